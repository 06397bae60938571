import ADRModel
import ADRText

/// Reads the values of a configuration, and keeps what is wrong with them.
struct ConfigurationValues {
    let source: SourceText
    private(set) var diagnostics: [Diagnostic] = []

    init(of source: SourceText) { self.source = source }

    /// The entries of a mapping; `nil` and a diagnostic for anything else.
    mutating func entries(_ node: FrontMatterNode, _ expectation: String) -> [FrontMatterEntry]? {
        guard let mapping = node.mapping else {
            report(expectation, node.range)
            return nil
        }
        return mapping.entries
    }

    mutating func text(_ node: FrontMatterNode) -> String? {
        guard let text = node.scalar?.text, !text.isEmpty else {
            report("a text is expected here", node.range)
            return nil
        }
        return text
    }

    mutating func boolean(_ node: FrontMatterNode) -> Bool? {
        guard let value = node.scalar.flatMap({ Bool($0.text) }) else {
            report("true or false is expected here", node.range)
            return nil
        }
        return value
    }

    /// The texts of a list, or the one that stands there without a list.
    mutating func texts(_ node: FrontMatterNode) -> [(text: String, range: Range<Int>)] {
        var texts: [(String, Range<Int>)] = []
        for node in node.sequence?.items ?? [node] {
            if let text = text(node) { texts.append((text, node.range)) }
        }
        return texts
    }

    mutating func choice(_ node: FrontMatterNode, of choices: [String], _ name: String) -> String? {
        word(node, name, { choices.contains($0) ? $0 : nil }, choices)
    }

    /// What a word means; any other is told, with those that are known.
    mutating func word<Value>(
        _ node: FrontMatterNode, _ name: String, _ read: (String) -> Value?, _ known: [String]
    ) -> Value? {
        guard let text = text(node) else { return nil }
        guard let value = read(text) else {
            reportUnknown(name, text, node.range, known)
            return nil
        }
        return value
    }

    mutating func path(_ node: FrontMatterNode) -> String? {
        guard let text = text(node) else { return nil }
        let path = RelativePath.join("", text)
        guard !text.begins(with: "/"), path != "..", !path.begins(with: "../") else {
            report("the folder must be below the project's root", node.range)
            return nil
        }
        guard !GitFolder.isWithin(path) else {
            report(Self.inGitFolder, node.range)
            return nil
        }
        return path
    }

    static let inGitFolder = "the folder must not be in a git folder"

    /// The paths of a list, or the one that stands there without a list, each with its place in the file.
    mutating func paths(_ node: FrontMatterNode) -> [(path: String, place: String)] {
        var paths: [(String, String)] = []
        for node in node.sequence?.items ?? [node] {
            if let path = path(node) {
                paths.append((path, TextPlace(source, at: node.range.lowerBound).description))
            }
        }
        return paths
    }

    mutating func reportUnknown(_ what: String, _ name: String, _ range: Range<Int>, _ known: [String]) {
        let suggestion = EditDistance.nearest(to: name, among: known)
        let hint =
            suggestion.map { "did you mean \"\($0)\"?" } ?? "choose from: \(known.joined(separator: ", "))"
        report("unknown \(what) \"\(name)\"; \(hint)", range)
    }

    mutating func report(_ message: String, _ range: Range<Int>) {
        diagnostics.append(
            Diagnostic(
                rule: ConfigurationReader.rule, severity: .error, path: source.path, range: range,
                message: message))
    }
}
