import ADRAuthoring
import ADRModel
import ADRProject

/// A status as it is typed: one of the tool's own, or a word of the team's.
struct StatusArgument {
    let status: DecisionStatus
    /// The team's word, to be written as it is.
    let word: String?

    /// - Throws: ``Failure`` for a word that is not a status, with what may have been meant.
    init(_ typed: String, _ configuration: Configuration) throws(Failure) {
        let own = configuration.statuses
        if let status = own[typed] {
            (self.status, word) = (status, typed)
            return
        }
        if typed.lowercased() == Withdrawal.word {
            (status, word) = (Withdrawal.status, Withdrawal.word)
            return
        }
        let known =
            DecisionStatus.allCases.filter { $0 != .other && $0 != .superseded }.map(\.rawValue)
            + [Withdrawal.word] + own.keys.sorted()
        guard let status = DecisionStatus(rawValue: typed.lowercased()), status != .other else {
            let first = typed.split { !$0.isLetter }.first.map(String.init) ?? typed
            if DecisionStatus(rawValue: first.lowercased()) == .superseded {
                throw Failure(
                    "to supersede a record, name the record that replaces it",
                    hint: "use `adr supersede OLD --by NEW`")
            }
            guard let status = StatusVocabulary.builtIn.status(of: typed), status != .other else {
                throw Failure(unknown: "status", typed, among: known)
            }
            // `akzeptiert`: the record gets the log's own word.
            guard StatusVocabulary.isEnglish(typed) else {
                (self.status, word) = (status, nil)
                return
            }
            // A word of another team, such as `approved`.
            var failure = Failure(
                "\"\(typed)\" is not a status", hint: "did you mean \"\(status.rawValue)\"?")
            failure.correction = (typed, [status.rawValue])
            throw failure
        }
        (self.status, word) = (status, nil)
    }
}
