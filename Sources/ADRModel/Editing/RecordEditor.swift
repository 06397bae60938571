public import ADRText

/// Changes the facts of one record where the record states them, step by step.
///
/// Every step is proved before it is made: the new text is read again and must state what was asked for and
/// all other facts as before. A fact that the record does not state yet is added in the record's own
/// dialect, or else in that of its log.
public struct RecordEditor: Sendable {
    /// The record before the first step.
    public let original: DecisionRecord
    /// The record after the last step.
    public private(set) var record: DecisionRecord
    let style: LogStyle
    private let reader: RecordReader
    /// The dialect in which facts are added, whatever the record's own is.
    var requestedDialect: RecordDialect?

    public init(_ record: DecisionRecord, style: LogStyle = .standard, reader: RecordReader = RecordReader())
    {
        original = record
        self.record = record
        self.style = style
        self.reader = reader
    }

    /// What turns the original text into the current one; empty if nothing changed, or if bytes that are no UTF-8
    /// stand among the changes, which edits of text cannot hold.
    public var edits: [TextEdit] { original.source.edits(to: record.source) }

    /// The dialect in which a fact is added; a byte order mark would hide new front matter from some tools.
    var dialect: RecordDialect {
        if let own = requestedDialect ?? record.dialect { return own }
        if record.frontMatter != nil { return .frontMatter }
        return style.dialect == .frontMatter && source.contentStart > 0 ? .bullets : style.dialect
    }

    var source: SourceText { record.source }
    var lineEnding: String { record.source.lineEnding }

    /// Makes the first of several changes that leads to the meaning wanted.
    mutating func make(
        _ candidates: [[TextEdit]], at range: Range<Int>?, _ isMeant: (DecisionRecord) -> Bool
    ) throws(RecordEditError) {
        try make(candidates.compactMap { try? source.applying($0) }, at: range, isMeant)
    }

    /// Takes over the first of several texts that has the meaning wanted.
    mutating func make(
        _ texts: [SourceText], at range: Range<Int>? = nil, _ isMeant: (DecisionRecord) -> Bool
    ) throws(RecordEditError) {
        guard !source.isUTF16 else {
            throw failure("is text in UTF-16: save it as UTF-8, and try again", at: nil)
        }
        for text in texts {
            let changed = reader.read(text)
            if isMeant(changed), hasNoNewProblem(changed) {
                record = changed
                return
            }
        }
        throw failure("the change would not be read back as meant, so make it by hand", at: range)
    }

    func failure(_ message: String, at range: Range<Int>?) -> RecordEditError {
        RecordEditError(path: source.path, range: range, message: message)
    }

    /// Edits of the front matter of the current text.
    func frontMatterEdits(
        _ edit: (FrontMatterEditor) throws(FrontMatterEditError) -> [TextEdit]
    ) throws(RecordEditError) -> [TextEdit] {
        do {
            return try edit(FrontMatterEditor(source))
        } catch {
            throw failure("the front matter cannot be changed: \(error.message)", at: error.range)
        }
    }

    private func hasNoNewProblem(_ changed: DecisionRecord) -> Bool {
        changed.frontMatter?.problems.count ?? 0 <= record.frontMatter?.problems.count ?? 0
    }
}

extension SourceText {
    /// Whether the text begins with the byte order mark of UTF-16.
    fileprivate var isUTF16: Bool { bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) }

    /// The one edit that turns this text into another: all between what both begin and end with.
    fileprivate func edits(to other: SourceText) -> [TextEdit] {
        guard bytes != other.bytes else { return [] }
        let shorter = min(bytes.count, other.bytes.count)
        var start = 0
        while start < shorter, bytes[start] == other.bytes[start] { start += 1 }
        while start > 0,
            Self.isContinuation(at: start, of: bytes) || Self.isContinuation(at: start, of: other.bytes)
        {
            start -= 1
        }
        var tail = 0
        while tail < shorter - start,
            bytes[bytes.count - 1 - tail] == other.bytes[other.bytes.count - 1 - tail]
        {
            tail += 1
        }
        while tail > 0, Self.isContinuation(at: bytes.count - tail, of: bytes) { tail -= 1 }
        let new = other.bytes[start..<(other.bytes.count - tail)]
        guard let replacement = String(validating: new, as: UTF8.self) else { return [] }
        return [TextEdit(replacing: start..<(bytes.count - tail), with: replacement)]
    }

    private static func isContinuation(at offset: Int, of bytes: [UInt8]) -> Bool {
        offset < bytes.count && bytes[offset] & 0xC0 == 0x80
    }
}
