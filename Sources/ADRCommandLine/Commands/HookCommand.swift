import ADRProject
import ADRReports
import ADRText
import ArgumentParser

struct HookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hook",
        abstract: "Check records before each commit.",
        discussion: """
            Examples:
              adr hook install           a plain git hook, .git/hooks/pre-commit
              adr hook uninstall

            docs/hooks.md explains how to run adr from pre-commit, lefthook and husky.
            """,
        subcommands: [HookInstallCommand.self, HookUninstallCommand.self]
    )
}

struct HookInstallCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: "Install a pre-commit hook, unless there is one already.",
        discussion: """
            Examples:
              adr hook install
            """
    )

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try HookPlace(surroundings).tell("is already installed") { hook throws(CommitHook.Problem) in
            try hook.install()
        }
    }
}

struct HookUninstallCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "uninstall",
        abstract: "Remove the hook that adr hook install wrote.",
        discussion: """
            Examples:
              adr hook uninstall
            """
    )

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try HookPlace(surroundings).tell("is not installed") { hook throws(CommitHook.Problem) in
            try hook.uninstall()
        }
    }
}

/// The hook of the repository around the working directory.
private struct HookPlace {
    let surroundings: Surroundings
    let repository: RootFolder

    init(_ surroundings: Surroundings) throws(Failure) {
        guard let root = RepositoryRoot.find(from: try surroundings.folder()) else {
            throw Failure("there is no git repository here", hint: "git init creates one")
        }
        self.surroundings = surroundings
        repository = root
    }

    /// Changes the hook and prints its path, or says why there is nothing to change.
    func tell(
        _ unchanged: String, change: (CommitHook) throws(CommitHook.Problem) -> Bool
    ) throws -> ExitStatus {
        let state = ProjectState(of: repository, environment: surroundings.environment)
        surroundings.tell(InterruptedRun.putBack(in: state)) { $0 }
        do throws(CommitHook.Problem) {
            let hook = try CommitHook(repository: repository, environment: surroundings.environment)
            if try change(hook) {
                surroundings.writeOutput(line: hook.path)
            } else {
                surroundings.tell("adr: the hook \(unchanged)")
            }
            return .success
        } catch {
            throw Failure(error)
        }
    }
}

extension Failure {
    fileprivate init(_ problem: CommitHook.Problem) {
        switch problem {
        case .notOurs(let path):
            self.init(
                "\(path) is not the hook that adr installed, or was changed; it was left as is",
                hint: "to check records in it, add this line: \(CommitHook.command) || exit")
        case .hooksElsewhere(let folder):
            self.init(
                "git runs hooks from \(folder) (core.hooksPath)",
                hint: "to check records there, add to its pre-commit hook: \(CommitHook.command) || exit")
        case .hooksUnknown(let failure):
            self.init(
                "git does not report its hooks folder: \(failure.message)", hint: "nothing was written")
        case .file(let problem): self.init(problem)
        case .notExecutable(let problem):
            self.init(
                "the hook is in place, but git does not run it: \(problem)",
                hint: "make it executable: chmod +x \(ShellText.commandLine([problem.path]))")
        case .change(let failure): self.init(failure)
        }
    }
}
