public import ADRModel
import ADRText

/// Finds a record that a list of decisions has with another status or title.
public struct StaleIndexRule: Rule {
    public static let description = RuleDescription(
        id: "stale-index",
        summary: "An index states the same titles and statuses as the records.",
        rationale: """
            An outdated index is worse than none, because readers believe it. Between the markers \
            `adr-index-start` and `adr-index-end`, the rule compares the title and status of each \
            record; `adr index --refresh` updates them. In an index maintained by hand, it compares the \
            status in the column of that name or in a heading above, such as `Accepted records`, and the \
            title where nearly all other rows have theirs. There, draft and proposed count as the same.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "The same as in the record",
                files: [
                    "0001-use-postgresql.md": "---\nstatus: accepted\n---\n# Use PostgreSQL\n",
                    "README.md": index("[Use PostgreSQL](0001-use-postgresql.md) | accepted"),
                ]),
            RuleExample(
                "An index maintained by hand, in its own words",
                files: [
                    "0001-use-postgresql.md": "---\nstatus: accepted\n---\n# Use PostgreSQL\n",
                    "README.md": table("[Use PostgreSQL](0001-use-postgresql.md) | **Accepted** in March"),
                ]),
        ],
        failing: [
            RuleExample(
                "A different status, a different title",
                files: [
                    "0001-use-postgresql.md": "---\nstatus: ↓accepted\n---\n# Use PostgreSQL\n",
                    "0002-use-kafka.md": "---\nstatus: accepted\n---\n# ↓Use Kafka\n",
                    "README.md": index(
                        "[Use PostgreSQL](0001-use-postgresql.md) | proposed",
                        "[Use RabbitMQ](0002-use-kafka.md) | accepted"),
                ]),
            RuleExample(
                "A different status in an index maintained by hand",
                files: [
                    "0001-use-postgresql.md": "---\nstatus: ↓accepted\n---\n# Use PostgreSQL\n",
                    "README.md": table("[Use PostgreSQL](0001-use-postgresql.md) | proposed"),
                ]),
            RuleExample(
                "A different title where the other rows have theirs",
                files: [
                    "0001-use-a.md": "# Use A\n", "0002-use-b.md": "# Use B\n", "0003-use-c.md": "# Use C\n",
                    "0004-use-d.md": "# Use D\n", "0005-use-kafka.md": "# ↓Use Kafka\n",
                    "README.md":
                        "# Decisions\n\n- [Use A](0001-use-a.md)\n- [Use B](0002-use-b.md)\n- [Use C](0003-use-c.md)\n- [Use D](0004-use-d.md)\n- [Use RabbitMQ](0005-use-kafka.md)\n",
                ]),
            RuleExample(
                "Below a heading that states a different status",
                files: [
                    "0001-use-postgresql.md": "---\nstatus: ↓proposed\n---\n# Use PostgreSQL\n",
                    "README.md":
                        "# Decisions\n\n## Accepted records\n\n- [Use PostgreSQL](0001-use-postgresql.md)\n",
                ]),
        ]
    )

    private static func table(_ row: String) -> String {
        "# Decisions\n\n| Title | Status |\n| --- | --- |\n| \(row) |\n"
    }

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
            guard let place = page.places[record.source.path] else { continue }
            guard let list = page.lists.first(where: { $0.content.contains(place.lowerBound) }) else {
                guard
                    let finding = findingOfTitle(on: page, record)
                        ?? findingOfTable(at: place, on: page, record)
                        ?? findingOfHeading(at: place, on: page, record)
                else { continue }
                return [finding]
            }
            let row = IndexRow(around: place, in: page.outline)
            func finding(_ what: String, at range: Range<Int>) -> [Finding] {
                [
                    Self.finding(
                        "a different \(what); run `adr index --refresh` to update it", at: range, of: record,
                        page, at: row.range)
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

    /// That a list kept by hand has another title where it has those of nearly all other records.
    private func findingOfTitle(on page: IndexUse.Page, _ record: DecisionRecord) -> Finding? {
        page.otherTitles[record.source.path].map { claim in
            Self.finding(
                "a different title: \(Excerpt(page.source[claim]))", at: record.mainRange, of: record, page,
                at: claim)
        }
    }

    /// That the row of a table kept by hand states another status.
    private func findingOfTable(
        at place: Range<Int>, on page: IndexUse.Page, _ record: DecisionRecord
    ) -> Finding? {
        let outline = page.outline
        guard let status = record.currentStatus, status != .other,
            let block = outline.blocks[outline.blockIndexes(in: place)].first(where: { $0.kind == .table }),
            let column = outline.table(block).header.firstIndex(where: {
                FactLabel(outline.plainText(of: $0)) == .status
            })
        else { return nil }
        let cells = outline.row(of: block, at: place.lowerBound)
        guard cells.indices.contains(column),
            let listed = record.reader.status(of: outline.plainText(of: cells[column])), listed != status,
            !(listed.isPending && status.isPending)
        else { return nil }
        return Self.finding(
            "a different status: \(Excerpt(page.source[cells[column]]))",
            at: record.status.range ?? record.mainRange,
            of: record, page, at: cells[column])
    }

    /// That a list kept by hand below a heading as `Accepted records` has a record of another status.
    private func findingOfHeading(
        at place: Range<Int>, on page: IndexUse.Page, _ record: DecisionRecord
    ) -> Finding? {
        guard let status = record.currentStatus, status != .other else { return nil }
        var level = Int.max
        let headings = page.outline.headings.prefix { $0.range.upperBound <= place.lowerBound }
        for heading in headings.reversed() where heading.level < level {
            level = heading.level
            let words = page.outline.plainText(of: heading.textRange).split { $0 == " " || $0 == ":" }
                .filter { !Self.nouns.contains($0.lowercased()) }
            guard !words.isEmpty, let listed = record.reader.status(of: words.joined(separator: " ")) else {
                continue
            }
            guard listed != status, !(listed.isPending && status.isPending) else { return nil }
            return Self.finding(
                "this record under a different status: \(Excerpt(page.source[heading.textRange]))",
                at: record.status.range ?? record.mainRange, of: record, page, at: place)
        }
        return nil
    }

    /// What headings call records, in lower case.
    private static let nouns: Set<String> = [
        "adr", "adrs", "record", "records", "decision", "decisions", "architecture", "architectural",
        "entscheidungen", "décisions", "decisiones", "decisões", "decisioni", "besluiten", "decyzje",
        "решения",
    ]

    /// That a list has something else than a record, and where the list says so.
    private static func finding(
        _ what: String, at range: Range<Int>, of record: DecisionRecord, _ page: IndexUse.Page,
        at place: Range<Int>
    ) -> Finding {
        let folder = RelativePath.folder(of: record.source.path)
        return Finding(
            "the index \(RelativePath.from(folder, to: page.source.path)) has \(what)", at: range,
            notes: [Diagnostic.Note(path: page.source.path, range: place, message: "the index is here")])
    }
}
