import ADRText

/// Reads words, and the marks between them, of one line.
struct WordScanner {
    struct Word {
        /// In lower case.
        let text: String
        let range: Range<Int>
    }

    let bytes: [UInt8]
    /// Nothing is read from here on.
    let end: Int

    // MARK: - Words

    /// Words from an offset on, with nothing but single blanks or hyphens between them.
    func words(from start: Int, limit: Int) -> [Word] {
        var words: [Word] = []
        var position = start
        while words.count < limit, let word = word(at: position) {
            words.append(word)
            position = word.range.upperBound
            guard position < end, bytes[position].isBlank || bytes[position] == UInt8(ascii: "-") else {
                break
            }
            position += 1
        }
        return words
    }

    /// The word that begins at an offset.
    func word(at start: Int) -> Word? {
        var position = start
        while position < end {
            let (scalar, length) = bytes.scalar(at: position)
            let continues =
                position > start && (scalar.isApostrophe || scalar.isCombining && !scalar.isOfEmoji)
            guard scalar.isWord || continues else { break }
            position += length
        }
        guard position > start else { return nil }
        let text = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
        return Word(text: text, range: start..<position)
    }

    /// The range of one of some phrases that follows an offset and blanks.
    func word(behind offset: Int, amongWords phrases: [[String]]) -> Range<Int>? {
        let start = skippingBlanks(from: offset)
        guard start > offset else { return nil }
        let words = words(from: start, limit: 2)
        guard let phrase = phrases.first(where: { words.map(\.text).starts(with: $0) }) else { return nil }
        return start..<words[phrase.count - 1].range.upperBound
    }

    // MARK: - Marks

    func skippingBlanks(from start: Int) -> Int {
        guard start < end else { return end }
        return bytes[start..<end].firstIndex { !$0.isBlankOrLineEnding } ?? end
    }

    /// The first word of a line: behind emphasis, emoji, tags and what is struck out.
    func skippingOpeningMarks(from start: Int) -> Int {
        var position = start
        while position < min(end, start + Self.longestMarks) {
            let (scalar, length) = bytes.scalar(at: position)
            if scalar.isWord { break }
            position = passed(at: position) ?? shortcode(at: position) ?? position + length
        }
        return position
    }

    /// Behind the emphasis, the quotes and the tags that are closed right behind a word, and the bracket that was opened
    /// right before it: `{Accepted}`.
    func skippingClosingMarks(from start: Int, openedAt opening: Int? = nil) -> Int {
        var position = start
        let bracket = opening.flatMap { $0 >= 0 ? Self.brackets[bytes[$0]] : nil }
        while position < end {
            let isLink = position + 1 < end && "([".utf8.contains(bytes[position + 1])
            if "*_`~\"'".utf8.contains(bytes[position]) || bytes[position] == bracket && !isLink {
                position += 1
            } else if bytes[position..<end].starts(with: "</".utf8), let tag = passed(at: position) {
                position = tag
            } else {
                break
            }
        }
        return position
    }

    /// Behind further marks, emoji and blanks.
    func skippingTrailingMarks(from start: Int) -> Int {
        var position = start
        while position < end {
            let (scalar, length) = bytes.scalar(at: position)
            let marks = skippingClosingMarks(from: position)
            if marks > position {
                position = marks
            } else if let shortcode = shortcode(at: position) {
                position = shortcode
            } else if scalar.isPictorial || scalar == " " || scalar == "\t" || scalar == "!" {
                position += length
            } else {
                break
            }
        }
        return position
    }

    /// What stands in the brackets that follow an offset and blanks; `nil` without brackets.
    func insideBrackets(behind offset: Int) -> Range<Int>? {
        let start = skippingBlanks(from: offset)
        guard start < end else { return nil }
        let (open, length) = bytes.scalar(at: start)
        let closing: Unicode.Scalar
        switch open {
        case "(": closing = ")"
        case "（": closing = "）"
        default: return nil
        }
        var (position, depth) = (start + length, 1)
        while position < min(end, start + Self.longestMarks * 4) {
            let (scalar, length) = bytes.scalar(at: position)
            if scalar == open { depth += 1 }
            if scalar == closing { depth -= 1 }
            if depth == 0 { return start + bytes.scalar(at: start).length..<position }
            position += length
        }
        return nil
    }

    /// Behind the name of an emoji: `:white_check_mark:`.
    private func shortcode(at start: Int) -> Int? {
        guard bytes[start] == UInt8(ascii: ":") else { return nil }
        let name = bytes[(start + 1)..<end].prefix { $0.isASCIILetterOrDigit || "_+-".utf8.contains($0) }
        guard !name.isEmpty, bytes[name.endIndex..<end].first == UInt8(ascii: ":") else { return nil }
        return name.endIndex + 1
    }

    /// Behind a tag of HTML, `~~what no longer holds~~` or an image.
    private func passed(at start: Int) -> Int? {
        func end(of close: String, from offset: Int) -> Int? {
            let end = min(self.end, offset + Self.longestMarks)
            return BytePattern(close).firstRange(in: bytes, within: offset..<max(offset, end))?.upperBound
        }
        switch bytes[start] {
        case UInt8(ascii: "<"): return end(of: ">", from: start + 1)
        case UInt8(ascii: "~") where bytes[start..<self.end].starts(with: "~~".utf8):
            return end(of: "~~", from: start + 2)
        default: return nil
        }
    }

    private static let brackets: [UInt8: UInt8] = [
        UInt8(ascii: "{"): UInt8(ascii: "}"), UInt8(ascii: "["): UInt8(ascii: "]"),
        UInt8(ascii: "("): UInt8(ascii: ")"),
    ]

    /// No statement has so many bytes of marks before it.
    private static let longestMarks = 512

}

extension Unicode.Scalar {
    /// A letter, a digit, or the sign of a word in a script without letters.
    var isWord: Bool {
        isASCII ? UInt8(value).isASCIILetterOrDigit : properties.isAlphabetic || properties.numericType != nil
    }

    /// The variation selector and the frame that make a sign an emoji.
    fileprivate var isOfEmoji: Bool { value == 0xFE0F || value == 0x20E3 }

    fileprivate var isApostrophe: Bool { self == "'" || self == "’" }

    /// An emoji or another sign that says nothing in words.
    fileprivate var isPictorial: Bool {
        switch properties.generalCategory {
        case .otherSymbol, .modifierSymbol, .nonspacingMark, .enclosingMark, .format: true
        default: false
        }
    }
}
