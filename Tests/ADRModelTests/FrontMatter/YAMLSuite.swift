import ADRModel
import ADRText
import Yams

/// A case of the public YAML test suite, which lies beside the repository.
struct YAMLSuiteCase {
    /// The name of its file and its place in it, such as `229Q#0`.
    let id: String
    let yaml: String
    /// Whether the suite says that the text is not YAML.
    let fails: Bool
    /// The events of a parser, one a line.
    let events: [String]
    /// The values of its documents; `nil` if they cannot be said in JSON.
    let json: String?

    var documentCount: Int { events.count { $0.hasPrefix("+DOC") } }

    /// The value of the first document, with all scalars but nulls as texts.
    var value: FrontMatterValue {
        var rest = events[...]
        return Self.value(&rest)
    }

    /// All cases, none where the suite is not there.
    static let all: [YAMLSuiteCase] = SharedData.files(below: "suites/yaml-test-suite", ending: [".yaml"])
        .flatMap { file -> [YAMLSuiteCase] in
            let list = (try? Yams.load(yaml: file.text)) as? [[String: Any]] ?? []
            var fields: [String: Any] = [:]
            return list.enumerated().compactMap { index, new in
                // A case has the fields of the one before it that it does not give.
                fields.merge(new) { $1 }
                guard new["skip"] == nil, let yaml = fields["yaml"] as? String else { return nil }
                let tree = (fields["tree"] as? String ?? "").split(separator: "\n").map { decode(String($0)) }
                return YAMLSuiteCase(
                    id: "\(file.path.dropLast(5))#\(index)", yaml: decode(yaml),
                    fails: new["fail"] as? Bool ?? false,
                    events: tree.map { String($0.drop(while: { $0 == " " })) },
                    json: fields["json"] as? String)
            }
        }

    /// The value that the events in front make up.
    private static func value(_ events: inout ArraySlice<String>) -> FrontMatterValue {
        while let event = events.popFirst() {
            switch event.prefix(4) {
            case "+STR", "+DOC": continue
            case "+SEQ":
                var items: [FrontMatterValue] = []
                while let next = events.first, !next.hasPrefix("-SEQ") { items.append(value(&events)) }
                events.removeFirst()
                return .list(items)
            case "+MAP":
                var pairs: [FrontMatterValue.Pair] = []
                while let next = events.first, !next.hasPrefix("-MAP") {
                    let key = events.removeFirst()
                    pairs.append(.init(unescape(key.dropFirst(6)), value(&events)))
                }
                events.removeFirst()
                return .map(pairs)
            case "=VAL":
                let text = unescape(event.dropFirst(6))
                let isNull = event.dropFirst(5).first == ":" && ["", "~", "null"].contains(text)
                return isNull ? .null : .string(text)
            default: return .null
            }
        }
        return .null
    }

    private static func unescape(_ text: Substring) -> String {
        var result = ""
        var rest = text[...]
        while let character = rest.popFirst() {
            guard character == "\\", let escape = rest.popFirst() else {
                result.append(character)
                continue
            }
            let meanings: [Character: Character] = ["n": "\n", "t": "\t", "b": "\u{08}", "r": "\r"]
            result.append(meanings[escape] ?? escape)
        }
        return result
    }

    /// The suite shows characters that are hard to see.
    private static func decode(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "␣": scalars.append(" ")
            case "—", "↵", "∎": break
            case "»": scalars.append("\t")
            case "←": scalars.append("\r")
            case "⇔": scalars.append("\u{FEFF}")
            default: scalars.append(scalar)
            }
        }
        let decoded = String(scalars)
        return text.unicodeScalars.contains("∎") ? String(decoded.dropLast()) : decoded
    }
}
