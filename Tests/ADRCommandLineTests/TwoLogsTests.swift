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
        #expect(outcome.errors.contains("hint: choose from: docs/adr, \(orders)"), "\(outcome.errors)")
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
        #expect(
            ambiguous.errors.contains(
                "name the log too: docs/adr:0001 is “Use a 1”, orders:0001 is “Use o 1”"))
        let unknown = project.run(["accept", "99"])
        #expect(unknown.errors.contains("there is no record “99”"))
    }

    /// Every command that takes a record or a risk takes it with its log, and prints it so.
    @Test func theLogBeforeARecordTellsWhichIsMeant() throws {
        #expect(
            project.run(["risk", "add", "orders:2", "It fails", "2x3"]).errors
                == "adr: added orders:0002/R1\n")
        for command in [
            ["risk", "show", "orders:2/R1"], ["risk", "vote", "orders:2/R1", "ana=2x2,lee=4x4"],
            ["risk", "vote", "orders:2/R1", "kim=1x1", "--blind"], ["risk", "vote", "orders:2", "--reveal"],
            ["risk", "list", "orders:2"], ["list", "orders:2"],
            ["risk", "set", "orders:0002/R1", "owner=ana"], ["minutes", "orders:2"], ["review", "orders:2"],
            ["act", "orders:2", "Write it", "--owner", "lee"], ["act", "orders:2/A1", "--owner", "kim"],
            ["act", "orders:0002/A1", "--done"], ["act", "--list", "--all", "orders:2"],
            ["show", "docs/adr:2"],
            // One log alone has them.
            ["risk", "show", "2/R1"], ["act", "2/A1", "--done"], ["risk", "close", "R1"],
        ] {
            let outcome = project.run(command)
            #expect(outcome.exit == .success, "\(command): \(outcome.errors)")
        }
        #expect(project.run(["risk", "import", "orders:2"]).errors.contains("ADR-2 has no risk table"))
        let record = try text("\(orders)/0002-use-o-2.md")
        #expect(record.contains("votes: {ana: 2x2, lee: 4x4, kim: 1x1}"), "\(record)")
        #expect(
            record.contains("owner: kim") && record.contains("done: true") && !record.contains("owner: lee"))
        #expect(try !text("docs/adr/0002-use-a-2.md").contains("risks"))
        #expect(project.run(["act", "--list", "--all"]).output.contains("orders:0002/A1"))
        #expect(project.run(["show", "orders:2/R1"]).errors.contains("`adr risk show orders:2/R1`"))
        let both = project.run(["list", "4"])
        #expect(both.output.contains("Use a 4") && both.output.contains("Use o 4"))
    }

    @Test func theOtherSideOfARelationIsLookedForInTheSameLog() throws {
        #expect(project.run(["supersede", "orders:1", "--by", "2"]).exit == .success)
        #expect(try text("\(orders)/0002-use-o-2.md").contains("supersedes"))
        #expect(try !text("docs/adr/0002-use-a-2.md").contains("supersedes"))
        let mistaken = project.run(["supersede", "orders:2", "--undo"])
        #expect(
            mistaken.errors.contains(
                "it supersedes ADR-1\nhint: did you mean `adr supersede orders:0001 --undo`?"))
    }

    @Test func whatChangesOneLogTakesNoPathsOfTwo() {
        let outcome = project.run([
            "convert", "docs/adr/0001-use-a-1.md", "\(orders)/0002-use-o-2.md", "--to", "nygard",
        ])
        #expect(outcome.exit == .failure)
        #expect(outcome.errors.contains("several logs could be meant: docs/adr, \(orders)"))
    }
}
