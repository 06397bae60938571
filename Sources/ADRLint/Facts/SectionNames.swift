import ADRModel
import ADRText

/// Tells the sections of records by their headings, of which most stand in many records.
struct SectionNames {
    /// The sections that headings name, by their texts.
    private var known: [String: SectionName?] = [:]

    /// The sections of a record: the usual name of one that has one, else its heading in lower case.
    mutating func sections(of record: DecisionRecord) -> [(key: String, text: String)] {
        let outline = record.outline
        return outline.headings.compactMap { heading in
            guard heading.textRange != record.title.range, !heading.textRange.isEmpty else { return nil }
            let text = outline.plainText(of: heading.textRange)
            let name = known[text] ?? SectionName(text) ?? Self.core(in: text.lowercased())
            // Headings below a section are mostly those of one record.
            if heading.level <= 2 { known[text] = .some(name) }
            if let name { return (name.rawValue, text) }
            return heading.level <= 2 ? (text.lowercased(), text) : nil
        }
    }

    /// `Decision: we buy it`, `Context and forces`: the section that a longer heading is about.
    private static func core(in heading: String) -> SectionName? {
        let bytes = Array(heading.utf8)
        guard bytes.allSatisfy({ $0 < 0x80 }) else {
            return coreWords.first { _, words in words.contains { heading.contains($0) } }?.0
        }
        return corePatterns.first { _, patterns in patterns.contains { $0.stands(in: bytes) } }?.0
    }

    private static let corePatterns = coreWords.map { name, words in (name, words.map { BytePattern($0) }) }

    private static let coreWords: [(SectionName, [String])] = [
        (.decision, ["decision", "décision", "entscheidung", "decisión", "decisão", "決定", "决策", "결정"]),
        (.consequences, ["consequence", "implication", "conséquence", "影響", "结果", "결과"]),
        (.context, ["context", "problem", "background", "contexte", "kontext", "背景", "コンテキスト"]),
        (.options, ["alternative", "option"]),
    ]
}
