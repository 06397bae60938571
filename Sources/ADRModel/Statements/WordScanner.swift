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

    // MARK: - What follows a statement

    /// Behind a day, with a colon or a word such as `on` before it.
    func skippingDay(from start: Int, _ source: SourceText) -> Int {
        var position = start
        if position < end, bytes[position] == UInt8(ascii: ":") {
            position = skippingBlanks(from: position + 1)
        } else if let word = word(at: position), Self.prepositions.contains(word.text) {
            position = skippingBlanks(from: word.range.upperBound)
        }
        guard position < end, let day = DateReading.first(in: source, position..<end),
            day.range.lowerBound == position
        else { return start }
        return skippingTrailingMarks(from: skippingTime(from: day.range.upperBound))
    }

    /// Behind a day with which a line begins: `2026-01-02: `
    func skippingLeadingDay(from start: Int, _ source: SourceText) -> Int {
        let first = skippingOpeningMarks(from: start)
        guard first < end, bytes[first].isASCIIDigit,
            let day = DateReading.first(in: source, first..<end), day.range.lowerBound == first
        else { return start }
        return day.range.upperBound
    }

    /// Where a record may be named that a status leads to without a word, behind blanks, a colon, a dash or an arrow:
    /// `Superseded [2. B](0002-b.md)`, `Superseded → ADR-2`; `nil` if nothing parts them.
    func skippingPointer(behind offset: Int) -> Int? {
        var start = skippingBlanks(from: skippingTrailingMarks(from: offset))
        guard start < end else { return nil }
        if let sign = Self.pointers.first(where: { bytes[start..<end].starts(with: $0) }) {
            start = skippingBlanks(from: start + sign.count)
        }
        return start > offset && start < end ? start : nil
    }

    private static let pointers = ["->", "=>", ":", "→", "➡", "⇒", "–", "—", "-", "："].map { Array($0.utf8) }

    /// The offsets of a day behind a status and blanks, if one of some words follows: `2026-01-02 by`, `(2026-01-02) by`.
    func dayBefore(_ phrases: [[String]], behind offset: Int, _ source: SourceText) -> Range<Int>? {
        let start = skippingBlanks(from: offset)
        let inner = insideBrackets(behind: offset)
        let day = skippingDay(from: inner?.lowerBound ?? start, source)
        guard day > (inner?.lowerBound ?? start), inner == nil || day == inner?.upperBound else { return nil }
        var end = inner == nil ? day : day + bytes.scalar(at: day).length
        while end > start, bytes[end - 1].isBlank { end -= 1 }
        return word(behind: end, amongWords: phrases) == nil ? nil : start..<end
    }

    /// Behind the time of a day and its zone: `T16:39:01Z`, ` 16:39 CDT`, ` 4:39 pm +02:00`.
    private func skippingTime(from start: Int) -> Int {
        var position = start
        func skip(_ isPart: (UInt8) -> Bool, atMost count: Int) -> Bool {
            let run = bytes[position..<min(end, position + count)].prefix(while: isPart)
            position = run.endIndex
            return !run.isEmpty
        }
        guard skip({ $0.isBlank || $0 == UInt8(ascii: "T") }, atMost: 2), skip(\.isASCIIDigit, atMost: 2),
            position < end, bytes[position] == UInt8(ascii: ":"),
            skip({ $0.isASCIIDigit || ":.".utf8.contains($0) }, atMost: 16)
        else { return start }
        while let part = partOfTime(behind: position) { position = part }
        return position
    }

    /// Behind `pm`, `CDT` or `+02:00`.
    private func partOfTime(behind offset: Int) -> Int? {
        let start = skippingBlanks(from: offset)
        guard start < end else { return nil }
        if let word = word(at: start) {
            let isZone = word.range.count <= 5 && bytes[word.range].allSatisfy { 0x41...0x5A ~= $0 }
            return isZone || Self.halves.contains(word.text) ? word.range.upperBound : nil
        }
        let digits = bytes[(start + 1)..<end].prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ":") }
        return "+-".utf8.contains(bytes[start]) && !digits.isEmpty ? digits.endIndex : nil
    }

    private static let halves: Set<String> = ["am", "pm"]

    /// Whether a text between a status and its day says nothing else: `, `, ` (`, ` on `.
    static func joinsDay(_ text: String) -> Bool {
        let words = text.split { !$0.isLetter && !$0.isNumber }
        return text.utf8.count <= 8 && words.count <= 1
            && words.allSatisfy { prepositions.contains($0.lowercased()) }
    }

    private static let prepositions: Set<String> = [
        "on", "at", "since", "le", "am", "el", "em", "il", "op", "от",
    ]

    /// Whether a remark, a link or nothing begins at an offset.
    func beginsRemark(_ offset: Int) -> Bool {
        guard offset < end else { return true }
        let (scalar, length) = bytes.scalar(at: offset)
        let isSpacedBefore = offset > 0 && bytes[offset - 1].isBlank
        let next = offset + length < end ? bytes.scalar(at: offset + length).scalar : " "
        switch scalar {
        case "(", "[", "{", "<", "（", "［", "【", "「", ",", ";", "，", "；", "、", "。", "–", "—", "―", "…":
            return true
        case ".": return !next.isWord
        case "-", "|", "·", "•": return isSpacedBefore && !next.isWord
        default: return bytes[offset..<end].starts(with: "http".utf8)
        }
    }
}

extension Unicode.Scalar {
    /// A letter, a digit, or the sign of a word in a script without letters.
    fileprivate var isWord: Bool {
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
