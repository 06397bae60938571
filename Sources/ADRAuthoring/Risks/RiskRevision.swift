import ADRModel
import ADRText

/// Changes of one record's risks that make nothing wrong which was right before.
struct RiskRevision {
    let method: RiskMethod
    private let path: String
    private let before: RiskReader
    /// How the record is named, and how its own file names it.
    private let names: (reference: String, label: String)
    private var revision: LogRevision

    init(_ log: DecisionLog, of record: DecisionRecord, reader: RecordReader, method: RiskMethod) {
        self.method = method
        path = record.source.path
        names = (log.reference(to: record), record.label)
        before = RiskReader(record, method: method)
        revision = LogRevision(log, reader: reader)
    }

    /// The risks as they stand.
    var risks: [Risk] {
        revision.log.record(at: path).map { RiskReader($0, method: method).risks } ?? []
    }

    /// Their names within the record.
    var riskNames: [String] {
        revision.log.record(at: path).map { RiskReader($0, method: method).names } ?? []
    }

    /// The place of something in the record as it stands.
    func place(of range: Range<Int>) -> TextPlace? { revision.place(of: range, in: path) }

    /// All texts of the front matter's risks as they stand.
    var frontMatterTexts: Set<String> {
        func texts(_ value: FrontMatterValue) -> [String] {
            switch value {
            case .null: []
            case .string(let text), .verbatim(let text): [text]
            case .list(let items): items.flatMap(texts)
            case .map(let pairs): pairs.flatMap { texts($0.value) }
            }
        }
        let node = revision.log.record(at: path)?.frontMatterEntry(.risks)?.value
        return Set(node.map { texts($0.value) } ?? [])
    }

    mutating func edit(
        _ change: (inout RecordEditor) throws(RecordEditError) -> Void
    ) throws(AuthoringError) {
        do {
            try revision.edit(path, change)
        } catch {
            throw error.naming(names.reference, insteadOf: names.label)
        }
    }

    /// Edits the risk at a position.
    mutating func edit(
        _ position: Int, _ change: (inout RecordEditor, Risk) throws(RecordEditError) -> Void
    ) throws(AuthoringError) {
        let risk = risks[position]
        try edit { editor throws(RecordEditError) in try change(&editor, risk) }
    }

    /// The changes.
    ///
    /// - Parameter demand: what may be missing.
    /// - Throws: ``AuthoringError`` if the record tells something wrong that it did not tell before.
    func changes(
        hint: String? = nil, sparing demand: RiskProblem.Demand? = nil
    ) throws(AuthoringError) -> ChangeSet {
        guard let record = revision.log.record(at: path) else { return revision.changes }
        let known = Set(before.problems.map(\.message))
        let problems = RiskReader(record, method: method).problems
        if let new = problems.first(where: { $0.demand != demand && !known.contains($0.message) }) {
            throw AuthoringError(new.message, hint: hint, at: place(of: new.range))
        }
        return revision.changes
    }
}
