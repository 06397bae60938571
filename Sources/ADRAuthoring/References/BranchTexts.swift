public import ADRText

/// What stood in the repository where a branch parted from its base: enough to tell whose a line is.
public struct BranchTexts: Sendable {
    /// The numbers that a record had already there.
    let settled: Set<Int>
    private let bases: [String: SourceText]

    /// - Parameters:
    ///   - bases: the files as they were there, at least those that name a number in question and those that are
    ///     gone since.
    public init(bases: [SourceText], settled: Set<Int>) {
        self.settled = settled
        self.bases = Dictionary(bases.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The lines with some numbers that stood there, and how many of them each file had.
    func former(linesWith numbers: Set<Int>) -> (lines: Set<[UInt8]>, counts: [String: Int]) {
        let found = bases.mapValues { $0.lines(with: numbers) }
        return (Set(found.values.joined()), found.mapValues(\.count))
    }
}

extension SourceText {
    /// The line of an offset without its line ending.
    func line(at offset: Int) -> [UInt8] {
        let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let line = bytes[start..<end]
        return Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }

    /// The lines in which digits stand for one of some numbers, whatever they mean there.
    func lines(with numbers: Set<Int>) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var position = 0
        while position < bytes.count {
            guard bytes[position].isDigit else {
                position += 1
                continue
            }
            let start = position
            while position < bytes.count, bytes[position].isDigit { position += 1 }
            guard position - start <= 6, let number = Int(self[start..<position]), numbers.contains(number)
            else { continue }
            let line = line(at: start)
            lines.append(line)
            position = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        }
        return lines
    }
}
