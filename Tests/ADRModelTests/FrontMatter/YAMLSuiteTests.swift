import ADRModel
import ADRText
import Testing
import Yams

/// The public YAML test suite, where it is there: what we accept we read as the suite says.
@Suite struct YAMLSuiteTests {
    struct Case {
        let id: String
        let yaml: String
        let fails: Bool
        /// The events of a parser, one a line.
        let events: [String]
    }

    /// Here we leave away the last line ending that the file has not, as libyaml does.
    static let unendedLine = "L24T.yaml#1"

    static let cases: [Case] = SharedData.files(below: "suites/yaml-test-suite", ending: [".yaml"])
        .flatMap { file -> [Case] in
            let list = (try? Yams.load(yaml: file.text)) as? [[String: Any]] ?? []
            var fields: [String: Any] = [:]
            return list.enumerated().compactMap { index, new in
                fields.merge(new) { $1 }
                guard new["skip"] == nil, let yaml = fields["yaml"] as? String else { return nil }
                let tree = (fields["tree"] as? String ?? "").split(separator: "\n").map { decode(String($0)) }
                return Case(
                    id: "\(file.path)#\(index)", yaml: decode(yaml), fails: new["fail"] as? Bool ?? false,
                    events: tree.map { String($0.drop(while: { $0 == " " })) })
            }
        }

    @Test func whatIsAcceptedHasTheSuitesValue() {
        var accepted = 0
        for test in Self.cases where !test.fails && test.id != Self.unendedLine {
            let document = YAMLDocument(reading: SourceText(path: test.id, test.yaml))
            guard document.problems.isEmpty else { continue }
            accepted += 1
            var events = test.events[...]
            let expected = Self.value(&events)
            #expect("\(document.root.value)" == "\(expected)", "\(test.id)\n\(test.yaml)")
        }
        print("YAML test suite: \(accepted) of \(Self.cases.count { !$0.fails }) valid cases accepted")
    }

    @Test func invalidTextIsRefusedOrReadAsYamsReadsIt() {
        var accepted: [String] = []
        for test in Self.cases where test.fails {
            let comparison = Comparison(test.yaml)
            if comparison.problems.isEmpty { accepted.append(test.id) }
            #expect(comparison.agrees, "\(test.id)\n\(test.yaml)\nours: \(comparison.ours)")
        }
        print(
            "YAML test suite: \(accepted.count) of \(Self.cases.count { $0.fails }) invalid cases accepted: \(accepted)"
        )
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
