extension FrontMatterReader {
    /// Reads one document, with or without marks around it.
    mutating func readYAML() -> FrontMatterNode {
        checkCharacters()
        var found = skipToContent()
        while found, column == 0, current == UInt8(ascii: "%") {
            report("directives are not supported", position..<lineEnd(from: position))
            position = lineEnd(from: position)
            found = skipToContent()
        }
        var root = FrontMatterNode(.null, range: position..<position)
        if !found, isDocumentMark(position), current == UInt8(ascii: "-") {
            position += 3
            skipBlanks()
            if isLineEnd(position) || isComment(position) {
                found = skipToContent()
            } else {
                root = readInlineValue(parent: -1)
            }
        }
        if found { root = readRootBlocks() }
        endDocument()
        return root
    }

    private mutating func readRootBlocks() -> FrontMatterNode {
        let root = readBlock(parent: -1)
        guard var entries = root.mapping?.entries, root.mapping?.style == .block else { return root }
        var end = root.range.upperBound
        while skipToContent() {
            let first = position
            report(
                "the line is indented differently from the keys around it",
                first..<trimmingEnd(first..<lineEnd(from: first)).upperBound)
            let more = readBlock(parent: -1)
            entries += more.mapping?.entries ?? []
            end = max(end, more.range.upperBound)
            if position == first { position = lineEnd(from: position) }
        }
        return FrontMatterNode(
            .mapping(FrontMatterMapping(entries: entries, style: .block)), range: root.range.lowerBound..<end)
    }

    private mutating func endDocument() {
        guard !skipToContent() else {
            report("the text does not belong to any value", position..<lineEnd(from: position))
            position = end
            return
        }
        guard position < end else { return }
        let mark = position..<position + 3
        let startsAnother = current == UInt8(ascii: "-")
        position += 3
        if startsAnother || finishLine() != nil || skipToContent() || position < end {
            report("multiple YAML documents in one are not supported", mark)
        }
        position = end
    }
}
