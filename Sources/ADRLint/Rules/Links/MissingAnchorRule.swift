public import ADRModel
import ADRText

/// Finds a link to a place of a page that the page does not have.
public struct MissingAnchorRule: PageRule {
    public static let description = RuleDescription(
        id: "missing-anchor",
        summary: "A link to a section leads to an anchor that exists.",
        rationale: """
            When a heading is reworded, its anchor changes with it. The link still opens the page, but \
            at the top, and the reader has to search for the place that was meant. The rule knows the \
            ids of HTML elements and the anchors that GitHub, GitLab and site generators derive from the \
            headings of the log's records and pages.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Headings and an HTML id",
                files: [
                    "0001-use-postgresql.md": """
                    # Use PostgreSQL

                    See [below](#pros--cons), [again](#pros--cons-1), [load](0002-use-kafka.md#load) and
                    [the web](https://example.org/#any).

                    ## Pros & Cons

                    ## Pros & Cons

                    """,
                    "0002-use-kafka.md": "# Use Kafka\n\n<a id=\"load\"></a>\n\nMuch.\n",
                ])
        ],
        failing: [
            RuleExample(
                "On the same page and in another record",
                files: [
                    "0001-use-postgresql.md":
                        "# Use PostgreSQL\n\nSee [below](↓#reasons) and [Kafka](↓0002-use-kafka.md#lod).\n\n## Why\n",
                    "0002-use-kafka.md": "# Use Kafka\n\n## Load\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        context.links.compactMap { followed in
            let link = followed.link
            guard !link.isImage, let (path, anchor) = Self.place(of: followed, in: record.source.path),
                let page = context.facts.anchors.anchors(of: path), !page.contains(anchor)
            else { return nil }
            let nearest = EditDistance.nearest(to: anchor.lowercased(), among: page.headings)
            return Finding(
                "no heading on \(path.isPath(record.source.path) ? "this page" : "that page") has the anchor "
                    + "\(Excerpt("#" + anchor))" + (nearest.map { "; did you mean `#\($0)`?" } ?? ""),
                at: link.destinationRange)
        }
    }

    /// The path and the decoded anchor of a link with one.
    private static func place(of followed: FollowedLink, in file: String) -> (path: String, anchor: String)? {
        let link = followed.link
        guard let fragment = link.destination.behindFirst("#") else { return nil }
        let anchor = RelativePath.decoded(String(fragment))
        guard !anchor.isEmpty, isOfHeading(anchor) else { return nil }
        if link.destination.begins(with: "#") {
            switch link.kind {
            case .inline, .definition, .html: return (file, anchor)
            case .reference, .autolink: return nil
            }
        }
        guard let destination = followed.destination, !link.destination.holds("?"),
            let path = destination.candidates.first
        else { return nil }
        return (path, anchor)
    }

    /// Not a line of code, a footnote, a text fragment or a route of a web application.
    private static func isOfHeading(_ anchor: String) -> Bool {
        if anchor.begins(with: "fn") || anchor.begins(with: ":~:") || anchor.begins(with: "/")
            || anchor.begins(with: "!")
        {
            return false
        }
        let isLine = anchor.begins(with: "L") && anchor.dropFirst().first?.isNumber ?? false
        return !isLine && !anchor.utf8.contains { "{}<>=".utf8.contains($0) }
    }
}
