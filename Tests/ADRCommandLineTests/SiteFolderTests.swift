import ADRCommandLine
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The folder of an export to a documentation site.
@Suite struct SiteFolderTests {
    private let project: CommandProject

    init() throws {
        project = try CommandProject([
            "docs/decisions/0001-use-a-queue.md": "---\nstatus: accepted\n---\n# Use a queue\n",
            "docs/decisions/0002-use-a-log.md": "---\nstatus: proposed\n---\n# Use a log\n",
            "site/notes.md": "Somebody's\n",
        ])
    }

    private func export(_ words: String...) -> CommandProject.Outcome {
        project.run(["export", "mkdocs"] + words)
    }

    private func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: project.folder + "/" + path)
    }

    @Test func theSameLogGivesTheSameFiles() throws {
        #expect(export("site", "--check").exit == .findings)
        #expect(exists("site/index.md") == false)
        let outcome = export("site")
        #expect(
            outcome.exit == .success && outcome.output.contains("site/0001-use-a-queue.md\n"),
            "\(outcome.errors)")
        #expect(export("site").output.isEmpty)
        #expect(export("site", "--check").exit == .success)
        // What is exported is no log.
        #expect(project.run(["list"]).output.split(separator: "\n").count == 3)
    }

    @Test func filesOfRecordsThatAreGoneGo() throws {
        #expect(export("site").exit == .success)
        #expect(project.run(["retitle", "2", "Use a journal"]).exit == .success)
        #expect(export("site").exit == .success)
        #expect(!exists("site/0002-use-a-log.md") && exists("site/0002-use-a-journal.md"))
        #expect(project.text("site/notes.md") == "Somebody's\n")
    }

    @Test func filesOfOthersStay() throws {
        try project.write("site/index.md", "Mine\n")
        let outcome = export("site")
        #expect(outcome.exit == .failure && outcome.errors.contains("  site/index.md\n"), "\(outcome.errors)")
        #expect(!exists("site/0001-use-a-queue.md"))
        #expect(project.text("site/index.md") == "Mine\n")
        #expect(export("site", "--force").exit == .success)
        try project.write("site/0001-use-a-queue.md", "Changed\n")
        #expect(export("site").errors.contains("  site/0001-use-a-queue.md\n"))
        #expect(project.text("site/0001-use-a-queue.md") == "Changed\n")
    }

    @Test func aListThatNamesFilesElsewhereIsNotBelieved() throws {
        #expect(export("site").exit == .success)
        // The hash of nothing.
        try project.write("empty.md", "")
        let list = project.text("site/.adr-export")
        try project.write("site/.adr-export", list + "cbf29ce484222325 ../empty.md\n")
        #expect(export("site").exit == .success)
        #expect(exists("empty.md"))
    }

    @Test(arguments: [
        (["docs/decisions"], "docs/decisions holds decision records"), (["../x"], "outside"),
        ([".git/x"], "git folder"),
        (["site", "--files-url", "x"], "https://"),
    ])
    func whatCannotBeIsRefused(_ words: [String], _ message: String) {
        let outcome = project.run(["export", "docc"] + words)
        #expect(outcome.exit == .failure && outcome.errors.contains(message), "\(outcome.errors)")
    }
}
