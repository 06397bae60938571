public import ADRModel
import ADRText

/// Votes on risks as people type them.
public enum RiskVoting {
    /// What one person rates a risk.
    public struct Vote: Hashable, Sendable {
        public let voter: String
        public let level: RiskLevel
    }

    /// Votes on one risk.
    public struct Ballot: Sendable {
        public let subject: Subject
        public let votes: [Vote]

        public init(_ subject: Subject, _ votes: [Vote]) {
            self.subject = subject
            self.votes = votes
        }
    }

    /// The risk that is voted on.
    public struct Subject: Sendable {
        /// How its record is named.
        public let label: String
        /// The name across the log: `0012/R1`.
        public let reference: String
        /// The path of its record.
        public let path: String
        /// What tells it from other risks of the record, also from those that had its name before: the id, and a hash of the
        /// words that tell the risk.
        public let ballot: String
        /// What the ballots of all that had its name begin with.
        public let ballotPrefix: String
        /// The votes that its record has.
        public let votes: [RiskVote]

        private init(_ risk: Risk, named name: String, in record: DecisionRecord, of log: DecisionLog) {
            label = log.reference(to: record)
            reference = "\(label)/\(name)"
            path = record.source.path
            ballotPrefix = "\(name)@"
            let words = (risk.statement.value ?? "").lowercased().split { !$0.isLetter && !$0.isNumber }
            ballot = ballotPrefix + StableHash.text(StableHash.of(words.map(String.init)))
            votes = risk.votes
        }

        /// - Throws: ``AuthoringError`` if there is no such risk, or several answer to the name.
        public init(_ text: String, in log: DecisionLog, method: RiskMethod) throws(AuthoringError) {
            let (record, position) = try RiskReference(text).lookUp(in: log, method: method)
            let reader = RiskReader(record, method: method)
            self.init(reader.risks[position], named: reader.names[position], in: record, of: log)
        }

        /// The risk that is named, or all of the record that is.
        ///
        /// - Throws: ``AuthoringError`` if there is no such risk or record, or several answer to the name.
        public static func all(
            _ text: String, in log: DecisionLog, method: RiskMethod
        ) throws(AuthoringError) -> [Subject] {
            guard !text.holds("/"), let record = try? log.lookUp(text) else {
                return [try Subject(text, in: log, method: method)]
            }
            let reader = RiskReader(record, method: method)
            return zip(reader.risks, reader.names).map { Subject($0, named: $1, in: record, of: log) }
        }
    }

    /// Tells risks and the votes on each apart: a word with a slash and without `=` names a risk.
    public static func ballots(_ words: [String]) -> [(risk: String, votes: [String])] {
        var ballots: [(risk: String, votes: [String])] = []
        for word in words {
            if ballots.isEmpty || word.holds("/") && !word.holds("=") {
                ballots.append((word, []))
            } else if ballots.count == 1, ballots[0].votes.isEmpty, !ballots[0].risk.holds("/"), isID(word) {
                ballots[0].risk += "/" + word
            } else {
                ballots[ballots.count - 1].votes.append(word)
            }
        }
        return ballots
    }

    /// Whether a word is an id as risks usually have it: `R1`.
    private static func isID(_ word: String) -> Bool {
        word.lowercased().begins(with: "r") && Int(word.dropFirst()) != nil
    }

    /// Reads `ana=2x5 lee=4x4` or `ana=2x5,lee=4x4`, or the level alone if it is said who votes.
    ///
    /// - Throws: ``AuthoringError`` for what is not a vote, or if somebody votes twice.
    public static func votes(
        _ texts: [String], by voter: String?, method: RiskMethod
    ) throws(AuthoringError) -> [Vote] {
        var votes: [Vote] = []
        let texts = texts.flatMap { text in
            let parts = CommaList.values(text)
            return parts.allSatisfy { $0.holds("=") } ? parts : [text]
        }
        for (index, text) in texts.enumerated() {
            let vote: Vote
            if let voter {
                vote = Vote(voter: voter.trimming, level: try RiskAssignment.level(text, method))
            } else {
                guard let parts = text.partedAtLast("="), !parts.before.trimming.isEmpty,
                    !parts.before.holds("=")
                else {
                    throw AuthoringError(
                        "\"\(text)\" is not a vote",
                        hint: meant(by: text, before: texts.dropFirst(index + 1).first, method)
                            ?? "write NAME=LEVEL, for example ana=2x5")
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

    /// The vote that is meant by `ana:2x5`, or by `ana 2x5`.
    private static func meant(by text: String, before next: String?, _ method: RiskMethod) -> String? {
        let parts = text.partedAtLast(":").map { (String($0.before), String($0.behind)) }
        guard let (voter, level) = parts ?? next.map({ (text, $0) }),
            (try? RiskAssignment.level(voter, method)) == nil,
            (try? RiskAssignment.level(level, method)) != nil
        else { return nil }
        return "did you mean \(voter)=\(level)?"
    }
}
