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
        #expect(project.habits == .own && project.newLogFolder == "docs/decisions")
        #expect(project.folderFile == nil)
    }

    @Test func theEnvironmentAsksForThem() throws {
        try folder.write("sub/x.txt", "")
        let fresh = try project("sub", dialect: "nygard")
        #expect(fresh.habits == .adrTools && fresh.configuration.dialect == .sections)
        #expect(fresh.root.path == folder.absolute("sub") && fresh.newLogFolder == "doc/adr")
        #expect(fresh.logs().problems.isEmpty)
        try writeRecord("doc/adr/0001-a.md")
        let found = try project("sub", dialect: "nygard")
        #expect(found.root.path == folder.root.path && found.currentFolder == "sub")
        #expect(found.newLogFolder == "doc/adr" && found.logs().logs.map(\.records.count) == [1])
    }

    @Test func theEnvironmentCountsBeforeTheConfiguration() throws {
        try folder.write(".adr.yml", "dialect: nygard\nfolders: [notes]\n")
        #expect(try project().habits == .adrTools)
        #expect(try project().folderFile == nil)
        let other = try project(dialect: "madr")
        #expect(other.habits == .own && other.configuration.dialect == .bullets)
        #expect(try project(dialect: "nygard").newLogFolder == "notes")
        #expect(throws: ProjectProblem.self) { try project(dialect: "nygrad") }
        #expect(try project(dialect: "").habits == .adrTools)
    }

    @Test func theConfigurationLeavesTheFolderToAdrDir() throws {
        try folder.write(".adr.yml", "dialect: nygard\n")
        #expect(try project().newLogFolder == "doc/adr")
        try folder.write(".adr-dir", "design log\n")
        #expect(try project().newLogFolder == "design log")
        #expect(try project().folderFile == ".adr-dir")
    }

    @Test func aFolderFileAsksForThemUnlessItsLogIsOfAnotherKind() throws {
        try folder.write(".adr-dir", "notes\n")
        #expect(try project().habits == .adrTools)
        try writeRecord("notes/0001-a.md")
        #expect(try project().habits == .adrTools)
        try folder.write("notes/0001-a.md", "---\nstatus: accepted\n---\n# A\n")
        #expect(try project().habits == .own)
    }

    @Test func aLogOfAdrToolsIsKnownByItsFirstRecord() throws {
        let words = [("NUMBER", "1"), ("TITLE", "Record decisions"), ("STATUS", "Accepted")]
        let text = words.reduce(AdrToolsTemplate.firstRecord.text) { $0.replacing($1.0, with: $1.1) }
        try folder.write("doc/adr/0000-template.md", "# NUMBER. TITLE\n")
        try folder.write("doc/adr/0001-record-decisions.md", text)
        try folder.write("sub/x.txt", "")
        let project = try project("sub")
        #expect(project.root.path == folder.root.path)
        #expect(project.habits(in: "doc/adr") == .adrTools)
        #expect(project.habits(in: "docs/decisions") == .own)
        #expect(project.newLogFolder == "docs/decisions")
    }
}
