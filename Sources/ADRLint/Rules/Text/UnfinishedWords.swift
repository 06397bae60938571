/// Finds words that mark unfinished work where they stand as such a mark, not as words of a sentence.
struct UnfinishedWords {
    private let words: [[UInt8]]

    /// - Parameter words: in capitals.
    init(_ words: [String]) { self.words = words.map { Array($0.utf8) } }

    /// The marks within a line or a cell.
    ///
    /// In capitals a word counts at the beginning, behind a bracket, dash, colon or pipe, before a colon, and
    /// at the end; in small letters where nothing else stands between brackets or in the line.
    func places(in line: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var offset = line.lowerBound
        while offset < line.upperBound {
            let start = offset
            while offset < line.upperBound, Self.isWordByte(bytes[offset]) { offset += 1 }
            if offset == start {
                offset += 1
            } else if isMark(start..<offset, in: line, of: bytes) {
                found.append(start..<offset)
            } else if let filler = filler(start..<offset, in: line, of: bytes) {
                found.append(filler)
                offset = filler.upperBound
            }
        }
        return found
    }

    private func isMark(_ word: Range<Int>, in line: Range<Int>, of bytes: [UInt8]) -> Bool {
        let text = bytes[word]
        guard
            let wanted = words.first(where: {
                $0.count == text.count && zip($0, text).allSatisfy { $0 == $1 & ~0x20 }
            })
        else { return false }
        let before = bytes[line.lowerBound..<word.lowerBound].last { !Self.isMarkup($0) }
        let after = bytes[word.upperBound..<line.upperBound].first { !Self.isMarkup($0) }
        let begins = before.map { "([{:|-".utf8.contains($0) } ?? true
        let ends = after.map { ")]}|.;".utf8.contains($0) } ?? true
        guard text.elementsEqual(wanted) else { return begins && ends }
        let isLabel = after == UInt8(ascii: ":") || after == UInt8(ascii: "(") && begins
        return isLabel || ends || begins && !Self.isFollowedByWord(word.upperBound, in: line, bytes)
            || begins && before == nil
    }

    /// `lorem ipsum`
    private func filler(_ word: Range<Int>, in line: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
        let filler = Array("lorem ipsum".utf8)
        let place = word.lowerBound..<word.lowerBound + filler.count
        guard place.upperBound <= line.upperBound, zip(bytes[place], filler).allSatisfy({ $0 | 0x20 == $1 })
        else { return nil }
        return place
    }

    private static func isFollowedByWord(_ end: Int, in line: Range<Int>, _ bytes: [UInt8]) -> Bool {
        end + 1 < line.upperBound && bytes[end] == UInt8(ascii: " ") && isWordByte(bytes[end + 1])
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || "*_~>\"'#".utf8.contains(byte)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "/"):
            true
        default: false
        }
    }
}
