import ADRText

/// Reads `Name: value` out of one line, plain, bold or italic, several on a line if a sign such as `|`, `·` or a full stop
/// parts them.
struct LabelledLine {
    struct Pair {
        /// `nil` if the name means no fact.
        let label: FactLabel?
        let name: Range<Int>
        let value: Range<Int>
        /// The value with what stands behind it in the line.
        let text: Range<Int>
    }

    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The names of a line with their values: those of facts, or the one name that means none.
    func pairs(in line: Range<Int>) -> [Pair] {
        guard let first = pair(in: line) else { return [] }
        guard first.label != nil else { return [first] }
        var pairs: [Pair] = []
        var current = first
        while let (cut, next) = nextPair(in: current.value) {
            let value = trimmed(current.value.lowerBound..<cut)
            pairs.append(Pair(label: current.label, name: current.name, value: value, text: value))
            current = next
        }
        let value = upToMiddleDot(current.value)
        pairs.append(Pair(label: current.label, name: current.name, value: value, text: current.value))
        return pairs
    }

    /// Whether a line begins with the name of a fact.
    func namesFact(_ line: Range<Int>) -> Bool { pair(in: line)?.label != nil }

    /// `accepted · 2026-07-30 · implements ADR-2`: what follows a middle dot is an item of its own.
    private func upToMiddleDot(_ value: Range<Int>) -> Range<Int> {
        let dot = value.first { bytes[$0..<value.upperBound].starts(with: " · ".utf8) }
        return dot.map { trimmed(value.lowerBound..<$0) } ?? value
    }

    private func pair(in line: Range<Int>) -> Pair? {
        guard let name = name(in: line), !name.range.isEmpty else { return nil }
        let value = trimmed(name.value)
        return Pair(label: FactLabel(in: bytes, name.range), name: name.range, value: value, text: value)
    }

    /// A further pair behind a separator, and where the value before it ends.
    private func nextPair(in value: Range<Int>) -> (cut: Int, pair: Pair)? {
        for offset in value where lengthOfSeparator(at: offset, in: value) != nil {
            var start = offset
            while start < value.upperBound {
                if let length = lengthOfSeparator(at: start, in: value) {
                    start += length
                } else if bytes[start] == Self.blank {
                    start += 1
                } else {
                    break
                }
            }
            if let pair = pair(in: start..<value.upperBound), pair.label != nil { return (offset, pair) }
        }
        return nil
    }

    private func lengthOfSeparator(at offset: Int, in range: Range<Int>) -> Int? {
        // Letters, digits and blanks, which most bytes are, begin none.
        guard bytes[offset] >= 0x80 || "|,;.".utf8.contains(bytes[offset]) else { return nil }
        let sign = Self.separators.first { bytes[offset..<range.upperBound].starts(with: $0) }
        return sign?.count
    }

    private static let separators = ["|", ",", ";", ". ", "·", "•", "–", "—", "。", "，", "；"].map {
        Array($0.utf8)
    }

    /// The name before a colon, or between marks of emphasis, and where its value stands.
    private func name(in line: Range<Int>) -> (range: Range<Int>, value: Range<Int>)? {
        let start = skippingMarks(from: line.lowerBound, to: line.upperBound)
        let marks = bytes[line.lowerBound..<start]
        let limit = max(start, min(line.upperBound, start + Self.longestName))
        var offset = firstSign(from: start, to: limit)
        while offset < limit {
            switch bytes[offset] {
            case UInt8(ascii: ":"):
                return (nameRange(start..<offset), value(from: offset + 1, in: line, marks: marks))
            case 0xEF where bytes[offset..<line.upperBound].starts(with: "：".utf8):
                return (nameRange(start..<offset), value(from: offset + 3, in: line, marks: marks))
            case UInt8(ascii: "*"), UInt8(ascii: "_"):
                guard !marks.isEmpty, bytes[offset..<line.upperBound].starts(with: marks) else { break }
                let end = skipping(marks, from: offset)
                if bytes[end..<line.upperBound].first != UInt8(ascii: ":"),
                    !bytes[end...].starts(with: "：".utf8)
                {
                    if let behind = behindSpacedColon(from: end, to: line.upperBound) {
                        return (nameRange(start..<offset), behind..<line.upperBound)
                    }
                    return (
                        nameRange(start..<offset),
                        skippingDash(from: end, to: line.upperBound)..<line.upperBound
                    )
                }
            case UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "`"): return nil
            default: break
            }
            offset = firstSign(from: offset + 1, to: limit)
        }
        return bareDate(in: start..<line.upperBound) ?? dashed(in: line.lowerBound..<line.upperBound)
    }

    /// The value behind the colon: without the marks that close the name's emphasis or the line's.
    private func value(from start: Int, in line: Range<Int>, marks: ArraySlice<UInt8>) -> Range<Int> {
        guard !marks.isEmpty else { return start..<line.upperBound }
        let closed = skipping(marks, from: start)
        if closed > start || isMark(bytes[start - 2]) { return closed..<line.upperBound }
        let value = trimmed(start..<line.upperBound)
        guard value.count >= marks.count, bytes[value].suffix(marks.count).elementsEqual(marks) else {
            return value
        }
        return value.lowerBound..<(value.upperBound - marks.count)
    }

    private func skipping(_ marks: ArraySlice<UInt8>, from start: Int) -> Int {
        bytes[start...].starts(with: marks) ? start + marks.count : start
    }

    static let longestName = 48
    static let blank = UInt8(ascii: " ")

    private func nameRange(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, isMark(bytes[end - 1]) || bytes[end - 1] == Self.blank { end -= 1 }
        return range.lowerBound..<end
    }

    /// Without blanks, closing marks, a hard line break and comments at the ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] == Self.blank || bytes[start] == UInt8(ascii: "\t") { start += 1 }
        var isChanged = true
        while isChanged, end > start {
            isChanged = false
            let last = bytes[end - 1]
            if last == Self.blank || last == UInt8(ascii: "\t") || last == UInt8(ascii: "\r")
                || last == UInt8(ascii: "\\")
            {
                end -= 1
                isChanged = true
            }
            guard end > start, bytes[end - 1] == UInt8(ascii: ">") else { continue }
            for tag in ["<br>", "<br/>", "<br />"]
            where bytes[start..<end].reversed().starts(with: tag.utf8.reversed()) {
                end -= tag.utf8.count
                isChanged = true
            }
            if end - start >= 7, bytes[start..<end].reversed().starts(with: "-->".utf8.reversed()),
                let open = lastIndex(of: "<!--", in: start..<end)
            {
                end = open
                isChanged = true
            }
        }
        return start..<end
    }

    private func lastIndex(of needle: String, in range: Range<Int>) -> Int? {
        let needle = Array(needle.utf8)
        return range.reversed().first { bytes[$0..<range.upperBound].starts(with: needle) }
    }

    private func skippingMarks(from start: Int, to end: Int) -> Int {
        var offset = start
        while offset < end, isMark(bytes[offset]) { offset += 1 }
        return offset
    }

    /// `**Statut** : Accepté`: where the value begins.
    private func behindSpacedColon(from start: Int, to end: Int) -> Int? {
        let colon = bytes[start..<end].firstIndex { !($0 == Self.blank || $0 == 0xC2 || $0 == 0xA0) }
        return colon.flatMap { bytes[$0] == UInt8(ascii: ":") ? $0 + 1 : nil }
    }

    private func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") }
}
