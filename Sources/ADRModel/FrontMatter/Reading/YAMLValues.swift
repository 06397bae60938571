/// Values that start on the line of their key, their `-` or a line of their own.
extension FrontMatterReader {
    /// Reads the value in front, which is no block mapping and no block sequence, up to the end of its line.
    mutating func readInlineValue(parent: Int) -> FrontMatterNode {
        let start = position
        let node: FrontMatterNode
        switch current {
        case UInt8(ascii: "|"), UInt8(ascii: ">"): return readBlockScalar(parent: parent)
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            flowEnded = false
            node = readFlowCollection(parent: parent)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): node = readQuoted(parent: parent)
        case UInt8(ascii: "&"), UInt8(ascii: "!"): return readProperty(parent: parent)
        default: return readPlain(parent: parent)
        }
        guard let rest = finishLine() else { return node }
        report(
            "there is text after the end of the value, so all of it must be quoted", rest,
            kind: .unquotedText)
        position = lineEnd(from: rest.lowerBound)
        guard start >= lineStart else { return node }
        return plainNode(start..<rest.upperBound)
    }

    /// Skips an anchor or a tag and reads the value behind it. An anchor of a list or mapping changes nothing, as
    /// aliases are refused; any other property is.
    private mutating func readProperty(parent: Int) -> FrontMatterNode {
        let property = skipProperty(inFlow: false)
        guard isLineEnd(position) || isComment(position) else {
            if !isAnchor(property) || !"[{".utf8.contains(current) { reportRefused(property) }
            guard descend() else { return plainNode(property) }
            defer { depth -= 1 }
            return readInlineValue(parent: parent)
        }
        let lineEnd = position
        if skipToContent(), column > parent {
            if !isAnchor(property) || !isIndicator("-") && keySeparator() == nil { reportRefused(property) }
            return readBlock(parent: parent)
        }
        reportRefused(property)
        if position >= end { position = lineEnd }
        return plainNode(property)
    }

    /// Goes behind an anchor or a tag and the blanks that follow.
    mutating func skipProperty(inFlow: Bool) -> Range<Int> {
        let start = position
        position = behindProperty(inFlow: inFlow)
        return trimmingEnd(start..<position)
    }

    /// The offset behind the anchor or tag in front and the blanks that follow.
    func behindProperty(inFlow: Bool) -> Int {
        var offset = position
        while !isBlankOrLineEnd(offset), !(inFlow && byte(at: offset).isFlowIndicator) { offset += 1 }
        while byte(at: offset).isYAMLBlank { offset += 1 }
        return offset
    }

    func isAnchor(_ property: Range<Int>) -> Bool { byte(at: property.lowerBound) == UInt8(ascii: "&") }

    mutating func reportRefused(_ property: Range<Int>) {
        report(Self.refusal(of: byte(at: property.lowerBound)), property)
    }

    /// What is told of text that begins with a sign that means something in YAML.
    private static func refusal(of first: UInt8) -> String {
        let construct: String
        switch first {
        case UInt8(ascii: "&"): construct = "anchors"
        case UInt8(ascii: "!"): construct = "tags"
        case UInt8(ascii: "*"): construct = "aliases"
        default: return "text that starts with `\(Unicode.Scalar(first))` must be quoted"
        }
        return "\(construct) are not supported; quote the text if it is not one"
    }

    func plainNode(_ range: Range<Int>) -> FrontMatterNode {
        FrontMatterNode(.scalar(FrontMatterScalar(text(range), style: .plain)), range: range)
    }

    /// Whether plain text may start with the character here.
    func startsPlainText(_ offset: Int, inFlow: Bool) -> Bool {
        let first = byte(at: offset)
        switch first {
        // YAML 1.2 allows it, but libyaml takes it for the mark of a complex key.
        case UInt8(ascii: "?") where inFlow: return false
        case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
            return !isBlankOrLineEnd(offset + 1) && !(inFlow && byte(at: offset + 1).isFlowIndicator)
        case let first where first.isFlowIndicator: return false
        default: return !first.isReserved
        }
    }

    mutating func reportReserved(_ first: UInt8, _ range: Range<Int>) {
        report(Self.refusal(of: first), range, kind: .unquotedText)
    }
}
