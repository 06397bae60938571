import ADRText

/// Names and values in turn between bars: `| Status | Accepted | Date | 2026-01-02 |`, whether a line of hyphens makes a table
/// of it or not.
enum PipedLine {
    /// The cells of a line that begins and ends with a bar; `nil` for another line.
    static func cells(of line: Range<Int>, in source: SourceText) -> [Range<Int>]? {
        let line = source.trimming(line)
        let (bytes, bar) = (source.bytes, UInt8(ascii: "|"))
        guard line.count > 4, bytes[line.lowerBound] == bar, bytes[line.upperBound - 1] == bar else {
            return nil
        }
        let bars = line.filter {
            bytes[$0] == bar && ($0 == line.lowerBound || bytes[$0 - 1] != UInt8(ascii: "\\"))
        }
        return zip(bars, bars.dropFirst()).map { source.trimming($0 + 1..<$1) }
    }

    /// The pairs of a row in which each name means a fact or stands beside one that does.
    static func pairs(
        _ cells: [Range<Int>], _ label: (Range<Int>) -> FactLabel?
    ) -> [(name: Range<Int>, value: Range<Int>)]? {
        guard cells.count.isMultiple(of: 2), cells.count >= 2 else { return nil }
        let pairs = stride(from: 0, to: cells.count, by: 2).map { (name: cells[$0], value: cells[$0 + 1]) }
        let names = pairs.compactMap { label($0.name) }.filter { !$0.isEvent }
        guard let first = names.first,
            !pairs.contains(where: { label($0.value).map { !$0.isEvent } ?? false }),
            names.count >= 2 || cells.count == 2 && (first == .status || first == .date)
        else { return nil }
        return pairs
    }
}
