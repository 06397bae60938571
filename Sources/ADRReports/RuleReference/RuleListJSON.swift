import ADRLint
import ADRText

/// The rules as a JSON array: everything that their descriptions tell.
enum RuleListJSON {
    static func render(_ groups: [BuiltInRules.Group]) -> String {
        JSONValue.array(groups.flatMap { group in group.rules.map { value(of: $0, in: group) } }).text
    }

    private static func value(of rule: any Rule.Type, in group: BuiltInRules.Group) -> JSONValue {
        let description = rule.description
        return .object([
            "id": .string(description.id),
            "group": .string(group.id),
            "summary": .string(description.summary),
            "rationale": .string(description.rationale),
            "severity": .string(description.defaultSeverity.rawValue),
            "on_by_default": .bool(description.isOnByDefault),
            "needs_base": .bool(description.needsBase),
            "fixable": .string(orNull: fixability(of: rule)),
            "options": .array(description.options.map(value)),
            "examples": .object([
                "passing": .array(description.passing.map(value)),
                "failing": .array(description.failing.map(value)),
            ]),
        ])
    }

    private static func value(of option: RuleOptionDeclaration) -> JSONValue {
        .object([
            "name": .string(option.name),
            "type": .string(option.defaultValue.typeName),
            "default": value(of: option.defaultValue),
            "help": .string(option.help),
        ])
    }

    private static func value(of value: RuleOptionValue) -> JSONValue {
        switch value {
        case .integer(let value): .number(value)
        case .boolean(let value): .bool(value)
        case .texts(let values): .strings(values)
        }
    }

    private static func value(of example: RuleExample) -> JSONValue {
        let run = ExampleRun(example)
        return .object([
            "title": .string(example.title),
            "base": example.base == nil ? .null : value(of: run.base),
            "base_tip": example.baseTip == nil ? .null : value(of: run.baseTip),
            "files": value(of: run.files),
            "fixed": .string(orNull: example.fixed),
        ])
    }

    private static func value(of files: [SourceText]) -> JSONValue {
        .array(
            files.map {
                let name = RelativePath.from(RuleExample.folder, to: $0.path)
                return .object(["path": .string(name), "text": .string($0.text)])
            })
    }

    /// `safe` or `unsafe` as the fixes of the failing examples are, the safest of them; `nil` without any.
    private static func fixability(of rule: any Rule.Type) -> String? {
        let found = rule.description.failing.flatMap { ExampleRun($0).diagnostics(of: rule) }
        let safeties = Set(found.compactMap { $0.fix?.safety })
        return safeties.contains(.safe) ? "safe" : safeties.isEmpty ? nil : "unsafe"
    }
}
