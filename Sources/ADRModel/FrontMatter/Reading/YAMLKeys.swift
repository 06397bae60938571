/// Keys of block mappings, which stand on one line with their `:`.
extension FrontMatterReader {
    /// The offset of the `:` of the key that starts here, if the line has one.
    func keySeparator() -> Int? {
        switch current {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            guard var offset = closingQuote() else { return nil }
            offset += 1
            while byte(at: offset).isYAMLBlank { offset += 1 }
            return byte(at: offset) == UInt8(ascii: ":") && isBlankOrLineEnd(offset + 1) ? offset : nil
        case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "#"): return nil
        case UInt8(ascii: "&") where "[{".utf8.contains(byte(at: behindProperty(inFlow: false))): return nil
        default: return plainSeparator(from: position)
        }
    }

    /// The first `:` before a blank or the line's end that is not part of a comment.
    func plainSeparator(from start: Int) -> Int? {
        var offset = start
        while !isLineEnd(offset) {
            if byte(at: offset) == UInt8(ascii: ":"), isBlankOrLineEnd(offset + 1) { return offset }
            if offset > start, isComment(offset) { return nil }
            offset += 1
        }
        return nil
    }

    /// The offset of the quote on this line that closes the one in front.
    private func closingQuote() -> Int? {
        let quote = current
        var offset = position + 1
        while !isLineEnd(offset) {
            if byte(at: offset) == quote {
                guard quote == UInt8(ascii: "'"), byte(at: offset + 1) == quote else { return offset }
                offset += 1
            } else if quote == UInt8(ascii: "\""), byte(at: offset) == UInt8(ascii: "\\") {
                offset += isLineEnd(offset + 1) ? 0 : 1
            }
            offset += 1
        }
        return nil
    }

    mutating func readKey(before separator: Int) -> (key: String, range: Range<Int>) {
        let range = trimmingEnd(position..<separator)
        if range.isEmpty { report("the key before `:` is missing", separator..<separator + 1) }
        switch current {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            let node = readQuoted(parent: column)
            return (node.scalar?.text ?? "", node.range)
        case let first where !startsPlainText(position, inFlow: false) && !range.isEmpty:
            reportReserved(first, range.lowerBound..<range.lowerBound + 1)
        default: break
        }
        let key = text(range)
        if key == "<<" { report("merge keys are not supported", range) }
        return (key, range)
    }
}
