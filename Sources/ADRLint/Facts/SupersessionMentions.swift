public import ADRModel
import ADRText

/// What records say about superseding each other, be it as a fact or in a sentence of any words.
public struct SupersessionMentions: Sendable {
    private let graph: LinkGraph
    /// What the records say in sentences that somebody is related to without saying so in return.
    private let prose: [FilePath: SupersessionProse]

    init(_ graph: LinkGraph, in log: DecisionLog) {
        self.graph = graph
        prose = Dictionary(
            uniqueKeysWithValues: graph.pathsOfSilent.compactMap { path in
                log.record(at: path.text).map { (path, SupersessionProse(of: $0)) }
            })
    }

    /// Whether one record says that it stands to another in a way.
    public func says(_ record: DecisionRecord, _ kind: LinkKind, _ other: DecisionRecord) -> Bool {
        graph.states(record, kind, other) || prose[record.source.filePath]?.names(other) ?? false
    }

    /// Whether one of two records says that it supersedes or is superseded by the other.
    public func areRelated(_ one: DecisionRecord, _ other: DecisionRecord) -> Bool {
        [LinkKind.supersedes, .supersededBy].contains { says(one, $0, other) || says(other, $0, one) }
            || mayMean(one, other) || mayMean(other, one)
    }

    /// Whether a reference of one record that several answer to may be to another.
    private func mayMean(_ one: DecisionRecord, _ other: DecisionRecord) -> Bool {
        graph.statements(of: one).contains { statement in
            guard case .ambiguous(let candidates) = statement.target else { return false }
            return candidates.contains { $0.source.filePath == other.source.filePath }
        }
    }
}
