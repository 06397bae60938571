/// Text without quotes.
extension FrontMatterReader {
    /// Reads plain text of one line or more, in a block, up to the end of its last line.
    mutating func readPlain(parent: Int) -> FrontMatterNode {
        let start = position
        if !startsPlainText(start, inFlow: false) { reportReserved(current, start..<start + 1) }
        var line = readPlainLine()
        guard !isComment(position) else {
            position = lineEnd(from: position)
            return nullOrPlainNode(line)
        }
        var folded = FoldedLines()
        while let lineCount = continueOnNextLine(deeperThan: parent) {
            guard !isComment(position) else {
                position = lineStart
                break
            }
            folded.add(bytes[line], lineEndings: lineCount)
            line = readPlainLine()
            if isComment(position) { break }
        }
        if isComment(position) { position = lineEnd(from: position) }
        guard !folded.isEmpty else { return nullOrPlainNode(line) }
        let text = folded.finish(bytes[line])
        return FrontMatterNode(
            .scalar(FrontMatterScalar(text, style: .plain)), range: start..<line.upperBound)
    }

    private func nullOrPlainNode(_ range: Range<Int>) -> FrontMatterNode {
        isNull(range) ? FrontMatterNode(.null, range: range) : plainNode(range)
    }

    /// Whether a plain scalar is one of the spellings of null.
    func isNull(_ range: Range<Int>) -> Bool {
        switch range.count {
        case 0: true
        case 1: bytes[range.lowerBound] == UInt8(ascii: "~")
        case 4: ["null", "Null", "NULL"].contains { bytes[range].elementsEqual($0.utf8) }
        default: false
        }
    }

    /// Goes to the end of the line or to a comment, and tells a `:` that would make a key of the text.
    ///
    /// - Returns: the text without blanks at its end.
    private mutating func readPlainLine() -> Range<Int> {
        let start = position
        var isToldOfColon = false
        while !isLineEnd(position), position == start || !isComment(position) {
            if current == UInt8(ascii: ":"), isBlankOrLineEnd(position + 1), !isToldOfColon {
                report(
                    "text with a `:` before a space must be quoted", position..<position + 1,
                    kind: .unquotedText)
                isToldOfColon = true
            }
            position += 1
        }
        return trimmingEnd(start..<min(position, end))
    }

    /// Reads plain text of one line or more inside a flow collection, up to the character that ends it.
    mutating func readFlowPlain(parent: Int) -> FrontMatterNode {
        let start = position
        if !startsPlainText(start, inFlow: true) {
            reportReserved(current, start..<start + 1)
            position += 1
        }
        var line = readFlowPlainLine(from: start)
        var folded = FoldedLines()
        while isLineEnd(position) {
            let place = (position, lineStart)
            guard let lineCount = continueOnNextLine(deeperThan: parent, closes: true) else { break }
            if endsFlowPlain(position) {
                (position, lineStart) = place
                break
            }
            folded.add(bytes[line], lineEndings: lineCount)
            line = readFlowPlainLine(from: position)
        }
        guard !folded.isEmpty else { return nullOrPlainNode(line) }
        let text = folded.finish(bytes[line])
        return FrontMatterNode(
            .scalar(FrontMatterScalar(text, style: .plain)), range: start..<line.upperBound)
    }

    private mutating func readFlowPlainLine(from start: Int) -> Range<Int> {
        while !isLineEnd(position), !endsFlowPlain(position) { position += 1 }
        return trimmingEnd(start..<max(start, min(position, end)))
    }

    private func endsFlowPlain(_ offset: Int) -> Bool {
        switch byte(at: offset) {
        case UInt8(ascii: ":"): isBlankOrLineEnd(offset + 1) || byte(at: offset + 1).isFlowIndicator
        case UInt8(ascii: "#"): isComment(offset)
        case let byte: byte.isFlowIndicator
        }
    }
}

/// Lines joined as YAML folds them: a single line ending is a blank, each further one a line feed.
struct FoldedLines {
    private var bytes: [UInt8] = []
    private(set) var isEmpty = true

    mutating func add(_ line: some Sequence<UInt8>, lineEndings: Int) {
        bytes += line
        isEmpty = false
        if lineEndings == 1 {
            bytes.append(UInt8(ascii: " "))
        } else {
            bytes += repeatElement(UInt8(ascii: "\n"), count: lineEndings - 1)
        }
    }

    func finish(_ line: some Sequence<UInt8>) -> String { String(decoding: bytes + line, as: UTF8.self) }
}
