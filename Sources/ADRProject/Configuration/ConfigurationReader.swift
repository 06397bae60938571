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
    public let diagnostics: [Diagnostic]

    public init(reading source: SourceText) {
        var values = ConfigurationValues(of: source)
        let document = YAMLDocument(reading: source)
        for problem in document.problems { values.report(problem.message, problem.range) }
        if let mapping = document.root.mapping {
            configuration.readKeys(of: mapping, &values)
        } else if !document.root.isNull {
            values.report(
                "the configuration must be a mapping, for example folders: [docs/decisions]",
                document.root.range)
        }
        diagnostics = values.diagnostics.sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
    }
}

extension Configuration {
    private enum Key: String, CaseIterable {
        case folders, dialect, template, templates, variables, statuses, risks, numbering, lint
    }

    fileprivate mutating func readKeys(of mapping: FrontMatterMapping, _ values: inout ConfigurationValues) {
        for entry in mapping.entries {
            guard let key = Key(rawValue: entry.key) else {
                values.reportUnknown("key", entry.key, entry.keyRange, Key.allCases.map(\.rawValue))
                continue
            }
            switch key {
            case .folders:
                let named = values.paths(entry.value)
                folders = named.map(\.path)
                folderPlaces = Dictionary(named, uniquingKeysWith: { first, _ in first })
            case .dialect:
                let name = values.choice(entry.value, of: RecordDialect.names, "dialect")
                dialect = name.flatMap(RecordDialect.init)
            case .template: template = values.text(entry.value)
            case .templates: templates = values.path(entry.value)
            case .variables: variables = TemplateVariablesReader.read(entry.value, &values)
            case .statuses: statuses = Self.statuses(entry.value, &values)
            case .risks: risks = RiskMethodReader.read(entry.value, &values)
            case .numbering: numbering = NumberingReader.read(entry.value, &values)
            case .lint: lint = LintSettingsReader.read(entry.value, &values)
            }
        }
    }

    private static func statuses(
        _ node: FrontMatterNode, _ values: inout ConfigurationValues
    ) -> [String: DecisionStatus] {
        let expectation = "statuses must map words to statuses, for example implemented: accepted"
        let names = DecisionStatus.allCases.filter { $0 != .other }.map(\.rawValue)
        var statuses: [String: DecisionStatus] = [:]
        for entry in values.entries(node, expectation) ?? [] {
            guard let name = values.choice(entry.value, of: names, "status") else { continue }
            statuses[entry.key] = DecisionStatus(rawValue: name)
        }
        return statuses
    }
}
