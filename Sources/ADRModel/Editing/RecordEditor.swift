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
    var reader: RecordReader { original.reader }
    /// What was left as it is and should be looked at, with its place in the current text.
    public internal(set) var notices: [Notice] = []
    /// Something that an edit left as it is.
    public struct Notice: Hashable, Sendable {
        /// UTF-8 offsets into the text of ``RecordEditor/record``.
        public let range: Range<Int>
        /// One sentence without a period.
        public let message: String
    }

    /// The dialect in which facts are added, whatever the record's own is.
    var requestedDialect: RecordDialect?

    public init(_ record: DecisionRecord, style: LogStyle = .standard) {
        original = record
        self.record = record
        self.style = style
    }

    /// What turns the original text into the current one; empty if nothing changed, or if bytes that are no UTF-8
    /// stand among the changes, which edits of text cannot hold.
    public var edits: [TextEdit] { original.source.edit(to: record.source).map { [$0] } ?? [] }

    /// The dialect in which a fact is added; a byte order mark would hide new front matter from some tools.
    var dialect: RecordDialect {
        if let own = requestedDialect ?? record.dialect ?? dialectOfEmptyStatus { return own }
        if record.frontMatter != nil { return .frontMatter }
        return style.dialect == .frontMatter && source.contentStart > 0 ? .bullets : style.dialect
    }

    /// The dialect of a name of the status with nothing behind or below it.
    private var dialectOfEmptyStatus: RecordDialect? {
        record.bodyFacts.first { $0.label == .status && $0.value.isEmpty }?.place.dialect
            ?? record.emptySection(.status).map { _ in .sections }
    }

    var source: SourceText { record.source }
    var lineEnding: String { record.source.lineEnding }

    /// Makes the first of several changes that leads to the meaning wanted and replaces nothing that is not text.
    mutating func make(
        _ candidates: [[TextEdit]], at range: Range<Int>?, _ isMeant: (DecisionRecord) -> Bool
    ) throws(RecordEditError) {
        let candidates = candidates.filter { $0.allSatisfy { source.isWellFormed($0.range) } }
        try make(candidates.compactMap { try? source.applying($0) }, at: range, isMeant)
    }

    /// Takes over the first of several texts that has the meaning wanted.
    mutating func make(
        _ texts: [SourceText], at range: Range<Int>? = nil, _ isMeant: (DecisionRecord) -> Bool
    ) throws(RecordEditError) {
        try demandText()
        let alignment = TableAlignment(of: record.outline)
        for text in texts.flatMap({ [alignment?.restored(in: $0), $0].compactMap(\.self) }) {
            let changed = reader.read(text)
            if isMeant(changed), hasNoNewProblem(changed) {
                record = changed
                return
            }
        }
        throw failure("the change would not read back as intended", at: range, hint: "make it by hand")
    }

    /// Makes sure that the text can be read.
    private func demandText() throws(RecordEditError) {
        guard !source.isUTF16 else {
            throw failure("this file is in UTF-16", at: nil, hint: "save it as UTF-8 and try again")
        }
        if let conflict = record.conflict {
            throw failure(
                "there is an unresolved merge conflict here", at: conflict.start,
                hint: "resolve the conflict and try again"
            )
        }
    }

    /// A refusal.
    ///
    /// - Parameter range: the place in the current text.
    func failure(
        _ message: String, at range: Range<Int>?, hint: String = "edit this line by hand and try again"
    ) -> RecordEditError {
        RecordEditError(
            message, hint: hint, in: original.source, at: range.map { source.range($0, in: original.source) })
    }

    /// Edits of the front matter of the current text.
    func frontMatterEdits(
        _ edit: (FrontMatterEditor) throws(FrontMatterEditError) -> [TextEdit]
    ) throws(RecordEditError) -> [TextEdit] {
        try demandText()
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
