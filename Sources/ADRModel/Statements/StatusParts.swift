import ADRText

/// The course of a status in one line, whose statements follow one another behind a sign:
/// `Submitted, 2017-01-26; Approved 2017-02-22`, `Proposed (2017-01-26), Accepted (2017-02-22)`.
struct StatusParts {
    /// UTF-8 offsets of the statement that counts: the last one, or the first where the newest stands there.
    let statement: Range<Int>
    /// UTF-8 offsets of what parts it from the one before, or behind where the newest stands first.
    let joint: Range<Int>
    let isNewestFirst: Bool

    /// - Returns: `nil` unless each part is a status with its day; a proposal that comes first may lack one, as
    ///   `Proposed, accepted 2017-02-22`.
    init?(_ line: Range<Int>, of outline: MarkdownOutline, _ vocabulary: StatusVocabulary) {
        let source = outline.source
        let parts = Self.parts(of: line, in: source, vocabulary)
        guard parts.count >= 2 else { return nil }
        let finder = LinkFinder(outline)
        var days: [CalendarDate] = []
        for (index, part) in parts.enumerated() {
            let clause = StatusClause(part, of: outline, finder, vocabulary)
            guard clause.status != .other else { return nil }
            if let day = clause.day(before: part.upperBound, in: source),
                let date = DateReading.first(in: source, day)?.date
            {
                days.append(date)
            } else {
                guard index == 0, clause.isWhole,
                    clause.status == .proposed || clause.status == .draft
                else { return nil }
            }
        }
        guard days == days.sorted() || days == days.sorted(by: >) && days.count == parts.count else {
            return nil
        }
        isNewestFirst = days != days.sorted()
        if isNewestFirst {
            statement = parts[0]
            joint = parts[0].upperBound..<parts[1].lowerBound
        } else {
            let last = parts.count - 1
            statement = Self.withoutEnd(parts[last], of: source.bytes)
            joint = parts[last - 1].upperBound..<parts[last].lowerBound
        }
    }

    /// What stands between the signs, outside brackets, behind which a status begins.
    private static func parts(
        of line: Range<Int>, in source: SourceText, _ vocabulary: StatusVocabulary
    ) -> [Range<Int>] {
        guard source.bytes[line].contains(where: \.isASCIIDigit) else { return [] }
        let words = WordScanner(bytes: source.bytes, end: line.upperBound)
        var parts: [Range<Int>] = []
        var (start, position, depth) = (line.lowerBound, line.lowerBound, 0)
        while position < line.upperBound {
            let (scalar, length) = source.bytes.scalar(at: position)
            switch scalar {
            case "(", "[", "（": depth += 1
            case ")", "]", "）": depth -= 1
            case ",", ";", "|", "/", "·", "•", "，", "；", "、", ".", "。":
                let next = words.skippingBlanks(from: position + length)
                let word = words.skippingOpeningMarks(from: next)
                guard depth == 0, next > position + length || length > 1 || scalar == "/",
                    vocabulary.leading(words.words(from: word, limit: 8).map(\.text)[...]) != nil
                else { break }
                parts.append(source.trimming(start..<position))
                start = next
            default: break
            }
            position += length
        }
        return parts + [source.trimming(start..<line.upperBound)]
    }

    /// Without the full stop at the end, and without marks that are opened further ahead.
    private static func withoutEnd(_ part: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
        var end = part.upperBound
        while end > part.lowerBound, ".;*_".utf8.contains(bytes[end - 1]) {
            let marks = bytes[part].count { "*_".utf8.contains($0) }
            if "*_".utf8.contains(bytes[end - 1]), "*_".utf8.contains(bytes[part.lowerBound]) || marks > 3 {
                break
            }
            end -= 1
        }
        return part.lowerBound..<end
    }
}
