import ADRText

/// Finds the Markdown links in parts of a text, and looks at each block once, however many parts it has.
final class LinkFinder {
    private let outline: MarkdownOutline
    private var known: [Int: [MarkdownLink]] = [:]

    init(_ outline: MarkdownOutline) { self.outline = outline }

    /// The links that begin within a range, in their order.
    func links(in range: Range<Int>) -> [MarkdownLink] {
        outline.blockIndexes(in: range).flatMap { index in
            let links = links(ofBlock: index)
            let lower = links.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
            let upper = links.partitioningIndex { $0.range.lowerBound >= range.upperBound }
            return links[lower..<upper]
        }
    }

    private func links(ofBlock index: Int) -> [MarkdownLink] {
        if let links = known[index] { return links }
        let links = outline.inlines(in: outline.blocks[index].range).links
        known[index] = links
        return links
    }
}
