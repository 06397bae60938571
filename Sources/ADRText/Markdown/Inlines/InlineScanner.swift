/// Finds the inline structure of one text in one pass.
///
/// Code spans, autolinks and HTML bind tighter than links, links tighter than emphasis.
struct InlineScanner {
    let bytes: [UInt8]
    /// True for the text of an HTML block, in which only tags, comments and character references count.
    let isHTML: Bool
    let definitionIndexes: [String: Int]
    let findsEmphasis: Bool

    var offset = 0
    var marks: [InlineMark] = []
    var links: [InlineLink] = []
    var tags: [(range: Range<Int>, tag: HTMLTag)] = []
    /// Processing instructions, declarations and CDATA sections.
    var declarations: [Range<Int>] = []
    var undefinedReferences: [InlineUndefinedReference] = []
    var brackets = BracketStack()
    var delimiters: [EmphasisDelimiter] = []
    var backticks: BacktickRuns?
    var unclosedMarkup: Set<UnclosedMarkup> = []

    /// - Parameter findsEmphasis: emphasis matters to plain text and not to links.
    init(_ bytes: [UInt8], isHTML: Bool, definitionIndexes: [String: Int], findsEmphasis: Bool = false) {
        self.bytes = bytes
        self.isHTML = isHTML
        self.definitionIndexes = definitionIndexes
        self.findsEmphasis = findsEmphasis
    }

    mutating func scan() {
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "<"): scanMarkup()
            case UInt8(ascii: "&"): scanCharacterReference()
            case UInt8(ascii: "\\") where !isHTML: scanBackslash()
            case UInt8(ascii: "`") where !isHTML: scanBackticks()
            case UInt8(ascii: "[") where !isHTML: openBracket(length: 1)
            case UInt8(ascii: "!") where !isHTML && byte(offset + 1) == UInt8(ascii: "["):
                openBracket(length: 2)
            case UInt8(ascii: "]") where !isHTML: closeBracket()
            case UInt8(ascii: "*") where findsEmphasis && !isHTML: scanDelimiters()
            case UInt8(ascii: "_") where findsEmphasis && !isHTML: scanDelimiters()
            default: offset += 1
            }
        }
        matchEmphasis(above: 0)
    }

    func byte(_ offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// Marks the bytes up to an offset and goes on behind them.
    mutating func mark(_ kind: InlineMark.Kind, to end: Int) {
        marks.append(InlineMark(kind: kind, range: offset..<end))
        offset = end
    }

    private mutating func scanBackslash() {
        guard let next = byte(offset + 1), next.isASCIIPunctuation || next == UInt8(ascii: "\n") else {
            offset += 1
            return
        }
        mark(.removed, to: offset + 1)
        offset += 1
    }

    private mutating func scanCharacterReference() {
        guard findsEmphasis, let reference = CharacterReference(in: bytes[...], at: offset) else {
            offset += 1
            return
        }
        mark(.character(reference.text), to: reference.end)
    }

    private mutating func scanBackticks() {
        var contentStart = offset
        while byte(contentStart) == UInt8(ascii: "`") { contentStart += 1 }
        let length = contentStart - offset
        if backticks == nil { backticks = BacktickRuns(bytes) }
        guard let closing = backticks?.next(ofLength: length, from: contentStart) else {
            offset = contentStart
            return
        }
        mark(.code(content: contentStart..<closing), to: closing + length)
    }
}

/// The runs of backticks in a text by their length, so that no search for a closing run begins anew.
struct BacktickRuns {
    private var starts: [Int: [Int]] = [:]
    private var passed: [Int: Int] = [:]

    init(_ bytes: [UInt8]) {
        var offset = 0
        while offset < bytes.count {
            let start = offset
            while offset < bytes.count, bytes[offset] == UInt8(ascii: "`") { offset += 1 }
            if offset > start { starts[offset - start, default: []].append(start) } else { offset += 1 }
        }
    }

    /// The start of the first run of a length from an offset on; offsets must not go back.
    mutating func next(ofLength length: Int, from offset: Int) -> Int? {
        guard let starts = starts[length] else { return nil }
        var index = passed[length, default: 0]
        while index < starts.count, starts[index] < offset { index += 1 }
        passed[length] = index
        return index < starts.count ? starts[index] : nil
    }
}
