import ADRText

extension LabelledLine {
    /// `Date – 2019-07-23`, `Status - Accepted`: a dash in the place of a colon, before what the name asks for.
    func dashed(in line: Range<Int>) -> (range: Range<Int>, value: Range<Int>)? {
        let words = WordScanner(bytes: bytes, end: line.upperBound)
        let start = trimmed(line).lowerBound
        let name = start..<min(line.upperBound, start + Self.longestName)
        guard let blank = bytes[name].firstIndex(of: Self.blank), blank > start,
            case let value = skippingDash(from: blank, to: line.upperBound), value > blank + 2,
            value < line.upperBound
        else { return nil }
        switch FactLabel(in: bytes, start..<blank) {
        case .date:
            guard let day = DateScanner(bytes: bytes, range: value..<line.upperBound).first(),
                day.range.lowerBound == value
            else { return nil }
        case .status:
            let word = words.words(from: words.skippingOpeningMarks(from: value), limit: 8).map(\.text)
            guard StatusVocabulary.builtIn.leading(word[...]) != nil else { return nil }
        default: return nil
        }
        return (start..<blank, value..<line.upperBound)
    }

    /// The first byte that may end a name, or shows that there is none.
    func firstSign(from start: Int, to limit: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var offset = start
            while offset < limit {
                switch bytes[offset] {
                case UInt8(ascii: ":"), 0xEF, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "|"),
                    UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "`"):
                    return offset
                default: offset += 1
                }
            }
            return limit
        }
    }

    /// `Date 2020-01-02`: no colon, but nothing else it could be
    func bareDate(in line: Range<Int>) -> (range: Range<Int>, value: Range<Int>)? {
        guard bytes.matches("date ", at: line.lowerBound, before: line.upperBound), line.count > 5,
            UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[line.lowerBound + 5]
        else { return nil }
        return (line.lowerBound..<line.lowerBound + 4, line.lowerBound + 5..<line.upperBound)
    }

    /// `**Status** - Accepted`, `**Status** · Accepted`
    func skippingDash(from start: Int, to end: Int) -> Int {
        let value = trimmed(start..<end).lowerBound
        for dash in ["- ", "– ", "— ", "· ", "• "] where bytes[value..<end].starts(with: dash.utf8) {
            return value + dash.utf8.count
        }
        return value
    }
}
