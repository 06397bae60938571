public import ADRModel
import ADRText

/// Which record of a log says that it stands to which other in a way other than supersession.
public struct RelationGraph: Sendable {
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
    /// How many of a hundred relations of a kind, or of its inverse, both records tell.
    private let percentMutual: [LinkKind: Int]

    init(_ log: DecisionLog) {
        var statementsByPath: [FilePath: [Statement]] = [:]
        var relations: Set<Relation> = []
        for record in log.records {
            let path = record.source.filePath
            for link in record.links where link.kind != .supersedes && link.kind != .supersededBy {
                let target = log.target(of: link.target, from: record.source)
                statementsByPath[path, default: []].append(Statement(link: link, target: target))
                guard let other = target.record?.source.filePath, other != path else { continue }
                relations.insert(Relation(kind: link.kind, from: path, to: other))
            }
        }
        self.statementsByPath = statementsByPath
        self.relations = relations
        percentMutual = Self.percentMutual(relations)
    }

    private static func percentMutual(_ relations: Set<Relation>) -> [LinkKind: Int] {
        var all: [LinkKind: Int] = [:]
        var mutual: [LinkKind: Int] = [:]
        for relation in relations {
            let isMutual = relations.contains(relation.inverse)
            for kind in Set([relation.kind, relation.kind.inverse]) {
                all[kind, default: 0] += 1
                if isMutual { mutual[kind, default: 0] += 1 }
            }
        }
        return all.reduce(into: [:]) { $0[$1.key] = (mutual[$1.key] ?? 0) * 100 / $1.value }
    }

    /// What a record says, in the order of its text.
    public func statements(of record: DecisionRecord) -> [Statement] {
        statementsByPath[record.source.filePath] ?? []
    }

    /// Whether one record says that it stands to another in a way.
    public func says(_ record: DecisionRecord, _ kind: LinkKind, _ other: DecisionRecord) -> Bool {
        relations.contains(Relation(kind: kind, from: record.source.filePath, to: other.source.filePath))
    }

    /// How many of a hundred statements of a kind, or of its inverse, the other record answers.
    public func percentMutual(_ kind: LinkKind) -> Int { percentMutual[kind] ?? 0 }
}
