/// A JSON value and where it stands in a text (RFC 8259).
public struct JSONNode: Hashable, Sendable {
    public let content: Content
    /// UTF-8 offsets into the text.
    public let range: Range<Int>

    /// What a value is.
    public indirect enum Content: Hashable, Sendable {
        case null
        case bool(Bool)
        /// The number as it is written.
        case number(String)
        case string(String)
        case array([JSONNode])
        case object([Member])
    }

    /// A name and its value; an object has each name once.
    public struct Member: Hashable, Sendable {
        public let name: String
        public let nameRange: Range<Int>
        public let value: JSONNode
    }

    /// Reads a text that is one value.
    ///
    /// - Throws: ``TextProblem`` if the text is not JSON, or nests deeper than ``depthLimit``.
    public init(reading source: SourceText) throws(TextProblem) {
        var reading = JSONReading(source)
        self = try reading.document()
    }

    /// Reads the value that begins at an offset, whatever follows it.
    ///
    /// - Throws: ``TextProblem`` if that is not JSON, or nests deeper than ``depthLimit``.
    package init(in source: SourceText, startingAt offset: Int) throws(TextProblem) {
        var reading = JSONReading(source, at: offset)
        self = try reading.value(depth: 0)
    }

    /// How deep values may nest.
    public static let depthLimit = 200

    init(_ content: Content, _ range: Range<Int>) { (self.content, self.range) = (content, range) }
}

extension JSONNode {
    /// The members of an object.
    package var members: [Member]? { if case .object(let members) = content { members } else { nil } }

    /// The elements of an array.
    package var elements: [JSONNode]? { if case .array(let elements) = content { elements } else { nil } }

    /// A string without its escapes.
    package var string: String? { if case .string(let text) = content { text } else { nil } }

    /// A whole number that an `Int` holds.
    package var integer: Int? { if case .number(let text) = content { Int(text) } else { nil } }
}
