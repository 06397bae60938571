public import ADRAuthoring
public import ADRModel
import ADRProject

/// All that a command knows of the world outside its arguments.
public struct Surroundings: Sendable {
    /// Absolute.
    public var workingDirectory: String
    public var environment: [String: String]
    /// The absolute path of this program, links and all.
    public var program: String
    public var today: CalendarDate
    public var terminal: Terminal
    /// The command that runs, as it was typed.
    var commandLine = ""

    /// Which streams are a terminal, and how wide it is.
    public struct Terminal: Sendable {
        public var isInput: Bool
        public var isOutput: Bool
        public var isError: Bool
        public var width: Int?

        public init(isInput: Bool, isOutput: Bool, isError: Bool, width: Int? = nil) {
            self.isInput = isInput
            self.isOutput = isOutput
            self.isError = isError
            self.width = width
        }
    }

    /// What a person is asked for.
    public struct LineRequest {
        /// What stands before the line.
        public let prompt: String
        /// How a line that is typed so far may go on.
        public let completions: (String) -> Completions
    }

    /// Reads standard input to its end.
    public var readInput: @Sendable () throws -> [UInt8]
    /// Asks for a line that a person types, without its ending; `nil` at the end of the input.
    public var readLine: @Sendable (LineRequest) throws -> String?
    /// Writes results.
    public var writeOutput: @Sendable (String) -> Void
    /// Writes everything else.
    public var writeError: @Sendable (String) -> Void

    public init(
        workingDirectory: String, environment: [String: String], program: String = "/usr/local/bin/adr",
        today: CalendarDate, terminal: Terminal,
        readInput: @escaping @Sendable () throws -> [UInt8],
        readLine: @escaping @Sendable (LineRequest) throws -> String? = { _ in nil },
        writeOutput: @escaping @Sendable (String) -> Void,
        writeError: @escaping @Sendable (String) -> Void
    ) {
        self.workingDirectory = workingDirectory
        self.environment = environment
        self.program = program
        self.today = today
        self.terminal = terminal
        self.readInput = readInput
        self.readLine = readLine
        self.writeOutput = writeOutput
        self.writeError = writeError
    }

    /// Whether a person sits there who can be asked or given an editor.
    var isInteractive: Bool {
        terminal.isInput && terminal.isError
            && ["CI", "PRE_COMMIT", "LEFTHOOK"].allSatisfy { environment[$0, default: ""].isEmpty }
    }

    /// The pager of the user's choice: `ADR_PAGER`, or `PAGER` in a terminal; `nil` for none.
    var pager: Pager? {
        let variables = terminal.isOutput ? ["ADR_PAGER", "PAGER"] : ["ADR_PAGER"]
        let command = variables.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return command.map { Pager($0, environment: environment) }
    }

    /// Whether text on standard output may have colours.
    func showsColor(_ choice: ColorChoice) -> Bool {
        switch choice {
        case .always: return true
        case .never: return false
        case .auto:
            if !environment["NO_COLOR", default: ""].isEmpty { return false }
            for name in ["CLICOLOR_FORCE", "FORCE_COLOR"] {
                if let value = environment[name], !value.isEmpty, value != "0" { return true }
            }
            return terminal.isOutput && environment["TERM"] != "dumb"
        }
    }
}
