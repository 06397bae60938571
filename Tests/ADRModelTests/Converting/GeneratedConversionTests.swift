import ADRModel
import ADRText
import Testing

/// Generated records in every dialect, converted there and back.
@Suite struct GeneratedConversionTests {
    static let rounds = 300

    @Test(arguments: [3, 4] as [UInt64]) func factsAndProseComeBack(seed: UInt64) throws {
        var generator = RecordGenerator(seed: seed)
        for round in 0..<Self.rounds {
            let generated = generator.record(path: "adr/0007-use-x.md")
            let way = [generator.pick(RecordDialect.allCases), generator.pick(RecordDialect.allCases)]
            var record = RecordReader().read(generated.source)
            let prose = generated.source.bytes[generated.proseStart...]
            for dialect in way {
                let before = record
                var editor = RecordEditor(before)
                do { _ = try editor.convert(to: dialect) { _ in nil } } catch { continue }
                record = editor.record
                let name: Comment =
                    "seed \(seed), round \(round) to \(dialect):\n\(before.source.text)\n→\n\(record.source.text)"
                #expect(record.dialect == dialect, name)
                #expect(record.source.bytes.suffix(prose.count).elementsEqual(prose), name)
                #expect(Facts(record) == Facts(before), name)
                #expect(record.frontMatter?.problems.isEmpty ?? true, name)
                var again = RecordEditor(record)
                _ = try again.convert(to: dialect) { _ in nil }
                #expect(again.edits.isEmpty, name)
            }
        }
    }

    /// At most one in five is refused, a heading with its status and text below it; else the test above would prove little.
    @Test func fewAreRefused() {
        var generator = RecordGenerator(seed: 5)
        var refused = 0
        for _ in 0..<Self.rounds {
            let record = RecordReader().read(generator.record(path: "adr/0007-use-x.md").source)
            for dialect in RecordDialect.allCases {
                var editor = RecordEditor(record)
                if (try? editor.convert(to: dialect) { _ in nil }) == nil { refused += 1 }
            }
        }
        #expect(refused * 5 < Self.rounds * RecordDialect.allCases.count, "\(refused) refused")
    }

    private struct Facts: Equatable {
        let title: String?
        let status: String?
        let date: CalendarDate?
        let names: [[String]]
        let links: Set<String>

        init(_ record: DecisionRecord) {
            title = record.title.value?.text
            status = record.status.value?.text
            date = record.date.value
            names = ListedFact.allCases.map(record.names)
            links = Set(
                record.links.map { "\($0.kind.name) \($0.target.number ?? 0) \($0.target.stem ?? "")" })
        }
    }
}
