/// Which lines of two texts differ, found in a time that grows with their size and not with its square.
///
/// Texts of some hundred lines are compared as well as can be. Longer ones are parted at lines that each of them has
/// once, and where there are none, into blocks, so that now and then a line counts as changed that need not.
struct LineDifference {
    typealias Line = ArraySlice<UInt8>

    /// The positions of the lines that only the old text has.
    private(set) var removed: Set<Int> = []
    /// The positions of the lines that only the new text has.
    private(set) var inserted: Set<Int> = []
    /// The lines as numbers: equal lines have equal ones.
    private let old: [Int]
    private let new: [Int]

    /// So many lines, of both texts together, are compared in one go.
    private static let blockSize = 1000

    init(from old: [Line], to new: [Line]) {
        var numbers: [Line: Int] = [:]
        func number(_ line: Line) -> Int {
            if let known = numbers[line] { return known }
            numbers[line] = numbers.count
            return numbers.count - 1
        }
        self.old = old.map(number)
        self.new = new.map(number)
        compare(old.indices, new.indices, isParted: false)
    }

    private mutating func compare(_ a: Range<Int>, _ b: Range<Int>, isParted: Bool) {
        if a.count + b.count <= Self.blockSize { return compareWhole(a, b) }
        var (a, b) = (a, b)
        while let first = a.first, let other = b.first, old[first] == new[other] {
            (a, b) = (a.dropFirst(), b.dropFirst())
        }
        while let last = a.last, let other = b.last, old[last] == new[other] {
            (a, b) = (a.dropLast(), b.dropLast())
        }
        let anchors = isParted || a.isEmpty || b.isEmpty ? [] : anchors(in: a, b)
        guard !anchors.isEmpty else { return compareBlocks(a, b) }
        var (start, otherStart) = (a.lowerBound, b.lowerBound)
        for (position, other) in anchors {
            compare(start..<position, otherStart..<other, isParted: true)
            (start, otherStart) = (position + 1, other + 1)
        }
        compare(start..<a.upperBound, otherStart..<b.upperBound, isParted: true)
    }

    private mutating func compareBlocks(_ a: Range<Int>, _ b: Range<Int>) {
        var (a, b) = (a, b)
        while !a.isEmpty || !b.isEmpty {
            let (part, other) = (a.prefix(Self.blockSize / 2), b.prefix(Self.blockSize / 2))
            compareWhole(part, other)
            (a, b) = (part.upperBound..<a.upperBound, other.upperBound..<b.upperBound)
        }
    }

    private mutating func compareWhole(_ a: Range<Int>, _ b: Range<Int>) {
        for change in new[b].difference(from: old[a]) {
            switch change {
            case .remove(let offset, _, _): removed.insert(a.lowerBound + offset)
            case .insert(let offset, _, _): inserted.insert(b.lowerBound + offset)
            }
        }
    }

    /// The lines that each part has once, as many as stand in the same order in both.
    private func anchors(in a: Range<Int>, _ b: Range<Int>) -> [(old: Int, new: Int)] {
        var places: [Int: (count: Int, otherCount: Int, old: Int, new: Int)] = [:]
        for position in a {
            places[old[position], default: (0, 0, 0, 0)].count += 1
            places[old[position]]?.old = position
        }
        for position in b {
            places[new[position], default: (0, 0, 0, 0)].otherCount += 1
            places[new[position]]?.new = position
        }
        let pairs = places.values.filter { $0.count == 1 && $0.otherCount == 1 }.map { ($0.old, $0.new) }
        return Self.longestRise(of: pairs.sorted { $0.0 < $1.0 })
    }

    /// As many pairs as can be, whose second numbers rise as the first ones do.
    private static func longestRise(of pairs: [(Int, Int)]) -> [(old: Int, new: Int)] {
        // The last pair of the best row of each length, and the pair before each one.
        var ends: [Int] = []
        var before: [Int] = []
        for (index, pair) in pairs.enumerated() {
            let length = ends.partitioningIndex { pairs[$0].1 >= pair.1 }
            before.append(length > 0 ? ends[length - 1] : -1)
            if length < ends.count { ends[length] = index } else { ends.append(index) }
        }
        var row: [(old: Int, new: Int)] = []
        var index = ends.last ?? -1
        while index >= 0 {
            row.append(pairs[index])
            index = before[index]
        }
        return row.reversed()
    }
}
