import ADRAuthoring
import ADRModel
import ADRText
import Testing

@Suite struct ReinstatementTests {
    /// Three records in each dialect.
    static let logs: [DecisionLog] = [
        { "---\nstatus: accepted\n---\n# Use \($0)\n\n## Context\n\nC\n" },
        { "---\r\nstatus: \"accepted\" # yes\r\ntags: [a]\r\n---\r\n# Use \($0)\r\n" },
        { "# Use \($0)\n\n* Status: accepted\n* Date: 2020-01-02\n\n## Context\n\nC\n" },
        { "\u{FEFF}# Use \($0)\n\n**Status:** Accepted\n\n## Context\n\nC" },
        { "# Use \($0)\n\n| Status | Accepted |\n|---|---|\n| Date | 2020-01-02 |\n" },
        { "# Use \($0)\n\nDate: 2020-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nC\n" },
        { "# Use \($0)\n\n## Status: accepted\n\nText.\n" },
    ].map { text in
        SampleLog.of(["a", "b", "c"].enumerated().map { ("000\($0 + 1)-use-\($1).md", text($1)) })
    }

    @Test(arguments: logs) func takingASupersessionBackRestoresEveryByte(log: DecisionLog) throws {
        for scope in [nil, "retention of logs"] {
            for (olds, news) in [(["1"], ["2"]), (["1", "2"], ["3"]), (["3"], ["1", "2"])] {
                let changes = try Supersession(of: olds, by: news, scope: scope).changes(in: log)
                let done = log.applying(changes)
                #expect(changes.changes.count == olds.count + news.count)
                #expect(try Supersession(of: olds, by: news, scope: scope).changes(in: done).isEmpty)
                let back = try Reinstatement(of: olds, from: scope == nil ? [] : news).changes(in: done)
                let restored = done.applying(back)
                for (before, after) in zip(log.records, restored.records) {
                    #expect(before.source.text == after.source.text)
                }
            }
        }
    }

    @Test(arguments: logs) func aPartIsReadBackWithItsName(log: DecisionLog) throws {
        for scope in ["retention", "what is kept (logs only)", "5*3 & <b> `x`; y."] {
            let done = log.applying(
                try Supersession(of: ["1"], by: ["2", "3"], scope: scope).changes(in: log))
            let (old, new) = (done.records[0], done.records[1])
            #expect(old.currentStatus == .accepted)
            #expect(old.links(.supersededBy).map(\.scope) == [scope, scope], "\(old.source.text)")
            #expect(new.links(.supersedes).map(\.scope) == [scope], "\(new.source.text)")
        }
    }

    @Test(arguments: logs) func aPartBecomesAnotherOneOrTheWhole(log: DecisionLog) throws {
        let part = log.applying(try Supersession(of: ["1"], by: ["2"], scope: "retention").changes(in: log))
        let other = part.applying(try Supersession(of: ["1"], by: ["2"], scope: "backups").changes(in: part))
        #expect(other.records[0].links(.supersededBy).map(\.scope) == ["backups"])
        #expect(other.records[1].links(.supersedes).map(\.scope) == ["backups"])
        let whole = other.applying(try Supersession(of: ["1"], by: ["2"]).changes(in: other))
        let direct = log.applying(try Supersession(of: ["1"], by: ["2"]).changes(in: log))
        #expect(whole.records.map(\.source.text) == direct.records.map(\.source.text))
        #expect(throws: AuthoringError.self) {
            try Supersession(of: ["1"], by: ["3"], scope: "retention").changes(in: whole)
        }
    }

    @Test(arguments: logs) func oneOfSeveralSuccessorsIsTakenBack(log: DecisionLog) throws {
        let both = log.applying(try Supersession(of: ["1"], by: ["2", "3"]).changes(in: log))
        let one = both.applying(try Reinstatement(of: ["1"], from: ["2"]).changes(in: both))
        #expect(one.records[0].currentStatus == .superseded)
        #expect(
            one.records[0].links(.supersededBy).map(\.target.number) == [3], "\(one.records[0].source.text)")
        #expect(one.records[1].source.text == log.records[1].source.text)
    }

    @Test func theStatusIsThatAskedFor() throws {
        let log = SampleLog.nygard
        let done = log.applying(try Supersession(of: ["1"], by: ["2"], atOnce: true).changes(in: log))
        let day = CalendarDate(iso: "2026-11-22")
        let changes = try Reinstatement(of: ["1"], to: .deprecated, date: day).changes(in: done)
        #expect(
            changes.text("adr/0001-use-a.md")
                == "# 1. Use A\n\nDate: 2026-11-22\n\n## Status\n\nDeprecated\n\n## Context\n\nC\n")
        #expect(throws: AuthoringError.self) {
            try Reinstatement(of: ["1"], to: .superseded).changes(in: done)
        }
    }

    @Test func whatCannotBeTakenBackIsRefused() throws {
        func message(_ log: DecisionLog, _ old: String, from new: [String] = []) -> String? {
            #expect(throws: AuthoringError.self) { try Reinstatement(of: [old], from: new).changes(in: log) }?
                .description
        }
        #expect(try Reinstatement(of: ["1"]).changes(in: SampleLog.madr).isEmpty)
        #expect(message(SampleLog.madr, "2") == "adr/0002-use-b.md:2:9: nothing supersedes ADR-2")
        #expect(message(SampleLog.madr, "1", from: ["2"]) == "ADR-2 does not supersede ADR-1")
        let dangling = SampleLog.of([
            ("0001-a.md", "---\nstatus: superseded\nsuperseded-by: [9]\n---\n# A\n")
        ])
        #expect(
            message(dangling, "1")
                == "adr/0001-a.md:3:17: ADR-1 names “9” as its successor, which may not be a record of the log"
        )
        let prose = SampleLog.of([
            ("0001-a.md", "# 1. A\n\n## Status\n\nSuperseded by [2. B](0002-b.md)\n"),
            ("0002-b.md", "# 2. B\n\n## Status\n\nAccepted\n\nThis supersedes ADR-1 since it is too slow.\n"),
        ])
        #expect(
            message(prose, "1")
                == "adr/0002-b.md:7:17: a longer sentence names ADR-0001, so change it by hand")
    }

    @Test func aCellThatSaysNoneGivesWay() throws {
        let text: (String) -> String = {
            "# Use \($0)\n\n| Status | Accepted |\n|---|---|\n| Supersedes | N/A |\n| Superseded by | N/A |\n"
        }
        let log = SampleLog.of([("0001-use-a.md", text("a")), ("0002-use-b.md", text("b"))])
        let changes = try Supersession(of: ["1"], by: ["2"]).changes(in: log)
        #expect(
            changes.text("adr/0002-use-b.md")?.contains("| Supersedes | [ADR-0001](0001-use-a.md) |") == true)
        #expect(log.applying(changes).records[1].links(.supersedes).map(\.target.number) == [1])
    }

    @Test func aPartIsToldBelowFrontMatterOfTOML() throws {
        let text: (String) -> String = { "+++\nstatus = \"accepted\"\n+++\n\n# Use \($0)\n\nText.\n" }
        let log = SampleLog.of([("0001-use-a.md", text("a")), ("0002-use-b.md", text("b"))])
        let done = log.applying(try Supersession(of: ["1"], by: ["2"], scope: "retention").changes(in: log))
        #expect(
            done.records[0].links(.supersededBy).map(\.scope) == ["retention"],
            "\(done.records[0].source.text)")
        #expect(done.records[1].links(.supersedes).map(\.scope) == ["retention"])
        #expect(done.records[0].currentStatus == .accepted)
        let back = done.applying(try Reinstatement(of: ["1"]).changes(in: done))
        #expect(back.records.map(\.source.text) == log.records.map(\.source.text))
    }
}
