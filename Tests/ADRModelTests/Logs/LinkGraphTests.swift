import ADRModel
import ADRText
import Testing

@Suite struct LinkGraphTests {
    private func logs(_ files: KeyValuePairs<String, String>) -> [DecisionLog] {
        LogSurvey(files.map { SourceText(path: $0, $1) }).logs
    }

    private func log(_ files: KeyValuePairs<String, String>) -> DecisionLog {
        DecisionLog(folder: "adr", records: files.map { record("adr/\($0)", $1) })
    }

    /// What the records of a log say of each other, as `1 supersedes 2`, with `?` for what no record is.
    private func statements(_ log: DecisionLog) -> [String] {
        log.records.flatMap { record in
            log.links.statements(of: record).map { statement in
                "\(record.id) \(statement.link.kind.name) \(statement.target.record?.id ?? "?")"
            }
        }
    }

    @Test func aRightNumberInAWrongFileNameIsNoRecordForAnybody() {
        let log = log([
            "0001-a.md": "---\ndepends-on: [0002-use-kafka.md]\n---\n# A\n",
            "0002-price-list.md": "# Price list\n",
        ])
        #expect(statements(log) == ["1 depends-on ?"])
        #expect(log.links.dependents(of: log.records[1]).isEmpty)
    }

    @Test func aTitleNamesARecord() {
        let log = log([
            "0001-a.md": "---\nrelates-to: [Use Kafka, \"3. Drop it\", \"2. Some words\"]\n---\n# A\n",
            "0002-kafka.md": "# 2. Use Kafka\n", "0003-drop.md": "# 3. Drop it\n",
        ])
        #expect(statements(log) == ["1 relates-to 2", "1 relates-to 3"])
    }

    @Test func whatTheLogHasNoSeriesOfIsNotOfIt() {
        let log = log([
            "0001-a.md": "---\nrelates-to: [OS-1566, v581, ticket-0002, RFC 2119, ADR-0002]\n---\n# A\n",
            "0002-b.md": "# B\n",
        ])
        #expect(statements(log) == ["1 relates-to 2"])
    }

    @Test func aSeriesMayStandInTheHeading() {
        let log = log([
            "0001-a.md": "---\nrelates-to: [ARCH-0002]\n---\n# ARCH-0001: A\n",
            "0002-b.md": "# ARCH-0002: B\n",
        ])
        #expect(statements(log) == ["1 relates-to 2"])
    }

    @Test func ofASpanWhatIsThereIsMeant() {
        let log = log([
            "0001-a.md": "# A\n", "0002-b.md": "# B\n", "0004-d.md": "# D\n",
            "0009-i.md": "# I\n\n**Depends on**: ADR-0001~0004\n",
        ])
        #expect(statements(log) == ["9 depends-on 1", "9 depends-on 2", "9 depends-on 4"])
    }

    @Test func aWayToAFileLeadsToAnotherLog() throws {
        let logs = logs([
            "a/docs/adr/0001-queue.md":
                "# 1. Queue\n\n## Status\n\nSuperseded by [7. Bus](../../../b/docs/adr/0007-bus.md)\n",
            "b/docs/adr/0001-tram.md": "# 1. Tram\n\n## Status\n\nAccepted\n",
            "b/docs/adr/0007-bus.md":
                "# 7. Bus\n\n## Status\n\nAccepted\n\nSupersedes [1. Queue](../../../a/docs/adr/0001-queue.md)\n",
        ])
        let queue = logs[0].records[0]
        let bus = try #require(logs[1].record(at: "b/docs/adr/0007-bus.md"))
        #expect(statements(logs[0]) == ["1 superseded-by 7"])
        #expect(logs[0].links.states(bus, .supersedes, queue))
        #expect(logs[0].links.supersessions.successors(of: queue).map(\.source.path) == [bus.source.path])
        #expect(logs[1].links.pathsOfSilent.isEmpty)
    }
}
