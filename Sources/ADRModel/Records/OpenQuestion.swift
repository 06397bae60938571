import ADRText

/// A question that a decision leaves open: an item of the list under a heading of open questions.
public struct OpenQuestion: Equatable, Sendable {
    /// How it is named within its record, by its place: `Q1`.
    public let id: String
    public let text: String
    public let isAnswered: Bool
    /// UTF-8 offsets of the item's text, behind the box if it has one.
    public let range: Range<Int>
    /// UTF-8 offsets of the sign in the box.
    let box: Range<Int>?

    /// The questions of a record, also those that are answered.
    public static func all(of record: DecisionRecord) -> [OpenQuestion] {
        guard let heading = section(of: record) else { return [] }
        let (outline, source) = (record.outline, record.source)
        var questions: [OpenQuestion] = []
        for line in outline.itemLines(under: heading) {
            let item = ActionItem(line, in: source, hasID: false)
            let range = item.map { source.trimming($0.box.upperBound + 1..<line.upperBound) } ?? line
            let text = outline.plainText(of: range)
            guard !none.contains(text.lowercased()), text.contains(where: \.isLetter) else { continue }
            questions.append(
                OpenQuestion(
                    id: "Q\(questions.count + 1)", text: text, isAnswered: item?.action.isDone ?? false,
                    range: range, box: item?.box))
        }
        return questions
    }

    private static let none: Set<String> = [
        "none", "n/a", "keine", "aucune", "ninguna", "nenhuma", "nessuna", "geen",
    ]

    /// The section with the questions of a record.
    static func section(of record: DecisionRecord) -> MarkdownHeading? {
        record.outline.headings.first { heading in
            heading.level > 1 && isHeading(record.outline.plainText(of: heading.textRange))
        }
    }

    static func isHeading(_ text: String) -> Bool { headings.contains(PlainWords(text).text) }

    private static let headings = Set(
        [
            "open questions", "open points", "open issues", "unresolved questions", "questions",
            "to be decided",
            "open items", "offene punkte", "points ouverts", "questões em aberto", "未決事項", "未解决的问题",
        ] + LogLanguage.questionHeadings.values.map { $0.lowercased() })
}
