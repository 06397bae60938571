public import ADRModel
import ADRText

/// Finds a relative link that names its file in other capitals than the disk does.
public struct LinkCaseMismatchRule: PageRule {
    public static let description = RuleDescription(
        id: "link-case-mismatch",
        summary: "Links spell file paths exactly as they are on disk.",
        rationale: """
            On macOS and Windows, `Orders.png` also finds `orders.png`; on GitHub, on Linux and in the \
            built site it does not. macOS also finds a file whose `é` is stored as an `e` followed by a \
            combining accent. The author therefore never notices that the link is broken for everyone \
            else.
            """,
        defaultSeverity: .error,
        passing: [
            RuleExample(
                "The same spelling",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n\nSee ![orders](../Orders.png).\n"
                ], otherFiles: ["docs/Orders.png"])
        ],
        failing: [
            RuleExample(
                "Different letter case",
                files: [
                    "0001-use-postgresql.md":
                        "# Use PostgreSQL\n\nSee ![orders](↓../orders.png) and [Kafka](↓0002-Use-Kafka.md#why).\n",
                    "0002-use-kafka.md": "# Use Kafka\n\n## Why\n",
                ], otherFiles: ["docs/Orders.png"],
                fixed:
                    "# Use PostgreSQL\n\nSee ![orders](../Orders.png) and [Kafka](0002-use-kafka.md#why).\n"
            )
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        context.links.compactMap { followed in
            let link = followed.link
            guard let destination = followed.destination, !destination.isOutside else { return nil }
            let spellings = destination.candidates.map { (path: $0, onDisk: context.spelling(of: $0)) }
            guard
                !spellings.contains(where: {
                    $0.onDisk?.isPath($0.path) ?? context.pathExists($0.path)
                }),
                let (path, found) = spellings.first(where: { $0.onDisk != nil }), let found
            else { return nil }
            return Finding(
                "the file is \(Excerpt(found)) on disk"
                    + (found.lowercased().isPath(path.lowercased())
                        ? "" : ", which looks the same but is encoded differently"),
                at: link.destinationRange, fix: fix(link, from: path, to: found, in: record.source))
        }
    }

    /// Writes what follows the leading dots as the disk has it, where the link has the path byte by byte.
    private func fix(_ link: MarkdownLink, from path: String, to found: String, in source: SourceText) -> Fix?
    {
        var written = source.bytes[link.destinationRange].prefix {
            $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?")
        }
        while let step = ["../", "./"].first(where: { written.starts(with: $0.utf8) }) {
            written = written.dropFirst(step.utf8.count)
        }
        let steps = written.count { $0 == UInt8(ascii: "/") } + 1
        let names = found.parts(at: "/")
        guard path.parts(at: "/").count == names.count, path.utf8.suffix(written.count).elementsEqual(written)
        else { return nil }
        let name = names.suffix(steps).joined(separator: "/")
        let edit = TextEdit(replacing: written.startIndex..<written.endIndex, with: name)
        return Fix(
            title: "Spell the path as it is on disk", safety: .safe, edits: [source.filePath: [edit]])
    }
}
