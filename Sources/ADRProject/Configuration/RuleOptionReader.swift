import ADRLint
import ADRModel

/// Reads the value of a rule's option in the type that the option was declared with.
enum RuleOptionReader {
    /// The value; `nil` and a diagnostic if it has another type.
    static func value(
        of option: RuleOptionDeclaration, _ node: FrontMatterNode, _ values: inout ConfigurationValues
    ) -> RuleOptionValue? {
        let value = value(like: option.defaultValue, node)
        if value == nil {
            let example = "\(option.name): \(option.defaultValue.text)"
            values.report(
                "expected here: \(option.defaultValue.typeName), for example \(example)", node.range)
        }
        if let choices = option.choices {
            for node in node.sequence?.items ?? [node] { _ = values.choice(node, of: choices, "word") }
        }
        return value
    }

    private static func value(like model: RuleOptionValue, _ node: FrontMatterNode) -> RuleOptionValue? {
        switch model {
        case .integer: node.scalar.flatMap { Int($0.text) }.map(RuleOptionValue.integer)
        case .boolean: node.scalar.flatMap { Bool($0.text) }.map(RuleOptionValue.boolean)
        case .texts: texts(node).map(RuleOptionValue.texts)
        }
    }

    private static func texts(_ node: FrontMatterNode) -> [String]? {
        let texts = (node.sequence?.items ?? [node]).map { $0.scalar?.text }
        return texts.contains(nil) ? nil : texts.compactMap(\.self)
    }
}
