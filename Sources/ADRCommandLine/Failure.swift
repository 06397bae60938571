import ADRAuthoring
import ADRModel
import ADRProject
import ADRText

/// Why a command could not do its work, in words for the person who typed it.
struct Failure: Error {
    /// What happened, and where.
    let message: String
    /// What more there is to say of it, one thing a line.
    let details: [String]
    /// What to do next.
    let hint: String?
    /// A word that was typed wrongly, and what is meant by it.
    var correction: (word: String, meant: [String])?
    /// What the message begins with; nothing where another tool's words are expected.
    var prefix = "adr: error: "

    init(_ message: String, details: [String] = [], hint: String? = nil) {
        self.message = message
        self.details = details
        self.hint = hint
    }

    /// A message in the very words that adr-tools has for it.
    static func inWordsOfAdrTools(_ message: String) -> Failure {
        var failure = Failure(message)
        failure.prefix = ""
        return failure
    }

    /// With the whole command that is meant as the hint, where one word of it was wrong.
    func completed(_ typed: TypedCommand) -> Failure {
        guard let correction, let meant = typed.correcting(correction.word, with: correction.meant) else {
            return self
        }
        var failure = Failure(message, details: details, hint: "did you mean `\(meant.text)`?")
        failure.prefix = prefix
        return failure
    }

    /// The lines for standard error.
    var lines: [String] { [prefix + message] + details + (hint.map { ["hint: \($0)"] } ?? []) }
}

extension Failure {
    /// A word that is none of those known.
    init(unknown what: String, _ word: String, among known: [String]) {
        let near = EditDistance.nearest(to: word, among: known)
        self.init(
            "\"\(word)\" is not \(what.withArticle)",
            hint: near.map { "did you mean \"\($0)\"?" } ?? "choose from: \(known.joined(separator: ", "))")
        correction = near.map { (word: word, meant: [$0]) }
    }

    init(_ error: AuthoringError, in workspace: Workspace) {
        let place = error.place.map { workspace.project.shown($0) + ": " } ?? ""
        self.init(
            place + error.message + (error.candidates.isEmpty ? "" : ":"),
            details: error.candidates.map { "  " + workspace.shown($0) }, hint: error.hint)
    }

    init(_ problem: FileProblem) { self.init(problem.description) }

    init(_ failure: GitFailure) {
        self.init(failure.message, hint: failure.hint)
    }

    init(_ failure: ChangeFailure) {
        self.init(
            "\(failure.problem)", details: failure.notRestored.map(\.description), hint: failure.outcome)
    }

    init(_ problem: ProjectProblem) {
        switch problem {
        case .file(let problem): self.init(problem)
        case .configuration(let diagnostics, let source):
            let index = LineIndex(source)
            let lines = diagnostics.map { diagnostic in
                let position = index.position(at: diagnostic.range?.lowerBound ?? 0)
                return "\(diagnostic.path):\(position.line):\(position.column): \(diagnostic.message)"
            }
            self.init(
                lines.first ?? "", details: Array(lines.dropFirst()),
                hint: "see docs/configuration.md for all keys")
        case .unknownDialect(let name, let names):
            self.init(
                "ADR_DIALECT is \"\(name)\", which is not a dialect",
                hint: EditDistance.nearest(to: name, among: names).map { "did you mean \"\($0)\"?" }
                    ?? "choose from: \(names.joined(separator: ", "))")
        case .noLog:
            self.init(
                "no decision log here",
                hint: "run `adr init` to start one, or use -C DIR to look in another folder")
        case .unknownLog(let name, let folders):
            self.init(
                "there is no log \"\(name)\"", hint: "choose from: " + folders.joined(separator: ", "))
        case .severalRecords(let reference, let hint):
            self.init("“\(reference)” matches records in several logs", hint: hint)
        case .severalLogs(let folders):
            self.init(
                "several logs could be meant: " + folders.joined(separator: ", "),
                hint: "choose one with --log NAME, or run adr in its folder")
        }
    }
}
