import ADRCommandLine
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A story told to the command line, as it stands in a folder; README.md says what the folder holds.
struct Scenario: CustomTestStringConvertible {
    let name: String

    var testDescription: String { name }

    private static let root =
        "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/") + "/Scenarios"

    private var folder: String { "\(Self.root)/\(name)" }

    static let all: [Scenario] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map { Scenario(name: $0) }
    }()

    /// What came of a scenario, or was expected to.
    struct Result: Hashable {
        var streams: TemporaryProject.Outcome
        var files: FolderContents
    }

    var before: FolderContents {
        get throws { try FolderContents(of: "\(folder)/before") }
    }

    /// What the folder says will come of it.
    var expected: Result {
        get throws {
            let status = text("exit").flatMap { Int32($0.prefix { $0.isNumber }) } ?? 0
            let exit = try #require(ExitStatus(rawValue: status))
            let isChanged = FileManager.default.fileExists(atPath: "\(folder)/after")
            return Result(
                streams: TemporaryProject.Outcome(
                    output: text("output") ?? "", errors: text("errors") ?? "", exit: exit),
                files: isChanged ? try FolderContents(of: "\(folder)/after") : try before)
        }
    }

    /// Types the lines in a new folder, until one fails.
    func run() throws -> Result {
        let project = try TemporaryProject(before)
        var result = TemporaryProject.Outcome()
        for line in try #require(text("command")).split(separator: "\n") where !line.hasPrefix("#") {
            let words = try CommandLineWords(String(line))
            guard words.program == .adr else {
                try project.git(words.arguments, environment: words.environment)
                continue
            }
            let outcome = project.run(
                words.arguments, input: Array((text("input") ?? "").utf8), environment: words.environment)
            result.output += outcome.output.replacing(project.folder, with: "$ROOT")
            result.errors += outcome.errors.replacing(project.folder, with: "$ROOT")
            result.exit = outcome.exit
            guard outcome.exit == .success else { break }
        }
        return Result(streams: result, files: try project.contents())
    }

    /// Makes a result what is expected from now on.
    func record(_ result: Result) throws {
        try? FileManager.default.removeItem(atPath: "\(folder)/after")
        if result.files != (try before) { try result.files.write(to: "\(folder)/after") }
        try record(result.streams.output, as: "output")
        try record(result.streams.errors, as: "errors")
        let exit = result.streams.exit
        try record(exit == .success ? "" : "\(exit.rawValue)\n", as: "exit")
    }

    private func record(_ text: String, as name: String) throws {
        try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        guard !text.isEmpty else { return }
        try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }

    private func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: "\(folder)/\(name)").map { String(decoding: $0, as: UTF8.self) }
    }
}
