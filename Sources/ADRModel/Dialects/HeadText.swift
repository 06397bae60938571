import ADRText

/// The parts of a text in which a record states facts, as the dialects look at them.
struct HeadText {
    let frontMatter: FrontMatter?
    let outline: MarkdownOutline
    let head: RecordHead
    /// The indexes of the blocks; tables of risks tell nothing of the decision.
    let blocks: [Int]

    init(_ frontMatter: FrontMatter?, _ outline: MarkdownOutline, _ head: RecordHead) {
        self.frontMatter = frontMatter
        self.outline = outline
        self.head = head
        var risks: Set<MarkdownBlock>?
        blocks = outline.blocks.indices.filter { index in
            let block = outline.blocks[index]
            guard head.statesFacts(at: block.contentRange.lowerBound) else { return false }
            guard block.kind == .table else { return true }
            let known = risks ?? Set(RiskTable.all(in: outline).map(\.block))
            risks = known
            return !known.contains(block)
        }
    }

    var source: SourceText { outline.source }

    /// The heading that a block is; `nil` for another block, and for a heading in a quote or list.
    func heading(ofBlock index: Int) -> MarkdownHeading? {
        let next = outline.headings.partitioningIndex { $0.blockIndex >= index }
        return next < outline.headings.count && outline.headings[next].blockIndex == index
            ? outline.headings[next] : nil
    }

    /// The lines that a range has bytes of, with their line endings.
    func wholeLines(_ range: Range<Int>) -> Range<Int> { source.wholeLines(range) }

    /// The lines of text in which nothing but a name and a value stands, as a dialect labels them: `:status: Accepted`.
    ///
    /// - Parameter isPlace: whether the dialect looks for them in a block.
    func lines(of dialect: RecordDialect, in isPlace: (MarkdownBlock) -> Bool) -> [HeadLine] {
        guard let label = dialect.behaviour.label else { return [] }
        let all = blocks.lazy.map { outline.blocks[$0] }.filter(isPlace).flatMap { outline.lines(of: $0) }
        return all.compactMap { line in
            label.parts(of: line, in: source).map { name, value in
                HeadLine(
                    .named(dialect), label: FactLabel(source[name]), name: name, value: value,
                    lines: wholeLines(line))
            }
        }
    }
}

extension SourceText {
    /// The lines that a range has bytes of, with their line endings.
    func wholeLines(_ range: Range<Int>) -> Range<Int> {
        lineStart(of: range.lowerBound)..<nextLine(after: max(range.lowerBound, range.upperBound - 1))
    }
}
