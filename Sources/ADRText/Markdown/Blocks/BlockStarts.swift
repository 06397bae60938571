/// Recognizes what a line opens.
extension BlockScanner {
    /// Opens the blocks that the rest of the line begins, inside the containers that it continues.
    mutating func openBlocks(in matched: Int) -> OpenedBlocks {
        var matched = matched
        var opened = OpenedBlocks.nothing
        while !line.isBlank {
            let isParagraphOpen = leaf?.kind == .paragraph
            guard line.indent < 4 else {
                if isParagraphOpen { break }
                closeContainers(downTo: matched)
                openIndentedCode()
                return .leaf
            }
            guard Self.mayStartBlock(line.firstByte) else { break }
            // A paragraph in a container that the line does not continue may only be continued lazily.
            let continuesParagraph = isParagraphOpen && matched == containers.count
            if openLeafBlock(
                in: matched, isParagraphOpen: isParagraphOpen, continuesParagraph: continuesParagraph)
            {
                return .leaf
            }
            let isParagraphLine = continuesParagraph && leaf != nil
            guard openContainer(in: matched, interruptsParagraph: isParagraphLine) else {
                if isParagraphLine, openTable() { return .leaf }
                break
            }
            matched = containers.count
            opened = .containers
        }
        return opened
    }

    private mutating func openContainer(in matched: Int, interruptsParagraph: Bool) -> Bool {
        guard matched < MarkdownOutline.maximumDepth else { return false }
        if line.firstByte == UInt8(ascii: ">") {
            closeContainers(downTo: matched)
            openQuote()
            return true
        }
        guard let marker = listMarker(interruptsParagraph: interruptsParagraph) else { return false }
        closeContainers(downTo: matched)
        openItem(marker)
        return true
    }

    /// Opens a leaf block that takes the line, after closing what it does not continue.
    private mutating func openLeafBlock(
        in matched: Int, isParagraphOpen: Bool, continuesParagraph: Bool
    ) -> Bool {
        switch line.firstByte {
        case UInt8(ascii: "#"):
            guard let heading = ATXHeading(line) else { return false }
            closeContainers(downTo: matched)
            add(heading)
        case UInt8(ascii: "`"), UInt8(ascii: "~"):
            guard let fence = Fence(opening: line) else { return false }
            closeContainers(downTo: matched)
            openLeaf(.fencedCode(fence))
        case UInt8(ascii: "<"):
            guard let condition = HTMLBlockCondition(line, interruptsParagraph: isParagraphOpen) else {
                return false
            }
            closeContainers(downTo: matched)
            openHTML(condition)
        default:
            if continuesParagraph, let level = setextLevel, closeParagraph(asHeadingOf: level) { return true }
            guard isThematicBreak else { return false }
            closeContainers(downTo: matched)
            addThematicBreak()
        }
        return true
    }

    private static func mayStartBlock(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "#"), UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "_"),
            UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    /// The level of the heading that the line underlines.
    private var setextLevel: Int? {
        let byte = line.firstByte
        guard byte == UInt8(ascii: "=") || byte == UInt8(ascii: "-"),
            bytes[line.trimmedText].allSatisfy({ $0 == byte })
        else { return nil }
        return byte == UInt8(ascii: "=") ? 1 : 2
    }

    private var isThematicBreak: Bool {
        let byte = line.firstByte
        guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") else {
            return false
        }
        var count = 0
        for other in bytes[line.text..<line.end] {
            if other == byte { count += 1 } else if !other.isBlank { return false }
        }
        return count >= 3
    }
}
