/// A setting of a rule, as the rule asks for it: `context[Self.minimumShare]`.
public struct RuleOption<Value: RuleOptionType>: Sendable {
    /// What the configuration, the rule's page and the reader of settings know of the option.
    public let declaration: RuleOptionDeclaration

    /// - Parameters:
    ///   - name: the key in the configuration, in kebab case.
    ///   - choices: the texts that may stand in a list; any unless given.
    ///   - help: what the option means, as a sentence with a period.
    public init(_ name: String, default value: Value, among choices: [String]? = nil, _ help: String) {
        declaration = RuleOptionDeclaration(
            name: name, defaultValue: value.optionValue, choices: choices, help: help)
    }
}

/// A setting of a rule, whatever the type of its value.
public struct RuleOptionDeclaration: Hashable, Sendable {
    public let name: String
    /// The value without a setting; a setting must have the same type.
    public let defaultValue: RuleOptionValue
    /// The texts that may stand in a list; `nil` for any.
    public let choices: [String]?
    public let help: String
}

/// A value of an option in one of the types that options have.
public enum RuleOptionValue: Hashable, Sendable {
    case integer(Int)
    case boolean(Bool)
    case texts([String])

    /// The type as people call it.
    public var typeName: String {
        switch self {
        case .integer: "whole number"
        case .boolean: "true or false"
        case .texts: "list"
        }
    }

    /// The value as it stands in the configuration.
    public var text: String {
        switch self {
        case .integer(let value): String(value)
        case .boolean(let value): value ? "true" : "false"
        case .texts(let values): "[" + values.joined(separator: ", ") + "]"
        }
    }
}

/// A type that the value of an option can have.
public protocol RuleOptionType: Sendable {
    /// The value if it has this type.
    init?(_ value: RuleOptionValue)
    var optionValue: RuleOptionValue { get }
}

extension Int: RuleOptionType {
    public init?(_ value: RuleOptionValue) {
        guard case .integer(let value) = value else { return nil }
        self = value
    }
    public var optionValue: RuleOptionValue { .integer(self) }
}

extension Bool: RuleOptionType {
    public init?(_ value: RuleOptionValue) {
        guard case .boolean(let value) = value else { return nil }
        self = value
    }
    public var optionValue: RuleOptionValue { .boolean(self) }
}

extension [String]: RuleOptionType {
    public init?(_ value: RuleOptionValue) {
        guard case .texts(let value) = value else { return nil }
        self = value
    }
    public var optionValue: RuleOptionValue { .texts(self) }
}
