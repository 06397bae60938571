import ADRText

/// The lines of a text as suppressions count them, found in one pass.
struct TextLines: Sendable {
    /// The offset of each line's first byte.
    private let starts: [Int]
    /// For each line the next one that has text other than a suppression; the number of lines if there is none.
    private let followers: [Int]
    private let byteCount: Int

    init(of source: SourceText) {
        var starts = [0]
        for offset in source.bytes.indices where source.bytes[offset] == UInt8(ascii: "\n") {
            starts.append(offset + 1)
        }
        var followers = [Int](repeating: starts.count, count: starts.count)
        var end = source.bytes.count
        for line in starts.indices.reversed().dropLast() {
            let isSkipped = Self.isSkipped(source.bytes[starts[line]..<end])
            followers[line - 1] = isSkipped ? followers[line] : line
            end = starts[line]
        }
        self.starts = starts
        self.followers = followers
        byteCount = source.bytes.count
    }

    /// The line that holds an offset, from its first byte to behind its line ending; the last line also holds
    /// the end of the text.
    func line(at offset: Int) -> Range<Int> { range(of: number(at: offset)) }

    /// The line after an offset's that suppressions on lines of their own are meant for.
    func follower(of offset: Int) -> Range<Int> { range(of: followers[number(at: offset)]) }

    private func range(of line: Int) -> Range<Int> {
        guard line < starts.count else { return byteCount + 1..<byteCount + 1 }
        return starts[line]..<(line + 1 < starts.count ? starts[line + 1] : byteCount + 1)
    }

    private func number(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    private static func isSkipped(_ line: ArraySlice<UInt8>) -> Bool {
        let text = line.drop { $0 <= UInt8(ascii: " ") }
        return text.isEmpty || comments.contains { text.starts(with: $0) }
    }

    private static let comments = ["<!-- adr-disable", "<!--adr-disable", "# adr-disable", "#adr-disable"]
        .map { Array($0.utf8) }
}
