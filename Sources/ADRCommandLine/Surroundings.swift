public import ADRAuthoring
public import ADRModel
import ADRProject
import ADRReports
public import ADRText

/// All that a command knows of the world outside its arguments.
///
/// What a person reads goes through here and no other way: what a terminal would obey is shown by its code, but for
/// the styles of a ``StyledText``. Messages are shown so wherever they go; results keep their bytes unless they go to
/// a terminal.
public struct Surroundings: Sendable {
    /// Absolute; `nil` if the folder in which the process was started is not there any more.
    public var workingDirectory: String?
    public var environment: [String: String]
    /// The absolute path of this program, links and all.
    public var program: String
    public var today: CalendarDate
    /// As `hhmmss`.
    public var timeOfDay = "000000"
    /// A moment in seconds since 1970 as `2026-11-20 14:03`, in the time zone here.
    public var moment: @Sendable (Int) -> String = { _ in "" }
    public var terminal: Terminal
    /// Is told how far long work has come.
    public var progress = WorkProgress()
    /// What looks after the progress, while there are these surroundings.
    var ticker: Ticker?
    /// The command that runs.
    var typed = TypedCommand([])

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
        /// Whether nobody may see what is typed.
        public var isHidden = false
    }

    /// Takes bytes as they are.
    public typealias Sink = @Sendable ([UInt8]) throws(StreamProblem) -> Void

    /// Reads standard input to its end.
    public var readInput: @Sendable () throws -> [UInt8]
    /// Whether standard input is a pipe or a file that may hold text nobody has asked for.
    public var hasUnreadInput: @Sendable () -> Bool
    private let askForLine: @Sendable (LineRequest) throws -> String?
    private var output: OutputStream
    private let error: OutputStream

    /// - Parameters:
    ///   - readLine: asks for a line that a person types, without its ending; `nil` at the end of the input.
    ///   - output: takes results.
    ///   - error: takes everything else.
    public init(
        workingDirectory: String?, environment: [String: String], program: String = "/usr/local/bin/adr",
        today: CalendarDate, terminal: Terminal,
        readInput: @escaping @Sendable () throws -> [UInt8],
        hasUnreadInput: @escaping @Sendable () -> Bool = { false },
        readLine: @escaping @Sendable (LineRequest) throws -> String? = { _ in nil },
        output: @escaping Sink, error: @escaping Sink
    ) {
        self.workingDirectory = workingDirectory
        self.environment = environment
        self.program = program
        self.today = today
        self.terminal = terminal
        self.readInput = readInput
        self.hasUnreadInput = hasUnreadInput
        askForLine = readLine
        self.output = OutputStream(isTerminal: terminal.isOutput, send: output)
        self.error = OutputStream(isTerminal: terminal.isError, send: error)
    }

    // MARK: - The door

    /// Writes a result.
    ///
    /// - Parameter color: whether its styles are shown.
    func writeOutput(_ text: StyledText, color: ColorChoice = .auto) {
        let isColored = showsColor(color)
        output.write(
            Array((output.isTerminal ? text.shown(coloured: isColored) : text.raw(coloured: isColored)).utf8))
    }

    /// Writes a result: data, or text for people.
    func writeOutput(_ text: String) {
        // Data may be large, and is copied no more often than necessary.
        guard output.isTerminal else { return output.write(Array(text.utf8)) }
        writeOutput(StyledText(text), color: .never)
    }

    /// Writes a result whose bytes need not be text.
    func writeOutput(bytes: [UInt8]) {
        guard output.isTerminal else { return output.write(bytes) }
        writeOutput(String(decoding: bytes, as: UTF8.self))
    }

    /// Writes a result that is one line, such as a path, and ends it.
    func writeOutput(line: String) {
        writeOutput((output.isTerminal ? TerminalText.escaped(line) : line) + "\n")
    }

    /// Says lines on standard error; each stays one line, whatever its characters, but for a terminal that is narrower.
    func tell(_ lines: [String]) {
        // A CI service reads standard error too, and finds its commands anywhere in a line.
        let shown = lines.map { fitted(CommandText.defused(TerminalText.escaped($0))) + "\n" }
        error.write(Array(shown.joined().utf8))
    }

    /// A line of standard error, broken between words where a terminal would break it anywhere.
    private func fitted(_ line: String) -> String {
        guard terminal.isError, let width = terminal.width, TerminalText.width(of: line) > width else {
            return line
        }
        return StyledText(line).fitted(to: width).plain
    }

    /// A result for people, broken between words where a terminal would break it anywhere.
    func fitted(_ text: StyledText) -> StyledText {
        guard terminal.isOutput, let width = terminal.width else { return text }
        return text.fitted(to: width)
    }

    /// Says a line on standard error.
    func tell(_ line: String) { tell([line]) }

    /// Says what a person should know though the command goes on.
    func warn(_ message: String, hint: String? = nil) {
        tell(["adr: warning: \(message)"] + (hint.map { ["hint: \($0)"] } ?? []))
    }

    /// Writes a text of several lines to standard error.
    func writeError(_ text: StyledText) {
        let width = terminal.isError ? terminal.width : nil
        error.write(Array((width.map(text.fitted) ?? text).shown(coloured: false).utf8))
    }

    /// Asks a person for a line.
    func readLine(_ prompt: String, completions: @escaping (String) -> Completions) throws -> String? {
        try askForLine(LineRequest(prompt: TerminalText.escaped(prompt), completions: completions))
    }

    /// Asks a person for a line that nobody may see.
    func readHiddenLine(_ prompt: String) throws -> String? {
        try askForLine(
            LineRequest(
                prompt: TerminalText.escaped(prompt), completions: { _ in Completions() }, isHidden: true))
    }

    /// Shows a text page by page if a pager is set, or else as a result.
    func show(inPager text: StyledText, color: ColorChoice = .never) {
        if pager?.show(text.shown(coloured: false)) ?? false { return }
        writeOutput(text, color: color)
    }

    /// The same surroundings, in which results go where messages go.
    var writingResultsAsMessages: Surroundings {
        var surroundings = self
        surroundings.output = error
        surroundings.terminal.isOutput = terminal.isError
        return surroundings
    }

    /// Why results could not be written; `nil` if they were, or if nobody wants them any more.
    var problemOfOutput: String? {
        if case .failed(let reason) = output.problem { reason } else { nil }
    }

    // MARK: - What a person wants

    /// The folder in which the command runs.
    ///
    /// - Throws: ``Failure`` if it is not there any more.
    func folder() throws(Failure) -> String {
        guard let workingDirectory else {
            throw Failure(
                "the current folder has been deleted or moved",
                hint: "cd to an existing folder, or use -C with an absolute path")
        }
        return workingDirectory
    }

    /// Whether a person sits there who can be asked or given an editor.
    var isInteractive: Bool {
        terminal.isInput && terminal.isError
            && ["CI", "PRE_COMMIT", "LEFTHOOK"].allSatisfy { environment[$0, default: ""].isEmpty }
    }

    /// The pager of the user's choice: `ADR_PAGER`, or `PAGER` in a terminal; `nil` for none.
    private var pager: Pager? {
        let variables = terminal.isOutput ? ["ADR_PAGER", "PAGER"] : ["ADR_PAGER"]
        let command = variables.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return command.map { Pager($0, environment: environment) }
    }

    /// Whether text on standard output may have colours.
    private func showsColor(_ choice: ColorChoice) -> Bool {
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
