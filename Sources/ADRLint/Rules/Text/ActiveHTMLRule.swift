public import ADRModel
import ADRText

/// Finds HTML and links that run a program in the reader's browser or load a page of others into this one.
public struct ActiveHTMLRule: Rule {
    public static let description = RuleDescription(
        id: "active-html",
        summary: "A record runs no code in the reader's browser.",
        rationale: """
            GitHub removes scripts; MkDocs and most site generators do not. Anyone who can change a \
            record could then run code on the documentation site, with the reader's rights.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Shown, not run",
                "# Use PostgreSQL\n\nNever write `<script>`.\n\n<details><summary>More</summary>\n\nText.\n\n</details>\n"
            ),
            RuleExample("A type", "# Use PostgreSQL\n\nIt returns a List<Object>.\n"),
        ],
        failing: [
            RuleExample(
                "A script, a handler, a frame, a link",
                """
                # Use PostgreSQL

                <img src="orders.png" ↓onerror="alert(1)"> and [a link](↓javascript:alert(1)).

                ↓<iframe src="https://example.org"></iframe>

                ↓<script>
                alert(1)
                </script>

                """)
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let tags = context.inlines.tags.flatMap { tag -> [Finding] in
            guard !record.source.bytes[tag.range].starts(with: "</".utf8) else { return [] }
            let name = tag.name.lowercased()
            if Self.programs.contains(name) || Self.containers.contains(name) && !tag.attributes.isEmpty {
                return [
                    Finding("`<\(tag.name)>` runs or loads something in the reader's browser", at: tag.range)
                ]
            }
            return tag.attributes.filter { $0.name.lowercased().begins(with: "on") && !$0.value.isEmpty }.map
            {
                Finding("`\($0.name)` runs code in the reader's browser", at: $0.nameRange)
            }
        }
        let links = context.inlines.links.filter { link in
            if case .reference = link.kind { return false }
            return Self.runs(link.destination)
        }
        return tags
            + links.map {
                Finding("the link runs code in the reader's browser", at: $0.destinationRange)
            }
    }

    private static let programs: Set<String> = ["script", "iframe", "frameset", "applet"]
    /// These need an attribute to do anything; without one they may be types, as in `List<Object>`.
    private static let containers: Set<String> = ["object", "embed", "frame", "base", "meta", "form"]

    /// Whether a browser, which skips blanks and control characters, takes it for a program.
    private static func runs(_ destination: String) -> Bool {
        programSchemes.contains { scheme in
            let letters = destination.utf8.lazy.filter { $0 > 0x20 }
            return letters.starts(with: scheme) { $0 == $1 || $0 | 0x20 == $1 && $0.isASCIILetter }
        }
    }

    private static let programSchemes = ["javascript:", "vbscript:", "data:text/html"].map(\.utf8)
}
