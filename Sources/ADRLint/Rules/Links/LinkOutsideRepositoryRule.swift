public import ADRModel
import ADRText

/// Finds a relative link that leads out of the repository.
public struct LinkOutsideRepositoryRule: Rule {
    public static let description = RuleDescription(
        id: "link-outside-repository",
        summary: "Relative links stay inside the repository.",
        rationale: """
            One `..` too many leads to a folder that exists, at best, on the author's disk. GitHub's own \
            pages beside the files, such as `../../issues/12`, are left alone.
            """,
        defaultSeverity: .warning, isHabitual: true,
        passing: [
            RuleExample(
                "The repository's root, and GitHub's issues",
                files: [
                    "0001-use-postgresql.md":
                        "# Use PostgreSQL\n\nSee [the guide](../../README.md) and [12](../../../../issues/12).\n"
                ], otherFiles: ["README.md"])
        ],
        failing: [
            RuleExample(
                "One step too far", "# Use PostgreSQL\n\nSee [the notes](↓../../../notes/orders.md).\n")
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        context.links.compactMap { followed in
            let link = followed.link
            guard let destination = followed.destination, destination.isOutside,
                !context.existsOutside(destination.candidates[0])
            else { return nil }
            return Finding(
                "\(Excerpt(link.destination)) leads out of the repository", at: link.destinationRange)
        }
    }
}
