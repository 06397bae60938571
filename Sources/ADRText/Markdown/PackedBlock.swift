/// A range of offsets in 32 bits each.
struct PackedRange: Hashable, Sendable {
    private let lower: UInt32
    private let upper: UInt32

    init(_ range: Range<Int>) { (lower, upper) = (UInt32(range.lowerBound), UInt32(range.upperBound)) }

    var range: Range<Int> { Int(lower)..<Int(upper) }
}

/// The kind of a block; of a fence with its info string.
struct PackedKind: Hashable, Sendable {
    private enum Kind: UInt8 {
        case heading, paragraph, fencedCode, indentedCode, html, comment, thematicBreak, table, linkDefinition
    }

    private let packed: Kind
    private var level: UInt8 = 0
    private var style = MarkdownHeading.Style.atx
    private var isClosed = false
    private var info = PackedRange(0..<0)

    init(_ kind: MarkdownBlock.Kind) {
        switch kind {
        case .heading(let level, let style):
            (packed, self.level, self.style) = (.heading, UInt8(level), style)
        case .paragraph: packed = .paragraph
        case .fencedCode(let info, let isClosed):
            (packed, self.info, self.isClosed) = (.fencedCode, PackedRange(info), isClosed)
        case .indentedCode: packed = .indentedCode
        case .html: packed = .html
        case .comment(let isClosed): (packed, self.isClosed) = (.comment, isClosed)
        case .thematicBreak: packed = .thematicBreak
        case .table: packed = .table
        case .linkDefinition: packed = .linkDefinition
        }
    }

    var kind: MarkdownBlock.Kind {
        switch packed {
        case .heading: .heading(level: Int(level), style: style)
        case .paragraph: .paragraph
        case .fencedCode: .fencedCode(info: info.range, isClosed: isClosed)
        case .indentedCode: .indentedCode
        case .html: .html
        case .comment: .comment(isClosed: isClosed)
        case .thematicBreak: .thematicBreak
        case .table: .table
        case .linkDefinition: .linkDefinition
        }
    }
}

/// Where a block stands; ``MarkdownOutline/maximumDepth`` fits into a byte, the number of an item into nine digits.
struct PackedNesting: Hashable, Sendable {
    private let quoteDepth: UInt8
    private let listDepth: UInt8
    private let markerCharacter: UInt8
    private let hasMarker: Bool
    private let item: Int32
    private let ordinal: Int32
    private let markerRange: PackedRange

    init(_ nesting: MarkdownNesting) {
        quoteDepth = UInt8(nesting.quoteDepth)
        listDepth = UInt8(nesting.listDepth)
        item = Int32(nesting.item ?? -1)
        hasMarker = nesting.marker != nil
        markerCharacter = nesting.marker?.character ?? 0
        ordinal = Int32(nesting.marker?.ordinal ?? -1)
        markerRange = PackedRange(nesting.marker?.range ?? 0..<0)
    }

    var nesting: MarkdownNesting {
        MarkdownNesting(
            quoteDepth: Int(quoteDepth), listDepth: Int(listDepth), item: item < 0 ? nil : Int(item),
            marker: hasMarker
                ? MarkdownListMarker(
                    character: markerCharacter, ordinal: ordinal < 0 ? nil : Int(ordinal),
                    range: markerRange.range)
                : nil)
    }
}
