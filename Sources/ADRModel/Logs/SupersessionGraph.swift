public import ADRText

/// Which record of a log says that it supersedes or is superseded by which other, wholly or in part.
public struct SupersessionGraph: Sendable {
    /// What one record says about another.
    public struct Statement: Sendable {
        public let link: DecisionLink
        public let target: Resolution
    }

    private struct Relation: Hashable {
        let kind: LinkKind
        let from: FilePath
        let to: FilePath

        var inverse: Relation { Relation(kind: kind.inverse, from: to, to: from) }
    }

    private let statementsByPath: [FilePath: [Statement]]
    private let relations: Set<Relation>
    /// The paths of the records that another one says it supersedes.
    private let superseded: Set<FilePath>
    private let successors: [FilePath: [DecisionRecord]]
    private let wholeSuccessors: [FilePath: [DecisionRecord]]
    /// The paths of the records that each one is superseded by, as either of the two says it.
    private let newer: [FilePath: [FilePath]]
    /// The number of the cycle that a record lies on, by path.
    private let cycles: [FilePath: Int]

    public init(_ log: DecisionLog) {
        var statementsByPath: [FilePath: [Statement]] = [:]
        var relations: Set<Relation> = []
        var newer: [FilePath: [FilePath]] = [:]
        var successors: [FilePath: [FilePath: DecisionRecord]] = [:]
        var wholeSuccessors: [FilePath: [FilePath: DecisionRecord]] = [:]
        for record in log.records {
            let path = record.source.filePath
            for link in record.links where link.kind == .supersedes || link.kind == .supersededBy {
                let target = log.target(of: link.target, from: record.source)
                statementsByPath[path, default: []].append(Statement(link: link, target: target))
                guard let other = target.record, other.source.filePath != path else { continue }
                relations.insert(Relation(kind: link.kind, from: path, to: other.source.filePath))
                let (old, new) = link.kind == .supersededBy ? (record, other) : (other, record)
                newer[old.source.filePath, default: []].append(new.source.filePath)
                if !link.isPartial {
                    wholeSuccessors[old.source.filePath, default: [:]][new.source.filePath] = new
                }
                if link.kind == .supersededBy || !link.isPartial && old.currentStatus == .superseded {
                    successors[old.source.filePath, default: [:]][new.source.filePath] = new
                }
            }
        }
        self.statementsByPath = statementsByPath
        self.relations = relations
        self.newer = newer
        superseded = Set(relations.filter { $0.kind == .supersedes }.map(\.to))
        self.successors = successors.mapValues(Self.inOrder)
        self.wholeSuccessors = wholeSuccessors.mapValues(Self.inOrder)
        var components = StrongComponents(newer)
        cycles = components.numbersOfCycles()
    }

    private static func inOrder(_ records: [FilePath: DecisionRecord]) -> [DecisionRecord] {
        records.values.sorted {
            ($0.number ?? .max, $0.source.filePath) < ($1.number ?? .max, $1.source.filePath)
        }
    }

    /// What a record says, in the order of its text.
    public func statements(of record: DecisionRecord) -> [Statement] {
        statementsByPath[record.source.filePath] ?? []
    }

    /// Whether one record states that it stands to another in a way.
    public func states(_ record: DecisionRecord, _ kind: LinkKind, _ other: DecisionRecord) -> Bool {
        relations.contains(Relation(kind: kind, from: record.source.filePath, to: other.source.filePath))
    }

    /// The paths of the records that another one speaks of without being answered.
    public var pathsOfSilent: Set<FilePath> {
        Set(relations.lazy.filter { !relations.contains($0.inverse) }.map(\.to))
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
