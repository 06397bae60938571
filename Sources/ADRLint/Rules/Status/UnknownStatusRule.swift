public import ADRModel
import ADRText

/// Finds a status that no vocabulary has: misspelled, invented, or still a choice of several.
public struct UnknownStatusRule: Rule {
    public static let description = RuleDescription(
        id: "unknown-status",
        summary: "A status is a known word, spelled right.",
        rationale: """
            Readers, indexes and other tools go by the status. One they do not know is taken for none, and a \
            superseded decision with a misspelled status looks as if it held.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample("A known word", "---\nstatus: accepted\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "A synonym with decoration", "# Use PostgreSQL\n\n* Status: ✅ Approved (2026-01-05)\n"),
            RuleExample("Another language", "# PostgreSQL を使う\n\n## ステータス\n\n承認済み\n"),
        ],
        failing: [
            RuleExample(
                "A typing error", "---\nstatus: ↓acepted\n---\n# Use PostgreSQL\n",
                fixed: "---\nstatus: accepted\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "A frequent misspelling",
                "# 1. Use PostgreSQL\n\n## Status\n\n↓Superceded by something\n",
                fixed: "# 1. Use PostgreSQL\n\n## Status\n\nSuperseded by something\n"),
            RuleExample("A short word, nearly known", "---\nstatus: ↓draf\n---\n# Use PostgreSQL\n"),
            RuleExample("A word of one's own", "---\nstatus: ↓blessed\n---\n# Use PostgreSQL\n"),
            RuleExample(
                "The template's choice",
                "# Use PostgreSQL\n\n* Status: ↓[proposed | rejected | accepted | deprecated]\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        switch record.status.field {
        case .missing: return []
        case .malformed(let text, let range, let problem):
            return [Finding("the status \(Excerpt(text)) \(problem)", at: range)]
        case .present(let statement, let range):
            if let word = statement.word, let correction = statement.correction {
                return [misspelling(of: correction, as: word, in: record.source, range)]
            }
            guard statement.status == .other else { return [] }
            let text = statement.text.isEmpty ? record.source[range] : statement.text
            let guess = Self.nearest(to: text).map { "; did you mean `\($0)`?" } ?? ""
            return [Finding("the status \(Excerpt(text)) is not known\(guess)", at: range)]
        }
    }

    private static func nearest(to text: String) -> String? {
        let known = DecisionStatus.allCases.filter { $0 != .other }.map(\.rawValue)
        return EditDistance.nearest(to: text, among: known)
    }

    private func misspelling(
        of correction: String, as word: String, in source: SourceText, _ range: Range<Int>
    ) -> Finding {
        guard let place = Self.place(of: word, in: source, range) else {
            return Finding("the status `\(word)` is misspelled; did you mean `\(correction)`?", at: range)
        }
        let isCapitalized = source[place].first?.isUppercase ?? false
        let replacement =
            isCapitalized ? correction.prefix(1).uppercased() + correction.dropFirst() : correction
        let edit = TextEdit(replacing: place, with: replacement)
        return Finding(
            "the status \(Excerpt(source[place])) is misspelled; did you mean `\(replacement)`?", at: place,
            fix: Fix(title: "Write `\(replacement)`", safety: .safe, edits: [source.path: [edit]]))
    }

    /// Where a word in lower case stands, whatever the case of its ASCII letters there.
    private static func place(of word: String, in source: SourceText, _ range: Range<Int>) -> Range<Int>? {
        let wanted = Array(word.utf8)
        guard wanted.count <= range.count else { return nil }
        for start in range.lowerBound...(range.upperBound - wanted.count) {
            let place = start..<start + wanted.count
            if zip(source.bytes[place], wanted).allSatisfy({
                $0 == $1 || (UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 && $0 | 0x20 == $1)
            }) {
                return place
            }
        }
        return nil
    }
}
