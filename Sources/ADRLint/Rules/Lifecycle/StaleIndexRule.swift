public import ADRModel
import ADRText

/// Finds a record that `adr index` would list in other words than the index page has.
public struct StaleIndexRule: Rule {
    public static let description = RuleDescription(
        id: "stale-index",
        summary: "A list that `adr index` wrote tells what the records tell.",
        rationale: """
            A list with yesterday's status is worse than none: it is believed. The rule looks between the marks \
            `adr-index-start` and `adr-index-end` for the title and the status of each record; `adr index --refresh` \
            brings them up to date.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "As the record has it",
                files: [
                    "0001-use-postgresql.md": "---\nstatus: accepted\n---\n# Use PostgreSQL\n",
                    "README.md": index("[Use PostgreSQL](0001-use-postgresql.md) | accepted"),
                ])
        ],
        failing: [
            RuleExample(
                "Another status, another title",
                files: [
                    "0001-use-postgresql.md": "---\nstatus: ↓accepted\n---\n# Use PostgreSQL\n",
                    "0002-use-kafka.md": "---\nstatus: accepted\n---\n# ↓Use Kafka\n",
                    "README.md": index(
                        "[Use PostgreSQL](0001-use-postgresql.md) | proposed",
                        "[Use RabbitMQ](0002-use-kafka.md) | accepted"),
                ])
        ]
    )

    private static func index(_ rows: String...) -> String {
        """
        # Decisions

        <!-- adr-index-start -->

        | Title | Status |
        | --- | --- |
        \(rows.map { "| \($0) |\n" }.joined())
        <!-- adr-index-end -->

        """
    }

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        for page in context.facts.index.pages(above: record.source.path) {
            guard let place = page.places[record.source.path],
                let list = page.lists.first(where: { $0.content.contains(place.lowerBound) })
            else { continue }
            let row = Row(around: place, in: page.outline)
            let folder = RelativePath.folder(of: record.source.path)
            let name = RelativePath.from(folder, to: page.source.path)
            func finding(_ what: String, at range: Range<Int>) -> [Finding] {
                [
                    Finding(
                        "the list in \(name) has another \(what); `adr index --refresh` brings it up to date",
                        at: range,
                        notes: [
                            Diagnostic.Note(
                                path: page.source.path, range: row.range, message: "the list is here")
                        ])
                ]
            }
            let columns = list.options.columns
            if columns.contains(.title), !row.says(record.displayTitle) {
                return finding("title", at: record.mainRange)
            }
            if columns.contains(.status), let status = record.statusText, !row.says(status),
                !row.says(record.shownStatus ?? status)
            {
                return finding("status", at: record.status.range ?? record.mainRange)
            }
        }
        return []
    }

    /// The line of a list that names a record.
    private struct Row {
        let range: Range<Int>
        private let words: String

        init(around place: Range<Int>, in page: MarkdownOutline) {
            let bytes = page.source.bytes
            let start = bytes.lineStart(of: place.lowerBound)
            let end = bytes[place.upperBound...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            range = start..<end
            words = Self.letters(of: page.plainText(of: range))
        }

        /// Whether all letters and digits of a text stand there in a row, Markdown's marks aside.
        func says(_ text: String) -> Bool { words.contains(Self.letters(of: text)) }

        private static func letters(of text: String) -> String {
            text.lowercased().filter { $0.isLetter || $0.isNumber }
        }
    }
}
