/// The line that opens fenced code.
struct Fence: Equatable {
    private let character: UInt8
    private let length: Int
    /// The columns before it, which are taken from the lines of code too.
    let indent: Int
    /// The trimmed info string.
    let info: Range<Int>

    init?(opening line: LineCursor) {
        let bytes = line.bytes
        character = line.firstByte
        length = Self.length(of: line)
        guard length >= 3 else { return nil }
        info = bytes.trimmingBlanks(line.text + length..<line.end)
        guard character != UInt8(ascii: "`") || !bytes[info].contains(character) else { return nil }
        indent = line.indent
    }

    /// Whether a line closes the code.
    func isClosed(by line: LineCursor) -> Bool {
        guard line.indent < 4, !line.isBlank, line.firstByte == character else { return false }
        let length = Self.length(of: line)
        return length >= self.length && line.trimmedText.count == length
    }

    private static func length(of line: LineCursor) -> Int {
        var end = line.text
        while end < line.end, line.bytes[end] == line.firstByte { end += 1 }
        return end - line.text
    }
}
