public import ADRModel
import ADRText

/// Finds a record whose text in another language states another status.
public struct StaleTranslationRule: Rule {
    public static let description = RuleDescription(
        id: "stale-translation",
        summary: "A translation states the status of its record.",
        rationale: """
            Those who read the translation follow what it says. A command that changes the status of a record leaves its \
            translations alone and names those that say something else. A draft and a proposal count as the same.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "The same status in other words",
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
                "A translation that was left behind",
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
                "the translation \(RelativePath.from(folder, to: source.path)) states another status, \(Excerpt(stated.text))",
                at: range,
                notes: [
                    Diagnostic.Note(
                        path: source.path, range: place, message: "the translation states it here")
                ]
            )
        }
    }
}
