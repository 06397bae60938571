public import ADRModel
import ADRText

/// Finds characters that nobody sees: zero-width, control, and those that change the direction of writing.
public struct InvisibleCharactersRule: Rule {
    public static let description = RuleDescription(
        id: "invisible-characters",
        summary: "A record has no invisible characters.",
        rationale: """
            A zero-width space in a name breaks search, links and copied commands; a bidirectional \
            override makes text read differently from what the file contains. Such characters come with \
            text pasted from chats and web pages. Joiners within emoji and in scripts that need them are \
            left alone, and so is a byte order mark at the beginning.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample("Joined emoji", "# Use PostgreSQL\n\nThe 👩‍💻 team 🏳️‍🌈 decides.\n"),
            RuleExample("A binary file", "# PNG\u{0}\u{1}\u{2}\n"),
            RuleExample("A joiner that the script needs", "# استفاده\n\nمی\u{200C}شود\n"),
        ],
        failing: [
            RuleExample(
                "Pasted, and hidden",
                "# Use ↓\u{200B}PostgreSQL\n\nRun `a↓\u{202E}b`.\n",
                fixed: "# Use PostgreSQL\n\nRun `ab`.\n")
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let runs = InvisibleCharacters(in: record.source).runs
        // What a binary file holds is not text, which `ill-formed-utf8` says once.
        guard !runs.isEmpty, !record.source.isBinary else { return [] }
        return runs.map { run in
            let edit = TextEdit(removing: run.range)
            return Finding(
                "\(run.name) is hidden here", at: run.range,
                fix: Fix(title: "Remove it", safety: .unsafe, edits: [record.source.filePath: [edit]]))
        }
    }
}
