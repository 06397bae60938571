import ADRProject
import ArgumentParser

/// Which repositories a report is made of, if it is not the one in which the command runs.
struct FromOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Read another repository instead of this one: a checkout, or a file from adr export json. May be repeated; . is this one.",
            valueName: "folder|file"),
        completion: .file())
    var from: [String] = []

    var isEmpty: Bool { from.isEmpty }
}

extension Workspace {
    /// The logs that a report is made of: those of the project, or of the repositories that are named.
    func logs(named name: String?, from other: FromOptions) throws -> ChosenLogs {
        try other.isEmpty
            ? repository.logs(named: name) : repository.logs(from: other.from, named: name)
    }
}
