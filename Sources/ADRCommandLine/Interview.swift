import ADRAuthoring
import ADRReports

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
                surroundings.writeError("  \(index + 1) \(TerminalText.escaped(choice))\n")
            }
            let request = Surroundings.LineRequest(
                prompt: question.text + ": ", completions: dialogue.completions)
            guard let line = try surroundings.readLine(request) else {
                surroundings.writeError("\n")
                throw Failure(
                    "the answers ended too early", hint: "nothing was written; adr new --help lists the flags"
                )
            }
            if case .misunderstood(let problem, let candidates) = dialogue.answer(line) {
                let lines = [problem] + candidates.map { "  \($0)" }
                for line in lines { surroundings.writeError(TerminalText.escaped(line) + "\n") }
            }
        }
        return dialogue.request
    }
}
