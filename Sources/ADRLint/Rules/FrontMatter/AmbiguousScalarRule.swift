public import ADRModel
import ADRText

/// Finds text without quotes that YAML takes for a number, a truth value or a day.
public struct AmbiguousScalarRule: Rule {
    public static let description = RuleDescription(
        id: "ambiguous-scalar",
        summary: "Text that YAML could read as another type is quoted.",
        rationale: """
            `0017` is 15 for one reader and 17 for another, `no` is false, and a tag `2026` stops a site \
            generator that expects text. Quotes make clear that text is meant.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Quoted text",
                "---\nid: \"0017\"\ntags: [\"2026\", \"on\"]\nsupersedes: 12\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "Values that are not text",
                "---\ndate: 2026-02-03\ndraft: no\nweight: 10\n---\n# Use PostgreSQL\n"),
        ],
        failing: [
            RuleExample(
                "Leading zeros", "---\nid: ↓0017\nsupersedes: [↓0012]\n---\n# Use PostgreSQL\n",
                fixed: "---\nid: \"0017\"\nsupersedes: [\"0012\"]\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "Tags and titles",
                "---\ntitle: ↓1.10\ntags:\n  - ↓2026\n  - ↓no\n---\n# Use PostgreSQL\n",
                fixed: "---\ntitle: \"1.10\"\ntags:\n  - \"2026\"\n  - \"no\"\n---\n# Use PostgreSQL\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard let frontMatter = record.frontMatter, frontMatter.format == .yaml else { return [] }
        let found = frontMatter.root.entries.flatMap { entry -> [(node: FrontMatterNode, message: String)] in
            guard let label = entry.label else { return [] }
            return (entry.value.sequence?.items ?? [entry.value]).compactMap { node in
                guard let scalar = node.scalar, let type = scalar.impliedType,
                    !Self.isMeant(scalar.text, type, label)
                else { return nil }
                let (text, name) = (Excerpt(scalar.text), Self.name(type, scalar.text))
                return (node, "YAML reads \(text) as \(name); put it in quotes")
            }
        }
        let fixes = QuotingFixes(found.map(\.node), in: record.source)
        return found.map { Finding($0.message, at: $0.node.range, fix: fixes[$0.node]) }
    }

    /// Whether a value of this type is what the key wants.
    private static func isMeant(_ text: String, _ type: YAMLImpliedType, _ label: FactLabel) -> Bool {
        switch label {
        case .date, .event, .reviewBy, .confidence, .reversibility, .quality, .risks: true
        case .number, .link: type == .null || type == .integer && isPlainNumber(text)
        case .status, .title, .tags, .deciders, .consulted, .informed, .appliesTo: type == .null
        }
    }

    private static func isPlainNumber(_ text: String) -> Bool {
        text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
            && (text.utf8.first != UInt8(ascii: "0") || text == "0")
    }

    private static func name(_ type: YAMLImpliedType, _ text: String) -> String {
        switch type {
        case .null: "null"
        case .boolean: "a boolean"
        case .integer where text.utf8.first == UInt8(ascii: "0"): "an octal number"
        case .integer, .float: "a number"
        case .timestamp: "a date"
        case .special: "a special key"
        }
    }
}
