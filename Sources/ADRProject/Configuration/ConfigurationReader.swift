import ADRModel
public import ADRText

/// Reads `.adr.yml`.
///
/// Every mistake is told with its place; a key or value that is not understood is never passed over.
public struct ConfigurationReader {
    /// The rule id of the diagnostics.
    public static let rule = "invalid-configuration"

    /// The configuration, as far as it is understood.
    public private(set) var configuration = Configuration()
    /// What is wrong, in the order of the file.
    public private(set) var diagnostics: [Diagnostic] = []

    private let source: SourceText

    public init(reading source: SourceText) {
        self.source = source
        let document = YAMLDocument(reading: source)
        for problem in document.problems { report(problem.message, problem.range) }
        if let mapping = document.root.mapping {
            readKeys(of: mapping)
        } else if !document.root.isNull {
            report(
                "the configuration must consist of keys, as folders: [docs/decisions]", document.root.range)
        }
        diagnostics.sort { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
    }

    private enum Key: String, CaseIterable {
        case folders, dialect, template, templates, statuses
    }

    /// The names that dialects go by; MADR 2 keeps its facts in bullets, Nygard in sections.
    private static let dialects: KeyValuePairs<String, RecordDialect> = [
        "front-matter": .frontMatter, "madr": .bullets, "nygard": .sections,
    ]

    private mutating func readKeys(of mapping: FrontMatterMapping) {
        for entry in mapping.entries {
            guard let key = Key(rawValue: entry.key) else {
                reportUnknown("key", entry.key, entry.keyRange, Key.allCases.map(\.rawValue))
                continue
            }
            switch key {
            case .folders: configuration.folders = paths(entry.value)
            case .dialect:
                let name = choice(entry.value, of: Self.dialects.map(\.key), "dialect")
                configuration.dialect = Self.dialects.first { $0.key == name }?.value
            case .template: configuration.template = text(entry.value)
            case .templates: configuration.templates = path(entry.value)
            case .statuses: configuration.statuses = statuses(entry.value)
            }
        }
    }

    private mutating func statuses(_ node: FrontMatterNode) -> [String: DecisionStatus] {
        guard let mapping = node.mapping else {
            report("statuses must map words to statuses, as implemented: accepted", node.range)
            return [:]
        }
        let names = DecisionStatus.allCases.filter { $0 != .other }.map(\.rawValue)
        var statuses: [String: DecisionStatus] = [:]
        for entry in mapping.entries {
            guard let name = choice(entry.value, of: names, "status") else { continue }
            statuses[entry.key] = DecisionStatus(rawValue: name)
        }
        return statuses
    }

    // MARK: - Values

    private mutating func text(_ node: FrontMatterNode) -> String? {
        guard let text = node.scalar?.text, !text.isEmpty else {
            report("a text is expected here", node.range)
            return nil
        }
        return text
    }

    private mutating func choice(_ node: FrontMatterNode, of choices: [String], _ name: String) -> String? {
        guard let text = text(node) else { return nil }
        guard choices.contains(text) else {
            reportUnknown(name, text, node.range, choices)
            return nil
        }
        return text
    }

    private mutating func path(_ node: FrontMatterNode) -> String? {
        guard let text = text(node) else { return nil }
        let path = RelativePath.join("", text)
        guard !text.hasPrefix("/"), path != "..", !path.hasPrefix("../") else {
            report("the folder must lie below the project's root", node.range)
            return nil
        }
        return path
    }

    private mutating func paths(_ node: FrontMatterNode) -> [String] {
        let nodes = node.sequence?.items ?? [node]
        var paths: [String] = []
        for node in nodes {
            if let path = path(node) { paths.append(path) }
        }
        return paths
    }

    private mutating func reportUnknown(
        _ what: String, _ name: String, _ range: Range<Int>, _ known: [String]
    ) {
        let suggestion = EditDistance.nearest(to: name, among: known)
        let hint =
            suggestion.map { "did you mean \"\($0)\"?" } ?? "known are \(known.joined(separator: ", "))"
        report("unknown \(what) \"\(name)\"; \(hint)", range)
    }

    private mutating func report(_ message: String, _ range: Range<Int>) {
        diagnostics.append(
            Diagnostic(rule: Self.rule, severity: .error, path: source.path, range: range, message: message))
    }
}
