public import ADRText

/// Which record of a log is superseded by which other, wholly or in part; a part of its ``LinkGraph``.
public struct SupersessionGraph: Sendable {
    private let successors: [FilePath: [DecisionRecord]]
    private let wholeSuccessors: [FilePath: [DecisionRecord]]
    /// The paths of the records that each one is superseded by, as either of the two says it.
    private let newer: [FilePath: [FilePath]]
    /// The paths of the records that another one says it supersedes.
    private let superseded: Set<FilePath>
    /// The number of the cycle that a record lies on, by path.
    private let cycles: [FilePath: Int]

    init(_ records: [DecisionRecord], _ statements: (DecisionRecord) -> [LinkGraph.Statement]) {
        var newer: [FilePath: [FilePath]] = [:]
        var superseded: Set<FilePath> = []
        var successors: [FilePath: [FilePath: DecisionRecord]] = [:]
        var wholeSuccessors: [FilePath: [FilePath: DecisionRecord]] = [:]
        for record in records {
            for statement in statements(record) {
                let link = statement.link
                guard link.kind.isSupersession,
                    let other = statement.target.record, other.source.filePath != record.source.filePath
                else { continue }
                let (old, new) = link.kind == .supersededBy ? (record, other) : (other, record)
                newer[old.source.filePath, default: []].append(new.source.filePath)
                if link.kind == .supersedes { superseded.insert(old.source.filePath) }
                if !link.isPartial {
                    wholeSuccessors[old.source.filePath, default: [:]][new.source.filePath] = new
                }
                if link.kind == .supersededBy || !link.isPartial && old.currentStatus == .superseded {
                    successors[old.source.filePath, default: [:]][new.source.filePath] = new
                }
            }
        }
        self.newer = newer
        self.superseded = superseded
        self.successors = successors.mapValues(\.values.inOrder)
        self.wholeSuccessors = wholeSuccessors.mapValues(\.values.inOrder)
        var components = StrongComponents(newer)
        cycles = components.numbersOfCycles()
    }

    /// Whether another record says that it supersedes a record, wholly or in part.
    public func isNamedAsSuperseded(_ record: DecisionRecord) -> Bool {
        superseded.contains(record.source.filePath)
    }

    /// The records that took the place of one, wholly or in part, in the order of the log.
    ///
    /// That is what the old record states, and of what the new ones state the whole supersession of a record
    /// whose status says that it is superseded.
    public func successors(of record: DecisionRecord) -> [DecisionRecord] {
        successors[record.source.filePath] ?? []
    }

    /// The records that supersede the whole of one, as either of the two says it, in the order of the log.
    public func wholeSuccessors(of record: DecisionRecord) -> [DecisionRecord] {
        wholeSuccessors[record.source.filePath] ?? []
    }

    /// The records that supersede one, wholly or in part, as either of the two says it, by path.
    public func pathsOfAllSuccessors(of record: DecisionRecord) -> [String] {
        Set(newer[record.source.filePath] ?? []).sorted().map(\.text)
    }

    /// The paths of a record and of all that supersede it, directly or by way of more records.
    public func pathsOfSuccession(of record: DecisionRecord) -> Set<FilePath> {
        var seen: Set<FilePath> = []
        var open = [record.source.filePath]
        while let path = open.popLast() {
            guard seen.insert(path).inserted else { continue }
            open += newer[path] ?? []
        }
        return seen
    }

    /// Whether one record is superseded by another, directly or by way of more records.
    public func leads(from old: DecisionRecord, to new: DecisionRecord) -> Bool {
        pathsOfSuccession(of: old).contains(new.source.filePath)
    }

    /// Whether each of two records supersedes the other, directly or by way of more records.
    public func areInOneCycle(_ one: DecisionRecord, _ other: DecisionRecord) -> Bool {
        cycles[one.source.filePath].map { $0 == cycles[other.source.filePath] } ?? false
    }
}
