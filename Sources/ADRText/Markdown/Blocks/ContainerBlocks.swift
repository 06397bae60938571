/// Quotes and list items.
extension BlockScanner {
    /// Matches the line with the open containers and moves behind the prefixes.
    ///
    /// - Returns: the number of containers that the line continues.
    mutating func continueContainers() -> Int {
        for (index, container) in containers.enumerated() {
            guard container.item == nil ? continueQuote() : continueItem(container) else { return index }
        }
        return containers.count
    }

    private mutating func continueQuote() -> Bool {
        guard !line.isBlank, line.indent < 4, line.firstByte == UInt8(ascii: ">") else { return false }
        line.advance(overText: 1)
        line.advanceOverBlank()
        return true
    }

    private mutating func continueItem(_ item: OpenContainer) -> Bool {
        if line.isBlank {
            guard !item.isEmpty else { return false }
        } else if line.indent < item.contentIndent {
            return false
        }
        line.advance(columns: item.contentIndent)
        return true
    }

    mutating func openQuote() {
        line.advance(overText: 1)
        line.advanceOverBlank()
        push(OpenContainer(item: nil, contentIndent: 0))
        quoteDepth += 1
    }

    mutating func openItem(_ marker: MarkdownListMarker) {
        let indent = line.indent
        line.advance(overText: marker.range.count)
        // Of five columns and more all but one belong to indented code, and of a blank rest only one.
        let blanks = line.isBlank || line.indent > 4 ? 1 : line.indent
        line.advance(columns: blanks)
        push(OpenContainer(item: items.count, contentIndent: indent + marker.range.count + blanks))
        items.append(
            MarkdownListItem(
                marker: marker, depth: containers.count - 1 - quoteDepth, blocks: blocks.count..<blocks.count)
        )
    }

    private mutating func push(_ container: OpenContainer) {
        markInnermostFilled()
        containers.append(container)
    }

    mutating func markInnermostFilled() {
        if !containers.isEmpty { containers[containers.count - 1].isEmpty = false }
    }

    /// Closes the open leaf and all containers but the outermost ones.
    mutating func closeContainers(downTo count: Int) {
        closeLeaf()
        while containers.count > count {
            let container = containers.removeLast()
            if let item = container.item {
                items[item].blocks = items[item].blocks.lowerBound..<blocks.count
            } else {
                quoteDepth -= 1
            }
        }
    }

    /// The marker of a list item at the text of the line.
    ///
    /// - Parameter interruptsParagraph: only items that are not empty may, of ordered ones those with 1.
    func listMarker(interruptsParagraph: Bool) -> MarkdownListMarker? {
        var offset = line.text
        var ordinal: Int?
        while offset < line.end, bytes[offset].isASCIIDigit, offset - line.text < 9 {
            ordinal = (ordinal ?? 0) * 10 + Int(bytes[offset] - UInt8(ascii: "0"))
            offset += 1
        }
        guard offset < line.end else { return nil }
        let character = bytes[offset]
        switch character {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            guard ordinal == nil else { return nil }
        case UInt8(ascii: "."), UInt8(ascii: ")"):
            guard ordinal != nil else { return nil }
        default: return nil
        }
        offset += 1
        guard offset == line.end || bytes[offset].isBlank else { return nil }
        if interruptsParagraph {
            guard (ordinal ?? 1) == 1, !bytes[offset..<line.end].allSatisfy(\.isBlank) else { return nil }
        }
        return MarkdownListMarker(character: character, ordinal: ordinal, range: line.text..<offset)
    }
}
