import ADRModel
import ADRProject
import ArgumentParser

/// The whole tool as a function of arguments and surroundings.
public enum CommandLineTool {
    /// Runs a command.
    ///
    /// - Parameter arguments: without the program's name.
    public static func run(_ arguments: [String], in surroundings: Surroundings) -> ExitStatus {
        var surroundings = surroundings
        var arguments = arguments[...]
        while arguments.first == "-C", let folder = arguments.dropFirst().first {
            surroundings.workingDirectory =
                folder.hasPrefix("/") ? folder : surroundings.workingDirectory + "/" + folder
            arguments = arguments.dropFirst(2)
        }
        do {
            if let name = arguments.first { try checkCommand(name) }
            var command = try ADRCommand.parseAsRoot(Array(arguments))
            if let subcommand = command as? any Subcommand { return try subcommand.run(in: surroundings) }
            // The help command and commands that only group others: they throw the help to show.
            try command.run()
            return .success
        } catch let failure as Failure {
            surroundings.writeError(failure.text)
        } catch let problem as ProjectProblem {
            surroundings.writeError(Failure(problem).text)
        } catch let problem as FileProblem {
            surroundings.writeError(Failure(problem).text)
        } catch let failure as GitFailure {
            surroundings.writeError(Failure(failure).text)
        } catch {
            return answer(error, to: arguments, in: surroundings)
        }
        return .failure
    }

    private static func checkCommand(_ name: String) throws(Failure) {
        guard !name.hasPrefix("-"), !ADRCommand.commandNames.contains(name) else { return }
        let nearest = EditDistance.nearest(to: name, among: ADRCommand.commandNames)
        throw Failure(
            "there is no command \"\(name)\"",
            hint: nearest.map { "did you mean \"adr \($0)\"?" } ?? "adr --help lists the commands")
    }

    /// Help and the version are results; a usage error is not. What `adr help` says goes to the pager.
    private static func answer(
        _ error: any Error, to arguments: ArraySlice<String>, in surroundings: Surroundings
    ) -> ExitStatus {
        let message = ADRCommand.fullMessage(for: error)
        guard ADRCommand.exitCode(for: error).isSuccess else {
            surroundings.writeError(message + "\n")
            return .failure
        }
        let pager = arguments.first == "help" ? surroundings.pager : nil
        if pager?.show(message + "\n") ?? false { return .success }
        surroundings.writeOutput(message + "\n")
        return .success
    }
}
