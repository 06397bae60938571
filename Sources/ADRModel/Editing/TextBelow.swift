import ADRText

/// What stands below a line that is to be taken away, and would then belong to the text above it.
extension DecisionRecord {
    /// Why whole lines of a paragraph or list item cannot be taken away alone.
    func obstacle(below lines: Range<Int>, of block: MarkdownBlock) -> String? {
        let all = outline.lines(of: block)
        let position = all.partitioningIndex { $0.lowerBound >= lines.upperBound }
        if position < all.endIndex { return isOfItsOwn(all[position]) ? nil : "the next line belongs to it" }
        return hasItems(below: block) ? "there is more below it" : nil
    }

    /// Whether a line begins with a label, states a fact or names a record, and so does not go on with the line above.
    private func isOfItsOwn(_ line: Range<Int>) -> Bool {
        let next = bodyFacts.partitioningIndex { $0.name.lowerBound >= line.lowerBound }
        if next < bodyFacts.count, bodyFacts[next].name.lowerBound < line.upperBound { return true }
        let label = LabelledLine(source.bytes).pairs(in: line).first?.name
        return label.map { !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= source.bytes[$0.lowerBound]) } ?? false
            || links.contains { line.contains($0.target.range.lowerBound) }
    }

    /// Whether a list belongs to the paragraph or list item before it.
    private func hasItems(below block: MarkdownBlock) -> Bool {
        let rest = outline.blockIndexes(in: block.range.upperBound..<source.bytes.count)
        guard let next = rest.first.map({ outline.blocks[$0] }) else { return false }
        if block.nesting.listDepth > 0 {
            return next.nesting.listDepth > block.nesting.listDepth || next.nesting.item == block.nesting.item
        }
        return next.nesting.listDepth > 0
            && source.nextLine(after: block.range.upperBound) >= source.lineStart(of: next.range.lowerBound)
    }
}
