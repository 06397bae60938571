import ADRText

/// Finds words that mark unfinished work where they stand as such a mark, not as words of a sentence.
struct UnfinishedWords {
    private let words: [[UInt8]]
    /// What a mark begins with, in small letters: the words and the phrases.
    private let beginnings: [[UInt8]]
    /// Whether one of them begins with two bytes, by what is made of both.
    private let mayBegin: [Bool]

    /// - Parameter words: in capitals.
    init(_ words: [String]) {
        self.words = words.map { Array($0.utf8) }
        beginnings = words.map { Array($0.lowercased().utf8) } + Self.openings
        // A word of one byte may stand before any other.
        let isShort = beginnings.contains { $0.count < 2 }
        var mayBegin = [Bool](repeating: isShort, count: 256)
        for beginning in beginnings where beginning.count > 1 {
            mayBegin[Self.pair(beginning[0], beginning[1])] = true
        }
        self.mayBegin = mayBegin
    }

    /// Whether a text has any of the words or phrases at the beginning of a word.
    func mayStand(in bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            mayBegin.withUnsafeBufferPointer { mayBegin in
                bytes.indices.contains { offset in
                    let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
                    return mayBegin[Self.pair(bytes[offset], next)]
                        && (offset == 0 || !Self.isWordByte(bytes[offset - 1]))
                        && beginnings.contains { Self.begins(bytes[offset...], with: $0) }
                }
            }
        }
    }

    /// What is made of the first two bytes of a word, letter case aside.
    private static func pair(_ first: UInt8, _ second: UInt8) -> Int {
        Int((first | 0x20) ^ (second | 0x20) << 3)
    }

    private static func begins(_ text: Slice<UnsafeBufferPointer<UInt8>>, with word: [UInt8]) -> Bool {
        text.count >= word.count
            && zip(text, word).allSatisfy { $0 == $1 || $0 | 0x20 == $1 && $0.isASCIILetter }
    }

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
                $0.count == text.count && $0.first == bytes[word.lowerBound] & ~0x20
                    && zip($0, text).allSatisfy { $0 == $1 & ~0x20 }
            })
        else { return false }
        let before = bytes[line.lowerBound..<word.lowerBound].last { !Self.isMarkup($0) }
        let after = bytes[word.upperBound..<line.upperBound].first { !Self.isMarkup($0) }
        let begins = before.map { "([{:|-".utf8.contains($0) } ?? true
        if !begins, Self.determiners.contains(Self.wordBefore(word.lowerBound, in: line, bytes)) {
            return false
        }
        let ends = after.map { ")]}|.;".utf8.contains($0) } ?? true
        if Self.things.contains(Self.wordBehind(word.upperBound, in: line, bytes)) { return false }
        guard text.elementsEqual(wanted) else { return begins && ends }
        let isLabel = after == UInt8(ascii: ":") || after == UInt8(ascii: "(") && begins
        return isLabel || ends || begins && !Self.isFollowedByWord(word.upperBound, in: line, bytes)
            || begins && before == nil
    }

    /// Words that make a noun of what follows: `every TODO` is spoken of, not left over.
    private static let determiners: Set<String> = [
        "a", "an", "the", "no", "any", "every", "each", "all", "some", "of", "with", "as", "our", "this",
        "that",
        "these", "those", "and", "or",
    ]

    /// `TODO comments` are spoken of too.
    private static let things: Set<String> = [
        "comment", "comments", "list", "lists", "item", "items", "marker", "markers", "tag", "tags", "note",
        "notes",
        "app", "apps", "entry", "entries", "label", "labels",
    ]

    private static func wordBehind(_ start: Int, in line: Range<Int>, _ bytes: [UInt8]) -> String {
        let rest = bytes[start..<line.upperBound]
        guard rest.first == UInt8(ascii: " ") || rest.first == UInt8(ascii: "-") else { return "" }
        return String(decoding: rest.dropFirst().prefix { isWordByte($0) }, as: UTF8.self).lowercased()
    }

    private static func wordBefore(_ end: Int, in line: Range<Int>, _ bytes: [UInt8]) -> String {
        let word = bytes[line.lowerBound..<end].reversed().drop { isMarkup($0) }.prefix { isWordByte($0) }
        return String(decoding: word.reversed(), as: UTF8.self).lowercased()
    }

    /// `lorem ipsum`, and `to be decided` or `no decision yet` where nothing else stands in the line.
    private func filler(_ word: Range<Int>, in line: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
        let first = bytes[word.lowerBound] | 0x20
        guard "ltn".utf8.contains(first) else { return nil }
        let rest = bytes[word.lowerBound..<line.upperBound]
        func begins(_ phrase: [UInt8]) -> Bool {
            rest.count >= phrase.count && zip(rest, phrase).allSatisfy { $0 | 0x20 == $1 }
        }
        if begins(Self.filler) { return word.lowerBound..<word.lowerBound + Self.filler.count }
        guard let phrase = Self.promises.first(where: begins) else { return nil }
        let place = word.lowerBound..<word.lowerBound + phrase.count
        let around = [bytes[line.lowerBound..<place.lowerBound], bytes[place.upperBound..<line.upperBound]]
        return around.joined().contains { Self.isWordByte($0) && $0 != UInt8(ascii: "-") || $0 >= 0x80 }
            ? nil : place
    }

    private static let filler = Array("lorem ipsum".utf8)
    private static let promises =
        [
            "decided", "defined", "determined", "done", "written", "completed", "confirmed",
        ]
        .map { Array("to be \($0)".utf8) } + denials
    private static let denials = [
        "no decision yet", "not decided yet", "not yet decided", "no decision made yet",
    ].map {
        Array($0.utf8)
    }
    /// How the filler and all promises begin.
    private static let openings = ["lorem ipsum", "to be "].map { Array($0.utf8) } + denials

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
