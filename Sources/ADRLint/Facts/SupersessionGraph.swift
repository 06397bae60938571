public import ADRModel
import ADRText

/// Which record of a log says that it supersedes or is superseded by which other.
public struct SupersessionGraph: Sendable {
    /// What one record says about another.
    public struct Statement: Sendable {
        public let link: DecisionLink
        public let target: Resolution
    }

    private struct Relation: Hashable {
        let kind: LinkKind
        let from: String
        let to: String

        var inverse: Relation { Relation(kind: kind.inverse, from: to, to: from) }
    }

    private let statementsByPath: [String: [Statement]]
    private let relations: Set<Relation>
    /// The paths of the records that another one says it supersedes.
    private let superseded: Set<String>
    /// What the records say in sentences that somebody is related to without saying so in return.
    private let prose: [String: SupersessionProse]
    /// The number of the cycle that a record lies on, by path.
    private let cycles: [String: Int]

    init(_ log: DecisionLog) {
        var statementsByPath: [String: [Statement]] = [:]
        var relations: Set<Relation> = []
        var successors: [String: [String]] = [:]
        for record in log.records {
            let path = record.source.path
            for link in record.links where link.kind == .supersedes || link.kind == .supersededBy {
                let target = log.target(of: link.target, from: record.source)
                statementsByPath[path, default: []].append(Statement(link: link, target: target))
                guard let other = target.record?.source.path, other != path else { continue }
                relations.insert(Relation(kind: link.kind, from: path, to: other))
                if link.kind == .supersededBy {
                    successors[path, default: []].append(other)
                } else {
                    successors[other, default: []].append(path)
                }
            }
        }
        self.statementsByPath = statementsByPath
        self.relations = relations
        superseded = Set(relations.filter { $0.kind == .supersedes }.map(\.to))
        let silent = Set(relations.filter { !relations.contains($0.inverse) }.map(\.to))
        prose = Dictionary(
            uniqueKeysWithValues: silent.compactMap { path in
                log.record(at: path).map { (path, SupersessionProse(of: $0)) }
            })
        var components = StrongComponents(successors)
        cycles = components.numbersOfCycles()
    }

    /// What a record says, in the order of its text.
    public func statements(of record: DecisionRecord) -> [Statement] {
        statementsByPath[record.source.path] ?? []
    }

    /// Whether one record says that it stands to another in a way, as a fact or in a sentence.
    public func says(_ record: DecisionRecord, _ kind: LinkKind, _ other: DecisionRecord) -> Bool {
        let (from, to) = (record.source.path, other.source.path)
        return relations.contains(Relation(kind: kind, from: from, to: to))
            || prose[from]?.names(other) ?? false
    }

    /// Whether another record says that it supersedes a record, wholly or in part.
    public func isNamedAsSuperseded(_ record: DecisionRecord) -> Bool {
        superseded.contains(record.source.path)
    }

    /// Whether one of two records says that it supersedes or is superseded by the other.
    public func areRelated(_ one: DecisionRecord, _ other: DecisionRecord) -> Bool {
        [LinkKind.supersedes, .supersededBy].contains { says(one, $0, other) || says(other, $0, one) }
            || mayMean(one, other) || mayMean(other, one)
    }

    /// Whether a reference of one record that several answer to may be to another.
    private func mayMean(_ one: DecisionRecord, _ other: DecisionRecord) -> Bool {
        statements(of: one).contains { statement in
            guard case .ambiguous(let candidates) = statement.target else { return false }
            return candidates.contains { $0.source.path == other.source.path }
        }
    }

    /// Whether each of two records supersedes the other, directly or by way of more records.
    public func areInOneCycle(_ one: DecisionRecord, _ other: DecisionRecord) -> Bool {
        cycles[one.source.path].map { $0 == cycles[other.source.path] } ?? false
    }
}
