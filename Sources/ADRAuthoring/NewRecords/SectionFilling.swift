import ADRModel
import ADRText

/// Puts text into the sections of a template that is filled already but for them.
struct SectionFilling {
    private(set) var source: SourceText
    /// The headings of the sections that hold more than the template's own words.
    private var filled: Set<String> = []
    /// The heading below which stands what no section of the text held.
    private var opened: String?

    init(_ source: SourceText) { self.source = source }

    /// Puts each section of a text under the heading that means the same, all others behind the last one, and
    /// what stands before the first one into the section on the context.
    mutating func fill(with issue: IssueText) {
        if !issue.preamble.isEmpty {
            if let heading = heading(named: .context) ?? sections.first {
                put(issue.preamble, under: heading)
                opened = key(heading)
            } else {
                append(issue.preamble)
            }
        }
        for section in issue.sections {
            if let heading = heading(like: section.heading) {
                put(section.text, under: heading)
                if opened == key(heading) { opened = nil }
            } else {
                append("## \(section.heading)\n\n\(section.text)")
            }
        }
    }

    /// Lists the options that are considered, in a section before the decision if the template has none.
    mutating func list(_ options: [String]) {
        guard !options.isEmpty else { return }
        let marker = outline.blocks.lazy.compactMap(\.nesting.marker).first { $0.ordinal == nil }
        let sign = marker.map { String(UnicodeScalar($0.character)) } ?? "-"
        let list = options.map { "\(sign) \(MarkdownWriter.block(OneLineText($0).text))" }.joined(
            separator: "\n")
        if let heading = heading(named: .options) {
            put(list, under: heading)
        } else if let decision = heading(named: .decision) {
            let marks = String(repeating: "#", count: decision.level)
            insert("\(marks) Considered Options\n\n\(list)\n\n", at: decision.range.lowerBound)
        } else {
            append("## Considered Options\n\n\(list)")
        }
    }

    private var outline: MarkdownOutline {
        MarkdownOutline(source, from: FrontMatter(reading: source)?.range.upperBound)
    }

    /// The headings below the title.
    private var sections: ArraySlice<MarkdownHeading> { outline.headings.dropFirst() }

    private func heading(named name: SectionName) -> MarkdownHeading? {
        let outline = outline
        return sections.first { SectionName(outline.plainText(of: $0.textRange)) == name }
    }

    /// The heading with the same words, or else the first one for the same kind of section; that of the status
    /// is the tool's own.
    private func heading(like text: String) -> MarkdownHeading? {
        let wanted = MarkdownOutline(SourceText(path: "", "## \(text)\n"))
        let words = wanted.headings.first.map { wanted.plainText(of: $0.textRange) } ?? text
        let name = SectionName(words)
        guard name != .status else { return nil }
        let outline = outline
        let same = sections.first {
            outline.plainText(of: $0.textRange).lowercased() == words.lowercased()
        }
        return same ?? name.flatMap(heading(named:)).flatMap { isTaken($0) ? nil : $0 }
    }

    /// Whether another section of the text stands there; what opened the text goes on in its first section.
    private func isTaken(_ heading: MarkdownHeading) -> Bool {
        filled.contains(key(heading)) && opened != key(heading)
    }

    private func key(_ heading: MarkdownHeading) -> String { source[heading.textRange] }

    /// Takes the place of the template's own words, or follows what was put there before.
    private mutating func put(_ text: String, under heading: MarkdownHeading) {
        guard !text.isEmpty else { return }
        let range = outline.ownText(of: heading)
        let isLast = range.upperBound == source.bytes.count
        let before = filled.contains(key(heading)) ? source[range].withoutBlankEnd + "\n" : ""
        filled.insert(key(heading))
        replace(range, with: before + "\n" + text + (isLast ? "\n" : "\n\n"))
    }

    private mutating func append(_ text: String) {
        let end = source.bytes.count
        let kept = source[0..<end].withoutBlankEnd
        replace(kept.utf8.count..<end, with: "\n\n\(text)\n")
    }

    private mutating func insert(_ text: String, at offset: Int) { replace(offset..<offset, with: text) }

    private mutating func replace(_ range: Range<Int>, with text: String) {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let bare = lines.map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0[...] }
        let bytes = Array(bare.map(Array.init).joined(separator: Array(source.lineEnding.utf8)))
        source = SourceText(
            path: source.path,
            bytes: source.bytes[..<range.lowerBound] + bytes + source.bytes[range.upperBound...])
    }
}

extension String {
    /// The text without blanks and line endings at its end.
    fileprivate var withoutBlankEnd: String {
        let end = utf8.lastIndex { !" \t\r\n".utf8.contains($0) }.map { utf8.index(after: $0) }
        return String(self[..<(end ?? startIndex)])
    }
}
