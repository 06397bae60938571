/// Something in front matter, or in a YAML file, that is wrong or that we refuse to read.
public struct FrontMatterProblem: Hashable, Sendable {
    /// What a problem is, where one can do more about it than tell it.
    public enum Kind: Hashable, Sendable {
        case syntax
        /// A key that stands in the same mapping before.
        case duplicateKey
        /// Plain text that YAML would take for text if it had quotes.
        case unquotedText
        /// The front matter is so big that what follows is not read.
        case cutOff
    }

    public let kind: Kind
    /// One sentence without a period.
    public let message: String
    /// UTF-8 offsets into the whole file.
    public let range: Range<Int>

    public init(_ message: String, range: Range<Int>, kind: Kind = .syntax) {
        self.kind = kind
        self.message = message
        self.range = range
    }
}
