import ADRText

/// What may follow a statement: a day, what it leads to, a remark.
extension WordScanner {
    /// Behind a day, with a colon or a word such as `on` before it.
    func skippingDay(from start: Int, _ source: SourceText) -> Int {
        var position = start
        if position < end, bytes[position] == UInt8(ascii: ":") {
            position = skippingBlanks(from: position + 1)
        } else if let word = word(at: position), Self.prepositions.contains(word.text) {
            position = skippingBlanks(from: word.range.upperBound)
        } else if let behind = skippingSignBeforeDay(from: position) {
            position = behind
        }
        guard position < end, let day = DateReading.first(in: source, position..<end),
            day.range.lowerBound == position
        else { return start }
        return skippingTrailingMarks(from: skippingTime(from: day.range.upperBound))
    }

    /// Behind a sign that begins no remark, but may part a day from its status, and what emphasises the day:
    /// `Accepted / _2026-01-02_`.
    private func skippingSignBeforeDay(from start: Int) -> Int? {
        guard start < end, !beginsRemark(start) else { return nil }
        let (sign, length) = bytes.scalar(at: start)
        guard "/·•・‧∙⋅|-=→@～　".unicodeScalars.contains(sign) else { return nil }
        let next = skippingBlanks(from: start + length)
        return bytes[next..<end].firstIndex { !"*_".utf8.contains($0) } ?? end
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
        case "\\": return next == "|"
        case "-", "|", "·", "•": return isSpacedBefore && !next.isWord
        default: return bytes[offset..<end].starts(with: "http".utf8)
        }
    }
}
