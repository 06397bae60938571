import ADRCommandLine
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Commands in a repository with two logs whose records have the same numbers.
@Suite struct TwoLogsTests {
    let project: CommandProject
    let orders = "services/orders/docs/adr"

    init() throws {
        project = try CommandProject([:])
        for number in 1...4 {
            try write("docs/adr", number, "a \(number)")
            try write(orders, number, "o \(number)")
        }
    }

    private func write(_ folder: String, _ number: Int, _ title: String, _ text: String = "Why.") throws {
        let name = "\(folder)/000\(number)-use-\(title.replacing(" ", with: "-")).md"
        try project.write(
            name,
            """
            ---
            status: accepted
            date: 2026-01-02
            ---
            # Use \(title)

            ## Context and Problem Statement

            \(text)

            ## Decision Outcome

            Yes.

            """)
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOfFile: project.folder + "/" + path, encoding: .utf8)
    }

    // MARK: - Paths

    /// From the root, from the folder of the other log, and through a link.
    @Test(arguments: [
        ("", "services/orders/docs/adr/0001-use-o-1.md"),
        ("docs/adr", "../../services/orders/docs/adr/0001-use-o-1.md"),
        ("", "shortcut/docs/adr/0001-use-o-1.md"),
        ("docs/adr", "../../shortcut/docs/adr/0001-use-o-1.md"),
        ("docs", "../shortcut/docs/adr/0001-use-o-1.md"),
    ])
    func aPathNamesItsLog(_ folder: String, _ path: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: project.folder + "/shortcut", withDestinationPath: "services/orders")
        let shown = project.run(["show", path, "--format", "json"], in: folder)
        #expect(shown.exit == .success && shown.output.contains("\"title\": \"Use o 1\""), "\(shown.errors)")
        let changed = project.run(["deprecate", path], in: folder)
        #expect(changed.exit == .success, "\(changed.errors)")
        #expect(try text(orders + "/0001-use-o-1.md").contains("status: deprecated"))
        #expect(try text("docs/adr/0001-use-a-1.md").contains("status: accepted"))
    }

    // MARK: - Links between logs

    @Test func linksLeadToTheSameRecordsAcrossLogsAndBack() throws {
        try write("docs/adr", 2, "a 2", "See ADR-3 and `ADR-3`.")
        try write("docs/adr", 3, "a 3", "As ADR-2 says. [ADR-1](0001-use-a-1.md)")
        #expect(project.run(["supersede", "2", "--by", "3", "--log", "docs/adr"]).exit == .success)
        #expect(project.run(["link", "4", "depends-on", "3", "--log", "docs/adr"]).exit == .success)
        let before = project.run(["lint"])
        let outcome = project.run(["move", "3", orders, "--log", "docs/adr"])
        #expect(outcome.exit == .success, "\(outcome.errors)")
        let moved = try text("\(orders)/0005-use-a-3.md")
        #expect(moved.contains("\"../../../../docs/adr/0002-use-a-2.md\""), "\(moved)")
        #expect(moved.contains("As [ADR-2](../../../../docs/adr/0002-use-a-2.md) says."))
        #expect(moved.contains("[ADR-1](../../../../docs/adr/0001-use-a-1.md)"))
        let left = try text("docs/adr/0002-use-a-2.md")
        #expect(left.contains("\"../../\(orders)/0005-use-a-3.md\""))
        #expect(left.contains("See [ADR-5](../../\(orders)/0005-use-a-3.md) and `ADR-3`."))
        #expect(try text("docs/adr/0004-use-a-4.md").contains("\"../../\(orders)/0005-use-a-3.md\""))
        #expect(project.run(["lint"]).output == before.output)

        let back = project.run(["move", "\(orders)/0005-use-a-3.md", "docs/adr"])
        #expect(back.exit == .success, "\(back.errors)")
        #expect(try text("docs/adr/0002-use-a-2.md").contains("[ADR-5](0005-use-a-3.md)"))
        #expect(project.run(["lint"]).output == before.output)
    }

    // MARK: - Places

    @Test(arguments: ["web", "", ".", "nosuch/x"])
    func aRecordLeavesNoLogForAFolderThatIsNone(_ folder: String) throws {
        let outcome = project.run(["move", "docs/adr/0003-use-a-3.md", folder])
        #expect(outcome.exit == .failure)
        #expect(outcome.errors.contains("hint: there are: docs/adr, \(orders)"), "\(outcome.errors)")
        #expect(try text("docs/adr/0003-use-a-3.md").contains("# Use a 3"))
    }

    @Test func aLogMayBeNamedShortly() throws {
        let outcome = project.run(["move", "docs/adr/0003-use-a-3.md", "orders"])
        #expect(outcome.output == "\(orders)/0005-use-a-3.md\n")
    }

    @Test func aRecordThatIsThereAlreadyStays() {
        let outcome = project.run(["move", "docs/adr/0003-use-a-3.md", "docs/adr"])
        #expect(outcome.exit == .success)
        #expect(outcome.errors == "adr: nothing to change\n")
    }

    // MARK: - Paths name their logs

    @Test func aPathTellsTheLog() throws {
        let path = "\(orders)/0002-use-o-2.md"
        #expect(project.run(["deprecate", path]).output == path + "\n")
        #expect(project.run(["deprecate", "../docs/adr/0002-use-a-2.md"], in: "services").exit == .success)
        #expect(try text("docs/adr/0002-use-a-2.md").contains("status: deprecated"))
    }

    @Test func recordsOfTwoLogsSupersedeEachOtherByTheirPaths() throws {
        let (old, new) = ("docs/adr/0001-use-a-1.md", "\(orders)/0002-use-o-2.md")
        #expect(project.run(["supersede", old, "--by", new]).exit == .success)
        #expect(try text(old).contains("../../\(new)"))
        #expect(try text(new).contains("../../../../\(old)"))
        let show = project.run(["show", old, "--format", "json"])
        #expect(show.output.contains("\"path\": \"\(new)\""))
        #expect(project.run(["supersede", old, "--undo", "--by", new]).exit == .success)
        #expect(try !text(new).contains("use-a-1"))
    }

    @Test func aRecordThatOneLogAloneHasTellsWhichIsMeant() throws {
        try project.write("docs/adr/0007-use-b.md", "---\nstatus: proposed\n---\n# Use B\n")
        let outcome = project.run(["accept", "7"])
        #expect(outcome.exit == .success && outcome.output == "docs/adr/0007-use-b.md\n")
        let ambiguous = project.run(["accept", "1"])
        #expect(ambiguous.exit == .failure)
        #expect(ambiguous.errors.contains("several logs could be meant: docs/adr, \(orders)"))
    }

    @Test func whatChangesOneLogTakesNoPathsOfTwo() {
        let outcome = project.run([
            "convert", "docs/adr/0001-use-a-1.md", "\(orders)/0002-use-o-2.md", "--to", "nygard",
        ])
        #expect(outcome.exit == .failure)
        #expect(outcome.errors.contains("several logs could be meant: docs/adr, \(orders)"))
    }
}
