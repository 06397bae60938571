import ADRText

/// A place in a text outside of the logs that names a decision: `ADR-0012` in a comment, the path of a record.
public struct Citation: Sendable {
    /// What is named.
    public enum Meaning: Sendable {
        case record(DecisionRecord)
        /// Several records answer to it, and nothing tells which is meant.
        case several([DecisionRecord])
        case none
    }

    /// How sure it is that a decision is meant as it stands now.
    public enum Standing: Sendable {
        case certain
        /// An entry of a list of the records, which names them whatever has become of them.
        case listed
        /// What may mean something else, or tells of the past.
        case doubtful
    }

    public let meaning: Meaning
    public private(set) var standing: Standing
    /// UTF-8 offsets of the whole, as written.
    public let range: Range<Int>
    /// What tells the record from others: the digits of a number, the stem of a file name, without its ending.
    package let name: Range<Int>
    /// The digits that say the same in the text of a link to the record's file.
    package var digitsInLink: Range<Int>?
    /// Whether the record's file is named, and not its number.
    public let isOfFile: Bool
    /// Whether it can be written in another way without harm to what stands around it.
    package var isPlain = true

    public var record: DecisionRecord? { if case .record(let record) = meaning { record } else { nil } }

    package init(
        _ meaning: Meaning, _ standing: Standing, at range: Range<Int>, name: Range<Int>,
        isOfFile: Bool = false
    ) {
        self.meaning = meaning
        self.standing = standing
        self.range = range
        self.name = name
        self.isOfFile = isOfFile
    }

    /// The same with another standing, if it is certain.
    func less(certain standing: Standing) -> Citation {
        guard self.standing == .certain else { return self }
        var other = self
        other.standing = standing
        return other
    }
}
