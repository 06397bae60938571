/// The editor of the user's choice, run as git runs it.
public struct Editor: Hashable, Sendable {
    /// A shell command without the file; `:` stands for no editor at all.
    public let command: String

    private let environment: [String: String]

    /// Takes the first of the variables that is set and not empty, else `fallback`; `nil` if there is neither.
    ///
    /// - Parameters:
    ///   - environment: the variables to look in, which the editor gets too.
    ///   - variables: the names of those that may hold a command, best first.
    public init?(
        environment: [String: String], variables: [String] = Habits.own.editorVariables,
        fallback: String? = nil
    ) {
        let choice = variables.lazy.compactMap { environment[$0] }.first { !$0.allSatisfy(\.isWhitespace) }
        guard let command = choice ?? fallback else { return nil }
        self.command = command
        self.environment = environment
    }

    /// Opens a file on this process's terminal and waits until the editor has ended.
    ///
    /// Ctrl-C meanwhile is the editor's. `:` opens nothing and succeeds.
    ///
    /// - Parameters:
    ///   - file: absolute, or relative to the folder; as one argument, whatever its characters.
    ///   - folder: where the editor runs; this process's working directory if `nil`.
    /// - Returns: the exit status, 127 if there is no such command, or 128 + the signal that ended it.
    /// - Throws: why no shell could be started.
    public func open(_ file: String, in folder: String? = nil) throws(FileProblem) -> Int32 {
        guard command != ":" else { return 0 }
        let script = [
            "sh", "-c", "cd -- \"$1\" && shift && \(command) \"$@\"", command, folder ?? ".", file,
        ]
        do throws(SystemError) {
            return try POSIX.runOnTerminal(script, environment: environment)
        } catch {
            throw FileProblem(path: "sh", error)
        }
    }
}
