import ADRModel

/// The form that the value of a known key has.
enum FrontMatterShape {
    case text
    case texts
    /// Names of people, or mappings that describe them.
    case people
    case references

    /// `nil` for keys whose values other rules know more about.
    init?(_ label: FactLabel) {
        switch label {
        case .status, .date, .title, .number: self = .text
        case .tags, .appliesTo: self = .texts
        case .deciders, .consulted, .informed: self = .people
        case .link: self = .references
        case .event, .reviewBy, .confidence, .reversibility, .quality, .risks: return nil
        }
    }

    /// What the value should be, as in "should be a string".
    var name: String {
        switch self {
        case .text: "a string"
        case .texts: "a list of strings"
        case .people: "a list of names"
        case .references: "a list of records"
        }
    }

    /// The first part of a value that has another form.
    func misfit(in node: FrontMatterNode) -> FrontMatterNode? {
        if node.isNull || node.isPlaceholder || node.scalar != nil { return nil }
        if node.mapping?.entries.isEmpty ?? node.sequence?.items.isEmpty ?? false { return nil }
        if case .text = self { return node }
        guard let sequence = node.sequence else { return isItem(node) ? nil : node }
        return sequence.items.first { !isItem($0) && !$0.isPlaceholder }
    }

    private var isReferences: Bool { if case .references = self { true } else { false } }

    private func isItem(_ node: FrontMatterNode) -> Bool {
        guard let mapping = node.mapping else {
            // `[[0012-use-x]]` is a link to those who write it, and to YAML a list of a list.
            return node.sequence.map { isReferences && $0.items.count == 1 && $0.items[0].scalar != nil }
                ?? true
        }
        return switch self {
        case .text, .texts: false
        case .people: ["name", "role", "email", "github", "handle"].contains { mapping[$0] != nil }
        case .references: ["id", "ref", "number", "adr"].contains { mapping[$0] != nil }
        }
    }
}
