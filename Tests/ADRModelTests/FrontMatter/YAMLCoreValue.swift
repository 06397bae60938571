import ADRModel
import ADRText

/// A value with the types that the core schema of YAML 1.2 gives it, to be compared with JSON.
enum YAMLCoreValue: Equatable {
    case null
    case boolean(Bool)
    case number(Double)
    /// The scalars of a text; `==` of strings would take canonically equivalent ones for equal.
    case string([Unicode.Scalar])
    case list([YAMLCoreValue])
    case map([String: YAMLCoreValue])
}

extension YAMLCoreValue {
    init(_ json: JSONNode) {
        switch json.content {
        case .null: self = .null
        case .bool(let bool): self = .boolean(bool)
        case .number(let number): self = .number(Double(number)!)
        case .string(let text): self = .string(Array(text.unicodeScalars))
        case .array(let items): self = .list(items.map(Self.init))
        case .object(let members):
            self = .map(Dictionary(uniqueKeysWithValues: members.map { ($0.name, Self($0.value)) }))
        }
    }

    /// The model keeps scalars as texts with their style; only plain ones have another type than string.
    init(_ node: FrontMatterNode) {
        switch node.content {
        case .null: self = .null
        case .scalar(let scalar):
            self =
                scalar.style == .plain
                ? Self(plain: scalar.text) : .string(Array(scalar.text.unicodeScalars))
        case .sequence(let sequence): self = .list(sequence.items.map(Self.init))
        case .mapping(let mapping):
            self = .map(Dictionary(mapping.entries.map { ($0.key, Self($0.value)) }) { $1 })
        }
    }

    private init(plain text: String) {
        switch text {
        case "true", "True", "TRUE": self = .boolean(true)
        case "false", "False", "FALSE": self = .boolean(false)
        default:
            let isDecimal = text.utf8.allSatisfy { "+-.0123456789eE".utf8.contains($0) }
            if text.hasPrefix("0o"), let number = Int(text.dropFirst(2), radix: 8) {
                self = .number(Double(number))
            } else if text.hasPrefix("0x"), let number = Int(text.dropFirst(2), radix: 16) {
                self = .number(Double(number))
            } else if isDecimal, let number = Double(text) {
                self = .number(number)
            } else {
                self = .string(Array(text.unicodeScalars))
            }
        }
    }
}

extension FrontMatterNode {
    /// Whether every scalar that is no string in JSON is told apart from one by its implied type.
    func hasTypes(of value: YAMLCoreValue) -> Bool {
        switch (content, value) {
        case (.scalar(let scalar), .boolean): scalar.impliedType == .boolean
        case (.scalar(let scalar), .number):
            scalar.impliedType == .integer || scalar.impliedType == .float
        case (.sequence(let sequence), .list(let items)):
            zip(sequence.items, items).allSatisfy { $0.hasTypes(of: $1) }
        case (.mapping(let mapping), .map(let values)):
            mapping.entries.allSatisfy { $0.value.hasTypes(of: values[$0.key] ?? .null) }
        default: true
        }
    }
}
