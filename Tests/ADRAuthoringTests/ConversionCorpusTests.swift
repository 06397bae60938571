import ADRAuthoring
import ADRLint
import ADRModel
import ADRText
import RealLogs
import Testing

/// Some records of each of the real logs converted there and back.
@Suite struct ConversionCorpusTests {
    @Test(arguments: RealLogs.names) func factsStayAndNothingNewIsFound(name: String) throws {
        for log in LogSurvey(RealLogs.sources(of: name)).logs where !log.records.isEmpty {
            let found = Self.findings(log)
            let sample = Self.sample(of: log.records)
            for way: [RecordDialect] in [[.frontMatter, .bullets], [.sections, .frontMatter]] {
                var converted = log
                for dialect in way {
                    let result = try DialectConversion(sample.map(\.source.path), to: dialect).result(
                        in: converted)
                    converted = converted.applying(result.changes)
                    for record in sample {
                        let after = try #require(converted.record(at: record.source.path))
                        #expect(
                            Facts(after, in: converted) == Facts(record, in: log), "\(record.source.path)")
                        #expect(
                            Self.holdsProse(of: record, after), "\(record.source.path) \(dialect)")
                    }
                }
                let new = Self.findings(converted).filter { $0.value > found[$0.key] ?? 0 }
                #expect(new.isEmpty, "\(log.folder)")
            }
        }
    }

    /// A dozen records from all over a log, as converting all of them takes minutes.
    private static func sample(of records: [DecisionRecord]) -> [DecisionRecord] {
        stride(from: 0, to: records.count, by: max(1, records.count / 12)).map { records[$0] }
    }

    /// Whether a converted record ends in the prose that the record has from its first section of prose on.
    ///
    /// Not looked at is a record that says something of its status behind that. Where a section on the status
    /// stands among the prose, the status may have come into it, and the lines around it are as they were.
    private static func holdsProse(of record: DecisionRecord, _ converted: DecisionRecord) -> Bool {
        let headings = record.outline.headings.dropFirst()
        let names = headings.map { SectionName(record.outline.plainText(of: $0.textRange)) }
        guard let first = names.firstIndex(where: { $0 != nil && $0 != .status }) else { return true }
        let start = headings[headings.startIndex + first].range.lowerBound
        guard start > record.status.range?.upperBound ?? 0 else { return true }
        let prose = record.source.bytes[start...]
        guard names[first...].contains(.status) else {
            return converted.source.bytes.suffix(prose.count).elementsEqual(prose)
        }
        var lines = prose.split(separator: UInt8(ascii: "\n"))[...]
        for line in converted.source.bytes.split(separator: UInt8(ascii: "\n")) where line == lines.first {
            lines.removeFirst()
        }
        return lines.isEmpty
    }

    private static func findings(_ log: DecisionLog) -> [String: Int] {
        let day = CalendarDate(iso: "2026-11-22")!
        let surroundings = LintSurroundings(today: day, pathExists: { _ in true })
        return Linter().lint(log, surroundings: surroundings)
            .reduce(into: [:]) { $0["\($1.path) \($1.rule)", default: 0] += 1 }
    }

    private struct Facts: Equatable {
        let title: String
        let status: String?
        let date: CalendarDate?
        let names: [[String]]
        let links: Set<String>
        let reviewBy: CalendarDate?

        init(_ record: DecisionRecord, in log: DecisionLog) {
            title = record.displayTitle
            status = record.status.value?.text
            date = record.date.value
            names = ListedFact.allCases.map(record.names)
            links = Set(
                log.links.statements(of: record).map { statement in
                    let (link, other) = (statement.link, statement.target.record?.source.path)
                    return "\(link.kind.name) \(other ?? link.target.text) \(link.isPartial)"
                })
            reviewBy = record.assessment.reviewBy.value
        }
    }
}
