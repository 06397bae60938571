/// The editor of the user's choice, run as git runs it.
public struct Editor: Hashable, Sendable {
    /// A shell command without the file; `:` stands for no editor at all.
    public let command: String

    private let environment: [String: String]

    /// Takes the first of `ADR_EDITOR`, `GIT_EDITOR`, `VISUAL` and `EDITOR` that is set and not empty, else
    /// `fallback`; `nil` if there is neither.
    ///
    /// - Parameter environment: the variables to look in, which the editor gets too.
    public init?(environment: [String: String], fallback: String? = nil) {
        let variables = ["ADR_EDITOR", "GIT_EDITOR", "VISUAL", "EDITOR"]
        let choice = variables.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        guard let command = choice ?? fallback else { return nil }
        self.command = command
        self.environment = environment
    }

    /// Opens a file on this process's terminal and waits until the editor has ended.
    ///
    /// Ctrl-C meanwhile is the editor's. `:` opens nothing and succeeds.
    ///
    /// - Parameter file: best absolute; as one argument, whatever its characters.
    /// - Returns: the exit status, 127 if there is no such command, or 128 + the signal that ended it.
    /// - Throws: why no shell could be started.
    public func open(_ file: String) throws(FileProblem) -> Int32 {
        guard command != ":" else { return 0 }
        let script = ["sh", "-c", "\(command) \"$@\"", command, file]
        do throws(SystemError) {
            return try POSIX.runOnTerminal(script, environment: environment)
        } catch {
            throw FileProblem(path: "sh", error)
        }
    }
}
