/// TOML as far as front matter uses it: `key = value` lines, and tables of them.
extension FrontMatterReader {
    mutating func readTOML() -> FrontMatterNode {
        checkCharacters()
        let start = position
        let own = readTOMLEntries()
        var tables: [TOMLTable] = []
        while position < end, current == UInt8(ascii: "[") {
            var table = readTOMLHeader()
            table.entries = readTOMLEntries()
            if !table.path.isEmpty { tables.append(table) }
        }
        let entries = entries(own, tables[...], depth: 0)
        let end = entries.last?.range.upperBound ?? start
        return FrontMatterNode(
            .mapping(FrontMatterMapping(entries: entries, style: .block)), range: start..<end)
    }

    /// Reads keys up to the next table.
    private mutating func readTOMLEntries() -> [FrontMatterEntry] {
        var entries: [FrontMatterEntry] = []
        var keys: Set<String> = []
        while skipToTOMLContent(), current != UInt8(ascii: "[") {
            let line = trimmingEnd(position..<lineEnd(from: position))
            guard let key = readTOMLKey() else {
                report("a line must have the form `key = value`", line)
                position = line.upperBound
                skipRestOfLine()
                continue
            }
            guard admitKey(key.range) else { break }
            if !keys.insert(key.text).inserted {
                report("the key `\(key.text)` is repeated here", key.range, kind: .duplicateKey)
            }
            let separator = position
            position += 1
            let value = readTOMLEntryValue()
            entries.append(
                FrontMatterEntry(key: key.text, keyRange: key.range, separator: separator, value: value))
        }
        return entries
    }

    /// Goes to the next text that is not a comment, over line endings.
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
    mutating func readTOMLKey() -> (text: String, range: Range<Int>)? {
        guard let name = readTOMLName() else { return nil }
        skipBlanks()
        if current == UInt8(ascii: ".") { report("dotted keys are not supported", name.range) }
        return current == UInt8(ascii: "=") ? name : nil
    }

    /// Reads a name, bare or in quotes.
    mutating func readTOMLName() -> (text: String, range: Range<Int>)? {
        let start = position
        var key = ""
        if current == UInt8(ascii: "\"") || current == UInt8(ascii: "'") {
            guard let text = readTOMLString().scalar?.text else { return nil }
            key = text
        } else {
            while current.isTOMLBareKey { position += 1 }
            key = text(start..<position)
        }
        return start < position ? (key, start..<position) : nil
    }

    private mutating func readTOMLEntryValue() -> FrontMatterNode {
        skipBlanks()
        let node = readTOMLValue()
        skipBlanks()
        if !isLineEnd(position), current != UInt8(ascii: "#") {
            report(
                "there is text after the end of the value",
                trimmingEnd(position..<lineEnd(from: position)))
        }
        skipRestOfLine()
        return node
    }
}
