import ADRText

/// Strings, arrays, inline tables, numbers, booleans and dates of TOML.
extension FrontMatterReader {
    mutating func readTOMLValue() -> FrontMatterNode {
        switch current {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): readTOMLString()
        case UInt8(ascii: "["): readTOMLArray()
        case UInt8(ascii: "{"): readTOMLInlineTable()
        default: readTOMLBareValue()
        }
    }

    /// Reads a string in quotes, which stands on one line, or on several between three quotes each.
    mutating func readTOMLString() -> FrontMatterNode {
        let start = position
        let quote = current
        if byte(at: start + 1) == quote, byte(at: start + 2) == quote { return readTOMLLines(quote) }
        let style: FrontMatterScalar.Style = quote == UInt8(ascii: "'") ? .singleQuoted : .doubleQuoted
        var decoded: [UInt8] = []
        position += 1
        while !isLineEnd(position), current != quote {
            if current == UInt8(ascii: "\\"), style == .doubleQuoted, !isLineEnd(position + 1) {
                readTOMLEscape(into: &decoded)
            } else {
                decoded.append(current)
                position += 1
            }
        }
        if current == quote {
            position += 1
        } else {
            report("the quote is never closed", start..<start + 1)
        }
        return FrontMatterNode(
            .scalar(FrontMatterScalar(String(decoding: decoded, as: UTF8.self), style: style)),
            range: start..<position)
    }

    /// Reads `"""` and all up to the next one; a line ending right behind the first does not count.
    private mutating func readTOMLLines(_ quote: UInt8) -> FrontMatterNode {
        let start = position
        let style: FrontMatterScalar.Style = quote == UInt8(ascii: "'") ? .singleQuoted : .doubleQuoted
        position += 3
        if isLineEnd(position), position < end { position = lineBehind(position) }
        var decoded: [UInt8] = []
        while position < end {
            if current == quote, byte(at: position + 1) == quote, byte(at: position + 2) == quote {
                // Up to two quotes may stand before the three that close.
                while byte(at: position + 3) == quote {
                    decoded.append(quote)
                    position += 1
                }
                position += 3
                return FrontMatterNode(
                    .scalar(FrontMatterScalar(String(decoding: decoded, as: UTF8.self), style: style)),
                    range: start..<position)
            }
            if current == UInt8(ascii: "\\"), style == .doubleQuoted {
                if isLineEnd(position + 1) {
                    position = lineBehind(position + 1)
                    while position < end, current.isBlankOrLineEnding { position += 1 }
                } else {
                    readTOMLEscape(into: &decoded)
                }
            } else {
                decoded.append(current)
                position += 1
            }
        }
        report("the quotes are never closed", start..<start + 3)
        return plainNode(trimmingEnd(start..<lineEnd(from: start)))
    }

    private mutating func readTOMLEscape(into decoded: inout [UInt8]) {
        let letter = byte(at: position + 1)
        let start = position
        position += 2
        switch letter {
        case UInt8(ascii: "b"): decoded.append(0x08)
        case UInt8(ascii: "t"): decoded.append(0x09)
        case UInt8(ascii: "n"): decoded.append(0x0A)
        case UInt8(ascii: "f"): decoded.append(0x0C)
        case UInt8(ascii: "r"): decoded.append(0x0D)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): decoded.append(letter)
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            let digitCount = letter == UInt8(ascii: "u") ? 4 : 8
            guard let scalar = hexScalar(at: position, digitCount: digitCount) else { fallthrough }
            decoded += String(Character(scalar)).utf8
            position += digitCount
        default:
            report("there is no such escape; write `\\\\` for a backslash", start..<start + 2)
            position = start + 1
            decoded.append(UInt8(ascii: "\\"))
        }
    }

    private mutating func readTOMLArray() -> FrontMatterNode {
        let start = position
        guard descend() else { return readRefusedTOMLValue("this array is not read") }
        defer { depth -= 1 }
        var items: [FrontMatterNode] = []
        var needsComma = false
        position += 1
        while skipToTOMLContent() {
            if current == UInt8(ascii: "]") {
                position += 1
                return sequenceNode(items, start..<position)
            }
            if current == UInt8(ascii: ","), needsComma {
                position += 1
                needsComma = false
                continue
            }
            let place = position
            let item = needsComma ? nil : readTOMLValue()
            guard let item, position > place else { break }
            items.append(item)
            needsComma = true
        }
        report("`[` is never closed", start..<start + 1)
        position = items.last?.range.upperBound ?? start + 1
        return sequenceNode(items, start..<position)
    }

    /// Reads `{key = value, key = value}`.
    private mutating func readTOMLInlineTable() -> FrontMatterNode {
        let start = position
        guard descend() else { return readRefusedTOMLValue("this table is not read") }
        defer { depth -= 1 }
        var entries: [FrontMatterEntry] = []
        var keys: Set<String> = []
        var needsComma = false
        position += 1
        while skipToTOMLContent() {
            if current == UInt8(ascii: "}") {
                position += 1
                return mappingNode(entries, start..<position)
            }
            if current == UInt8(ascii: ","), needsComma {
                position += 1
                needsComma = false
                continue
            }
            guard !needsComma, let key = readTOMLKey(), admitKey(key.range) else { break }
            if !keys.insert(key.text).inserted {
                report("the key `\(key.text)` is repeated here", key.range, kind: .duplicateKey)
            }
            let separator = position
            position += 1
            skipBlanks()
            entries.append(
                FrontMatterEntry(
                    key: key.text, keyRange: key.range, separator: separator, value: readTOMLValue()))
            needsComma = true
        }
        report("`{` is never closed", start..<start + 1)
        position = entries.last?.range.upperBound ?? start + 1
        return mappingNode(entries, start..<position)
    }

    private func mappingNode(_ entries: [FrontMatterEntry], _ range: Range<Int>) -> FrontMatterNode {
        FrontMatterNode(.mapping(FrontMatterMapping(entries: entries, style: .flow)), range: range)
    }

    private func sequenceNode(_ items: [FrontMatterNode], _ range: Range<Int>) -> FrontMatterNode {
        let sequence = FrontMatterSequence(items: items, itemRanges: items.map(\.range), style: .flow)
        return FrontMatterNode(.sequence(sequence), range: range)
    }

    private mutating func readRefusedTOMLValue(_ message: String) -> FrontMatterNode {
        let range = trimmingEnd(position..<lineEnd(from: position))
        report(message, range)
        position = range.upperBound
        return plainNode(range)
    }

    /// Reads what stands without quotes: a number, a boolean or a date, perhaps with a time behind a blank.
    private mutating func readTOMLBareValue() -> FrontMatterNode {
        let start = position
        while !isLineEnd(position), !",]}#".utf8.contains(current) { position += 1 }
        let range = trimmingEnd(start..<min(position, end))
        position = range.upperBound
        let text = text(range)
        let known = ["true", "false", "inf", "+inf", "-inf", "nan", "+nan", "-nan"]
        switch YAMLImpliedType(ofPlain: text) {
        case .integer, .float, .timestamp: break
        case _ where known.contains(text): break
        default:
            report(range.isEmpty ? "the value is missing" : "text must be quoted", range)
        }
        return plainNode(range)
    }
}
