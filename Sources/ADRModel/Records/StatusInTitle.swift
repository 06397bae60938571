import ADRText

extension DecisionRecord {
    /// A status in brackets at an end of the title, `Use PostgreSQL [Accepted]`, or behind its last dash, and where it
    /// stands.
    public var statusInTitle: (status: DecisionStatus, range: Range<Int>)? {
        guard let title = title.range else { return nil }
        let range = source.trimming(title)
        let bytes = source.bytes
        func status(from open: Int, to close: Int) -> (status: DecisionStatus, range: Range<Int>)? {
            let inner = source.trimming(open + 1..<close)
            let isSquare = bytes[open] == UInt8(ascii: "[")
            // In parentheses many a word is a part of the title: `Use the new bus (live)`.
            let word = source[inner].lowercased()
            let known = isSquare ? reader.vocabulary.status(of: word) : DecisionStatus(rawValue: word)
            return known.map { ($0, inner) }
        }
        for (open, close) in [("[", "]"), ("(", ")")] {
            let (open, close) = (UInt8(ascii: Unicode.Scalar(open)!), UInt8(ascii: Unicode.Scalar(close)!))
            if bytes[range].last == close, let start = bytes[range].lastIndex(of: open),
                let found = status(from: start, to: range.upperBound - 1)
            {
                return found
            }
            if bytes[range].first == open, let end = bytes[range].firstIndex(of: close),
                let found = status(from: range.lowerBound, to: end)
            {
                return found
            }
        }
        return statusBehindDash(in: range)
    }

    /// `Use PostgreSQL - Superseded`
    private func statusBehindDash(in title: Range<Int>) -> (status: DecisionStatus, range: Range<Int>)? {
        let word = source.bytes[title].lastIndex { $0 <= UInt8(ascii: " ") }.map { $0 + 1..<title.upperBound }
        guard let word, let status = DecisionStatus(rawValue: source[word].lowercased()), status != .other,
            ["-", "–", "—", "|"].contains(where: {
                source.bytes[title.lowerBound..<word.lowerBound - 1].suffix($0.utf8.count + 1)
                    .elementsEqual(Array((" " + $0).utf8))
            })
        else { return nil }
        return (status, word)
    }
}
