import ADRCommandLine
import ADRModel
import Synchronization
import Testing

/// What reaches the streams, and what becomes of a command that one of them does not take any more.
@Suite struct StreamTests {
    private static let evil = "\u{1B}]0;x\u{07}\u{9B}31m\u{202E}\r"

    private func project() throws -> CommandProject {
        try CommandProject([
            "docs/decisions/0001-use-a-queue.md":
                "# Use a queue\(Self.evil)\n\n## Status\n\nProposed\n\n## Context\n\n\(Self.evil)\n",
            "docs/decisions/0002-use-a-cache.md": "# Use a cache\n\n## Status\n\nAccepted\n",
        ])
    }

    private func isQuiet(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x0A, 0x09: true
            case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: false
            default: true
            }
        }
    }

    @Test(arguments: [
        ["list"], ["show", "1"], ["show", "1", "--format", "markdown"], ["show", "1", "--format", "json"],
        ["status", "1", "accepted", "--dry-run"], ["lint"], ["lint", "--format", "text"], ["export"],
        ["lint", "--format", "junit"], ["lint", "--format", "github"], ["index"], ["review"],
        ["review", "--format", "html"], ["risk", "review"], ["generate", "toc"], ["generate", "graph"],
        ["accept", "1"], ["frob\(evil)"], ["show", evil], ["list", "--\(evil)"], ["status", "1", evil],
        ["lint", "--select", evil], ["list", "--log", evil], ["new", "A", "--template", evil],
        ["move", "1", evil], ["-C", evil, "list"], ["lint", "--baseline", evil],
        ["index", "-o", "a\(evil).txt"],
        ["lint", "--stdin-filename", "/" + evil], ["rules", evil], ["help", evil],
    ])
    func nothingThatATerminalObeysReachesIt(_ arguments: [String]) throws {
        let project = try project()
        project.environment["NO_COLOR"] = "1"
        let outcome = project.run(arguments, isTerminal: true)
        #expect(isQuiet(outcome.output), "\(outcome.output.debugDescription)")
        // Messages are shown so wherever they go.
        let piped = project.run(arguments)
        #expect(isQuiet(outcome.errors + piped.errors), "\((outcome.errors + piped.errors).debugDescription)")
        #expect(!(outcome.output + outcome.errors).isEmpty)
    }

    @Test func dataKeepTheirBytesInAPipe() throws {
        let project = try project()
        let output = project.run(["retitle", "1", "Use a log", "--dry-run"]).output
        #expect(Array(output.utf8).firstRange(of: Array(Self.evil.utf8)) != nil)
    }

    @Test func coloursAreOursAlone() throws {
        let output = try project().run(["show", "1", "--color", "always"], isTerminal: true).output
        #expect(output.hasPrefix("\u{1B}[1m0001 Use a queue<U+001B>]0;x"), "\(output.debugDescription)")
        #expect(output.split(separator: "\u{1B}").count == 2)
    }

    @Test func aMessageIsOneLineWhateverIsInIt() throws {
        let errors = try project().run(["frob\nadr: done"]).errors
        #expect(errors.hasPrefix("adr: error: there is no command \"frob<U+000A>adr: done\"\n"))
    }

    // MARK: - Streams that take no more

    private func run(
        _ arguments: [String], in folder: String?, output: StreamProblem? = nil, error: StreamProblem? = nil
    ) -> (exit: ADRCommandLine.ExitStatus, errors: String) {
        let errors = Mutex("")
        let surroundings = Surroundings(
            workingDirectory: folder, environment: [:],
            today: CalendarDate(year: 2026, month: 3, day: 1)!,
            terminal: .init(isInput: false, isOutput: false, isError: false), readInput: { [] },
            output: { (_: [UInt8]) throws(StreamProblem) in if let output { throw output } },
            error: { (bytes: [UInt8]) throws(StreamProblem) in
                if let error { throw error }
                errors.withLock { $0 += String(decoding: bytes, as: UTF8.self) }
            })
        let exit = CommandLineTool.run(arguments, in: surroundings)
        return (exit, errors.withLock { $0 })
    }

    @Test(arguments: [["show", "999"], ["frob"], ["status", "1", "foo"], ["lint", "nope"]])
    func aFailureStaysOne(_ arguments: [String]) throws {
        let project = try project()
        for problem in [StreamProblem.readerIsGone, .failed("No space left on device")] {
            #expect(run(arguments, in: project.folder, output: problem, error: problem).exit == .failure)
            #expect(run(arguments, in: project.folder, error: problem).exit == .failure)
        }
    }

    @Test func theWorkIsDoneThoughNobodyReadsOfIt() throws {
        let project = try project()
        let outcome = run(
            ["renumber", "1", "7"], in: project.folder, output: .readerIsGone, error: .readerIsGone)
        #expect(outcome.exit == .success)
        #expect(project.run(["list", "--format", "paths"]).output.contains("0007-use-a-queue.md"))
    }

    @Test func resultsThatAreLostAreAFailure() throws {
        let project = try project()
        let outcome = run(["deprecate", "1"], in: project.folder, output: .failed("No space left on device"))
        #expect(outcome.exit == .failure)
        #expect(
            outcome.errors == """
                adr: error: cannot write to standard output: No space left on device
                hint: the command finished; only its output is lost

                """)
        #expect(project.run(["show", "1"]).output.contains("deprecated"))
    }

    // MARK: - Folders

    @Test func aFolderThatIsGoneIsNamed() throws {
        for arguments in [
            ["list"], ["new", "A"], ["-C", ".", "list"], ["-C", "etc", "new", "A"], ["lint"],
        ] {
            let outcome = run(arguments, in: nil)
            #expect(outcome.exit == .failure)
            #expect(
                outcome.errors.hasPrefix("adr: error: the current folder has been deleted or moved\n"))
        }
        let project = try project()
        #expect(run(["-C", project.folder, "list"], in: nil).exit == .success)
        #expect(run(["--version"], in: nil).exit == .success)
    }

    @Test func aFolderThatIsNotThereIsNamed() throws {
        let project = try project()
        let outcome = run(["-C", "nope", "list"], in: project.folder)
        #expect(outcome.exit == .failure)
        #expect(outcome.errors == "adr: error: -C nope: no such file or folder\n")
        #expect(run(["-C", "docs", "-C", "decisions", "list"], in: project.folder).exit == .success)
        #expect(run(["-C", "", "list"], in: project.folder).exit == .success)
    }
}
