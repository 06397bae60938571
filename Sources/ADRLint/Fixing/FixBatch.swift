import ADRText

/// Diagnostics whose fixes can be applied at once, because no two of their edits overlap or touch.
struct FixBatch {
    private(set) var diagnostics: [Diagnostic] = []
    private var taken: [FilePath: TakenRanges] = [:]
    private var insertions: [FilePath: Set<TextEdit>] = [:]
    private let joinsInsertions: Bool

    /// Takes every fix that goes together with those before it.
    ///
    /// - Parameter joinsInsertions: whether several fixes may insert at one place, as items at the end of a list.
    init(_ candidates: [Diagnostic], joinsInsertions: Bool = false) {
        self.joinsInsertions = joinsInsertions
        for diagnostic in candidates {
            guard let fix = diagnostic.fix, isFree(fix) else { continue }
            for (path, edits) in fix.edits {
                for edit in edits {
                    taken[path, default: TakenRanges()].insert(edit.range)
                    if joinsInsertions, edit.range.isEmpty { insertions[path, default: []].insert(edit) }
                }
            }
            diagnostics.append(diagnostic)
        }
    }

    private func isFree(_ fix: Fix) -> Bool {
        fix.edits.allSatisfy { path, edits in
            guard let taken = taken[path] else { return true }
            return edits.allSatisfy { taken.isFree($0.range) || taken.contains($0.range) && joins($0, path) }
        }
    }

    /// Whether an edit inserts at the place of other insertions what none of them does.
    private func joins(_ edit: TextEdit, _ path: FilePath) -> Bool {
        joinsInsertions && edit.range.isEmpty && insertions[path]?.contains(edit) == false
    }
}

/// Ranges of one text, none of which touches another; several insertions may stand at one place.
private struct TakenRanges {
    private var sorted: [Range<Int>] = []

    /// Whether a range neither overlaps nor touches any other.
    func isFree(_ range: Range<Int>) -> Bool {
        let next = index(behind: range.lowerBound)
        return next == sorted.count || sorted[next].lowerBound > range.upperBound
    }

    func contains(_ range: Range<Int>) -> Bool {
        let next = index(behind: range.lowerBound)
        return next < sorted.count && sorted[next] == range
    }

    mutating func insert(_ range: Range<Int>) {
        guard !contains(range) else { return }
        sorted.insert(range, at: index(behind: range.lowerBound))
    }

    /// The index of the first range that does not end before an offset.
    private func index(behind offset: Int) -> Int {
        sorted.partitioningIndex { $0.upperBound >= offset }
    }
}
