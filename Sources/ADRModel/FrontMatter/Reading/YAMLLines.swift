/// Going from line to line in YAML.
extension FrontMatterReader {
    /// Goes to the next text that is not a comment, on this line or a later one.
    ///
    /// - Returns: whether there is one before the end or the mark of a new document.
    mutating func skipToContent() -> Bool {
        while position < end {
            let start = position
            skipBlanks()
            if isLineEnd(position) || isComment(position) {
                let lineEnd = lineEnd(from: position)
                guard lineEnd < end else {
                    position = end
                    return false
                }
                position = lineBehind(lineEnd)
                lineStart = position
                continue
            }
            if start == lineStart { checkIndentation() }
            return !isDocumentMark(position)
        }
        return false
    }

    private mutating func checkIndentation() {
        if let tab = bytes[lineStart..<position].firstIndex(of: UInt8(ascii: "\t")) { reportTab(tab) }
    }

    mutating func reportTab(_ tab: Int) {
        report("lines must be indented with spaces, not tabs", tab..<tab + 1)
    }

    /// Whether `---` or `...` stands alone or before a blank at the start of a line.
    func isDocumentMark(_ offset: Int) -> Bool {
        guard offset == lineStart else { return false }
        let mark = byte(at: offset)
        return (mark == UInt8(ascii: "-") || mark == UInt8(ascii: "."))
            && byte(at: offset + 1) == mark && byte(at: offset + 2) == mark && isBlankOrLineEnd(offset + 3)
    }

    /// Goes on to the next line of a value that may take several, if its text goes on there.
    ///
    /// - Parameters:
    ///   - parent: the column of the block that the value stands in; its lines are indented more.
    ///   - closes: whether a closing bracket may stand in that column.
    /// - Returns: the number of line endings passed; `nil`, and the place stays, if the value is over.
    mutating func continueOnNextLine(deeperThan parent: Int, closes: Bool = false) -> Int? {
        var lineEnd = position
        var lineCount = 0
        while lineEnd < end {
            let start = lineBehind(lineEnd)
            lineCount += 1
            var offset = start
            while byte(at: offset) == UInt8(ascii: " ") { offset += 1 }
            let indentation = offset - start
            while byte(at: offset).isYAMLBlank { offset += 1 }
            guard offset < end else { return nil }
            if isLineEnd(offset) {
                lineEnd = offset
                continue
            }
            if indentation <= parent {
                if offset - start > indentation {
                    reportTab(start + indentation)
                } else if !(closes && indentation == parent && isClosingBracket(byte(at: offset))) {
                    return nil
                }
            }
            let previousLine = lineStart
            lineStart = start
            if isDocumentMark(offset) {
                lineStart = previousLine
                return nil
            }
            position = offset
            return lineCount
        }
        return nil
    }

    private func isClosingBracket(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
    }

    /// Goes behind this line and the lines that are indented more than a column.
    mutating func skipLines(deeperThan column: Int) {
        repeat { position = lineEnd(from: position) } while skipToContent() && self.column > column
    }
}
