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

    /// Tells that a table still says of a risk what the front matter said before.
    mutating func tellRepetition(of position: Int) {
        guard let record = revision.log.record(at: path), !revision.changes.isEmpty else { return }
        let reader = RiskReader(record, method: method)
        let risk = reader.risks[position]
        let row = reader.repeatedRows.first {
            risk.id.value != nil && $0.id.value?.lowercased() == risk.id.value?.lowercased()
                || $0.id.value == nil && $0.statement.value == risk.statement.value
        }
        guard risk.place == .frontMatter, let row else { return }
        revision.tell(
            "the table repeats this risk and stays unchanged; `adr risk import \(names.reference) --remove-table` removes it",
            at: row.range, in: path)
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
    /// - Parameters:
    ///   - position: that of the risk which has been changed; `nil` for all. What others do not tell in a column that they
    ///     have got is no fault of theirs.
    ///   - demand: what may be missing.
    /// - Throws: ``AuthoringError`` if the record tells something wrong that it did not tell before.
    func changes(
        of position: Int? = nil, hint: String? = nil, sparing demand: RiskProblem.Demand? = nil
    ) throws(AuthoringError) -> ChangeSet {
        guard let record = revision.log.record(at: path) else { return revision.changes }
        let known = Set(before.problems.map(\.message))
        let reader = RiskReader(record, method: method)
        let range = position.flatMap { reader.risks.indices.contains($0) ? reader.risks[$0].range : nil }
        let problems = reader.problems.filter { problem in
            range.map { problem.demand == .uniqueID || $0.contains(problem.range.lowerBound) } ?? true
        }
        if let new = problems.first(where: { $0.demand != demand && !known.contains($0.message) }) {
            throw AuthoringError(new.message, hint: hint, at: place(of: new.range))
        }
        return revision.changes
    }
}
