public import ADRModel
import ADRText

/// Finds a number in the title or the front matter that is not the file name's.
public struct NumberMismatchRule: Rule {
    public static let description = RuleDescription(
        id: "number-mismatch",
        summary: "File name, title and front matter give the same number.",
        rationale: """
            A record that was renumbered only in its file name goes by two numbers. Links use the file \
            name, people use the title, and sooner or later they mean different decisions.
            """,
        defaultSeverity: .error,
        passing: [
            RuleExample("One number", files: ["0012-use-kafka.md": "---\nid: 12\n---\n# 12. Use Kafka\n"]),
            RuleExample("A ticket", files: ["0012-use-kafka.md": "# ADR PAY-979: Use Kafka\n"]),
            RuleExample("A standard", files: ["0012-use-problems.md": "# RFC 7807 for problems\n"]),
            RuleExample("A title without a number", files: ["0012-use-kafka.md": "# Use Kafka 3\n"]),
        ],
        failing: [
            RuleExample(
                "Only half renumbered", files: ["0012-use-kafka.md": "# ↓ADR-0011: Use Kafka\n"],
                fixed: "# ADR-0012: Use Kafka\n"),
            RuleExample(
                "In front matter", files: ["0012-use-kafka.md": "---\nid: ↓ADR-11\n---\n# Use Kafka\n"],
                fixed: "---\nid: ADR-12\n---\n# Use Kafka\n"),
            RuleExample(
                "In a title in front matter",
                files: ["0012-use-kafka.md": "---\ntitle: ↓ADR-0011 Use Kafka\n---\n# Use Kafka\n"],
                fixed: "---\ntitle: ADR-0012 Use Kafka\n---\n# Use Kafka\n"),
            RuleExample(
                "A number that was never filled in", files: ["0012-use-kafka.md": "# ↓ADR-XXXX: Use Kafka\n"]),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard let number = record.fileName.number else { return [] }
        var findings: [Finding] = []
        if case .present(let stated, let range) = record.numberInFrontMatter, stated != number {
            findings.append(Self.finding("front matter", stated, range, number, record.source))
        }
        if case .present(let title, let range) = record.title, let stated = title.number, stated != number,
            !Self.isOfAnotherKind(stated, in: range, record), !record.outline.hasNumberedChapters
        {
            findings.append(Self.finding("title", stated, range, number, record.source))
        }
        for (stated, range) in record.numbersInFrontMatterTitles where stated != number {
            findings.append(Self.finding("title in front matter", stated, range, number, record.source))
        }
        if let range = record.title.range, record.hasOpenNumberInTitle,
            Self.isLabelled(record.source[range]) || context.facts.habits.percentWithNumberInTitle >= 50
        {
            findings.append(
                Finding(
                    "the number in the title is not filled in; the file name has \(number)", at: range
                ))
        }
        return findings
    }

    /// Whether a title begins with the word for a record: `ADR-XXXX: Use Kafka`.
    private static func isLabelled(_ title: String) -> Bool {
        RecordFileName.isRecordWord(String(title.lowercased().drop { !$0.isLetter }.prefix { $0.isLetter }))
    }

    /// Whether letters stand before a number that the file name has not: `ADR PAY-979` names a ticket, `RFC 7807`
    /// a standard.
    private static func isOfAnotherKind(_ number: Int, in range: Range<Int>, _ record: DecisionRecord) -> Bool
    {
        guard let digits = digits(of: number, in: range, record.source) else { return false }
        let before = record.source[range.lowerBound..<digits.lowerBound]
        guard let mark = before.last, "- ".contains(mark) else { return false }
        let word = before.dropLast().reversed().prefix { $0.isLetter }.reversed().map { $0.lowercased() }
            .joined()
        let prefix = record.fileName.prefix.lowercased().split { !$0.isLetter }
        guard !word.isEmpty, !prefix.contains(word[...]) else { return false }
        return word == "rfc" || mark == "-" && !RecordFileName.isRecordWord(word)
    }

    private static func finding(
        _ place: String, _ stated: Int, _ range: Range<Int>, _ number: Int, _ source: SourceText
    ) -> Finding {
        let digits = digits(of: stated, in: range, source)
        let message = "the \(place) has the number \(stated), but the file name has \(number)"
        guard let digits else { return Finding(message, at: range) }
        let text = String(number)
        let zeros = String(repeating: "0", count: max(0, digits.count - text.count))
        let edit = TextEdit(replacing: digits, with: zeros + text)
        return Finding(
            message, at: range,
            fix: Fix(
                title: "Change the number to \(number)", safety: .unsafe, edits: [source.filePath: [edit]]))
    }

    /// Where a number is written, zeros in front included.
    private static func digits(of number: Int, in range: Range<Int>, _ source: SourceText) -> Range<Int>? {
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start
            while end < range.upperBound, UInt8(ascii: "0")...UInt8(ascii: "9") ~= source.bytes[end] {
                end += 1
            }
            if end > start, Int(source[start..<end]) == number { return start..<end }
            start = max(end, start + 1)
        }
        return nil
    }
}
