import ADRText

/// Ranges of a text that are dealt with.
struct ClaimedRanges {
    private var ranges: [Range<Int>] = []

    /// Takes a range unless it is taken; whether it was free.
    mutating func claim(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty, !overlaps(range) else { return false }
        ranges.insert(range, at: position(of: range))
        return true
    }

    func overlaps(_ range: Range<Int>) -> Bool {
        let next = position(of: range)
        return next < ranges.count && ranges[next].overlaps(range)
            || next > 0 && ranges[next - 1].overlaps(range)
    }

    /// The index of the first range that begins at or behind the start of another.
    private func position(of range: Range<Int>) -> Int {
        ranges.partitioningIndex { $0.lowerBound >= range.lowerBound }
    }
}
