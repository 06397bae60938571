import ADRText

/// Which risks of a log count where they are told, and which are carried on by another record.
///
/// Risks of a rejected or withdrawn decision do not count: what was not decided brings none. Those of a superseded
/// decision count until a successor carries them on, which tells the same sentence or names them in its `refs`;
/// superseding a decision does not make its risks go away.
public struct RiskSuccession: Sendable {
    private let log: DecisionLog
    private let supersessions: SupersessionGraph
    /// The paths of the records that tell a sentence.
    private var tellers: [String: Set<FilePath>] = [:]
    /// The paths of the records whose risks name a risk of another record in their `refs`.
    private var referrers: [String: Set<FilePath>] = [:]

    /// - Parameter risks: the risks of a record of the log.
    public init(_ log: DecisionLog, _ supersessions: SupersessionGraph, risks: (DecisionRecord) -> [Risk]) {
        self.log = log
        self.supersessions = supersessions
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
        default: true
        }
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
