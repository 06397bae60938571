import ADRText

extension DecisionRecord {
    /// A status that a sentence of the head states of the record itself, `This ADR is still accepted.`, and where it
    /// stands.
    package var statusInSentence: (status: DecisionStatus, range: Range<Int>)? {
        let heading = outline.headings.first { $0.textRange == title.range }
        let start = heading.map { $0.blockIndex + 1 } ?? 0
        let end = outline.headings.first { $0.blockIndex >= start }?.blockIndex ?? outline.blocks.count
        return (start..<end).lazy.compactMap { index in
            guard let value = StatusSentence.value(in: index, of: self.outline)?.value else { return nil }
            return (StatusClause(value, of: self.outline, .builtIn).status, value)
        }.first
    }
}
