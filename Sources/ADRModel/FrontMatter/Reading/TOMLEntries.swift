/// TOML as far as front matter uses it: `key = value` lines.
extension FrontMatterReader {
    /// Reads keys up to the first table, which is refused with what follows.
    mutating func readTOML() -> FrontMatterNode {
        checkCharacters()
        let start = position
        var entries: [FrontMatterEntry] = []
        var keys: Set<String> = []
        while skipToTOMLContent() {
            let line = trimmingEnd(position..<lineEnd(from: position))
            if current == UInt8(ascii: "[") {
                report("tables are not supported", line)
                break
            }
            guard let key = readTOMLKey() else {
                report("a line must have the form `key = value`", line)
                position = line.upperBound
                skipRestOfLine()
                continue
            }
            guard admitKey(key.range) else { break }
            if !keys.insert(key.text).inserted {
                report("the key `\(key.text)` stands here again", key.range, kind: .duplicateKey)
            }
            let separator = position
            position += 1
            let value = readTOMLEntryValue()
            entries.append(
                FrontMatterEntry(key: key.text, keyRange: key.range, separator: separator, value: value))
        }
        let end = entries.last?.range.upperBound ?? start
        return FrontMatterNode(
            .mapping(FrontMatterMapping(entries: entries, style: .block)), range: start..<end)
    }

    /// Goes to the next text that is no comment, over line endings.
    mutating func skipToTOMLContent() -> Bool {
        while position < end {
            skipBlanks()
            if current == UInt8(ascii: "#") { skipRestOfLine() }
            guard isLineEnd(position) else { return true }
            position = lineBehind(position)
        }
        return false
    }

    private mutating func skipRestOfLine() { position = lineEnd(from: position) }

    /// Reads a key and the blanks behind it, unless no `=` follows.
    private mutating func readTOMLKey() -> (text: String, range: Range<Int>)? {
        let start = position
        var key = ""
        if current == UInt8(ascii: "\"") || current == UInt8(ascii: "'") {
            guard let text = readTOMLString().scalar?.text else { return nil }
            key = text
        } else {
            while current.isTOMLBareKey { position += 1 }
            key = text(start..<position)
        }
        let range = start..<position
        skipBlanks()
        if current == UInt8(ascii: ".") { report("dotted keys are not supported", range) }
        return current == UInt8(ascii: "=") && !range.isEmpty ? (key, range) : nil
    }

    private mutating func readTOMLEntryValue() -> FrontMatterNode {
        skipBlanks()
        let node = readTOMLValue()
        skipBlanks()
        if !isLineEnd(position), current != UInt8(ascii: "#") {
            report(
                "text stands behind the end of the value",
                trimmingEnd(position..<lineEnd(from: position)))
        }
        skipRestOfLine()
        return node
    }
}
