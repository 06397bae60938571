/// The links, comments and code of a text or a part of it.
///
/// Links and comments are in the order of their first byte. All ranges are UTF-8 offsets into the whole file.
public struct MarkdownInlines: Sendable {
    /// The links and images of paragraphs, headings, table cells and HTML, and the definitions.
    public internal(set) var links: [MarkdownLink] = []
    /// The references to no definition.
    public internal(set) var undefinedReferences: [MarkdownUndefinedReference] = []
    /// The HTML comments, those within text and those that are blocks.
    public internal(set) var comments: [MarkdownComment] = []
    /// The opening and closing HTML tags outside code.
    public internal(set) var tags: [MarkdownTag] = []
    /// The processing instructions, declarations and CDATA sections, which are HTML too.
    public internal(set) var declarations: [Range<Int>] = []
    /// The code spans with their backticks and the code blocks with their fences.
    public internal(set) var code: [Range<Int>] = []

    /// Whether an offset lies within a code span or a code block.
    public func isCode(_ offset: Int) -> Bool {
        var low = 0
        var high = code.count
        while low < high {
            let middle = (low + high) / 2
            if code[middle].upperBound > offset { high = middle } else { low = middle + 1 }
        }
        return low < code.count && code[low].contains(offset)
    }

    /// The links that begin within a range.
    public func links(in range: Range<Int>) -> [MarkdownLink] {
        links.filter { range.contains($0.range.lowerBound) }
    }
}

extension MarkdownOutline {
    /// Finds the inline structure of the blocks that share bytes with a range, else of the whole text.
    public func inlines(in range: Range<Int>? = nil) -> MarkdownInlines {
        var inlines = MarkdownInlines()
        var definition = 0
        for index in range.map(blockIndexes) ?? blocks.indices {
            let block = blocks[index]
            switch block.kind {
            case .fencedCode, .indentedCode: inlines.code.append(block.range)
            case .thematicBreak: break
            case .linkDefinition:
                while definition < definitions.count,
                    definitions[definition].range.lowerBound < block.contentRange.lowerBound
                {
                    definition += 1
                }
                inlines.links.append(MarkdownLink(definitions[definition]))
            case .heading, .paragraph, .table, .html, .comment:
                guard Self.openings.stands(in: source.bytes, block.range) else { break }
                for text in inlineTexts(of: block) {
                    var scanner = InlineScanner(
                        text.bytes, isHTML: block.isHTML, definitionIndexes: definitionIndexes)
                    scanner.scan()
                    inlines.append(scanner, of: text, definitions: definitions)
                }
            }
        }
        return inlines
    }

    /// What links, HTML and code begin with.
    private static let openings = SignSearch("[", "<", "`")

    /// The texts of a block: one, or one for each cell of a table.
    ///
    /// - Parameter range: if given, what lies outside is left out.
    func inlineTexts(of block: MarkdownBlock, in range: Range<Int>? = nil) -> [InlineText] {
        func clipped(_ text: Range<Int>) -> Range<Int> { range.map(text.clamped) ?? text }
        let lines = range.map { self.lines(of: block, in: $0) } ?? self.lines(of: block)
        guard block.kind == .table else {
            guard range != nil else { return [InlineText(lines: lines, of: source.bytes)] }
            let parts = lines.map(clipped).filter { !$0.isEmpty }
            return [InlineText(lines: parts[...], of: source.bytes)]
        }
        // The other cells of a row do not matter for a part of one.
        if let line = lines.first, lines.count == 1, !TableRow.divides(clipped(line), in: source.bytes) {
            let cell = source.bytes.trimmingBlanks(clipped(line))
            let isDelimiter = lines.startIndex == block.lines.lowerBound + 1
            return cell.isEmpty || isDelimiter ? [] : [InlineText(cell: cell, of: source.bytes)]
        }
        return rows(in: lines, of: block).joined().map(clipped).filter { !$0.isEmpty }.map {
            InlineText(cell: $0, of: source.bytes)
        }
    }

    /// The lines of a block that share bytes with a range.
    private func lines(of block: MarkdownBlock, in range: Range<Int>) -> ArraySlice<Range<Int>> {
        let lines = self.lines(of: block)
        let lower = lines.partitioningIndex { $0.upperBound > range.lowerBound }
        let upper = lines.partitioningIndex { $0.lowerBound >= range.upperBound }
        return lines[lower..<max(lower, upper)]
    }
}

extension MarkdownBlock {
    /// True if the text of the block is HTML and no Markdown.
    var isHTML: Bool {
        switch kind {
        case .html, .comment: true
        default: false
        }
    }
}

extension MarkdownInlines {
    /// Adds what a scanner found, in offsets of the file.
    fileprivate mutating func append(
        _ scanner: InlineScanner, of text: InlineText, definitions: [MarkdownLinkDefinition]
    ) {
        links += scanner.links.sorted { $0.range.lowerBound < $1.range.lowerBound }.map {
            MarkdownLink($0, of: text, definitions: definitions)
        }
        undefinedReferences += scanner.undefinedReferences.map { reference in
            MarkdownUndefinedReference(
                range: text.sourceRange(reference.range), textRange: text.sourceRange(reference.text),
                label: text[reference.label])
        }
        tags += scanner.tags.map { MarkdownTag($0.tag, at: $0.range, of: text) }
        declarations += scanner.declarations.map(text.sourceRange)
        for mark in scanner.marks {
            switch mark.kind {
            case .code: code.append(text.sourceRange(mark.range))
            case .comment(let inner, let isClosed):
                comments.append(
                    MarkdownComment(
                        range: text.sourceRange(mark.range), innerRange: text.sourceRange(inner),
                        isClosed: isClosed))
            default: break
            }
        }
    }
}

extension MarkdownLink {
    fileprivate init(_ definition: MarkdownLinkDefinition) {
        self.init(
            kind: .definition, isImage: false, range: definition.range, textRange: definition.labelRange,
            destinationRange: definition.destinationRange, destination: definition.destination,
            label: definition.label)
    }

    fileprivate init(_ link: InlineLink, of text: InlineText, definitions: [MarkdownLinkDefinition]) {
        let destinationRange: Range<Int>
        let destination: String
        switch link.target {
        case .written(let range):
            destinationRange = text.sourceRange(range)
            destination =
                link.kind == .autolink
                ? text[range] : CharacterReference.decoded(text.bytes[range], hasEscapes: link.kind != .html)
        case .definition(let index):
            destinationRange = definitions[index].destinationRange
            destination = definitions[index].destination
        }
        self.init(
            kind: link.kind, isImage: link.isImage, range: text.sourceRange(link.range),
            textRange: text.sourceRange(link.text), destinationRange: destinationRange,
            destination: destination, label: link.label.map { text[$0] })
    }
}
