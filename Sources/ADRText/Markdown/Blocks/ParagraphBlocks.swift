/// What becomes of an open paragraph: definitions, text, a heading or a table.
extension BlockScanner {
    /// Closes the open paragraph at the end of its text.
    mutating func closeParagraph() {
        takeDefinitions()
        guard let leaf else { return }
        emit(.paragraph, contentRange: lines[leaf.firstLine].lowerBound..<lines[leaf.lastLine - 1].upperBound)
    }

    /// Closes the open paragraph with the line that underlines it.
    ///
    /// - Returns: false if the paragraph was nothing but definitions, which are then closed.
    mutating func closeParagraph(asHeadingOf level: Int) -> Bool {
        takeDefinitions()
        guard let open = leaf else { return false }
        leaf?.end = line.end
        emit(
            .heading(level: level, style: .setext),
            contentRange: lines[open.firstLine].lowerBound..<lines[open.lastLine - 1].upperBound)
        return true
    }

    /// Makes the last line of the open paragraph the header of a table if the line is its delimiter row.
    mutating func openTable() -> Bool {
        guard let paragraph = leaf,
            let columns = TableRow.columns(ofDelimiterRow: line.trimmedText, in: bytes),
            TableRow.cells(of: lines[paragraph.lastLine - 1], in: bytes).count == columns
        else { return false }
        let header = lines.removeLast()
        if lines.count > paragraph.firstLine {
            leaf?.lastLine = lines.count
            leaf?.end = bytes.endOfBlanks(from: lines[lines.count - 1].upperBound)
            closeParagraph()
        }
        lines.append(header)
        leaf = OpenLeaf(
            kind: .table, start: paragraph.lastLineStart, end: line.end, firstLine: lines.count - 1,
            lastLine: lines.count, lastLineStart: line.offset)
        addLine(line.trimmedText)
        return true
    }

    /// Appends the definitions at the beginning of the open paragraph; what is left of it stays open.
    private mutating func takeDefinitions() {
        guard let paragraph = leaf, bytes[lines[paragraph.firstLine].lowerBound] == UInt8(ascii: "[") else {
            return
        }
        let text = InlineText(lines: lines[paragraph.firstLine..<paragraph.lastLine], of: bytes)
        var scanner = LinkDefinitionScanner(text)
        var firstLine = paragraph.firstLine
        var start = paragraph.start
        while let definition = scanner.next() {
            let nextLine = paragraph.firstLine + scanner.lineCount
            definitions.append(definition)
            append(
                .linkDefinition, range: start..<bytes.endOfBlanks(from: lines[nextLine - 1].upperBound),
                contentRange: definition.range, lines: firstLine..<nextLine)
            firstLine = nextLine
            start = firstLine < paragraph.lastLine ? lines[firstLine].lowerBound : paragraph.end
        }
        guard firstLine > paragraph.firstLine else { return }
        leaf =
            firstLine == paragraph.lastLine
            ? nil
            : OpenLeaf(
                kind: .paragraph, start: start, end: paragraph.end, firstLine: firstLine,
                lastLine: paragraph.lastLine, lastLineStart: paragraph.lastLineStart)
    }
}
