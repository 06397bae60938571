/// A value of front matter together with the place where it stands.
public struct FrontMatterNode: Hashable, Sendable {
    /// What a node holds.
    public enum Content: Hashable, Sendable {
        case null
        case scalar(FrontMatterScalar)
        case sequence(FrontMatterSequence)
        case mapping(FrontMatterMapping)
    }

    public let content: Content
    /// UTF-8 offsets of exactly the value's bytes, quotes and brackets included.
    ///
    /// A null that is not spelled out has the empty range behind its `:` or `-`, where a value would be
    /// inserted.
    public let range: Range<Int>

    public init(_ content: Content, range: Range<Int>) {
        self.content = content
        self.range = range
    }

    /// The scalar, if the node is one.
    public var scalar: FrontMatterScalar? { if case .scalar(let scalar) = content { scalar } else { nil } }

    /// The sequence, if the node is one.
    public var sequence: FrontMatterSequence? {
        if case .sequence(let sequence) = content { sequence } else { nil }
    }

    /// The mapping, if the node is one.
    public var mapping: FrontMatterMapping? {
        if case .mapping(let mapping) = content { mapping } else { nil }
    }

    /// Whether the node is null, spelled out or not.
    public var isNull: Bool { content == .null }

    /// Whether the node is a placeholder of a template, like `{proposed}`, which YAML reads as a mapping
    /// of keys without values.
    public var isPlaceholder: Bool {
        guard let mapping, mapping.style == .flow, !mapping.entries.isEmpty else { return false }
        return mapping.entries.allSatisfy { $0.separator == nil }
    }
}

/// How a sequence or a mapping is written.
public enum FrontMatterCollectionStyle: Hashable, Sendable {
    /// One line or more for each element, nested by indentation.
    case block
    /// Between brackets or braces.
    case flow
}

/// A list of values.
public struct FrontMatterSequence: Hashable, Sendable {
    public let items: [FrontMatterNode]
    /// UTF-8 offsets of each item from its `-`, in flow style from its value, to the value's end.
    public let itemRanges: [Range<Int>]
    public let style: FrontMatterCollectionStyle

    public init(items: [FrontMatterNode], itemRanges: [Range<Int>], style: FrontMatterCollectionStyle) {
        self.items = items
        self.itemRanges = itemRanges
        self.style = style
    }
}

/// Keys with their values, in the order of the file.
public struct FrontMatterMapping: Hashable, Sendable {
    /// All entries; a key that stands twice is here twice.
    public let entries: [FrontMatterEntry]
    public let style: FrontMatterCollectionStyle

    public init(entries: [FrontMatterEntry], style: FrontMatterCollectionStyle) {
        self.entries = entries
        self.style = style
    }

    /// The first entry with this key.
    public subscript(key: String) -> FrontMatterEntry? { entries.first { $0.key == key } }
}

/// A key with its value.
public struct FrontMatterEntry: Hashable, Sendable {
    /// The key without quotes and escapes.
    public let key: String
    /// UTF-8 offsets of the key, quotes included.
    public let keyRange: Range<Int>
    /// The offset of the `:` or `=`; `nil` for a key of a flow mapping that has none, as in `{proposed}`.
    public let separator: Int?
    public let value: FrontMatterNode
    /// The fact that the key names.
    public let label: FactLabel?

    public init(key: String, keyRange: Range<Int>, separator: Int?, value: FrontMatterNode) {
        self.key = key
        self.keyRange = keyRange
        self.separator = separator
        self.value = value
        label = FactLabel(key)
    }

    /// UTF-8 offsets from the key's first byte to the value's end.
    public var range: Range<Int> { keyRange.lowerBound..<max(value.range.upperBound, keyRange.upperBound) }
}
