import ADRModel
import ADRProject
import ADRReports
import ArgumentParser

/// The whole tool as a function of arguments and surroundings.
public enum CommandLineTool {
    /// Runs a command.
    ///
    /// - Parameter arguments: without the program's name.
    public static func run(_ arguments: [String], in surroundings: Surroundings) -> ExitStatus {
        let status = outcome(of: arguments, in: surroundings)
        guard let problem = surroundings.problemOfOutput else { return status }
        let failure = Failure(
            "cannot write to standard output: \(problem)",
            hint: status == .failure ? nil : "the command finished; only its output is lost")
        surroundings.tell(failure.lines)
        return .failure
    }

    /// Runs the command that this process was started with, and ends the process.
    public static func runProcess() -> Never {
        let surroundings = Surroundings.ofProcess()
        let arguments = ProcessArguments.all
        guard !arguments.isEmpty else {
            surroundings.tell(Failure("cannot read the arguments", hint: "check that /proc is mounted").lines)
            ThisProcess.end(ExitStatus.failure.rawValue)
        }
        ThisProcess.end(run(Array(arguments.dropFirst()), in: surroundings).rawValue)
    }

    private static func outcome(of arguments: [String], in surroundings: Surroundings) -> ExitStatus {
        var surroundings = surroundings
        var arguments = arguments[...]
        surroundings.typed = TypedCommand(arguments)
        do {
            try surroundings.enter(&arguments)
            try demandFolderFirst(arguments)
            arguments = PastedBullets.removed(from: arguments)
            try CommandNames.check(arguments)
            arguments = try CommandOptions.joined(arguments)
            try CommandOptions.demandOnce(arguments)
            var command = try parse(Array(arguments), in: surroundings)
            if let subcommand = command as? any Subcommand { return try subcommand.run(in: surroundings) }
            // The help command and commands that only group others: they throw the help to show.
            try command.run()
            return .success
        } catch let failure as Failure {
            surroundings.tell(failure.completed(surroundings.typed).lines)
        } catch let problem as RepositoryProblem {
            surroundings.tell(Failure(problem).lines)
        } catch let failure as ChangeFailure {
            surroundings.tell(Failure(failure).lines)
        } catch let problem as ProjectProblem {
            surroundings.tell(Failure(problem).lines)
        } catch let problem as FileProblem {
            surroundings.tell(Failure(problem).lines)
        } catch let failure as GitFailure {
            surroundings.tell(Failure(failure).lines)
        } catch {
            if answer(error, to: arguments, in: surroundings) { return .success }
        }
        return failure(of: arguments.first ?? "", in: surroundings)
    }

    /// - Throws: ``Failure`` for `-C DIR` behind the command, which would run in another folder than the person means.
    private static func demandFolderFirst(_ arguments: ArraySlice<String>) throws(Failure) {
        let options = arguments.prefix { $0 != "--" }
        guard let index = options.dropFirst().firstIndex(of: "-C") else { return }
        let folder = arguments[index...].prefix(2)
        let rest = arguments[..<index] + arguments[folder.endIndex...]
        throw Failure(
            "-C goes before the command",
            hint:
                "`\(ShellText.commandLine(["adr"] + (folder.count == 2 ? Array(folder) : ["-C", "DIR"]) + rest))`"
        )
    }

    /// What a failed command ends with.
    private static func failure(of name: String, in surroundings: Surroundings) -> ExitStatus {
        // Whose habits hold is told by the log, which need not be read for what adr-tools does not know.
        guard Habits.adrTools.commandsFailingWithOne.contains(name) else { return .failure }
        let habits = (try? Workspace(surroundings))?.habits ?? .own
        return habits.commandsFailingWithOne.contains(name) ? .findings : .failure
    }

    private static func parse(
        _ arguments: [String], in surroundings: Surroundings
    ) throws -> any ParsableCommand {
        do {
            return try Surroundings.nowAsking.withValue(surroundings) {
                try ADRCommand.parseAsRoot(arguments)
            }
        } catch {
            guard !ADRCommand.exitCode(for: error).isSuccess,
                let readable = AdrToolsArguments(arguments).readable,
                try Workspace(surroundings).habits == .adrTools
            else { throw error }
            return try ADRCommand.parseAsRoot(readable)
        }
    }

    /// Help and the version are results; a usage error is not. What `adr help` says goes to the pager.
    ///
    /// - Returns: whether it is a result.
    private static func answer(
        _ error: any Error, to arguments: ArraySlice<String>, in surroundings: Surroundings
    ) -> Bool {
        guard ADRCommand.exitCode(for: error).isSuccess else {
            surroundings.tell(
                CommandNames.failure(
                    ADRCommand.message(for: error), for: arguments, typedAs: surroundings.typed
                ).completed(surroundings.typed).lines
            )
            return false
        }
        let message = ADRCommand.fullMessage(for: error)
        if arguments.first == "help" {
            surroundings.show(inPager: StyledText(message + "\n"))
        } else {
            surroundings.writeOutput(surroundings.fitted(StyledText(message + "\n")))
        }
        return true
    }
}

extension Surroundings {
    /// Goes to the folder that arguments begin with, as `-C DIR`, and takes it off.
    ///
    /// - Throws: ``Failure`` if there is no such folder.
    mutating func enter(_ arguments: inout ArraySlice<String>) throws(Failure) {
        while arguments.first == "-C", let typed = arguments.dropFirst().first {
            let path = typed.hasPrefix("/") ? typed : try folder() + "/" + typed
            do throws(FileProblem) {
                workingDirectory = try RootFolder(path).path
            } catch {
                throw Failure("-C \(typed): \(error.reason)")
            }
            arguments = arguments.dropFirst(2)
        }
    }
}
