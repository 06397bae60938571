import ADRTemplates
import ADRText

/// The values that the placeholders of a template get, by name.
struct TemplateValues {
    /// The values as plain text.
    private(set) var plain: [String: String]
    /// Those that are lists, by name.
    let lists: [String: [String]]

    /// - Parameters:
    ///   - own: the team's own variables; one with the name of ours gives way.
    ///   - lists: values that front matter has as lists; elsewhere they are joined by commas.
    init(_ values: [TemplateVariable: String], own: [String: String], lists: [TemplateVariable: [String]]) {
        let lists = Dictionary(uniqueKeysWithValues: lists.map { ($0.key.name, $0.value) })
        self.lists = lists
        let ours = Dictionary(uniqueKeysWithValues: values.map { ($0.key.name, $0.value) })
        plain = own.merging(ours) { _, our in our }
            .merging(lists.mapValues { $0.joined(separator: ", ") }) { _, our in our }
    }

    /// The values as Markdown that shows them; the team's own variables are Markdown already.
    var markdown: [String: String] {
        let typed = [TemplateVariable.title.name, TemplateVariable.author.name] + lists.keys
        return plain.merging(
            typed.compactMap { name in plain[name].map { (name, MarkdownWriter.escaped($0)) } }
        ) {
            $1
        }
    }
}

/// Puts values into a text in one pass: a value is data, and never searched for placeholders.
struct PlaceholderFilling {
    /// By the names of the placeholders.
    let values: [String: String]
    let notation: PlaceholderNotation

    init(_ values: [String: String], _ notation: PlaceholderNotation) {
        self.values = values
        self.notation = notation
    }

    func filled(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var position = 0
        for placeholder in notation.placeholders(in: bytes) {
            guard let value = values[placeholder.name] else { continue }
            result += bytes[position..<placeholder.range.lowerBound]
            result += value.utf8
            position = placeholder.range.upperBound
        }
        return String(decoding: result + bytes[position...], as: UTF8.self)
    }

    func isIn(_ text: String) -> Bool {
        notation.placeholders(in: text.utf8).contains { values[$0.name] != nil }
    }
}
