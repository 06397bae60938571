/// The words at the beginning of a statement that name a status.
struct NamedStatus {
    let status: DecisionStatus
    let range: Range<Int>
    /// Whether a degree stands before the word.
    private(set) var isPartial = false

    /// The longest known phrase, or up to three words that nobody knows and that stand alone.
    init?(at start: Int, _ scanner: WordScanner, _ vocabulary: StatusVocabulary) {
        let words = scanner.words(from: start, limit: 8)
        guard let first = words.first else { return nil }
        let texts = words.map(\.text)
        if let (status, count) = vocabulary.leading(texts[...]) {
            self.status = status
            var end = count
            // `Accepted and implemented`
            if let joint = texts.dropFirst(count).first, Self.joints.contains(joint),
                let further = vocabulary.leading(texts.dropFirst(count + 1)), further.status == status
            {
                end = count + 1 + further.count
            }
            // `Draft proposal`, `Proposed for review`
            while status == .draft || status == .proposed,
                let further = vocabulary.leading(texts.dropFirst(end)),
                further.status == .draft || further.status == .proposed
            {
                end += further.count
            }
            range = first.range.lowerBound..<words[end - 1].range.upperBound
        } else if StatusNegation.degrees.contains(first.text),
            let (status, count) = vocabulary.leading(texts.dropFirst())
        {
            self.status = status
            isPartial = true
            range = first.range.lowerBound..<words[count].range.upperBound
        } else {
            guard words.count <= Self.longestUnknown else { return nil }
            status = .other
            range = first.range.lowerBound..<words[words.count - 1].range.upperBound
        }
    }

    private static let longestUnknown = 3
    private static let joints: Set<String> = [
        "and", "und", "et", "y", "e", "en", "och", "og", "i", "a", "и", "та",
    ]
}
