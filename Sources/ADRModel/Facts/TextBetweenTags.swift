import ADRText

extension MarkdownOutline {
    /// The parts of a range between line breaks, and between the cells and items of HTML.
    func partedAtTags(_ range: Range<Int>) -> [Range<Int>] {
        guard source.bytes[range].contains(UInt8(ascii: "<")) else { return [range] }
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for tag in inlines(in: range).tags
        where tag.range.lowerBound >= start && tag.range.upperBound <= range.upperBound
            && ["br", "dd", "li", "p"].contains(tag.name.lowercased())
        {
            parts.append(start..<tag.range.lowerBound)
            start = tag.range.upperBound
        }
        return parts + [start..<range.upperBound]
    }

    /// The Markdown of a cell, in which a backslash before a pipe belongs to the table.
    static func withoutEscapedPipes(_ cell: String) -> String {
        let parts = cell.parts(at: "|", omittingEmpty: false)
        return parts.enumerated().map { index, part in
            index + 1 < parts.count && part.ends(with: "\\") ? part.dropLast() : part
        }.joined(separator: "|")
    }
}
