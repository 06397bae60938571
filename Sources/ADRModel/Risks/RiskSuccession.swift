import ADRText

/// Which risks of a log count where they are told, and which are carried on by another record.
///
/// Risks of a rejected or withdrawn decision do not count: what was not decided brings none. Those of a superseded
/// decision count until a successor carries them on, which tells the same sentence or names them in its `refs`;
/// superseding a decision does not make its risks go away. As long as the successor is a proposal they count there, and
/// not in the proposal too, which is to take them over.
public struct RiskSuccession: Sendable {
    private let log: DecisionLog
    /// The paths of the records that tell a sentence.
    private var tellers: [String: Set<FilePath>] = [:]
    /// The paths of the records whose risks name a risk of another record in their `refs`.
    private var referrers: [String: Set<FilePath>] = [:]
    /// By the path of a proposal, the sentences and names of the open risks of decisions that it plans to supersede.
    private var awaited: [FilePath: Set<String>] = [:]

    private var supersessions: SupersessionGraph { log.links.supersessions }

    /// - Parameter risks: the risks of a record of the log.
    public init(_ log: DecisionLog, risks: (DecisionRecord) -> [Risk]) {
        self.log = log
        for record in log.records {
            for plan in log.links.plans(of: record, .supersedes) where !plan.link.isPartial {
                guard let old = plan.target.record, !(old.currentStatus?.isPending ?? false),
                    old.currentStatus != .rejected
                else { continue }
                for risk in risks(old) where risk.isOpen {
                    awaited[record.source.filePath, default: []]
                        .formUnion(
                            [risk.sentence, risk.id.value.map { Self.name($0, old) }].compactMap(\.self))
                }
            }
        }
        for record in log.records where record.currentStatus != .rejected {
            let path = record.source.filePath
            for risk in risks(record) {
                if let sentence = risk.sentence { tellers[sentence, default: []].insert(path) }
                for ref in risk.refs {
                    if let name = named(by: ref) { referrers[name, default: []].insert(path) }
                }
            }
        }
    }

    /// Whether a risk counts where a record tells it, open or not.
    public func counts(_ risk: Risk, of record: DecisionRecord) -> Bool {
        switch record.currentStatus {
        case .rejected: false
        case .superseded: carriers(of: risk, in: record).isEmpty
        case .draft, .proposed: !isAwaited(risk, of: record)
        default: true
        }
    }

    /// Whether a proposal only takes a risk over once it is accepted.
    private func isAwaited(_ risk: Risk, of record: DecisionRecord) -> Bool {
        guard let names = awaited[record.source.filePath] else { return false }
        return ([risk.sentence] + risk.refs.map(named)).contains { $0.map(names.contains) ?? false }
    }

    /// The successors of a superseded record that carry on one of its risks, in the order of their paths.
    public func carriers(of risk: Risk, in record: DecisionRecord) -> [DecisionRecord] {
        guard record.currentStatus == .superseded else { return [] }
        let telling = risk.sentence.flatMap { tellers[$0] } ?? []
        let referring = risk.id.value.flatMap { referrers[Self.name($0, record)] } ?? []
        let later = supersessions.pathsOfSuccession(of: record).filter {
            telling.contains($0) || referring.contains($0)
        }
        return later.sorted().compactMap { log.record(at: $0.text) }.filter {
            $0.source.filePath != record.source.filePath && !supersessions.areInOneCycle(record, $0)
        }
    }

    private func named(by ref: String) -> String? {
        guard let parts = ref.partedAtLast("/"), case .record(let record) = log.resolve(String(parts.before))
        else { return nil }
        return Self.name(String(parts.behind), record)
    }

    private static func name(_ id: String, _ record: DecisionRecord) -> String {
        record.source.path + "/" + id.lowercased()
    }
}

extension Risk {
    /// The sentence without letter case and punctuation, by which the risk is known where it has no id; `nil`
    /// without one.
    public var sentence: String? {
        statement.value.map {
            $0.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        }
    }
}
