public import ADRModel
import ADRText

/// Finds a record whose text in another language states another status.
public struct StaleTranslationRule: Rule {
    public static let description = RuleDescription(
        id: "stale-translation",
        summary: "A translation states the same status as its record.",
        rationale: """
            Readers of a translation follow what it says. Commands that change the status of a record \
            leave its translations alone and name those that say something else. Draft and proposed \
            count as the same.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "The same status in another language",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n\n## Status\n\nAccepted\n",
                    "0001-use-postgresql.de.md": "# PostgreSQL nutzen\n\n## Status\n\nAngenommen\n",
                ]),
            RuleExample(
                "A translation without a status",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n\n## Status\n\nAccepted\n",
                    "0001-use-postgresql.de.md": "# PostgreSQL nutzen\n\n## Kontext\n\nEine Datenbank.\n",
                ]),
        ],
        failing: [
            RuleExample(
                "A translation left behind",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n\n## Status\n\n↓Deprecated\n",
                    "0001-use-postgresql.de.md": "# PostgreSQL nutzen\n\n## Status\n\nAngenommen\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard let status = record.currentStatus, status != .other, let range = record.status.range,
            let translations = context.facts.translations[record.source.filePath]
        else { return [] }
        return translations.compactMap { source in
            let translation = context.log.reader.read(source)
            guard let stated = translation.status.value, let place = translation.status.range,
                stated.status != .other, stated.status != status,
                !(stated.status.isPending && status.isPending)
            else { return nil }
            let folder = RelativePath.folder(of: record.source.path)
            return Finding(
                "the translation \(RelativePath.from(folder, to: source.path)) states a different status: \(Excerpt(stated.text))",
                at: range,
                notes: [
                    Diagnostic.Note(
                        path: source.path, range: place, message: "the translation's status")
                ]
            )
        }
    }
}
