#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A JSON value with the types that a schema tells apart.
indirect enum JSONTree: Codable, Hashable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONTree])
    case object([String: JSONTree])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let bool = try? value.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .string(text)
        } else if let values = try? value.decode([JSONTree].self) {
            self = .array(values)
        } else {
            self = .object(try value.decode([String: JSONTree].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .null: try value.encodeNil()
        case .bool(let bool): try value.encode(bool)
        case .number(let number): try value.encode(number)
        case .string(let text): try value.encode(text)
        case .array(let values): try value.encode(values)
        case .object(let members): try value.encode(members)
        }
    }

    subscript(name: String) -> JSONTree? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    var members: [String: JSONTree] { if case .object(let members) = self { members } else { [:] } }
    var integer: Int? { if case .number(let number) = self { Int(exactly: number) } else { nil } }
    var values: [JSONTree] { if case .array(let values) = self { values } else { [] } }
    var text: String? { if case .string(let text) = self { text } else { nil } }
}

/// As much of JSON Schema as the schemas of this project use: types, members, items, values, conditions and
/// references.
struct JSONSchema {
    let root: JSONTree

    /// A schema of `docs/schemas`.
    init(_ name: String) throws {
        let package = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
        let bytes = try Data(contentsOf: URL(filePath: "\(package)/docs/schemas/\(name)"))
        root = try JSONDecoder().decode(JSONTree.self, from: bytes)
    }

    /// What of a value is not as the schema says, each with its place.
    func faults(in value: JSONTree) -> [String] { faults(value, root, "") }

    private func faults(_ value: JSONTree, _ schema: JSONTree, _ place: String) -> [String] {
        if let reference = schema["$ref"]?.text {
            guard let name = reference.split(separator: "#/$defs/").first, name != reference else {
                let other = try? JSONSchema(reference)
                return other.map { $0.faults(value, $0.root, place) } ?? ["\(reference) is not there"]
            }
            guard let definition = root["$defs"]?[String(name)] else { return ["\(name) is not defined"] }
            return faults(value, definition, place)
        }
        if let choices = schema["anyOf"]?.values {
            let all = choices.map { faults(value, $0, place) }
            return all.contains([]) ? [] : all.first ?? []
        }
        let conditional = (schema["allOf"]?.values ?? []).flatMap { faults(value, $0, place) }
        if !conditional.isEmpty { return conditional }
        if let condition = schema["if"], let then = schema["then"], faults(value, condition, place).isEmpty {
            return faults(value, then, place)
        }
        if let allowed = schema["enum"]?.values ?? schema["const"].map({ [$0] }), !allowed.contains(value) {
            return ["\(place) is none of the values"]
        }
        if let type = schema["type"] {
            let names = type.text.map { [$0] } ?? type.values.compactMap(\.text)
            guard names.contains(where: { isA($0, value) }) else {
                return ["\(place) is no \(names.joined(separator: " or "))"]
            }
        }
        switch value {
        case .object(let members): return memberFaults(members, schema, place)
        case .string(let text):
            let isFull = text.count >= (schema["minLength"]?.integer ?? 0)
            return isFull && schema["pattern"].map({ matches(text, $0) }) ?? true
                ? [] : ["\(place) is not of the form"]
        case .array(let values):
            if values.count < schema["minItems"]?.integer ?? 0 { return ["\(place) has too few items"] }
            guard let items = schema["items"] else { return [] }
            return values.enumerated().flatMap { faults($0.element, items, "\(place)[\($0.offset)]") }
        default: return []
        }
    }

    private func memberFaults(_ members: [String: JSONTree], _ schema: JSONTree, _ place: String) -> [String]
    {
        var required = schema["required"]?.values.compactMap(\.text) ?? []
        for name in members.keys {
            required += schema["dependentRequired"]?[name]?.values.compactMap(\.text) ?? []
        }
        let missing = required.filter { members[$0] == nil }.map { "\(place).\($0) is missing" }
        return missing
            + members.sorted { $0.key < $1.key }.flatMap { (name, value) -> [String] in
                let pattern = schema["patternProperties"]?.members.first { matches(name, .string($0.key)) }
                let others = pattern?.value ?? schema["additionalProperties"]
                guard let own = schema["properties"]?[name] ?? others else { return [] }
                return own == .bool(false)
                    ? ["\(place).\(name) is unknown"] : faults(value, own, "\(place).\(name)")
            }
    }

    private func matches(_ text: String, _ pattern: JSONTree) -> Bool {
        guard let pattern = pattern.text, let expression = try? Regex(pattern) else { return false }
        return text.contains(expression)
    }

    private func isA(_ type: String, _ value: JSONTree) -> Bool {
        switch (type, value) {
        case ("null", .null), ("boolean", .bool), ("string", .string), ("array", .array), ("object", .object):
            true
        case ("integer", .number(let number)): number == number.rounded()
        default: false
        }
    }
}
