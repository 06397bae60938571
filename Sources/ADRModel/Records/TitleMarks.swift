package import ADRText

/// A heading taken apart into the words of a title and what stands beside them: pictures, references to notes, comments and
/// tags around nothing.
package struct TitleMarks {
    private let outline: MarkdownOutline
    private let heading: Range<Int>
    /// UTF-8 offsets, in order.
    private let marks: [Range<Int>]

    /// - Parameter heading: UTF-8 offsets of the text of a heading.
    package init(in heading: Range<Int>, of outline: MarkdownOutline) {
        self.outline = outline
        self.heading = heading
        let bytes = outline.source.bytes
        guard bytes[heading].contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "<") }) else {
            marks = []
            return
        }
        let inlines = outline.inlines(in: heading)
        let pictures = inlines.links.filter(\.isImage).map(\.range)
        let badges = inlines.links.filter { link in
            pictures.contains { outline.source.trimming(link.textRange) == $0 }
        }.map(\.range)
        let notes = (inlines.links.map(\.range) + inlines.undefinedReferences.map(\.range)).filter {
            bytes[$0].starts(with: "[^".utf8)
        }
        let tags = inlines.tags.map(\.range)
        let empty = zip(tags, tags.dropFirst()).filter { tag, next in
            tag.upperBound == next.lowerBound && outline.source[next].begins(with: "</")
                && !outline.source[tag].begins(with: "</")
        }.map { $0.lowerBound..<$1.upperBound }
        let all = pictures + badges + notes + inlines.comments.map(\.range) + empty
        marks = all.filter { heading.contains($0.lowerBound) && $0.upperBound <= heading.upperBound }
            .sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    }

    /// The words without Markdown; the text of the marks if there are no words.
    package var text: String {
        guard !marks.isEmpty else { return outline.plainText(of: heading) }
        var texts: [String] = []
        var start = heading.lowerBound
        for mark in marks where mark.lowerBound >= start {
            texts.append(outline.plainText(of: start..<mark.lowerBound))
            start = mark.upperBound
        }
        texts.append(outline.plainText(of: start..<heading.upperBound))
        let words = texts.map(\.trimming).filter { !$0.isEmpty }.joined(separator: " ")
        return words.isEmpty ? outline.plainText(of: heading) : words
    }

    /// A part of the heading without the marks and blanks around its words.
    package func words(in part: Range<Int>) -> Range<Int> {
        let source = outline.source
        var words = source.trimming(part)
        while let mark = marks.first(where: {
            $0.lowerBound == words.lowerBound && $0.upperBound < words.upperBound
                || $0.upperBound == words.upperBound && $0.lowerBound > words.lowerBound
        }) {
            let isBefore = mark.lowerBound == words.lowerBound
            words = source.trimming(
                isBefore ? mark.upperBound..<words.upperBound : words.lowerBound..<mark.lowerBound)
        }
        return words
    }

    /// The first mark among some words.
    package func mark(among words: Range<Int>) -> Range<Int>? { marks.first { $0.overlaps(words) } }
}
