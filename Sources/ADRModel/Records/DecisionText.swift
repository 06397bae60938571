import ADRText

/// What a record says of its decision, word by word.
///
/// Left out is what changes in the life of a record whose decision stays the same: the front matter, status, dates,
/// people, risks, statements about other records and mentions of their numbers, comments, the destinations of
/// links. Neither marks of Markdown nor punctuation nor the breaks of lines count.
public struct DecisionText: Sendable {
    /// A word of letters and digits; an ideograph, a kana or a syllable of Hangul is one of its own.
    public struct Word: Sendable {
        public let text: String
        /// UTF-8 offsets into the whole file.
        public let range: Range<Int>
    }

    public private(set) var words: [Word] = []

    /// - Parameter sections: the headings of sections to leave out, in any letter case; one that names a section
    ///   known under several names stands for all of them.
    public init(of record: DecisionRecord, leavingOut sections: [String] = []) {
        let outline = record.outline
        var hidden = HiddenText(of: record, sections)
        for block in outline.blocks {
            switch block.kind {
            case .thematicBreak, .linkDefinition, .comment: continue
            case .heading, .paragraph, .table, .html, .fencedCode, .indentedCode: break
            }
            for line in outline.lines(of: block) {
                for part in hidden.visibleParts(of: line) { addWords(in: part, of: outline.source) }
            }
        }
    }

    private mutating func addWords(in range: Range<Int>, of source: SourceText) {
        let bytes = source.bytes
        var offset = range.lowerBound
        while offset < range.upperBound {
            let start = offset
            if let width = Self.ideographWidth(bytes[offset]) {
                offset = min(offset + width, range.upperBound)
            } else {
                while offset < range.upperBound, Self.isPartOfWord(bytes, offset) {
                    offset += Self.width(bytes[offset])
                }
                offset = min(offset, range.upperBound)
            }
            guard offset > start else {
                offset += Self.width(bytes[offset])
                continue
            }
            words.append(Word(text: source[start..<offset], range: start..<offset))
        }
    }

    private static func isPartOfWord(_ bytes: [UInt8], _ offset: Int) -> Bool {
        switch bytes[offset] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), 0xC3...0xDF, 0xE0, 0xE1:
            true
        default: false
        }
    }

    /// The number of bytes of an ideograph, a kana, a syllable of Hangul or an emoji that begins with a byte.
    private static func ideographWidth(_ first: UInt8) -> Int? {
        switch first {
        case 0xE3...0xED: 3
        case 0xF0...0xF4: 4
        default: nil
        }
    }

    private static func width(_ first: UInt8) -> Int {
        switch first {
        case 0xC0...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xFF: 4
        default: 1
        }
    }
}
