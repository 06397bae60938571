public import ADRText

extension DecisionRecord {
    /// The markers that a merge has left in the text; those that stand in a block of code are an example.
    public var conflict: ConflictMarkers? {
        guard let markers = ConflictMarkers(in: source) else { return nil }
        let isExample = outline.blocks[outline.blockIndexes(in: markers.start)].contains { block in
            guard case .fencedCode(_, isClosed: true) = block.kind else { return false }
            return block.range.upperBound >= markers.range.upperBound
        }
        return isExample ? nil : markers
    }
}
