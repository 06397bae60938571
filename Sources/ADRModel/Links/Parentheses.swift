import ADRText

extension SourceText {
    /// The parentheses that follow an offset, with what they hold; `nil` if something else follows.
    func parentheses(behind offset: Int, before end: Int) -> Range<Int>? {
        guard offset <= end, let start = bytes[offset..<end].firstIndex(where: { $0 != UInt8(ascii: " ") }),
            bytes[start] == UInt8(ascii: "(")
        else { return nil }
        var depth = 0
        for position in start..<end {
            if bytes[position] == UInt8(ascii: "(") { depth += 1 }
            if bytes[position] == UInt8(ascii: ")") { depth -= 1 }
            if depth == 0 { return start..<position + 1 }
        }
        return nil
    }
}
