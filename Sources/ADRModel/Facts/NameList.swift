import ADRText

/// Names in a text, parted by commas, semicolons or line ends: `Ana, Lee (ops, on call), "Kim, PhD"`.
///
/// What stands in brackets or quotes is not parted.
enum NameList {
    static func names(in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return ranges(in: bytes, bytes.indices).map { name(String(decoding: bytes[$0], as: UTF8.self)) }
    }

    /// UTF-8 offsets of the names, with the quotes around them.
    static func ranges(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var whole = bytes.trimmingBlanks(range)
        if bytes[whole].first == UInt8(ascii: "["), bytes[whole].last == UInt8(ascii: "]"), whole.count > 1 {
            whole = whole.lowerBound + 1..<whole.upperBound - 1
        }
        let parts = parts(of: whole, in: bytes, minding: true) ?? parts(of: whole, in: bytes, minding: false)
        return (parts ?? []).map(bytes.trimmingBlanks).filter { !$0.isEmpty }.flatMap {
            accounts($0, of: bytes)
        }
    }

    /// The accounts that blanks part, `@ana @lee`; the whole range if there is another word.
    private static func accounts(_ range: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
        let words = bytes[range].split(whereSeparator: \.isBlank)
        return words.count > 1 && words.allSatisfy { $0.first == UInt8(ascii: "@") }
            ? words.map(\.indices) : [range]
    }

    /// A name as it stands among others: in quotes if it has what parts names.
    static func quoted(_ name: String) -> String {
        names(in: name).count > 1 && !name.utf8.contains(UInt8(ascii: "\"")) ? "\"\(name)\"" : name
    }

    /// - Parameter minding: whether brackets and quotes hold together what they are around.
    /// - Returns: `nil` if one is never closed.
    private static func parts(of range: Range<Int>, in bytes: [UInt8], minding: Bool) -> [Range<Int>]? {
        var parts: [Range<Int>] = []
        var (start, position) = (range.lowerBound, range.lowerBound)
        var depth = 0
        var isQuoted = false
        while position < range.upperBound {
            let (scalar, length) = bytes.scalar(at: position)
            switch scalar {
            case "(", "（", "[": depth += 1
            case ")", "）", "]": depth = max(0, depth - 1)
            case "\"": isQuoted.toggle()
            case "“": isQuoted = true
            case "”": isQuoted = false
            case ",", ";", "、", "\n":
                guard !minding || depth == 0 && !isQuoted else { break }
                parts.append(start..<position)
                start = position + length
            default: break
            }
            position += length
        }
        guard !minding || depth == 0 && !isQuoted else { return nil }
        return parts + [start..<range.upperBound]
    }

    /// Without the quotes around all of it.
    static func name(_ part: String) -> String {
        let text = part.trimming
        guard text.utf8.count > 2, text.utf8.first == UInt8(ascii: "\""),
            text.utf8.last == UInt8(ascii: "\""),
            text.utf8.count(where: { $0 == UInt8(ascii: "\"") }) == 2
        else { return text }
        return String(text.dropFirst().dropLast())
    }
}

extension RecordFacts {
    /// The parts of a value of the body that each hold names: its lines, the items of a list below it, what `<br>` parts.
    func nameRanges(of value: LabelledValue) -> [Range<Int>] {
        let ranges: [Range<Int>]
        if value.place == .section {
            ranges = outline.blocks[outline.blockIndexes(in: value.value)].flatMap { outline.lines(of: $0) }
        } else if value.value.lowerBound > source.lineEnd(of: value.name.upperBound) {
            let end = value.name.upperBound..<value.name.upperBound
            let open = LabelledValue(
                label: value.label, name: value.name, value: end, place: value.place,
                isInPreamble: value.isInPreamble)
            let list = LinkReading.list(below: open, outline)
            let lines =
                list.isEmpty
                ? [] : outline.blocks[outline.blockIndexes(in: list)].flatMap { outline.lines(of: $0) }
            ranges = lines.contains { $0.overlaps(value.value) } ? lines : [value.value]
        } else {
            ranges = [value.value] + continuations(of: value)
        }
        return ranges.flatMap(outline.partedAtTags)
    }

    /// The lines behind a value that ends with a comma.
    private func continuations(of value: LabelledValue) -> [Range<Int>] {
        guard value.place != .table, endsWithJoint(value.value),
            let block = outline.blocks[outline.blockIndexes(in: value.value)].first
        else { return [] }
        var lines: [Range<Int>] = []
        for line in outline.lines(of: block) where line.lowerBound >= value.value.upperBound {
            guard endsWithJoint(lines.last ?? value.value) else { break }
            lines.append(line)
        }
        return lines
    }

    private func endsWithJoint(_ range: Range<Int>) -> Bool {
        source.bytes[source.trimming(range)].last.map { ",;".utf8.contains($0) } ?? false
    }
}
