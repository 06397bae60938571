import ADRText

extension LinkReading {
    /// What sentences of the head say.
    static func inSentences(
        _ facts: RecordFacts, statusRange: Range<Int>?, _ status: DecisionStatus?
    ) -> [DecisionLink] {
        let holds = status.map { $0 != .superseded && $0 != .other } ?? false
        let sentence = RelationSentence(outline: facts.outline)
        let labels = facts.body.filter(\.label.isLink).map(\.name.lowerBound).sorted()
        func isLabelled(_ line: Range<Int>) -> Bool {
            let next = labels.partitioningIndex { $0 >= line.lowerBound }
            return next < labels.count && labels[next] < line.upperBound
        }
        var links: [DecisionLink] = []
        if let node = facts.frontMatterValue(.status), node.range == statusRange {
            links += inStatus(node, facts.source, holds)
        }
        for block in facts.outline.blocks {
            if let statusRange, block.statesInPlace(statusRange) {
                links += sentence.links(in: statusRange, isStatus: true, holds: holds, place: .section)
            }
            guard block.kind == .paragraph else { continue }
            let isHead = facts.head.statesFacts(at: block.contentRange.lowerBound)
            let lines = facts.outline.lines(of: block)
            for index in lines.indices
            where !isLabelled(lines[index]) && !facts.source.isStruckOut(lines[index]) {
                var line = lines[index]
                let isStatus = statusRange.map { $0.overlaps(line) } ?? false
                if isStatus, index + 1 < lines.endIndex, sentence.isOpen(line) {
                    line = line.lowerBound..<lines[index + 1].upperBound
                }
                guard isHead || isStatus || sentence.hasSubject(line) else { continue }
                links += sentence.links(
                    in: line, isStatus: isStatus, holds: holds, place: isStatus ? .section : .prose)
            }
        }
        return links
    }

    /// Sentences in the status of the front matter, which is Markdown like that of the body.
    private static func inStatus(
        _ node: FrontMatterNode, _ source: SourceText, _ holds: Bool
    ) -> [DecisionLink] {
        guard let scalar = node.scalar else { return [] }
        let text = SourceText(path: source.path, scalar.text)
        guard SupersessionWords.mayStand(in: 0..<text.bytes.count, of: text.bytes) else { return [] }
        let quote = scalar.style == .plain ? 0 : 1
        let start = node.range.lowerBound + quote
        let isVerbatim = source.bytes[start..<node.range.upperBound].starts(with: text.bytes)
        return RelationSentence(outline: MarkdownOutline(text))
            .links(in: 0..<text.bytes.count, isStatus: true, holds: holds, place: .frontMatter)
            .map { link in
                let own = link.target.range
                let range = isVerbatim ? own.lowerBound + start..<own.upperBound + start : node.range
                return DecisionLink(
                    kind: link.kind, target: link.target.moved(to: range), scope: link.scope,
                    isPartial: link.isPartial, place: .frontMatter)
            }
    }
}

extension MarkdownBlock {
    /// Whether a value stands in the block otherwise than in lines of a paragraph: in a cell, a heading, a comment.
    fileprivate func statesInPlace(_ value: Range<Int>) -> Bool {
        kind != .paragraph && range.contains(value.lowerBound) && value.upperBound <= range.upperBound
    }
}
