public import ADRModel
import ADRText

/// Finds a relative link whose file does not exist.
public struct BrokenLinkRule: PageRule {
    public static let description = RuleDescription(
        id: "broken-link",
        summary: "Relative links point to files that exist.",
        rationale: """
            Records live for years, and the files around them move. A dead link takes away the evidence \
            or the other decision that the reader needs. Index pages are checked too. Web addresses and \
            the addresses of a generated site are left alone.
            """,
        defaultSeverity: .error,
        passing: [
            RuleExample(
                "Files that exist",
                files: [
                    "0001-use-postgresql.md":
                        "# Use PostgreSQL\n\nSee [Kafka](0002-use-kafka.md#context) and [picture](<../big picture.png>).\n",
                    "0002-use-kafka.md": "# Use Kafka\n\n[1]: ../../README.md\n",
                ], otherFiles: ["docs/big picture.png", "README.md"]),
            RuleExample(
                "Web addresses, anchors and code",
                """
                # Use PostgreSQL

                See <https://www.postgresql.org>, [below](#context), [mail](mailto:ana@example.org) and \
                `[no link](nowhere.md)`.

                """),
            RuleExample(
                "Pages of a generated site",
                files: [
                    "0001-use-postgresql.md":
                        "# Use PostgreSQL\n\nSee [Kafka](0002-use-kafka.html), [site](/adr/2).\n",
                    "0002-use-kafka.md": "# Use Kafka\n\nSee [PostgreSQL](../0001-use-postgresql/).\n",
                ]),
        ],
        failing: [
            RuleExample(
                "An index",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n",
                    "README.md":
                        "# Decisions\n\n- [Use PostgreSQL](0001-use-postgresql.md)\n- [Use Kafka](↓0002-kafka.md)\n",
                ]),
            RuleExample(
                "Moved, misspelled, forgotten",
                files: [
                    "0001-use-postgresql.md": """
                    # Use PostgreSQL

                    See [Kafka](↓0002-kafka.md) and [the notes][1].

                    [1]: ↓../notes.md "Notes"

                    """,
                    "0002-use-kafka.md": "# Use Kafka\n",
                ]),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let images = Set(context.inlines.links.filter(\.isImage).map(\.destinationRange.lowerBound))
        var told: [FilePath: Int] = [:]
        var findings: [Finding] = []
        for followed in context.links {
            let link = followed.link
            guard !link.isImage, !images.contains(link.destinationRange.lowerBound),
                let destination = followed.destination, !destination.isOutside,
                !destination.exists(in: context)
            else { continue }
            // The definitions of references to one file are told once.
            if let first = told[path: destination.candidates[0]], link.kind == .definition {
                let finding = findings[first]
                let note = Diagnostic.Note(
                    path: record.source.path, range: link.destinationRange, message: "also here")
                findings[first] = Finding(finding.message, at: finding.range, notes: finding.notes + [note])
                continue
            }
            if link.kind == .definition { told[path: destination.candidates[0]] = findings.count }
            findings.append(
                Finding(
                    "the linked file \(Excerpt(link.destination)) does not exist", at: link.destinationRange,
                    notes: notes(on: link, record, context)))
        }
        return findings
    }

    /// The record that was probably meant: the one with the words of the link's file name, else with its number.
    private func notes(
        on link: MarkdownLink, _ record: DecisionRecord, _ context: LintContext
    ) -> [Diagnostic.Note] {
        guard let meant = context.log.recordMeant(by: link.destination),
            meant.source.filePath != record.source.filePath
        else { return [] }
        let name = RecordFileName(path: String(link.destination.upTo("#", "?")))
        let path = RelativePath.from(RelativePath.folder(of: record.source.path), to: meant.source.path)
        let what = name.number.map { $0 == meant.number ? "record \($0) is \(path)" : nil } ?? nil
        return [
            Diagnostic.Note(
                path: meant.source.path, range: meant.mainRange, message: what ?? "did you mean \(path)?")
        ]
    }
}
