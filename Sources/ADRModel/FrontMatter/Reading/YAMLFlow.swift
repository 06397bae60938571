/// Flow collections: `[a, b]` and `{key: value}`.
extension FrontMatterReader {
    /// Reads the collection in front up to behind its closing bracket.
    mutating func readFlowCollection(parent: Int) -> FrontMatterNode {
        let start = position
        guard descend() else {
            skipFlowCollection(parent: parent)
            return FrontMatterNode(.null, range: start..<position)
        }
        defer { depth -= 1 }
        return current == UInt8(ascii: "[")
            ? readFlowSequence(parent: parent) : readFlowMapping(parent: parent)
    }

    private mutating func readFlowSequence(parent: Int) -> FrontMatterNode {
        let start = position
        var items: [FrontMatterNode] = []
        position += 1
        let isClosed = readFlowElements(until: "]", opening: start, parent: parent) { reader in
            items.append(reader.readFlowItem(parent: parent))
        }
        let end = isClosed ? position : items.last?.range.upperBound ?? start + 1
        let sequence = FrontMatterSequence(items: items, itemRanges: items.map(\.range), style: .flow)
        return FrontMatterNode(.sequence(sequence), range: start..<end)
    }

    private mutating func readFlowMapping(parent: Int) -> FrontMatterNode {
        let start = position
        var entries: [FrontMatterEntry] = []
        var keys: Set<String> = []
        position += 1
        let isClosed = readFlowElements(until: "}", opening: start, parent: parent) { reader in
            guard let key = reader.readFlowKey(parent: parent) else { return }
            guard reader.admitKey(key.range) else { return }
            if !keys.insert(key.text).inserted {
                reader.report("the key `\(key.text)` is repeated here", key.range, kind: .duplicateKey)
            }
            entries.append(reader.readFlowEntry(key, parent: parent))
        }
        let end = isClosed ? position : entries.last?.range.upperBound ?? start + 1
        return FrontMatterNode(
            .mapping(FrontMatterMapping(entries: entries, style: .flow)), range: start..<end)
    }

    /// Reads elements and the commas between them.
    ///
    /// - Returns: whether the closing bracket was found.
    private mutating func readFlowElements(
        until close: Unicode.Scalar, opening: Int, parent: Int,
        _ readElement: (inout FrontMatterReader) -> Void
    ) -> Bool {
        var needsComma = false
        /// Of a text that is no collection at all, one problem is enough.
        var isTold = false
        while skipFlowSpace(parent: parent) {
            switch current {
            case UInt8(ascii: close):
                position += 1
                return true
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                if !isTold { report("`\(close)` is expected here", position..<position + 1) }
                isTold = true
                position += 1
            case UInt8(ascii: ","):
                if !needsComma { report("the value before the comma is missing", position..<position + 1) }
                needsComma = false
                position += 1
            case _ where needsComma:
                let start = position
                while !isLineEnd(position), !current.isFlowIndicator { position += 1 }
                if position == start { position += 1 }
                if !isTold {
                    report("`,` or `\(close)` is expected here", trimmingEnd(start..<min(position, end)))
                }
                isTold = true
            default:
                readElement(&self)
                needsComma = true
            }
        }
        if !flowEnded {
            let bracket = byte(at: opening) == UInt8(ascii: "[") ? "[" : "{"
            report("`\(bracket)` is never closed", opening..<opening + 1)
        }
        flowEnded = true
        return false
    }

    /// Reads an item, which may be a single `key: value`.
    private mutating func readFlowItem(parent: Int) -> FrontMatterNode {
        let node = readFlowNode(parent: parent)
        let place = (position, lineStart)
        guard skipFlowSpace(parent: parent), isFlowSeparator(behind: node) else {
            (position, lineStart) = place
            return node
        }
        if bytes[node.range.lowerBound..<position].contains(UInt8(ascii: "\n")) {
            report("a key in a list must be on one line", node.range)
        }
        guard let key = key(of: node), admitKey(node.range) else { return node }
        let entry = readFlowEntry((key, node.range), parent: parent)
        return FrontMatterNode(
            .mapping(FrontMatterMapping(entries: [entry], style: .flow)), range: entry.range)
    }

    private mutating func readFlowKey(parent: Int) -> (text: String, range: Range<Int>)? {
        let node = readFlowNode(parent: parent)
        return key(of: node).map { ($0, node.range) }
    }

    /// The text of a node that stands where a key does.
    private mutating func key(of node: FrontMatterNode) -> String? {
        switch node.content {
        case .scalar(let scalar):
            if scalar.text == "<<", scalar.style == .plain {
                report("merge keys are not supported", node.range)
            }
            return scalar.text
        case .null:
            if node.range.isEmpty { report("the key before `:` is missing", node.range) }
            return text(node.range)
        case .sequence, .mapping:
            report("complex keys are not supported", node.range)
            return nil
        }
    }

    /// Reads what stands behind a key.
    private mutating func readFlowEntry(
        _ key: (text: String, range: Range<Int>), parent: Int
    ) -> FrontMatterEntry {
        let isQuoted = "\"'".utf8.contains(byte(at: key.range.lowerBound))
        let place = (position, lineStart)
        guard skipFlowSpace(parent: parent), isFlowSeparator(quotedKey: isQuoted) else {
            (position, lineStart) = place
            let value = FrontMatterNode(.null, range: key.range.upperBound..<key.range.upperBound)
            return FrontMatterEntry(key: key.text, keyRange: key.range, separator: nil, value: value)
        }
        let separator = position
        position += 1
        let behind = (position, lineStart)
        var value = FrontMatterNode(.null, range: position..<position)
        if skipFlowSpace(parent: parent), !",]}".utf8.contains(current) {
            value = readFlowNode(parent: parent)
        } else {
            (position, lineStart) = behind
        }
        return FrontMatterEntry(key: key.text, keyRange: key.range, separator: separator, value: value)
    }

    private func isFlowSeparator(behind node: FrontMatterNode) -> Bool {
        let isPlain = node.isNull || node.scalar?.style == .plain
        return isFlowSeparator(quotedKey: !isPlain)
    }

    /// Whether the `:` between a key and its value stands here.
    private func isFlowSeparator(quotedKey: Bool) -> Bool {
        current == UInt8(ascii: ":")
            && (quotedKey || isBlankOrLineEnd(position + 1) || byte(at: position + 1).isFlowIndicator)
    }

    private mutating func readFlowNode(parent: Int) -> FrontMatterNode {
        switch current {
        case UInt8(ascii: "["), UInt8(ascii: "{"): return readFlowCollection(parent: parent)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return readQuoted(parent: parent)
        case UInt8(ascii: ":") where isFlowSeparator(quotedKey: false):
            return FrontMatterNode(.null, range: position..<position)
        case UInt8(ascii: "&"), UInt8(ascii: "!"):
            let property = skipProperty(inFlow: true)
            if !isAnchor(property) || isLineEnd(position) || !"[{".utf8.contains(current) {
                reportRefused(property)
            }
            if isLineEnd(position) || current.isFlowIndicator && !"[{".utf8.contains(current) {
                return plainNode(property)
            }
            guard descend() else { return plainNode(property) }
            defer { depth -= 1 }
            return readFlowNode(parent: parent)
        default: return readFlowPlain(parent: parent)
        }
    }
}
