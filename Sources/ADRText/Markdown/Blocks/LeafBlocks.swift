/// Opening, continuing and closing leaf blocks.
extension BlockScanner {
    mutating func openLeaf(_ kind: OpenLeaf.Kind) {
        markInnermostFilled()
        leaf = OpenLeaf(
            kind: kind, start: line.offset, end: line.end, firstLine: lines.count, lastLine: lines.count,
            lastLineStart: line.offset)
    }

    mutating func openIndentedCode() {
        openLeaf(.indentedCode)
        line.advance(columns: 4)
        addLine(line.offset..<line.end)
    }

    mutating func openHTML(_ condition: HTMLBlockCondition) {
        openLeaf(.html(condition))
        addHTMLLine(condition)
    }

    /// Gives the line to the open leaf as far as that alone decides.
    ///
    /// - Returns: true if the line is done with.
    mutating func continueLeaf() -> Bool {
        switch leaf?.kind {
        case nil: return line.isBlank
        case .paragraph, .table:
            if line.isBlank { closeLeaf() }
            return leaf == nil
        case .fencedCode(let fence):
            if fence.isClosed(by: line) {
                leaf?.end = line.end
                closeLeaf(isFenceClosed: true)
            } else {
                line.advance(columns: min(fence.indent, line.indent))
                addLine(line.offset..<line.end)
            }
            return true
        case .indentedCode:
            if line.isBlank || line.indent >= 4 {
                line.advance(columns: 4)
                addLine(line.offset..<line.end, isBlank: line.isBlank)
                return true
            }
            closeLeaf()
            return false
        case .html(let condition):
            if line.isBlank, condition.endsAtBlankLine { closeLeaf() } else { addHTMLLine(condition) }
            return true
        }
    }

    mutating func addLine(_ range: Range<Int>, isBlank: Bool = false) {
        lines.append(range)
        guard !isBlank else { return }
        leaf?.lastLine = lines.count
        leaf?.lastLineStart = line.offset
        leaf?.end = line.end
    }

    private mutating func addHTMLLine(_ condition: HTMLBlockCondition) {
        let text = line.trimmedText
        addLine(text)
        if condition.isEnd(text, of: bytes) { closeLeaf() }
    }

    mutating func add(_ heading: ATXHeading) {
        openLeaf(.paragraph)
        addLine(heading.text)
        emit(.heading(level: heading.level, style: .atx), contentRange: heading.text)
    }

    mutating func addThematicBreak() {
        openLeaf(.paragraph)
        let text = line.trimmedText
        addLine(text)
        emit(.thematicBreak, contentRange: text)
    }

    mutating func closeLeaf(isFenceClosed: Bool = false) {
        guard let leaf else { return }
        lines.removeLast(lines.count - leaf.lastLine)
        let text =
            leaf.firstLine == lines.count
            ? leaf.end..<leaf.end : lines[leaf.firstLine].lowerBound..<lines[lines.count - 1].upperBound
        switch leaf.kind {
        case .paragraph: closeParagraph()
        case .fencedCode(let fence):
            emit(.fencedCode(info: fence.info, isClosed: isFenceClosed), contentRange: text)
        case .indentedCode: emit(.indentedCode, contentRange: text)
        case .html(let condition):
            let text = bytes.trimmingBlanks(text)
            emit(condition == .comment ? commentKind(of: text) : .html, contentRange: text)
        case .table: emit(.table, contentRange: text)
        }
    }

    /// Appends the open leaf as a block.
    mutating func emit(_ kind: MarkdownBlock.Kind, contentRange: Range<Int>) {
        guard let leaf else { return }
        append(
            kind, range: leaf.start..<leaf.end, contentRange: contentRange,
            lines: leaf.firstLine..<leaf.lastLine)
        self.leaf = nil
    }

    mutating func append(
        _ kind: MarkdownBlock.Kind, range: Range<Int>, contentRange: Range<Int>, lines: Range<Int>
    ) {
        let item = containers.last { $0.item != nil }?.item
        let isFirst = item.map { items[$0].blocks.lowerBound == blocks.count } ?? false
        let nesting = MarkdownNesting(
            quoteDepth: quoteDepth, listDepth: containers.count - quoteDepth, item: item,
            marker: isFirst ? item.map { items[$0].marker } : nil)
        blocks.append(
            MarkdownBlock(
                kind: kind, range: range, contentRange: contentRange, nesting: nesting, lines: lines))
    }

    /// The kind of an HTML block that begins with a comment.
    private func commentKind(of text: Range<Int>) -> MarkdownBlock.Kind {
        var offset = text.lowerBound
        while offset < text.upperBound {
            guard let comment = HTMLComment(in: bytes, at: offset, before: text.upperBound) else {
                return .html
            }
            guard comment.isClosed else { return .comment(isClosed: false) }
            offset = bytes.trimmingBlanks(comment.range.upperBound..<text.upperBound).lowerBound
        }
        return .comment(isClosed: true)
    }
}
