import ADRAuthoring
import ADRModel
import ADRText
import Testing

/// Facts beside the status are changed in one step, each where the record states it or would.
@Suite struct FactChangeTests {
    private static let day = CalendarDate(iso: "2026-11-22")!

    static let logs: [(name: String, log: DecisionLog)] = [
        ("front matter", SampleLog.madr), ("sections", SampleLog.nygard), ("bullets", SampleLog.bullets),
        (
            "table",
            SampleLog.of([
                (
                    "0001-a.md",
                    "# 1. A\n\n| Status | Accepted |\n|---|---|\n| Date | 2020-01-02 |\n\n## Context\n\nC\n"
                ),
                (
                    "0002-b.md",
                    "# 2. B\n\n| Status | Proposed |\n|---|---|\n| Date | 2020-01-03 |\n\n## Context\n\nC\n"
                ),
            ])
        ),
        (
            "lines",
            SampleLog.of([
                ("0001-a.md", "# 1. A\n\nStatus: Accepted\n\nDate: 2020-01-02\n\n## Context\n\nC\n"),
                ("0002-b.md", "# 2. B\n\nStatus: Proposed\n\nDate: 2020-01-03\n\n## Context\n\nC\n"),
            ])
        ),
        (
            "German",
            SampleLog.of([
                (
                    "0001-a.md",
                    "# 1. A\n\n* Status: Akzeptiert\n* Datum: 02.01.2020\n* Entscheider: Ana\n\n## Kontext\n\nC\n"
                ),
                ("0002-b.md", "# 2. B\n\n* Status: Vorgeschlagen\n* Datum: 03.01.2020\n\n## Kontext\n\nC\n"),
            ])
        ),
    ]

    private func changed(_ log: DecisionLog, _ change: FactChange) throws -> [DecisionRecord] {
        try log.applying(change.changes(in: log)).records
    }

    @Test(arguments: logs.indices) func everyDialectStatesWhatIsSet(_ index: Int) throws {
        let log = Self.logs[index].log
        var change = FactChange(
            of: ["1", "2"],
            lists: [
                .deciders: .replace(["lee", "Kim, PhD"]), .consulted: .change(adding: ["joe"], removing: []),
                .tags: .replace(["storage"]),
            ],
            facts: [.reviewBy(Self.day), .confidence(.high), .reversibility(.oneWay)])
        change.date = Self.day
        let records = try changed(log, change)
        for record in records {
            #expect(record.deciders == ["lee", "Kim, PhD"], "\(record.source.text)")
            #expect(record.consulted == ["joe"] && record.tags == ["storage"])
            #expect(record.assessment.reviewBy.value == Self.day, "\(record.source.text)")
            #expect(record.assessment.confidence.value == .high, "\(record.source.text)")
            #expect(record.assessment.reversibility.value == .oneWay, "\(record.source.text)")
            #expect(record.date.value == Self.day)
        }
        #expect(records.map(\.currentStatus) == log.records.map(\.currentStatus))
        // What is so already is not written again.
        #expect(try change.changes(in: log.applying(change.changes(in: log))).isEmpty)
    }

    @Test(arguments: logs.indices) func namesAreAddedAndRemoved(_ index: Int) throws {
        let log = Self.logs[index].log
        let begun = log.applying(
            try FactChange(of: ["2"], lists: [.deciders: .replace(["Ana", "Lee"])]).changes(in: log))
        let records = try changed(
            begun, FactChange(of: ["2"], lists: [.deciders: try ListChange(["+kim,-ana"])]))
        #expect(records[1].deciders == ["Lee", "kim"], "\(records[1].source.text)")
        #expect(records[0].source == log.records[0].source)
    }

    @Test func theNameOfTheLogIsKept() throws {
        let records = try changed(
            Self.logs[5].log,
            FactChange(of: ["1"], lists: [.deciders: .change(adding: ["Lee"], removing: [])]))
        #expect(records[0].source.text.contains("* Entscheider: Ana, Lee\n"))
    }

    @Test func signsAreOneWayOrTheOther() throws {
        #expect(try ListChange(["lee, kim"]) == .replace(["lee", "kim"]))
        #expect(
            try ListChange(["+lee", "-ana,+\"Kim, PhD\""])
                == .change(adding: ["lee", "Kim, PhD"], removing: ["ana"]))
        #expect { try ListChange(["lee,+kim"]) } throws: {
            ($0 as? AuthoringError)?.hint?.contains("+lee,-ana") ?? false
        }
    }

    @Test func whoIsNotThereIsNotRemoved() throws {
        let change = FactChange(of: ["1", "2"], lists: [.deciders: .change(adding: [], removing: ["ana"])])
        #expect { try change.changes(in: SampleLog.madr) } throws: {
            ($0 as? AuthoringError)?.message.contains("\"ana\" is not among the deciders") ?? false
        }
    }

    @Test func qualitiesAndPathsStandInFrontMatter() throws {
        var change = FactChange(of: ["1"], facts: [.quality([.reliability: 2, .flexibility: -1])])
        change.globs = .replace(["src/orders/**"])
        let once = SampleLog.madr.applying(try change.changes(in: SampleLog.madr))
        #expect(
            once.records[0].source.text.contains("applies-to: [src/orders/**]"),
            "\(once.records[0].source.text)")
        var more = FactChange(of: ["1"], facts: [.quality([.reliability: 1, .security: 1])])
        more.globs = .change(adding: ["src/bills/**"], removing: [])
        let record = try changed(once, more)[0]
        #expect(
            Dictionary(uniqueKeysWithValues: record.assessment.quality.map { ($0.quality, $0.effect) })
                == [.reliability: 1, .flexibility: -1, .security: 1], "\(record.source.text)")
        #expect(record.appliesTo == ["src/orders/**", "src/bills/**"])
        #expect { try change.changes(in: SampleLog.nygard) } throws: {
            ($0 as? AuthoringError)?.hint?.contains("adr convert 0001 --to front-matter") ?? false
        }
    }

    @Test func effectsAreTyped() throws {
        #expect(
            try QualityAttribute.effects(["reliability=2, usability=-1"]) == [
                .reliability: 2, .interactionCapability: -1,
            ])
        for text in ["reliability", "reliability=3", "speed=1", "reliability=x"] {
            #expect(throws: AuthoringError.self) { try QualityAttribute.effects([text]) }
        }
    }

    // MARK: - Reasons

    @Test(arguments: logs.indices) func theReasonStandsWithItsDay(_ index: Int) throws {
        let log = Self.logs[index].log
        var facts = FactChange(of: ["2"])
        facts.reason = ("The vendor was sold", Self.day)
        let verdict = Verdict(
            StatusChange(["2"], to: .rejected, today: Self.day), facts: facts)
        let after = log.applying(try verdict.changes(in: log))
        let text = after.records[1].source.text
        #expect(
            after.records[1].currentStatus == .rejected && after.records[1].date.value == Self.day, "\(text)")
        let line = text.split(separator: "\n").first { $0.contains("The vendor was sold") }
        #expect(line.map { $0.contains("2026-11-22, ") || $0.contains("22.11.2026, ") } ?? false, "\(text)")
        #expect(after.records[1].reason == "The vendor was sold", "\(text)")
        #expect(try verdict.changes(in: after).isEmpty)
        // A later status leaves the reason of the former one.
        let again = after.applying(try StatusChange(["2"], to: .accepted).changes(in: after))
        #expect(again.records[1].currentStatus == .accepted)
        #expect(again.records[1].source.text.contains(line ?? "none") && again.records[1].reason == nil)
    }

    /// What an earlier verdict or the text says is not the reason of this one.
    @Test(arguments: logs.indices) func wordsThatStandElsewhereAreNoReason(_ index: Int) throws {
        let log = Self.logs[index].log
        func verdict(_ status: DecisionStatus, on day: String) throws -> Verdict {
            let day = try #require(CalendarDate(iso: day))
            var facts = FactChange(of: ["2"])
            facts.reason = ("C", day)
            return Verdict(StatusChange(["2"], to: status, today: day), facts: facts)
        }
        func reasons(_ log: DecisionLog) -> Int {
            log.records[1].source.text.split(separator: "\n").count {
                $0.hasSuffix(": C") || $0.hasSuffix(". C")
            }
        }
        let before = reasons(log)
        let rejected = log.applying(try verdict(.rejected, on: "2026-11-20").changes(in: log))
        #expect(reasons(rejected) == before + 1, "\(rejected.records[1].source.text)")
        let again = rejected.applying(try verdict(.deprecated, on: "2026-11-22").changes(in: rejected))
        #expect(reasons(again) == before + 2, "\(again.records[1].source.text)")
    }

    @Test func aChangeListTakesTheReason() throws {
        let text = """
            ---
            status: proposed
            date: 2026-01-02
            ---
            # A

            ## Context

            C

            ## Changelog

            - 2026-01-02: proposed

            """
        let log = SampleLog.of([("0001-a.md", text)])
        var facts = FactChange(of: ["1"])
        facts.reason = ("Too dear", Self.day)
        let verdict = Verdict(StatusChange(["1"], to: .rejected, today: Self.day), facts: facts)
        let record = log.applying(try verdict.changes(in: log)).records[0]
        #expect(record.reason == "Too dear", "\(record.source.text)")
        #expect(record.currentStatus == .rejected)
    }
}
