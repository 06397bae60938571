import ADRModel
import ADRTemplates
import ADRText
import Testing

@testable import ADRProject

@Suite struct HabitsTests {
    private let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func project(_ path: String = "", dialect: String? = nil) throws -> Project {
        try ProjectLocator(environment: dialect.map { ["ADR_DIALECT": $0] } ?? [:])
            .locate(from: folder.absolute(path))
    }

    private func writeRecord(_ path: String) throws {
        try folder.write(path, "# 1. A\n\nDate: 2020-01-02\n\n## Status\n\nAccepted\n")
    }

    @Test func theyAreOwnUnlessSomethingElseIsSaid() throws {
        try writeRecord("doc/adr/0001-a.md")
        let project = try project()
        #expect(try habits(in: "doc/adr") == .own && project.newLogFolder == "docs/decisions")
        #expect(project.folderFile == nil)
    }

    @Test func theEnvironmentAsksForThem() throws {
        try folder.write("sub/x.txt", "")
        let fresh = try project("sub", dialect: "nygard")
        #expect(fresh.newLogHabits == .adrTools && fresh.configuration.dialect == .sections)
        #expect(fresh.root.path == folder.absolute("sub") && fresh.newLogFolder == "doc/adr")
        #expect(fresh.logs().problems.isEmpty)
        try writeRecord("doc/adr/0001-a.md")
        let found = try project("sub", dialect: "nygard")
        #expect(found.root.path == folder.root.path && found.currentFolder == "sub")
        #expect(found.newLogFolder == "doc/adr" && found.logs().logs.map(\.records.count) == [1])
    }

    @Test func theEnvironmentCountsBeforeTheConfiguration() throws {
        try folder.write(".adr.yml", "dialect: nygard\nfolders: [notes]\n")
        #expect(try project().newLogHabits == .adrTools)
        #expect(try project().folderFile == nil)
        let other = try project(dialect: "madr")
        #expect(other.newLogHabits == .own && other.configuration.dialect == .bullets)
        #expect(try project(dialect: "nygard").newLogFolder == "notes")
        #expect(throws: ProjectProblem.self) { try project(dialect: "nygrad") }
        #expect(try project(dialect: "").newLogHabits == .adrTools)
    }

    @Test func theConfigurationLeavesTheFolderToAdrDir() throws {
        try folder.write(".adr.yml", "dialect: nygard\n")
        #expect(try project().newLogFolder == "doc/adr")
        try folder.write(".adr-dir", "design log\n")
        #expect(try project().newLogFolder == "design log")
        #expect(try project().folderFile == ".adr-dir")
    }

    private func habits(in log: String, from path: String = "") throws -> Habits? {
        let project = try project(path)
        return project.logs().logs.first { $0.folder == log }.map(project.habits)
    }

    @Test func aFolderFileAsksForThemUnlessItsLogIsOfAnotherKind() throws {
        try folder.write(".adr-dir", "notes\n")
        #expect(try project().newLogHabits == .adrTools)
        try writeRecord("notes/0001-a.md")
        #expect(try habits(in: "notes") == .adrTools)
        try folder.write("notes/0001-a.md", "---\nstatus: accepted\n---\n# A\n")
        #expect(try habits(in: "notes") == .own)
    }

    @Test func aLogOfAdrToolsIsKnownByItsFirstRecord() throws {
        let words = [("NUMBER", "1"), ("TITLE", "Record decisions"), ("STATUS", "Accepted")]
        let text = words.reduce(AdrToolsTemplate.firstRecord.text) { $0.replacing($1.0, with: $1.1) }
        try folder.write("doc/adr/0000-template.md", "# NUMBER. TITLE\n")
        try folder.write("doc/adr/0001-record-decisions.md", text)
        try folder.write("sub/doc/adr/0001-record-decisions.md", text)
        try folder.write("docs/decisions/0001-record-decisions.md", text)
        try folder.write("sub/x.txt", "")
        #expect(try project("sub").root.path == folder.absolute("sub"), "the nearest log counts")
        #expect(try habits(in: "doc/adr") == .adrTools)
        #expect(try habits(in: "sub/doc/adr") == .adrTools)
        #expect(try habits(in: "docs/decisions") == .own)
        #expect(try project().newLogFolder == "docs/decisions")
    }

    @Test(arguments: ["0003-use-c-and-größe.md", "0003-use-c-and-gr-e.md"])
    func aLogOfAdrToolsIsKnownByTheFormOfAllRecords(name: String) throws {
        let text = AdrToolsTemplate.record.text.replacing("NUMBER", with: "3")
            .replacing("TITLE", with: "Use C++ (and “Größe”)").replacing("DATE", with: "12/01/1992")
            .replacing("STATUS", with: "Superceded by [4. X](0004-x.md)")
        try folder.write("doc/adr/" + name, text)
        try folder.write("sub/x.txt", "")
        #expect(try project("sub").root.path == folder.root.path)
        #expect(try habits(in: "doc/adr", from: "sub") == .adrTools)
    }

    /// What a hand, or another tool, does otherwise.
    @Test(arguments: [
        ("0001-use-x.md", "# 1. Use Y\n\nDate: 2020-01-02\n\n## Status\n"),
        ("001-use-y.md", "# 1. Use Y\n\nDate: 2020-01-02\n\n## Status\n"),
        ("0001-use-y.md", "# Use Y\n\nDate: 2020-01-02\n\n## Status\n"),
        ("0001-use-y.md", "# 2. Use Y\n\nDate: 2020-01-02\n\n## Status\n"),
        ("0001-use-y.md", "# 1. Use Y\n\n* Date: 2020-01-02\n\n## Status\n"),
        ("0001-use-y.md", "# 1. Use Y\n\nDate: 2020-01-02\n\n## Deciders\n\nAna\n\n## Status\n"),
        ("0001-use-y.md", "---\nx: y\n---\n# 1. Use Y\n\nDate: 2020-01-02\n\n## Status\n"),
    ])
    func aRecordOfAnotherFormIsEnoughToDoubt(name: String, head: String) throws {
        let rest = "\nAccepted\n\n## Context\n\nC\n\n## Decision\n\nD\n\n## Consequences\n\nE\n"
        try folder.write("doc/adr/0002-use-z.md", "# 2. Use Z\n\nDate: 2020-01-02\n\n## Status\n" + rest)
        #expect(try habits(in: "doc/adr") == .adrTools)
        try folder.write("doc/adr/" + name, head + rest)
        #expect(try habits(in: "doc/adr") == .own)
    }
}
