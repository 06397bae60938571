public import ADRModel
import ADRText

/// Finds an image of the project whose file does not exist.
public struct MissingImageRule: PageRule {
    public static let description = RuleDescription(
        id: "missing-image",
        summary: "Images point to files that exist.",
        rationale: """
            A diagram often is the decision. If its file was never committed or has moved, readers see \
            an empty frame, and the diagram may be lost. Images on the web are left alone.
            """,
        defaultSeverity: .error,
        passing: [
            RuleExample(
                "In the repository and on the web",
                files: [
                    "0001-use-postgresql.md":
                        "# Use PostgreSQL\n\n![orders](../orders.png) ![logo](https://example.org/logo.png)\n"
                ], otherFiles: ["docs/orders.png"])
        ],
        failing: [
            RuleExample(
                "In Markdown, by reference and in HTML",
                """
                # Use PostgreSQL

                ![orders](↓images/orders.png) ![load][1] <img src="↓images/tables.svg" width="300">

                [1]: ↓load.png

                """)
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        var reported: Set<Int> = []
        return context.inlines.links.filter(\.isImage).compactMap { link in
            guard let destination = LinkDestination(imageOf: link, in: record.source.path),
                !destination.isOutside, !destination.exists(in: context),
                reported.insert(link.destinationRange.lowerBound).inserted
            else { return nil }
            return Finding(
                "the image \(Excerpt(link.destination)) does not exist", at: link.destinationRange)
        }
    }
}
