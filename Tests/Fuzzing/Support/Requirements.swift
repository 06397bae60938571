import ADRText

/// Ends the process, so that libFuzzer keeps the input, unless a property holds.
func require(_ holds: Bool, _ message: @autoclosure () -> String) {
    // What tells the message stops at a zero.
    if !holds { fatalError(message().replacing("\0", with: "␀")) }
}

extension SourceText {
    /// Requires that a range lies in the text, or in a part of it.
    func requireInside(_ range: Range<Int>, of outer: Range<Int>? = nil, _ what: @autoclosure () -> String) {
        let outer = outer ?? 0..<bytes.count
        require(
            outer.lowerBound <= range.lowerBound && range.upperBound <= outer.upperBound,
            "\(what()) at \(range) is not inside \(outer)")
    }
}

/// The words of a text, which an edit has to keep where they are none of its business.
struct Words {
    private var words: [ArraySlice<UInt8>] = []

    /// - Parameter owned: ranges whose words are left out; a word that reaches into one is cut.
    init(_ source: SourceText, without owned: [Range<Int>] = []) {
        var isOwned = [Bool](repeating: false, count: source.bytes.count)
        for range in owned { for offset in range { isOwned[offset] = true } }
        var start = source.contentStart
        for offset in start...source.bytes.count {
            if offset < source.bytes.count, !isOwned[offset], Self.isWord(source.bytes[offset]) { continue }
            if offset > start { words.append(source.bytes[start..<offset]) }
            start = offset + 1
        }
    }

    /// The first word that does not follow the ones before it in another text, whatever was put between them.
    func lost(in other: SourceText) -> String? {
        var rest = other.bytes[...]
        for word in words {
            guard let end = Self.end(of: word, in: rest) else { return String(decoding: word, as: UTF8.self) }
            rest = rest[end...]
        }
        return nil
    }

    private static func end(of word: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>) -> Int? {
        guard word.count <= bytes.count else { return nil }
        return (bytes.startIndex...(bytes.endIndex - word.count)).first {
            bytes[$0] == word.first && bytes[$0...].starts(with: word)
        }.map { $0 + word.count }
    }

    /// Letters, digits and all that is not ASCII.
    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
            || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }
}

extension SourceText {
    /// Requires that an edit has kept what holds of a file as a whole: mark, line endings, UTF-8.
    ///
    /// A mark goes only where it would hide new front matter from other tools.
    func requireKept(in after: SourceText, _ what: @autoclosure () -> String) {
        require(
            after.contentStart == contentStart
                || after.bytes.starts(with: "---".utf8)
                    && !bytes[contentStart...].starts(with: "---".utf8),
            "\(what()) changed the byte order mark")
        let wasCRLF = bareLineFeeds == 0 && lineEnding == "\r\n"
        require(!wasCRLF || after.bareLineFeeds == 0, "\(what()) mixed line endings")
        let wasValid = String(validating: bytes, as: UTF8.self) != nil
        require(
            !wasValid || String(validating: after.bytes, as: UTF8.self) != nil, "\(what()) broke UTF-8")
    }

    private var bareLineFeeds: Int {
        bytes.indices.count { bytes[$0] == 10 && ($0 == 0 || bytes[$0 - 1] != 13) }
    }
}
