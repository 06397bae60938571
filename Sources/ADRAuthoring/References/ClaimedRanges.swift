import ADRText

/// Ranges of a text that are dealt with.
struct ClaimedRanges {
    /// The ranges by the pieces of the text that they have bytes of.
    private var pieces: [Int: [Range<Int>]] = [:]
    private static let pieceSize = 256

    /// Takes a range unless it is taken; whether it was free.
    mutating func claim(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty, !overlaps(range) else { return false }
        for piece in Self.pieces(of: range) { pieces[piece, default: []].append(range) }
        return true
    }

    func overlaps(_ range: Range<Int>) -> Bool {
        !range.isEmpty
            && Self.pieces(of: range).contains { pieces[$0]?.contains { $0.overlaps(range) } ?? false }
    }

    private static func pieces(of range: Range<Int>) -> ClosedRange<Int> {
        range.lowerBound / pieceSize...(range.upperBound - 1) / pieceSize
    }
}
