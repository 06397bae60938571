public import ADRLint
import ADRText

/// What a fixer has done, for people.
public struct FixSummary: Sendable {
    private let results: [FixResult]
    private let isPlan: Bool
    private let folder: String

    /// - Parameters:
    ///   - isPlan: whether nothing was written.
    ///   - folder: the folder that paths are shown relative to.
    public init(_ results: [FixResult], isPlan: Bool, folder: String = "") {
        self.results = results
        self.isPlan = isPlan
        self.folder = folder
    }

    /// A line for each fix that was applied or left out.
    public var list: String {
        results.flatMap(\.fixed).map { line(isPlan ? "would fix" : "fixed", $0) }.joined()
            + results.flatMap(\.rejected).map { line("not fixed", $0) }.joined()
    }

    /// How much was fixed, was left out and waits for somebody, each on a line; empty if there was nothing.
    public var text: String {
        let fixed = results.map(\.fixed.count).reduce(0, +)
        let rejected = results.map(\.rejected.count).reduce(0, +)
        var text = ""
        if fixed > 0 {
            let files = results.map(\.changes.changes.count).reduce(0, +)
            text +=
                "\(isPlan ? "would fix" : "fixed") \(Self.counted(fixed, "finding"))"
                + " in \(Self.counted(files, "file"))\n"
        }
        if rejected > 0 {
            text +=
                "skipped \(rejected == 1 ? "1 fix" : "\(rejected) fixes") that would cause another finding\n"
        }
        let unsafe = results.flatMap(\.unsafe).count
        if unsafe > 0 {
            text +=
                "\(unsafe == 1 ? "1 fix needs" : "\(unsafe) fixes need") checking: --unsafe-fixes applies "
                + "\(unsafe == 1 ? "it" : "them"), --diff shows the result\n"
        }
        return text
    }

    private func line(_ what: String, _ diagnostic: Diagnostic) -> String {
        let path = RelativePath.from(folder, to: diagnostic.path)
        let title = diagnostic.fix?.title ?? diagnostic.message
        let line = "\(what): \(path): \(title) [\(diagnostic.rule)]"
        return CommandText.withoutMarkers(TerminalText.escaped(line)) + "\n"
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)" + (count == 1 ? "" : "s")
    }
}
