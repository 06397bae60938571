import ADRCommandLine
import Testing

/// `adr undo` takes back what commands have done, one after the other, as long as the files are as they left them.
@Suite struct UndoTests {
    private static func record(_ number: Int, _ title: String, _ status: String = "Proposed") -> String {
        "# \(number). \(title)\n\nDate: 2026-01-02\n\n## Status\n\n\(status)\n\n## Context\n\nWords.\n"
    }

    private static let queue = "docs/decisions/0001-queue.md"
    private static let log = "docs/decisions/0002-log.md"

    private func project() throws -> CommandProject {
        try CommandProject([Self.queue: Self.record(1, "Queue"), Self.log: Self.record(2, "Log")])
    }

    @Test func changesAreTakenBackOneByOne() throws {
        let project = try project()
        let before = project.text(Self.queue)
        #expect(project.run(["accept", "1"]).exit == .success)
        let accepted = project.text(Self.queue)
        #expect(project.run(["deprecate", "1"]).exit == .success)
        let first = project.run(["undo"])
        #expect(first.exit == .success && first.output == Self.queue + "\n", "\(first)")
        #expect(first.errors.contains("undoing `adr deprecate 1`"), "\(first.errors)")
        #expect(first.errors.contains("-Deprecated\n+Accepted"), "\(first.errors)")
        #expect(project.text(Self.queue) == accepted)
        #expect(project.run(["undo"]).exit == .success)
        #expect(project.text(Self.queue) == before)
        let none = project.run(["undo"])
        #expect(none.exit == .failure && none.errors.contains("there is nothing to undo"), "\(none)")
    }

    @Test func anUndoIsTakenBack() throws {
        let project = try project()
        for arguments in [["accept", "1"], ["deprecate", "1"], ["undo"], ["undo"]] {
            #expect(project.run(arguments).exit == .success)
        }
        #expect(project.run(["undo", "--redo"]).exit == .success)
        #expect(project.text(Self.queue).contains("Accepted"))
        #expect(project.run(["undo", "--redo"]).exit == .success)
        #expect(project.text(Self.queue).contains("Deprecated"))
        let none = project.run(["undo", "--redo"])
        #expect(none.exit == .failure && none.errors.contains("there is nothing to redo"), "\(none)")
        // What was brought back can be taken back again.
        #expect(project.run(["undo"]).exit == .success)
        #expect(project.text(Self.queue).contains("Accepted"))
    }

    @Test func aFileThatHasChangedSinceIsNamed() throws {
        let project = try project()
        #expect(project.run(["supersede", "1", "--by", "2"]).exit == .success)
        try project.write(Self.log, project.text(Self.log) + "More.\n")
        let queue = project.text(Self.queue)
        let outcome = project.run(["undo"])
        #expect(outcome.exit == .failure && outcome.output.isEmpty)
        #expect(
            outcome.errors.contains(
                "`adr supersede 1 --by 2` cannot be undone: these files have changed since:\n  \(Self.log)\n"),
            "\(outcome.errors)")
        #expect(project.text(Self.queue) == queue)
    }

    @Test func aNewRecordIsRemovedOnlyAsItWasLeft() throws {
        let project = try project()
        let path = project.run(["new", "Cache", "--no-edit"]).output.dropLast()
        #expect(project.run(["undo"]).output == path + "\n")
        #expect(project.run(["list", "--format", "paths"]).output == "\(Self.queue)\n\(Self.log)\n")
        #expect(project.run(["undo", "--redo"]).exit == .success)
        try project.write(String(path), project.text(String(path)) + "More.\n")
        #expect(project.run(["undo"]).exit == .failure)
        #expect(project.text(String(path)).contains("More."))
    }

    @Test func aDryRunShowsTheDiffAlone() throws {
        let project = try project()
        #expect(project.run(["accept", "1"]).exit == .success)
        let outcome = project.run(["undo", "--dry-run"])
        #expect(outcome.output.contains("-Accepted\n+Proposed"), "\(outcome)")
        #expect(!outcome.errors.contains("+Proposed"))
        #expect(project.text(Self.queue).contains("Accepted"))
    }

    @Test func changesAreListed() throws {
        let project = try project()
        #expect(project.run(["undo", "--list"]).errors == "adr: there are no changes to undo here\n")
        for arguments in [["accept", "1"], ["accept", "2"], ["undo"]] {
            #expect(project.run(arguments).exit == .success)
        }
        let lines = project.run(["undo", "--list"]).output.split(separator: "\n")
        #expect(lines.count == 4 && lines[1].hasSuffix(" adr undo"), "\(lines)")
        #expect(lines[2].contains(" undone ") && lines[2].hasSuffix(" adr accept 2"), "\(lines)")
        #expect(lines[3].hasSuffix(" adr accept 1") && !lines[3].contains("undone"), "\(lines)")
    }

    @Test func aLogIsNamed() throws {
        let project = try CommandProject([
            "a/adr/0001-x.md": Self.record(1, "X"), "b/adr/0001-y.md": Self.record(1, "Y"),
        ])
        #expect(project.run(["accept", "a/adr/0001-x.md"]).exit == .success)
        #expect(project.run(["accept", "b/adr/0001-y.md"]).exit == .success)
        #expect(project.run(["undo", "--log", "a"]).output == "a/adr/0001-x.md\n")
        #expect(project.run(["undo"]).output == "b/adr/0001-y.md\n")
    }
}
