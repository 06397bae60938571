public import ADRLint
public import ADRText

/// A baseline as JSON, one entry after the other, so that changes are easy to review.
public enum BaselineFile {
    /// A file is not a baseline, or one of another version of this program.
    public struct Problem: Error, Hashable, Sendable {
        public let path: String
        /// One sentence without a period.
        public let message: String
    }

    /// Reads a baseline.
    ///
    /// - Throws: ``Problem``.
    public static func read(_ source: SourceText) throws(Problem) -> Baseline {
        guard let node = try? JSONNode(reading: source), let version = node.member("version")?.integer,
            let entries = node.member("entries")?.elements
        else { throw noBaseline(source) }
        guard version == Baseline.currentVersion else {
            throw Problem(path: source.path, message: "baseline version \(version) is not supported")
        }
        let known = entries.compactMap(entry)
        guard known.count == entries.count else { throw noBaseline(source) }
        return Baseline(known)
    }

    private static func noBaseline(_ source: SourceText) -> Problem {
        Problem(path: source.path, message: "this is not a baseline written by --write-baseline")
    }

    private static func entry(_ node: JSONNode) -> Baseline.Entry? {
        guard let rule = node.member("rule")?.string, let path = node.member("path")?.string,
            let message = node.member("message")?.string, let line = node.member("line")?.string,
            let occurrence = node.member("occurrence")?.integer
        else { return nil }
        return Baseline.Entry(rule: rule, path: path, message: message, line: line, occurrence: occurrence)
    }

    /// The text of a baseline, with a final newline.
    public static func text(of baseline: Baseline) -> String {
        let entries = baseline.entries.map { entry in
            JSONValue.object([
                "line": .string(entry.line),
                "message": .string(entry.message),
                "occurrence": .number(entry.occurrence),
                "path": .string(entry.path),
                "rule": .string(entry.rule),
            ])
        }
        return JSONValue.object(["entries": .array(entries), "version": .number(baseline.version)]).text
    }
}

extension JSONNode {
    fileprivate func member(_ name: String) -> JSONNode? { members?.first { $0.name == name }?.value }
}
