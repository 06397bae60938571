import ADRCommandLine
import ADRModel
import Synchronization

@testable import ADRProject

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A git repository of its own for one test, in which commands are run; removed at its end.
final class TemporaryProject {
    /// Absolute.
    let folder: String

    init(_ contents: FolderContents = FolderContents(files: [:])) throws {
        folder = "\(try RootFolder("/tmp").path)/adr-acceptance-\(UInt64.random(in: 0...UInt64.max))"
        try FileManager.default.createDirectory(
            atPath: "\(folder)/.git", withIntermediateDirectories: true)
        try contents.write(to: folder)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// What stands in the project now.
    func contents() throws -> FolderContents { try FolderContents(of: folder, ignoring: [".git"]) }

    /// Runs git in the project's folder, with the configuration of nobody.
    func git(_ arguments: [String], environment: [String: String] = [:]) throws {
        let outcome = try Subprocess(
            arguments: ["git", "-C", folder, "-c", "init.defaultBranch=main", "-c", "user.name=Ana"]
                + ["-c", "user.email=ana@example.com"] + arguments,
            environment: environment.merging(
                ["PATH": "/usr/local/bin:/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1"]) { $1 }
        )
        .run()
        guard outcome.status == 0 else {
            throw GitFailed(arguments: arguments, errors: String(decoding: outcome.errors, as: UTF8.self))
        }
    }

    struct GitFailed: Error {
        let arguments: [String]
        let errors: String
    }

    /// What a command gave.
    struct Outcome: Hashable {
        var output = ""
        var errors = ""
        var exit = ExitStatus.success
    }

    /// Runs a command in the project's folder, without a terminal.
    ///
    /// - Parameter arguments: without the program's name.
    func run(
        _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
    ) -> Outcome {
        let streams = Streams()
        let surroundings = Surroundings(
            workingDirectory: folder, environment: environment,
            today: CalendarDate(year: 2026, month: 11, day: 22)!,
            terminal: Surroundings.Terminal(isInput: false, isOutput: false, isError: false),
            readInput: { input },
            output: { bytes in streams.add(bytes) { $0.output += $1 } },
            error: { bytes in streams.add(bytes) { $0.errors += $1 } })
        let exit = CommandLineTool.run(arguments, in: surroundings)
        var outcome = streams.written.withLock { $0 }
        outcome.exit = exit
        return outcome
    }

    private final class Streams: Sendable {
        let written = Mutex(Outcome())

        func add(_ bytes: [UInt8], _ body: @Sendable (inout Outcome, String) -> Void) {
            written.withLock { body(&$0, String(decoding: bytes, as: UTF8.self)) }
        }
    }
}
