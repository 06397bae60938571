import ADRText

/// Diagnostics whose fixes can be applied at once, because no two of their edits overlap or touch.
struct FixBatch {
    private(set) var diagnostics: [Diagnostic] = []
    private var taken: [FilePath: TakenRanges] = [:]

    /// Takes every fix that goes together with those before it.
    init(_ candidates: [Diagnostic]) {
        for diagnostic in candidates {
            guard let fix = diagnostic.fix, isFree(fix) else { continue }
            for (path, edits) in fix.edits {
                for edit in edits { taken[path, default: TakenRanges()].insert(edit.range) }
            }
            diagnostics.append(diagnostic)
        }
    }

    private func isFree(_ fix: Fix) -> Bool {
        fix.edits.allSatisfy { path, edits in
            edits.allSatisfy { taken[path]?.isFree($0.range) ?? true }
        }
    }
}

/// Ranges of one text, none of which touches another.
private struct TakenRanges {
    private var sorted: [Range<Int>] = []

    /// Whether a range neither overlaps nor touches any other.
    func isFree(_ range: Range<Int>) -> Bool {
        let next = index(behind: range.lowerBound)
        return next == sorted.count || sorted[next].lowerBound > range.upperBound
    }

    mutating func insert(_ range: Range<Int>) {
        sorted.insert(range, at: index(behind: range.lowerBound))
    }

    /// The index of the first range that does not end before an offset.
    private func index(behind offset: Int) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle].upperBound < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
