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

    /// The lines with mentions of some numbers that stood there, and how many mentions each file had.
    func former(
        mentionsOf numbers: Set<Int>, prefixes: Set<String>
    ) -> (lines: Set<[UInt8]>, counts: [String: Int]) {
        var lines: Set<[UInt8]> = []
        var counts: [String: Int] = [:]
        for (path, base) in bases {
            let mentions = NumberMentions(base.bytes, prefixes: prefixes).all()
                .filter { numbers.contains($0.number) }
            counts[path] = mentions.count
            for mention in mentions { lines.insert(base.line(at: mention.digits.lowerBound)) }
        }
        return (lines, counts)
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
}
