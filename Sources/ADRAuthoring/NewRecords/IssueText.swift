import ADRModel
import ADRText

/// A text that somebody wrote elsewhere, as an issue, from which a record is made.
public struct IssueText: Sendable {
    /// The plain text of the heading of level 1 that it begins with, if it does.
    public let title: String?
    /// The Markdown below that heading.
    public let body: String
    /// Whether a section tells what was decided, so that the text is that of a whole record.
    public let tellsDecision: Bool

    /// What stands before the first section.
    let preamble: String
    let sections: [Section]

    /// A section as it stands on the highest level.
    struct Section {
        let heading: String
        let text: String
    }

    public init(_ markdown: String) {
        let source = SourceText(path: "", markdown)
        let outline = MarkdownOutline(source)
        let first = outline.headings.first { $0.level == 1 && $0.blockIndex == 0 }
        title = first.map { outline.plainText(of: $0.textRange) }
        let start = first?.range.upperBound ?? source.contentStart
        body = Self.trimmed(source[start..<source.bytes.count])
        let headings = outline.headings.drop { $0.range.lowerBound < start }
        tellsDecision = headings.contains {
            SectionName(outline.plainText(of: $0.textRange)) == .decision
        }
        let top = headings.map(\.level).min() ?? 0
        let tops = headings.filter { $0.level == top }
        preamble = Self.trimmed(source[start..<(tops.first?.range.lowerBound ?? source.bytes.count)])
        sections = tops.map { heading in
            Section(
                heading: source[heading.textRange],
                text: Self.trimmed(outline.text(below: heading, shiftingLevelsBy: 2 - top)))
        }
    }

    /// The text without blank lines at its beginning and end.
    private static func trimmed(_ text: String) -> String {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let isBlank = { (line: Substring.UTF8View) in line.allSatisfy { " \t\r".utf8.contains($0) } }
        let kept = lines.drop(while: isBlank)
        let end = kept.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? kept.startIndex
        return kept[..<end].map { String(Substring($0)) }.joined(separator: "\n")
    }
}

extension MarkdownOutline {
    /// The text of a section with its inner headings on other levels.
    fileprivate func text(below heading: MarkdownHeading, shiftingLevelsBy shift: Int) -> String {
        let section = section(of: heading)
        guard shift != 0 else { return source[section] }
        var text = ""
        var position = section.lowerBound
        for inner in headings where section.contains(inner.range.lowerBound) {
            let level = min(6, max(3, inner.level + shift))
            text += source[position..<inner.range.lowerBound]
            text += String(repeating: "#", count: level) + " " + source[inner.textRange]
            position = inner.range.upperBound
        }
        return text + source[position..<max(position, section.upperBound)]
    }
}
