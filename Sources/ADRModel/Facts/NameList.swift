import ADRText

/// Names in a text, parted by commas, semicolons or line ends: `Ana, Lee (ops, on call), "Kim, PhD"`.
///
/// What stands in brackets or quotes is not parted.
enum NameList {
    static func names(in text: String) -> [String] {
        let scalars = Array(text.trimming.unicodeScalars)
        let whole =
            scalars.first == "[" && scalars.last == "]" ? Array(scalars.dropFirst().dropLast()) : scalars
        let parts = parts(of: whole, minding: true) ?? parts(of: whole, minding: false) ?? []
        return parts.map(unquoted).filter { !$0.isEmpty }
    }

    /// A name as it stands among others: in quotes if it has what parts names.
    static func quoted(_ name: String) -> String {
        names(in: name).count > 1 && !name.utf8.contains(UInt8(ascii: "\"")) ? "\"\(name)\"" : name
    }

    /// - Parameter minding: whether brackets and quotes hold together what they are around.
    /// - Returns: `nil` if one is never closed.
    private static func parts(of scalars: [Unicode.Scalar], minding: Bool) -> [String]? {
        var parts: [String] = []
        var part = String.UnicodeScalarView()
        var depth = 0
        var isQuoted = false
        for scalar in scalars {
            switch scalar {
            case "(", "（", "[": depth += 1
            case ")", "）", "]": depth = max(0, depth - 1)
            case "\"": isQuoted.toggle()
            case "“": isQuoted = true
            case "”": isQuoted = false
            default: break
            }
            let isJoint = scalar == "," || scalar == ";" || scalar == "、" || scalar == "\n"
            if isJoint, !minding || depth == 0 && !isQuoted {
                parts.append(String(part))
                part = String.UnicodeScalarView()
            } else {
                part.append(scalar)
            }
        }
        guard !minding || depth == 0 && !isQuoted else { return nil }
        return parts + [String(part)]
    }

    /// Without the quotes around all of it.
    private static func unquoted(_ part: String) -> String {
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
        return ranges.flatMap(partedAtTags)
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

    /// The parts of a range between line breaks, and between the cells and items of HTML.
    private func partedAtTags(_ range: Range<Int>) -> [Range<Int>] {
        guard source.bytes[range].contains(UInt8(ascii: "<")) else { return [range] }
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for tag in outline.inlines(in: range).tags
        where tag.range.lowerBound >= start && tag.range.upperBound <= range.upperBound
            && ["br", "dd", "li", "p"].contains(tag.name.lowercased())
        {
            parts.append(start..<tag.range.lowerBound)
            start = tag.range.upperBound
        }
        return parts + [start..<range.upperBound]
    }
}
