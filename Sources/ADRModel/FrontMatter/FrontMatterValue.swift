/// A value without a place: what front matter means, or what an edit shall write.
public indirect enum FrontMatterValue: Hashable, Sendable {
    case null
    /// A text, which is written so that every reader takes it for a string.
    case string(String)
    /// A text that is written without quotes of its own, such as a date, a number or `true`.
    case verbatim(String)
    case list([FrontMatterValue])
    case map([Pair])

    /// A key with its value.
    public struct Pair: Hashable, Sendable {
        public let key: String
        public let value: FrontMatterValue

        public init(_ key: String, _ value: FrontMatterValue) {
            self.key = key
            self.value = value
        }
    }

    /// The value as YAML on one line.
    public var yaml: String { FrontMatterWriter(format: .yaml).inline(self) }

    /// The same value with every verbatim text as a string, as a reader of text sees it.
    public var asRead: FrontMatterValue {
        switch self {
        case .null, .string: self
        case .verbatim(let text): .string(text)
        case .list(let items): .list(items.map(\.asRead))
        case .map(let pairs): .map(pairs.map { Pair($0.key, $0.value.asRead) })
        }
    }
}

extension FrontMatterNode {
    /// What the node means: nulls, strings, lists and maps, never ``FrontMatterValue/verbatim(_:)``.
    public var value: FrontMatterValue {
        switch content {
        case .null: .null
        case .scalar(let scalar): .string(scalar.text)
        case .sequence(let sequence): .list(sequence.items.map(\.value))
        case .mapping(let mapping): mapping.value
        }
    }
}

extension FrontMatterMapping {
    /// What the mapping means, in the order of the file.
    public var value: FrontMatterValue {
        .map(entries.map { FrontMatterValue.Pair($0.key, $0.value.value) })
    }
}
