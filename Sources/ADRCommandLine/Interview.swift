import ADRAuthoring

/// Puts the questions of a dialogue to the person at the terminal.
struct Interview {
    let surroundings: Surroundings

    /// Asks until all questions are answered.
    ///
    /// - Throws: ``Failure`` if the input ends before; nothing is written then.
    func run(_ dialogue: NewRecordDialogue) throws -> NewRecord {
        var dialogue = dialogue
        while let question = dialogue.question {
            for (index, choice) in question.choices.enumerated() {
                surroundings.tell("  \(index + 1) \(choice)")
            }
            let line = try surroundings.readLine(question.text + ": ", completions: dialogue.completions)
            guard let line else {
                surroundings.tell("")
                throw Failure(
                    "the input ended before all questions were answered",
                    hint: "nothing was written; see `adr new --help` for the options"
                )
            }
            if case .misunderstood(let problem, let candidates) = dialogue.answer(line) {
                surroundings.tell([problem] + candidates.map { "  \($0)" })
            }
        }
        return dialogue.request
    }
}
