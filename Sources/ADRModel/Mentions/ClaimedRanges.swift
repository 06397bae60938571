import ADRText

/// Ranges of a text that are dealt with.
package struct ClaimedRanges {
    /// The ranges by the pieces of the text that they have bytes of.
    private var pieces: [Int: [Range<Int>]] = [:]
    private static let pieceSize = 256

    package init() {}

    /// Takes a range unless it is taken; whether it was free.
    package mutating func claim(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty, !overlaps(range) else { return false }
        for piece in Self.pieces(of: range) { pieces[piece, default: []].append(range) }
        return true
    }

    package func overlaps(_ range: Range<Int>) -> Bool {
        !range.isEmpty
            && Self.pieces(of: range).contains { pieces[$0]?.contains { $0.overlaps(range) } ?? false }
    }

    private static func pieces(of range: Range<Int>) -> ClosedRange<Int> {
        range.lowerBound / pieceSize...(range.upperBound - 1) / pieceSize
    }
}
