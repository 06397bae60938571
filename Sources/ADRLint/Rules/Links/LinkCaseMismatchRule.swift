public import ADRModel
import ADRText

/// Finds a relative link that names its file in other capitals than the disk does.
public struct LinkCaseMismatchRule: PageRule {
    public static let description = RuleDescription(
        id: "link-case-mismatch",
        summary: "A link spells the path of its file as the disk does.",
        rationale: """
            On macOS and Windows `Orders.png` also finds `orders.png`; on GitHub, on Linux and in the built site it \
            does not. On macOS an `é` is also found that the disk writes as an `e` and an accent. So the author never sees that the link is broken for everybody else.
            """,
        defaultSeverity: .error,
        passing: [
            RuleExample(
                "The same letters",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n\nSee ![orders](../Orders.png).\n"
                ], otherFiles: ["docs/Orders.png"])
        ],
        failing: [
            RuleExample(
                "A small letter instead of a capital",
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
                        ? "" : ", which looks alike and has other bytes"),
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
            title: "Spell the path as the disk does", safety: .safe, edits: [source.filePath: [edit]])
    }
}
