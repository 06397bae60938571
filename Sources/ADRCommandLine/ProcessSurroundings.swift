import ADRModel
import ADRProject
import ADRText

extension Surroundings {
    /// The surroundings of this process, which no stream that nobody reads any more ends.
    public static func ofProcess() -> Surroundings {
        ThisProcess.begin()
        let environment = ProcessArguments.environment
        let clock = clock(environment)
        var surroundings = Surroundings(
            workingDirectory: ThisProcess.folder,
            environment: environment,
            program: program(environment),
            today: today(clock),
            terminal: Terminal(
                isInput: ThisProcess.isTerminal(0), isOutput: ThisProcess.isTerminal(1),
                isError: ThisProcess.isTerminal(2), width: width(environment) ?? ThisProcess.terminalWidth(1)),
            readInput: { try readAll(0) },
            hasUnreadInput: { ThisProcess.hasUnread(0) },
            readLine: { try readLine($0, isPlain: ["", "dumb"].contains(environment["TERM", default: ""])) },
            output: { (bytes) throws(StreamProblem) in try send(bytes, to: 1) },
            error: { (bytes) throws(StreamProblem) in try send(bytes, to: 2) }
        )
        surroundings.showProgress(environment)
        surroundings.timeOfDay = clock.timeOfDay
        surroundings.moment = clock.text(of:)
        return surroundings
    }

    /// How wide the person wants lines to be, as POSIX has it, also where the output is no terminal.
    private static func width(_ environment: [String: String]) -> Int? {
        environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    }

    /// Shows on a terminal how far long work has come.
    private mutating func showProgress(_ environment: [String: String]) {
        guard terminal.isError, environment["CI", default: ""].isEmpty,
            !["", "dumb"].contains(environment["TERM", default: ""])
        else {
            return
        }
        let line = ProgressLine(
            send: { try? Self.send(Array($0.utf8), to: 2) }, width: { ThisProcess.terminalWidth(2) ?? 80 })
        let progress = WorkProgress(isOver: line.erase)
        self.progress = progress
        ticker = Ticker(every: 100) { line.look(at: progress) }
    }

    /// The path that this program was started by, or under which a shell finds its name.
    private static func program(_ environment: [String: String]) -> String {
        let name = ProcessArguments.all.first ?? "adr"
        if name.contains("/") {
            return name.hasPrefix("/") ? name : "/" + RelativePath.join(ThisProcess.folder ?? "", name)
        }
        let candidates = environment["PATH", default: ""].split(separator: ":").map { "\($0)/\(name)" }
        return candidates.first(where: ThisProcess.mayRun) ?? name
    }

    /// That of the machine, or one that stands still at `ADR_DATE` if that is a date.
    private static func clock(_ environment: [String: String]) -> WallClock {
        WallClock(
            fixed: environment["ADR_DATE"].flatMap(CalendarDate.init(iso:)).map {
                ($0.year, $0.month, $0.day)
            })
    }

    private static func today(_ clock: WallClock) -> CalendarDate {
        let (year, month, day) = clock.today
        return CalendarDate(year: year, month: month, day: day) ?? CalendarDate(year: 1970, month: 1, day: 1)!
    }

    private static func readAll(_ descriptor: Int32) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let some = try read(descriptor, upTo: 65536)
            if some.isEmpty { return bytes }
            bytes += some
            guard bytes.count <= 64 << 20 else { throw Failure("standard input is larger than 64 MiB") }
        }
    }

    private static func read(_ descriptor: Int32, upTo limit: Int) throws(Failure) -> [UInt8] {
        do {
            return try ThisProcess.read(descriptor, upTo: limit)
        } catch {
            throw Failure("cannot read standard input")
        }
    }

    /// - Parameter isPlain: whether the terminal knows no other keys than those of lines.
    private static func readLine(_ request: LineRequest, isPlain: Bool) throws -> String? {
        let show: @Sendable (String) -> Void = { try? send(Array($0.utf8), to: 2) }
        if !isPlain || request.isHidden, let terminal = RawTerminal(0, send: show) {
            return terminal.readLine(
                with: LineEditor(
                    prompt: request.prompt, isHidden: request.isHidden, completions: request.completions,
                    write: show,
                    width: { ThisProcess.terminalWidth(2) ?? 80 }))
        }
        show(request.prompt)
        return try readTypedLine()
    }

    /// A terminal gives one line at a time; what is typed ahead stays there, for the editor.
    private static func readTypedLine() throws -> String? {
        var bytes: [UInt8] = []
        while true {
            let byte = try read(0, upTo: 1)
            if byte.isEmpty, bytes.isEmpty { return nil }
            if byte.isEmpty || byte == [UInt8(ascii: "\n")] { return String(decoding: bytes, as: UTF8.self) }
            bytes += byte
            guard bytes.count <= 65536 else { throw Failure("the line is longer than 64 KiB") }
        }
    }

    private static func send(_ bytes: [UInt8], to descriptor: Int32) throws(StreamProblem) {
        do throws(SystemError) {
            try ThisProcess.write(bytes, to: descriptor)
        } catch .brokenPipe {
            throw .readerIsGone
        } catch {
            throw .failed(error.message)
        }
    }
}
