import ADRProject
import ADRReports
import ADRText
import ArgumentParser

/// Hands a record to the user's editor, and tells then what is wrong with it, as `adr lint` does.
struct RecordEditing {
    let workspace: Workspace
    let editor: Editor
    /// Whether what is wrong is no result of the command, and so goes to standard error.
    var isBesideResult = false

    /// - Throws: ``Failure`` if no editor is set.
    static func editor(
        of surroundings: Surroundings, _ habits: Habits = .own
    ) throws(Failure) -> Editor {
        let editor = Editor(environment: surroundings.environment, variables: habits.editorVariables)
        guard let editor else {
            throw Failure("no editor is set", hint: "set EDITOR, for example EDITOR=\"code --wait\"")
        }
        return editor
    }

    /// Waits until the editor has ended; `:` opens nothing, and nothing is told then.
    ///
    /// - Parameter path: relative to the project's root.
    /// - Returns: ``ExitStatus/findings`` if the record has errors.
    /// - Throws: ``Failure`` if the editor is not there or ends with another status than 0.
    func run(_ path: String) throws -> ExitStatus {
        guard editor.command != ":" else { return .success }
        try open(path)
        return try lint(path)
    }

    /// Waits until the editor has ended, with the record as it is reached from the current folder.
    ///
    /// - Throws: ``Failure`` if the editor is not there or ends with another status than 0.
    func open(_ path: String) throws {
        let way = workspace.shown(path)
        // Editors take what begins with one of these for an option or a command.
        let isOption = way.hasPrefix("-") || way.hasPrefix("+")
        let status = try editor.open(isOption ? "./" + way : way, in: workspace.surroundings.folder())
        guard status != 127 else {
            throw Failure(
                "the editor \"\(editor.command)\" was not found",
                hint: "set EDITOR, for example EDITOR=\"code --wait\"; the record is \(way)")
        }
        guard status == 0 else {
            throw Failure("the editor exited with status \(status)", hint: "the record is \(way)")
        }
        guard workspace.project.root.exists(path) else {
            throw Failure("\(way) is gone", hint: "the editor removed or renamed it")
        }
    }

    private func lint(_ path: String) throws -> ExitStatus {
        let surroundings =
            isBesideResult ? workspace.surroundings.writingResultsAsMessages : workspace.surroundings
        return try LintCommand.parse(["--", workspace.project.root.path + "/" + path]).run(in: surroundings)
    }
}
