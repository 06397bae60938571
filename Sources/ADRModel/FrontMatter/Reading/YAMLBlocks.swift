/// Block mappings and block sequences.
extension FrontMatterReader {
    /// Reads the block that starts at the text in front, which is indented more than its parent's column.
    mutating func readBlock(parent: Int) -> FrontMatterNode {
        guard descend() else {
            let place = position
            skipLines(deeperThan: parent)
            return FrontMatterNode(.null, range: place..<place)
        }
        defer { depth -= 1 }
        if isIndicator("-") { return readBlockSequence() }
        if isIndicator("?") || keySeparator() != nil { return readBlockMapping() }
        return readInlineValue(parent: parent)
    }

    /// Whether a character that needs a blank behind it to mean something stands here.
    func isIndicator(_ character: Unicode.Scalar) -> Bool {
        current == UInt8(ascii: character) && isBlankOrLineEnd(position + 1)
    }

    mutating func readBlockSequence() -> FrontMatterNode {
        let start = position
        let column = column
        var items: [FrontMatterNode] = []
        var ranges: [Range<Int>] = []
        repeat {
            guard self.column == column else {
                skipUnexpectedLine(deeperThan: column, "the line is indented more than the items around it")
                continue
            }
            let dash = position
            position += 1
            items.append(readBlockItem(column: column))
            ranges.append(dash..<items[items.count - 1].range.upperBound)
        } while skipToContent() && (self.column > column || self.column == column && isIndicator("-"))
        return FrontMatterNode(
            .sequence(FrontMatterSequence(items: items, itemRanges: ranges, style: .block)),
            range: start..<ranges[ranges.count - 1].upperBound)
    }

    private mutating func readBlockItem(column: Int) -> FrontMatterNode {
        let place = position
        skipBlanks()
        if isLineEnd(position) || isComment(position) {
            guard skipToContent(), self.column > column else {
                return FrontMatterNode(.null, range: place..<place)
            }
        } else if isIndicator("-") || keySeparator() != nil,
            let tab = bytes[place..<position].firstIndex(of: UInt8(ascii: "\t"))
        {
            reportTab(tab)
        }
        return readBlock(parent: column)
    }

    mutating func readBlockMapping() -> FrontMatterNode {
        let start = position
        let column = column
        var entries: [FrontMatterEntry] = []
        var keys: Set<String> = []
        var end = start
        repeat {
            if self.column > column {
                skipUnexpectedLine(deeperThan: column, "the line is indented more than the keys around it")
            } else if isIndicator("-") {
                skipUnexpectedLine(deeperThan: column, "there is a list item where a key should be")
            } else if isIndicator("?") {
                skipUnexpectedLine(deeperThan: column, "complex keys are not supported")
            } else if let separator = keySeparator() {
                let (key, keyRange) = readKey(before: separator)
                guard admitKey(keyRange) else { break }
                if !keys.insert(key).inserted {
                    report("the key `\(key)` is repeated here", keyRange, kind: .duplicateKey)
                }
                position = separator + 1
                let value = readEntryValue(column: column)
                entries.append(
                    FrontMatterEntry(key: key, keyRange: keyRange, separator: separator, value: value))
                end = entries[entries.count - 1].range.upperBound
            } else {
                skipUnexpectedLine(deeperThan: column, "a line must have the form `key: value`")
            }
        } while skipToContent() && self.column >= column
        return FrontMatterNode(
            .mapping(FrontMatterMapping(entries: entries, style: .block)), range: start..<end)
    }

    private mutating func readEntryValue(column: Int) -> FrontMatterNode {
        let place = position
        skipBlanks()
        guard isLineEnd(position) || isComment(position) else { return readInlineValue(parent: column) }
        guard skipToContent() else { return FrontMatterNode(.null, range: place..<place) }
        if self.column > column { return readBlock(parent: column) }
        if self.column == column, isIndicator("-"), descend() {
            defer { depth -= 1 }
            return readBlockSequence()
        }
        return FrontMatterNode(.null, range: place..<place)
    }

    private mutating func skipUnexpectedLine(deeperThan column: Int, _ message: String) {
        report(message, trimmingEnd(position..<lineEnd(from: position)))
        skipLines(deeperThan: column)
    }
}
