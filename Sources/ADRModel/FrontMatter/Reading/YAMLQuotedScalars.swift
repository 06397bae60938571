/// Text in single or double quotes.
extension FrontMatterReader {
    /// Reads quoted text of one line or more, up to behind its closing quote.
    mutating func readQuoted(parent: Int) -> FrontMatterNode {
        let start = position
        let quote = current
        let style: FrontMatterScalar.Style = quote == UInt8(ascii: "'") ? .singleQuoted : .doubleQuoted
        var decoded: [UInt8] = []
        /// The number of decoded bytes that stay even at the end of a line.
        var fixedCount = 0
        var isClosed = false
        position += 1
        while !isClosed {
            if isLineEnd(position) {
                while decoded.count > fixedCount, decoded[decoded.count - 1].isYAMLBlank {
                    decoded.removeLast()
                }
                guard let lineCount = continueOnNextLine(deeperThan: parent) else { break }
                decoded += Self.folding(lineCount)
                fixedCount = decoded.count
            } else if current == quote {
                position += 1
                isClosed = quote == UInt8(ascii: "\"") || current != quote
                if !isClosed {
                    decoded.append(quote)
                    position += 1
                }
            } else if current == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                if isLineEnd(position + 1) {
                    position += 1
                    guard let lineCount = continueOnNextLine(deeperThan: parent) else { break }
                    decoded += repeatElement(UInt8(ascii: "\n"), count: lineCount - 1)
                } else {
                    readEscape(into: &decoded)
                }
                fixedCount = decoded.count
            } else {
                decoded.append(current)
                position += 1
            }
        }
        if !isClosed {
            position = min(position, end)
            report("the quote is never closed", start..<start + 1)
            flowEnded = true
        }
        let range = isClosed ? start..<position : trimmingEnd(start..<position)
        return FrontMatterNode(
            .scalar(FrontMatterScalar(String(decoding: decoded, as: UTF8.self), style: style)), range: range)
    }

    private static func folding(_ lineEndings: Int) -> [UInt8] {
        lineEndings == 1
            ? [UInt8(ascii: " ")] : Array(repeating: UInt8(ascii: "\n"), count: lineEndings - 1)
    }

    /// Reads an escape, or keeps the text of one that does not exist.
    private mutating func readEscape(into decoded: inout [UInt8]) {
        let start = position
        let letter = byte(at: start + 1)
        position += 2
        if let text = Self.escapes[letter] {
            decoded += text.utf8
            return
        }
        let digitCount = letter == UInt8(ascii: "x") ? 2 : letter == UInt8(ascii: "u") ? 4 : 8
        if "xuU".utf8.contains(letter), let scalar = hexScalar(at: position, digitCount: digitCount) {
            decoded += String(Character(scalar)).utf8
            position += digitCount
            return
        }
        while position < end, byte(at: position) & 0xC0 == 0x80 { position += 1 }
        position = min(position, end)
        report("there is no such escape; write `\\\\` for a backslash", start..<position)
        decoded += bytes[start..<position]
    }

    /// The Unicode scalar that hexadecimal digits name.
    func hexScalar(at start: Int, digitCount: Int) -> Unicode.Scalar? {
        guard start + digitCount <= end else { return nil }
        let digits = bytes[start..<start + digitCount]
        guard digits.allSatisfy(\.isHexDigit) else { return nil }
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
    }

    private static let escapes: [UInt8: String] = [
        UInt8(ascii: "0"): "\0", UInt8(ascii: "a"): "\u{07}", UInt8(ascii: "b"): "\u{08}",
        UInt8(ascii: "t"): "\t", UInt8(ascii: "\t"): "\t", UInt8(ascii: "n"): "\n",
        UInt8(ascii: "v"): "\u{0B}", UInt8(ascii: "f"): "\u{0C}", UInt8(ascii: "r"): "\r",
        UInt8(ascii: "e"): "\u{1B}", UInt8(ascii: " "): " ", UInt8(ascii: "\""): "\"",
        UInt8(ascii: "/"): "/", UInt8(ascii: "\\"): "\\", UInt8(ascii: "N"): "\u{85}",
        UInt8(ascii: "_"): "\u{A0}", UInt8(ascii: "L"): "\u{2028}", UInt8(ascii: "P"): "\u{2029}",
    ]
}
