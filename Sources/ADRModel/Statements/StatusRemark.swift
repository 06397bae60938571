import ADRText

/// A remark in brackets behind a status, which may tell in the words of a supersession what has not come to pass:
/// `Accepted (replaced by the real one later)`. It states one only if it names a record.
enum StatusRemark {
    /// UTF-8 offsets of such a remark in a line, with its brackets.
    static func range(in line: Range<Int>, of source: SourceText) -> Range<Int>? {
        let bytes = source.bytes
        guard mayStand(in: line, of: bytes) else { return nil }
        let words = WordScanner(bytes: bytes, end: line.upperBound)
        var start = words.skippingOpeningMarks(from: line.lowerBound)
        let first = words.words(from: start, limit: 8).map(\.text)
        guard let status = StatusVocabulary.builtIn.leading(first[...])?.status, status != .superseded else {
            return nil
        }
        while let open = bytes[start..<line.upperBound].firstIndex(where: isOpening) {
            guard let inner = inside(from: open, before: line.upperBound, of: bytes) else {
                start = open + 1
                continue
            }
            let close = inner.upperBound + bytes.scalar(at: inner.upperBound).length
            if isWithoutRecord(inner, behind: close, before: line.upperBound, of: bytes) {
                return open..<close
            }
            start = close
        }
        return nil
    }

    /// Whether a line has brackets and a word for supersession: a quick look.
    static func mayStand(in line: Range<Int>, of bytes: [UInt8]) -> Bool {
        bytes[line].contains(where: isOpening) && SupersessionWords.mayStand(in: line, of: bytes)
    }

    /// A text without the remark.
    static func left(out text: String) -> String {
        let source = SourceText(path: "", text)
        guard let remark = range(in: 0..<source.bytes.count, of: source) else { return text }
        return source[0..<remark.lowerBound] + source[remark.upperBound..<source.bytes.count]
    }

    /// UTF-8 offsets of the words in bold with which a line begins, if more follows.
    static func boldWord(in line: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
        let text = bytes[line]
        guard text.starts(with: "**".utf8) || text.starts(with: "__".utf8) else { return nil }
        let start = line.lowerBound + 2
        guard let end = bytes[start..<line.upperBound].firstIndex(of: bytes[line.lowerBound]), end > start,
            end + 2 < line.upperBound, bytes[end + 1] == bytes[end], bytes[end + 2].isBlank
        else { return nil }
        return start..<end
    }

    /// `(`, `[` or `（`
    private static func isOpening(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == 0xEF
    }

    private static func inside(from open: Int, before end: Int, of bytes: [UInt8]) -> Range<Int>? {
        if bytes[open] != UInt8(ascii: "[") {
            return WordScanner(bytes: bytes, end: end).insideBrackets(behind: open)
        }
        return bytes[open..<end].firstIndex(of: UInt8(ascii: "]")).map { open + 1..<$0 }
    }

    /// Whether a remark has a word for supersession and names no record, neither by number nor by link.
    private static func isWithoutRecord(
        _ inner: Range<Int>, behind close: Int, before end: Int, of bytes: [UInt8]
    ) -> Bool {
        let isLink = close < end && "([".utf8.contains(bytes[close])
        return !isLink && SupersessionWords.mayStand(in: inner, of: bytes)
            && !bytes[inner].contains { $0.isASCIIDigit || "[]".utf8.contains($0) }
    }
}
