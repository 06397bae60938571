import ADRAuthoring
import ADRModel
import ADRText
import Testing

/// A new record looks like its neighbours.
@Suite struct NeighbourDraftTests {
    private func log(_ form: (Int) -> String, named name: (Int) -> String = { "000\($0)-part.md" })
        -> DecisionLog
    {
        SampleLog.of((1...3).map { (name($0), form($0)) })
    }

    private func made(
        in log: DecisionLog, _ adjust: (inout NewRecord) -> Void = { _ in }
    ) throws -> String {
        var request = NewRecord(title: "Use a bus", date: CalendarDate(iso: "2026-11-29")!)
        adjust(&request)
        let result = try request.changes(in: log)
        return try #require(result.changes.text(result.path))
    }

    private static let body = "## Context\n\nOrders get lost.\n\n## Decision\n\nWe keep them.\n"

    @Test func aTableOfMetadata() throws {
        let log = log {
            "# \($0). Part\n\n| Status | Accepted |\n|---|---|\n| Date | 2026-01-02 |\n| Deciders | Ana |\n| Team | Red |\n\n\(Self.body)"
        }
        #expect(
            try made(in: log) { $0.deciders = ["Lee"] }.hasPrefix(
                "# 4. Use a bus\n\n| Status | Proposed |\n|---|---|\n| Date | 2026-11-29 |\n| Deciders | Lee |\n| Team | Red |\n\n## Context\n"
            ))
    }

    @Test func anObjectOfJSON() throws {
        let log = log {
            "{\n  \"title\": \"Part\",\n  \"status\": \"accepted\",\n  \"date\": \"2026-01-02\",\n  \"tags\": [\"a\($0)\"]\n}\n\n\(Self.body)"
        }
        #expect(
            try made(in: log) { $0.tags = ["x"] }.hasPrefix(
                "{\n  \"title\": \"Use a bus\",\n  \"status\": \"proposed\",\n  \"date\": \"2026-11-29\",\n  \"tags\": [\"x\"]\n}\n\n## Context\n"
            ))
    }

    @Test func keysWithoutABlankStayEmpty() throws {
        let log = log { "---\ntag:T\($0)\n---\n\n# \($0). Part\n\n## Status\n\nAccepted\n\n\(Self.body)" }
        #expect(
            try made(in: log).hasPrefix(
                "---\ntag:\n---\n\n# 4. Use a bus\n\n## Status\n\nProposed\n\n## Context\n"))
    }

    @Test func aCourseOfTheStatusBeginsWithItsDay() throws {
        let log = log {
            "# \($0). Part\n\n## Status\n\n* 2026-01-02: Proposed\n* 2026-01-0\($0 + 2): Accepted\n\n\(Self.body)"
        }
        #expect(
            try made(in: log).hasPrefix(
                "# 4. Use a bus\n\n## Status\n\n* 2026-11-29: Proposed\n\n## Context\n"))
    }

    @Test func aLogThatStatesHardlyAnyStatusGetsNone() throws {
        let log = SampleLog.of(
            (1...12).map {
                (
                    "00\($0 < 10 ? "0" : "")\($0)-part.md",
                    "# \($0). Part\n\n\($0 == 2 ? "Status: accepted\n\n" : "")\(Self.body)"
                )
            })
        #expect(try made(in: log).hasPrefix("# 13. Use a bus\n\n## Context\n"))
    }

    @Test func fileNamesHaveTheCapitalLettersOfTitles() throws {
        let log = log({ "# \($0). Part\n\n\(Self.body)" }, named: { "000\($0)-Part-of-It.md" })
        let made = try NewRecord(title: "Use AWS there", date: CalendarDate(iso: "2026-11-29")!).changes(
            in: log)
        #expect(made.path == "adr/0004-Use-AWS-there.md")
    }

    @Test func theSignOfAStatusIsThatOfTheLog() throws {
        let log = log {
            "# \($0). Part\n\n**Status:** \($0 == 1 ? "🟡 Proposed" : "✅ Accepted")\n\n\(Self.body)"
        }
        #expect(try made(in: log).hasPrefix("# 4. Use a bus\n\n**Status:** 🟡 Proposed\n\n## Context\n"))
    }

    @Test func boldLinesInAnotherLanguage() throws {
        let log = log { "# \($0). 결정\n\n**상태**: 승인됨\n**날짜**: 2026-01-02\n\n## 배경\n\nC\n\n## 결정\n\nD\n" }
        #expect(
            try made(in: log).hasPrefix("# 4. Use a bus\n\n**상태**: 제안됨\n**날짜**: 2026-11-29\n\n## 배경\n"))
    }

    @Test func alogWithoutDaysGetsNone() throws {
        let log = log { "# \($0). Part\n\n## Status\n\n**Accepted**\n\n\(Self.body)" }
        let text = try made(in: log)
        #expect(text.hasPrefix("# 4. Use a bus\n\n## Status\n\n**Proposed**\n\n## Context\n"))
        #expect(!text.contains("2026"))
    }

    @Test func keysOfTheLogAreFilled() throws {
        let log = log {
            "---\nid: ADR-000\($0)\ntitle: \"\($0). Part\"\nstatus: Accepted\ndate: 02.01.2026\nparent: Decisions\nsupersedes: [7]\nteam: t\($0)\n---\n\n\(Self.body)"
        }
        #expect(
            try made(in: log).hasPrefix(
                "---\nid: ADR-0004\ntitle: \"4. Use a bus\"\nstatus: Proposed\ndate: 29.11.2026\nparent: Decisions\nsupersedes: []\nteam:\n---\n\n## Context\n"
            ))
    }

    @Test func whatOneRecordHasAloneIsLeftOut() throws {
        let log = log {
            "# \($0). Part\n\n- Status: accepted\n- Date: 2026-01-02\n\($0 == 3 ? "- Ticket: OPS-1\n\nThis one is odd.\n" : "")\n\(Self.body)"
        }
        #expect(
            try made(in: log).hasPrefix(
                "# 4. Use a bus\n\n- Status: proposed\n- Date: 2026-11-29\n\n## Context\n"))
    }

    @Test func sectionsOfTheNeighboursAreThoseOfTheirOwn() throws {
        let log = log { "# \($0). Part\n\n- Status: accepted\n\n## What hurts\n\nC\n\n## What we do\n\nD\n" }
        let text = try made(in: log)
        #expect(text.hasSuffix("\n\n## What hurts\n\n## What we do\n"))
    }

    @Test func theTemplateBesideTheRecordsGivesTheSections() throws {
        let records = log { "# \($0). Part\n\n## Status\n\nAccepted\n\n\(Self.body)" }.records
        let template = SourceText(
            path: "adr/TEMPLATE.md", "# NNNN. Title\n\n## Status\n\nProposed\n\n## What hurts\n\nSay it.\n")
        let log = DecisionLog(
            folder: "adr", records: records, pages: [.init(kind: .template, source: template)])
        #expect(try made(in: log) == "# 4. Use a bus\n\n## Status\n\nProposed\n\n## What hurts\n\nSay it.\n")
    }
}
