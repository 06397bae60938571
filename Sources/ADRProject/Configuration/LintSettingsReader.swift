import ADRLint
import ADRModel
import ADRText

/// Reads the section `lint` of `.adr.yml`.
struct LintSettingsReader {
    private var settings = LintSettings()

    private enum Key: String, CaseIterable {
        case select, ignore, rules
        case extendSelect = "extend-select"
        case perPath = "per-path"
    }

    /// The settings, as far as they are understood.
    static func read(_ node: FrontMatterNode, _ values: inout ConfigurationValues) -> LintSettings {
        var reader = LintSettingsReader()
        let expectation = "lint must be a mapping, for example ignore: [empty-section]"
        for entry in values.entries(node, expectation) ?? [] {
            reader.read(entry, &values)
        }
        return reader.settings
    }

    private mutating func read(_ entry: FrontMatterEntry, _ values: inout ConfigurationValues) {
        guard let key = Key(rawValue: entry.key) else {
            values.reportUnknown("key of lint", entry.key, entry.keyRange, Key.allCases.map(\.rawValue))
            return
        }
        switch key {
        case .select: settings.selection.selected = Self.rules(entry.value, &values)
        case .extendSelect: settings.selection.added.formUnion(Self.rules(entry.value, &values))
        case .ignore: settings.selection.ignored.formUnion(Self.rules(entry.value, &values))
        case .rules:
            let expectation = "rules must map rules to levels, for example broken-link: warning"
            for entry in values.entries(entry.value, expectation) ?? [] { readRule(entry, &values) }
        case .perPath:
            let expectation =
                "per-path must map patterns to settings, for example \"legacy/**\": {ignore: [all]}"
            for entry in values.entries(entry.value, expectation) ?? [] { readPath(entry, &values) }
        }
    }

    /// The ids of rules and groups in a list.
    private static func rules(_ node: FrontMatterNode, _ values: inout ConfigurationValues) -> Set<String> {
        var ids: Set<String> = []
        for (name, range) in values.texts(node) {
            if let named = RuleName.ids(of: name) {
                ids.formUnion(named)
            } else {
                values.report("there is no rule \"\(name)\"; \(RuleName.hint(for: name))", range)
            }
        }
        return ids
    }

    // MARK: - Paths

    private mutating func readPath(_ entry: FrontMatterEntry, _ values: inout ConfigurationValues) {
        let expectation = "the settings of a path must be a mapping, for example {ignore: [broken-link]}"
        for setting in values.entries(entry.value, expectation) ?? [] {
            guard setting.key == "ignore" else {
                values.reportUnknown("key of per-path", setting.key, setting.keyRange, ["ignore"])
                continue
            }
            let ids = Self.rules(setting.value, &values)
            settings.pathExceptions.append(PathException(GlobPattern(entry.key), ignoring: ids))
        }
    }

    // MARK: - Rules

    private mutating func readRule(_ entry: FrontMatterEntry, _ values: inout ConfigurationValues) {
        guard let rule = BuiltInRules.rule(entry.key)?.description else {
            values.report(
                "there is no rule \"\(entry.key)\"; \(RuleName.hint(for: entry.key))", entry.keyRange)
            return
        }
        guard let mapping = entry.value.mapping else {
            readLevel(entry.value, of: rule, &values)
            return
        }
        for setting in mapping.entries {
            if setting.key == "severity" {
                readLevel(setting.value, of: rule, &values)
            } else if let option = rule.options.first(where: { $0.name == setting.key }) {
                settings.options[rule.id, default: [:]][option.name] =
                    RuleOptionReader.value(of: option, setting.value, &values)
            } else {
                let known = ["severity"] + rule.options.map(\.name)
                values.reportUnknown("option of \(rule.id)", setting.key, setting.keyRange, known)
            }
        }
    }

    private mutating func readLevel(
        _ node: FrontMatterNode, of rule: RuleDescription, _ values: inout ConfigurationValues
    ) {
        let levels = ["off"] + Severity.allCases.map(\.rawValue)
        guard let level = values.choice(node, of: levels, "level") else { return }
        if let severity = Severity(rawValue: level) {
            settings.severities[rule.id] = severity
            settings.selection.added.insert(rule.id)
        } else {
            settings.selection.ignored.insert(rule.id)
        }
    }
}
