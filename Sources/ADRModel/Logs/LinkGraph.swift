public import ADRText

/// Which record of a log says what of which other, each link resolved once.
///
/// A way to a file also leads to the records of other logs of the repository; what those say in return counts.
public struct LinkGraph: Sendable {
    /// What one record says about another.
    public struct Statement: Sendable {
        public let link: DecisionLink
        public let target: Resolution
        /// Whether it holds, or only will if the record that says it is accepted.
        public fileprivate(set) var standing = LinkStanding.holds

        fileprivate func judged(by record: DecisionRecord, _ relations: Set<Relation>) -> Statement {
            let other = target.record
            let isAnswered = other.map {
                relations.contains(
                    Relation(
                        kind: link.kind.inverse, from: $0.source.filePath, to: record.source.filePath))
            }
            var judged = self
            judged.standing = LinkStanding(
                link.kind, isPartial: link.isPartial, by: record, to: other,
                isAnswered: isAnswered ?? false)
            return judged
        }
    }

    /// What a proposal plans to do to a record.
    public struct Plan: Sendable {
        public let link: DecisionLink
        /// The proposal.
        public let record: DecisionRecord
    }

    fileprivate struct Relation: Hashable {
        let kind: LinkKind
        let from: FilePath
        let to: FilePath

        var inverse: Relation { Relation(kind: kind.inverse, from: to, to: from) }
    }

    private let statementsByPath: [FilePath: [Statement]]
    private let relations: Set<Relation>
    private let plans: [FilePath: [Plan]]
    private let answers: [LinkKind: Answers]
    private let dependents: [FilePath: [DecisionRecord]]
    private let opponents: [FilePath: [DecisionRecord]]
    /// The supersessions among the statements.
    public let supersessions: SupersessionGraph

    init(_ log: DecisionLog) {
        var statementsByPath: [FilePath: [Statement]] = [:]
        var relations: Set<Relation> = []
        var visited: [FilePath: DecisionRecord] = [:]
        func add(_ record: DecisionRecord, _ statements: [Statement]) {
            let path = record.source.filePath
            if !statements.isEmpty { statementsByPath[path] = statements }
            for statement in statements {
                guard let other = statement.target.record, other.source.filePath != path else { continue }
                relations.insert(Relation(kind: statement.link.kind, from: path, to: other.source.filePath))
                if log.record(at: other.source.path) == nil { visited[other.source.filePath] = other }
            }
        }
        for record in log.records { add(record, Self.statements(of: record, in: log)) }
        let visitors = visited.values.sorted { $0.source.filePath < $1.source.filePath }
        for record in visitors {
            add(
                record,
                Self.statements(of: record, in: log).filter { statement in
                    statement.target.record.map { log.record(at: $0.source.path) != nil } ?? false
                })
        }
        let speakers = log.records + visitors
        var holding = relations
        var plans: [FilePath: [Plan]] = [:]
        for record in speakers {
            let path = record.source.filePath
            let statements = statementsByPath[path]?.map { $0.judged(by: record, relations) } ?? []
            for statement in statements where statement.standing != .holds {
                guard let other = statement.target.record?.source.filePath, other != path else { continue }
                holding.remove(Relation(kind: statement.link.kind, from: path, to: other))
                if statement.standing == .planned {
                    plans[other, default: []].append(Plan(link: statement.link, record: record))
                }
            }
            if !statements.isEmpty { statementsByPath[path] = statements }
        }
        self.statementsByPath = statementsByPath
        self.relations = relations
        self.plans = plans
        answers = Self.answers(holding)
        let known = statementsByPath
        dependents = Self.related(known, speakers, by: .dependsOn, or: .requiredBy)
        opponents = Self.related(known, log.records, by: .conflictsWith)
        supersessions = SupersessionGraph(speakers) { record in
            (known[record.source.filePath] ?? []).filter { $0.standing == .holds }
        }
    }

    /// What a record says of records; what names something else, as a ticket, is left out.
    private static func statements(of record: DecisionRecord, in log: DecisionLog) -> [Statement] {
        record.links.compactMap { link in
            let target = log.resolve(link.target, from: record.source)
            switch target {
            case .foreign:
                // Whoever says what supersedes a record means a record, whatever it is called.
                guard link.kind.isSupersession, link.target.title == nil else { return nil }
                return Statement(link: link, target: .unknown)
            case .unknown where link.target.isWithinSpan: return nil
            default: return Statement(link: link, target: target)
            }
        }
    }

    /// How many pairs of records stand in a relation, and of how many both tell it.
    public struct Answers: Sendable {
        public fileprivate(set) var all = 0
        public fileprivate(set) var mutual = 0

        /// How many of a hundred both records tell; 0 if there is none.
        public var share: Int { mutual * 100 / max(1, all) }
    }

    private static func answers(_ relations: Set<Relation>) -> [LinkKind: Answers] {
        var answers: [LinkKind: Answers] = [:]
        for relation in relations {
            let inverse = relation.inverse
            let isMutual = relations.contains(inverse)
            // A pair that both tell counts once.
            guard !isMutual || relation.from < relation.to else { continue }
            for kind in Set([relation.kind, inverse.kind]) {
                answers[kind, default: Answers()].all += 1
                if isMutual { answers[kind, default: Answers()].mutual += 1 }
            }
        }
        return answers
    }

    /// For each record those that say a kind of link of it, or of which it says the inverse kind.
    private static func related(
        _ statements: [FilePath: [Statement]], _ records: [DecisionRecord], by kind: LinkKind,
        or inverse: LinkKind? = nil
    ) -> [FilePath: [DecisionRecord]] {
        var related: [FilePath: [FilePath: DecisionRecord]] = [:]
        for record in records {
            let path = record.source.filePath
            for statement in statements[path] ?? [] {
                guard let other = statement.target.record, other.source.filePath != path else { continue }
                let otherPath = other.source.filePath
                if statement.link.kind == kind { related[otherPath, default: [:]][path] = record }
                if statement.link.kind == inverse { related[path, default: [:]][otherPath] = other }
            }
        }
        return related.mapValues { $0.values.inOrder }
    }

    /// What a record says, in the order of its text.
    public func statements(of record: DecisionRecord) -> [Statement] {
        statementsByPath[record.source.filePath] ?? []
    }

    /// What a record says of others in one way.
    public func statements(of record: DecisionRecord, _ kind: LinkKind) -> [Statement] {
        statements(of: record).filter { $0.link.kind == kind }
    }

    /// What a record says of superseding, or of all else.
    public func statements(of record: DecisionRecord, areSupersessions: Bool) -> [Statement] {
        statements(of: record).filter { $0.link.kind.isSupersession == areSupersessions }
    }

    /// What a record plans to do to others when it is accepted, in one way.
    public func plans(of record: DecisionRecord, _ kind: LinkKind) -> [Statement] {
        statements(of: record, kind).filter { $0.standing == .planned }
    }

    /// What proposals plan to do to a record.
    public func plans(for record: DecisionRecord) -> [Plan] { plans[record.source.filePath] ?? [] }

    /// Whether one record says that it stands to another in a way, be it planned or not.
    public func states(_ record: DecisionRecord, _ kind: LinkKind, _ other: DecisionRecord) -> Bool {
        relations.contains(Relation(kind: kind, from: record.source.filePath, to: other.source.filePath))
    }

    /// The paths of the records that another one says it supersedes, or is superseded by, without being answered.
    public var pathsOfSilent: Set<FilePath> {
        Set(
            relations.lazy.filter { relation in
                relation.kind.isSupersession && !relations.contains(relation.inverse)
            }.map(\.to))
    }

    /// How often a relation of a kind, or of its inverse, is told by both records.
    public func answers(to kind: LinkKind) -> Answers { answers[kind] ?? Answers() }

    /// The records of the log that say that they conflict with one which does not say so itself, in the order of the log.
    public func opponents(ofSilent record: DecisionRecord) -> [DecisionRecord] {
        (opponents[record.source.filePath] ?? []).filter { !states(record, .conflictsWith, $0) }
    }

    // MARK: - Dependence

    /// The records that rest on one directly, in the order of the log.
    public func dependents(of record: DecisionRecord) -> [DecisionRecord] {
        dependents[record.source.filePath] ?? []
    }

    /// The records that rest on one directly or through others, in the order of the log; never itself.
    public func allDependents(of record: DecisionRecord) -> [DecisionRecord] {
        var found: [FilePath: DecisionRecord] = [record.source.filePath: record]
        var open = [record]
        while let next = open.popLast() {
            for dependent in dependents(of: next)
            where found.updateValue(dependent, forKey: dependent.source.filePath) == nil {
                open.append(dependent)
            }
        }
        found[record.source.filePath] = nil
        return found.values.inOrder
    }
}

extension Collection<DecisionRecord> {
    /// In the order of a log: by number, then path.
    var inOrder: [DecisionRecord] {
        guard zip(self, dropFirst()).contains(where: { !Self.isInOrder($0, $1) }) else { return Array(self) }
        return sorted(by: Self.isInOrder)
    }

    private static func isInOrder(_ one: DecisionRecord, _ other: DecisionRecord) -> Bool {
        let (number, otherNumber) = (one.number ?? .max, other.number ?? .max)
        return number < otherNumber || number == otherNumber && one.source.filePath < other.source.filePath
    }
}
