import ADRCommandLine
import ADRModel
import Synchronization

@testable import ADRProject

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A project in a folder of its own, removed at its end, in which commands are run.
final class CommandProject {
    struct Outcome: Equatable {
        var exit: ExitStatus
        var output = ""
        var errors = ""
    }

    /// Absolute.
    let folder: String
    var environment: [String: String] = [:]

    init(_ files: KeyValuePairs<String, String>) throws {
        folder = "\(try RootFolder("/tmp").path)/adr-command-tests-\(UInt64.random(in: 0...UInt64.max))"
        try FileManager.default.createDirectory(atPath: folder + "/.git", withIntermediateDirectories: true)
        for (path, text) in files { try write(path, text) }
    }

    /// Runs a script in the folder.
    func shell(_ script: String) throws {
        _ = try Subprocess(
            arguments: ["sh", "-euc", "cd \(folder); \(script)"], environment: ["PATH": "/usr/bin:/bin"]
        ).run()
    }

    /// Whether the disk takes names of any bytes; that of macOS wants UTF-8.
    static let takesAnyName: Bool = {
        let script = #"d=$(mktemp -d) && trap 'rm -r "$d"' EXIT && touch "$d/$(printf '\377')""#
        let trial = Subprocess(arguments: ["sh", "-c", script], environment: ["PATH": "/usr/bin:/bin"])
        return (try? trial.run())?.status == 0
    }()

    func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: folder + "/" + path) }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func write(_ path: String, _ text: String) throws {
        let file = folder + "/" + path
        let parent = file.split(separator: "/").dropLast().joined(separator: "/")
        try FileManager.default.createDirectory(atPath: "/" + parent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: file))
    }

    /// The text of a file; empty if there is none.
    func text(_ path: String) -> String {
        FileManager.default.contents(atPath: folder + "/" + path)
            .map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// Runs `adr` with these arguments in a folder of the project.
    ///
    /// - Parameters:
    ///   - lines: what a person types at the terminal; `nil` for no person.
    ///   - input: what standard input holds.
    func run(
        _ arguments: [String], in subfolder: String = "", isTerminal: Bool = false,
        typing lines: [String]? = nil, input: String = "", hasUnreadInput: Bool = false
    ) -> Outcome {
        let written = Mutex(Outcome(exit: .success))
        let typed = Mutex(lines ?? [])
        let surroundings = Surroundings(
            workingDirectory: subfolder.isEmpty ? folder : folder + "/" + subfolder,
            environment: environment,
            today: CalendarDate(year: 2026, month: 3, day: 1)!,
            terminal: .init(isInput: lines != nil, isOutput: isTerminal, isError: lines != nil),
            readInput: { Array(input.utf8) }, hasUnreadInput: { hasUnreadInput },
            readLine: { request in
                written.withLock { $0.errors += request.prompt }
                return typed.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            },
            output: { bytes in written.withLock { $0.output += String(decoding: bytes, as: UTF8.self) } },
            error: { bytes in written.withLock { $0.errors += String(decoding: bytes, as: UTF8.self) } })
        let exit = CommandLineTool.run(arguments, in: surroundings)
        return written.withLock {
            $0.exit = exit
            return $0
        }
    }
}
