/// The parts of links and link reference definitions.
struct LinkSyntax {
    let bytes: [UInt8]

    /// A part in delimiters: what stands between them and the offset behind the closing one.
    struct Part {
        let content: Range<Int>
        let end: Int
    }

    /// How many parentheses may nest in a destination.
    private static let maximumParentheses = 32
    static let maximumLabelLength = 999

    private func byte(_ offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private func isEscape(_ offset: Int) -> Bool {
        bytes[offset] == UInt8(ascii: "\\") && offset + 1 < bytes.count
            && bytes[offset + 1].isASCIIPunctuation
    }

    /// The first offset from a given one on that holds neither a blank nor a line ending.
    func skippingBlanks(_ offset: Int) -> Int {
        var offset = offset
        while let byte = byte(offset), byte.isBlankOrLineEnding { offset += 1 }
        return offset
    }

    /// A link label: no brackets but escaped ones, at most 999 bytes; it may be blank.
    func label(at start: Int) -> Part? {
        guard byte(start) == UInt8(ascii: "[") else { return nil }
        var offset = start + 1
        while let byte = byte(offset), offset - start <= Self.maximumLabelLength + 1 {
            switch byte {
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "]"): return Part(content: start + 1..<offset, end: offset + 1)
            default: offset += isEscape(offset) ? 2 : 1
            }
        }
        return nil
    }

    /// A link destination, between angle brackets or not; one without may be empty.
    func destination(at start: Int) -> Part? {
        byte(start) == UInt8(ascii: "<") ? bracketedDestination(at: start) : bareDestination(at: start)
    }

    private func bracketedDestination(at start: Int) -> Part? {
        var offset = start + 1
        while let byte = byte(offset) {
            switch byte {
            case UInt8(ascii: ">"): return Part(content: start + 1..<offset, end: offset + 1)
            case UInt8(ascii: "<"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return nil
            default: offset += isEscape(offset) ? 2 : 1
            }
        }
        return nil
    }

    private func bareDestination(at start: Int) -> Part? {
        var offset = start
        var depth = 0
        loop: while let byte = byte(offset) {
            switch byte {
            case 0...0x20, 0x7F: break loop
            case UInt8(ascii: "("):
                depth += 1
                if depth > Self.maximumParentheses { return nil }
            case UInt8(ascii: ")"):
                if depth == 0 { break loop }
                depth -= 1
            default:
                if isEscape(offset) { offset += 1 }
            }
            offset += 1
        }
        return depth == 0 ? Part(content: start..<offset, end: offset) : nil
    }

    /// What follows the text of an inline link, in parentheses; its content is the destination.
    func inlineTail(at start: Int) -> Part? {
        guard byte(start) == UInt8(ascii: "("),
            let destination = destination(at: skippingBlanks(start + 1))
        else { return nil }
        var end = skippingBlanks(destination.end)
        if end > destination.end, let title = title(at: end) { end = skippingBlanks(title.end) }
        return byte(end) == UInt8(ascii: ")") ? Part(content: destination.content, end: end + 1) : nil
    }

    /// A link title in quotes or parentheses.
    func title(at start: Int) -> Part? {
        guard let opening = byte(start) else { return nil }
        let closing: UInt8
        switch opening {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = opening
        case UInt8(ascii: "("): closing = UInt8(ascii: ")")
        default: return nil
        }
        var offset = start + 1
        while let byte = byte(offset) {
            if byte == closing { return Part(content: start + 1..<offset, end: offset + 1) }
            if byte == UInt8(ascii: "(") && opening == byte { return nil }
            offset += isEscape(offset) ? 2 : 1
        }
        return nil
    }
}
