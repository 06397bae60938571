extension MarkdownOutline {
    /// The text of a range without Markdown, its blanks and line endings collapsed into single spaces.
    ///
    /// Links and images stand as their text; emphasis marks, backticks, backslashes, HTML tags and comments
    /// are dropped; code blocks stay as they are; thematic breaks and link definitions have no text. The
    /// cells of a table are joined by spaces.
    public func plainText(of range: Range<Int>) -> String {
        if let text = textWithoutMarks(range) { return text }
        var plain = PlainText()
        for index in blockIndexes(in: range) {
            let block = blocks[index]
            switch block.kind {
            case .thematicBreak, .linkDefinition: break
            case .fencedCode, .indentedCode:
                for line in lines(of: block) {
                    plain.append(source.bytes[line.clamped(to: range)])
                    plain.appendBlank()
                }
            case .heading, .paragraph, .table, .html, .comment:
                for text in inlineTexts(of: block, in: range) {
                    var scanner = InlineScanner(
                        text.bytes, isHTML: block.isHTML, definitionIndexes: definitionIndexes,
                        findsEmphasis: true)
                    scanner.scan()
                    plain.append(text.bytes, without: scanner.marks)
                    plain.appendBlank()
                }
            }
        }
        return String(decoding: plain.bytes, as: UTF8.self)
    }
}

extension MarkdownOutline {
    /// Whether the bytes of a heading's text are its plain text.
    package func isPlain(_ heading: MarkdownHeading) -> Bool {
        heading.style != .loose && hasNoMarks(heading.textRange)
    }

    /// Whether a range is a part of one line in which no byte can be one of Markdown, and no blanks collapse.
    private func hasNoMarks(_ range: Range<Int>) -> Bool {
        source.bytes.withUnsafeBufferPointer { bytes in
            var isBehindBlank = true
            for offset in range {
                let byte = bytes[offset]
                guard !byte.mayMark, byte != UInt8(ascii: " ") || !isBehindBlank else { return false }
                isBehindBlank = byte == UInt8(ascii: " ")
            }
            return !isBehindBlank
        }
    }

    /// The text of a range as it stands, if it is its plain text.
    private func textWithoutMarks(_ range: Range<Int>) -> String? {
        guard hasNoMarks(range) else { return nil }
        let indexes = blockIndexes(in: range)
        guard indexes.count == 1, let index = indexes.first else { return nil }
        switch blocks[index].kind {
        case .heading, .paragraph: return source[range.clamped(to: blocks[index].contentRange)]
        default: return nil
        }
    }
}

extension UInt8 {
    /// Whether the byte means something in a line of Markdown, or is a blank other than a space.
    fileprivate var mayMark: Bool {
        switch self {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "|"),
            UInt8(ascii: "~"), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
            true
        default: false
        }
    }
}

/// Text in which blanks collapse.
private struct PlainText {
    private(set) var bytes: [UInt8] = []
    private var isBehindBlank = false

    mutating func appendBlank() { isBehindBlank = true }

    mutating func append(_ text: some Sequence<UInt8>) {
        for byte in text {
            if byte.isBlankOrLineEnding {
                isBehindBlank = true
                continue
            }
            if isBehindBlank, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
            isBehindBlank = false
            bytes.append(byte)
        }
    }

    mutating func append(_ text: [UInt8], without marks: [InlineMark]) {
        var offset = 0
        for mark in marks {
            append(text[offset..<mark.range.lowerBound])
            switch mark.kind {
            case .removed, .comment: break
            case .blank: appendBlank()
            case .text: append(text[mark.range])
            case .code(let content): append(Self.withoutPadding(text[content]))
            case .character(let character): append(character.utf8)
            case .emphasis(let kept): append(text[mark.range].prefix(kept))
            }
            offset = mark.range.upperBound
        }
        append(text[offset...])
    }

    /// One space or line ending at each end of a code span parts its text from the backticks.
    private static func withoutPadding(_ code: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard code.count > 2, let first = code.first, let last = code.last, isPadding(first), isPadding(last)
        else { return code }
        return code.dropFirst().dropLast()
    }

    private static func isPadding(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
    }
}
