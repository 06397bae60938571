/// Finds the blocks of a text in one pass over its lines.
///
/// It keeps a stack of open containers (quotes and list items) and at most one open leaf in the innermost of
/// them. A line first continues what it can of the stack, then opens new blocks, and what is left is text.
struct BlockScanner {
    let bytes: [UInt8]
    var line: LineCursor
    var containers: [OpenContainer] = []
    var quoteDepth = 0
    var leaf: OpenLeaf?

    var blocks: [MarkdownBlock] = []
    var lines: [Range<Int>] = []
    var items: [MarkdownListItem] = []
    var definitions: [MarkdownLinkDefinition] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        line = LineCursor(bytes)
        blocks.reserveCapacity(bytes.count / Self.bytesOfBlock)
        lines.reserveCapacity(bytes.count / Self.bytesOfLine)
    }

    /// So many bytes a usual block and a usual line have, or more.
    private static let (bytesOfBlock, bytesOfLine) = (48, 40)

    mutating func scan(from start: Int) {
        var start = start
        while start < bytes.count {
            let end = bytes.firstLineEnd(from: start)
            scanLine(start..<end)
            start = bytes.lineEnd(behind: end)
        }
        closeContainers(downTo: 0)
    }

    private mutating func scanLine(_ range: Range<Int>) {
        line.begin(range)
        let matched = continueContainers()
        let isInLeafContainer = matched == containers.count
        if isInLeafContainer, continueLeaf() { return }
        guard !line.isBlank else { return closeContainers(downTo: matched) }

        switch openBlocks(in: matched) {
        case .leaf: break
        case .containers: addText()
        case .nothing:
            // The lazy continuation of a paragraph may lack the prefixes of its containers.
            if !isInLeafContainer, leaf?.kind != .paragraph { closeContainers(downTo: matched) }
            addText()
        }
    }

    private mutating func addText() {
        guard !line.isBlank else { return }
        if leaf == nil { openLeaf(.paragraph) }
        addLine(line.trimmedText)
    }
}

/// What a line opens.
enum OpenedBlocks {
    case nothing
    /// One container or more; the rest of the line is their text.
    case containers
    /// A leaf that takes the whole line.
    case leaf
}

/// A quote or a list item that later lines may continue.
struct OpenContainer {
    /// The index of the list item, `nil` for a quote.
    let item: Int?
    /// The columns by which the lines of a list item are indented.
    let contentIndent: Int
    /// True as long as nothing stands in it.
    var isEmpty = true
}

/// A leaf block that later lines may continue.
struct OpenLeaf {
    enum Kind: Equatable {
        case paragraph
        case fencedCode(Fence)
        case indentedCode
        case html(HTMLBlockCondition)
        case table
    }

    let kind: Kind
    /// The beginning of the block, behind the container prefixes.
    let start: Int
    /// The end of its last line that is not blank.
    var end: Int
    /// The index of its first line.
    let firstLine: Int
    /// The index behind its last line that is not blank.
    var lastLine: Int
    /// The beginning of its last line, behind the container prefixes.
    var lastLineStart: Int
}
