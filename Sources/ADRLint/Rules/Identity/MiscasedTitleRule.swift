public import ADRModel
import ADRText

/// Finds a title whose letter case is not the team's.
public struct MiscasedTitleRule: Rule {
    static let isHeadline = RuleOption(
        "headline", default: false,
        "Whether every long word of a title begins with a capital letter, not only the first word.")

    public static let description = RuleDescription(
        id: "miscased-title",
        summary: "Titles begin with a capital letter; as an option, so does every long word.",
        rationale: """
            A list of decisions reads better when its titles are written alike. Words with capital \
            letters inside, such as `iOS` and `gRPC`, are left alone, and so are later words of fewer \
            than four letters.
            """,
        defaultSeverity: .info, isHabitual: true, isOnByDefault: false,
        options: [isHeadline.declaration],
        passing: [
            RuleExample("Sentence case", "# 1. Use PostgreSQL for orders\n"),
            RuleExample("A name that begins with a lower-case letter", "# gRPC between services\n"),
            RuleExample("A script without letter case", "# データベースを選ぶ\n"),
        ],
        failing: [
            RuleExample(
                "A lower-case letter", "# 1. ↓use PostgreSQL for orders\n",
                fixed: "# 1. Use PostgreSQL for orders\n")
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard case .present(let title, let range) = record.title else { return [] }
        let words = Self.words(of: title.text, in: range, record.source)
        let small = words.enumerated().filter { index, word in
            index == 0 || context[Self.isHeadline] && record.source[word].count >= 4
        }
        .map(\.element).filter { record.source[$0].allSatisfy { $0.isLowercase } }
        guard let first = small.first else { return [] }
        let edits = small.map {
            TextEdit(replacing: $0, with: LetterCase.capitalized.applied(to: record.source[$0]))
        }
        let fix = Fix(title: "Use capital letters", safety: .unsafe, edits: [record.source.filePath: edits])
        return [
            Finding(
                "\(Excerpt(record.source[first])) should begin with a capital letter", at: first, fix: fix)
        ]
    }

    /// The words of a title that stands in the text without Markdown between them.
    private static func words(of title: String, in range: Range<Int>, _ source: SourceText) -> [Range<Int>] {
        let title = Array(title.utf8)
        guard title.count <= range.count,
            let start = (range.lowerBound...range.upperBound - title.count).last(where: {
                source.bytes[$0..<$0 + title.count].elementsEqual(title)
            })
        else { return [] }
        return source.bytes[start..<start + title.count].split(separator: UInt8(ascii: " ")).map(\.indices)
    }
}
