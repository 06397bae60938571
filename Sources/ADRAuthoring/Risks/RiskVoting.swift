public import ADRModel
import ADRText

/// Votes on risks as people type them.
public enum RiskVoting {
    /// What one person rates a risk.
    public struct Vote: Hashable, Sendable {
        public let voter: String
        public let level: RiskLevel
    }

    /// Reads `ana=2x5 lee=4x4`, or the level alone if it is said who votes.
    ///
    /// - Throws: ``AuthoringError`` for what is not a vote, or if somebody votes twice.
    public static func votes(
        _ texts: [String], by voter: String?, method: RiskMethod
    ) throws(AuthoringError) -> [Vote] {
        var votes: [Vote] = []
        for text in texts {
            let vote: Vote
            if let voter {
                vote = Vote(voter: voter.trimming, level: try RiskAssignment.level(text, method))
            } else {
                guard let parts = text.partedAtLast("="), !parts.before.trimming.isEmpty else {
                    throw AuthoringError(
                        "\"\(text)\" does not say who votes", hint: "write NAME=LEVEL, as ana=2x5")
                }
                vote = Vote(
                    voter: parts.before.trimming,
                    level: try RiskAssignment.level(parts.behind.trimming, method))
            }
            guard !votes.contains(where: { $0.voter == vote.voter }) else {
                throw AuthoringError("\(vote.voter) votes twice", hint: "leave out one of the two")
            }
            votes.append(vote)
        }
        return votes
    }

    /// The record of a risk, and the risk's id there.
    ///
    /// - Throws: ``AuthoringError`` if there is none, or several answer to it.
    public static func risk(
        _ text: String, in log: DecisionLog, method: RiskMethod
    ) throws(AuthoringError) -> (record: DecisionRecord, id: String) {
        let reference = try RiskReference(text)
        let (record, position) = try reference.lookUp(in: log, method: method)
        return (record, RiskReader(record, method: method).risks[position].id.value ?? reference.id)
    }
}
