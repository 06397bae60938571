import ADRModel
import ADRText

extension FrontMatterEntry {
    /// Whether the value is a template's: `{proposed}`, `"{list everyone}"`, `[YYYY-MM-DD]`, `YYYY-MM-DD`.
    var isPlaceholder: Bool {
        guard let label else { return value.isPlaceholder }
        if let items = value.sequence?.items, value.sequence?.style == .flow {
            return items.count == 1 && (items[0].isPlaceholder || Self.isPrompt(items[0], label))
        }
        return value.isPlaceholder || Self.isPrompt(value, label)
    }

    private static func isPrompt(_ node: FrontMatterNode, _ label: FactLabel) -> Bool {
        guard let text = node.scalar?.text, let first = text.utf8.first, let last = text.utf8.last else {
            return false
        }
        switch (first, last) {
        case (UInt8(ascii: "{"), UInt8(ascii: "}")), (UInt8(ascii: "<"), UInt8(ascii: ">")): return true
        default: return label == .date && text.lowercased().begins(with: "yyyy")
        }
    }
}

extension DecisionRecord {
    /// Whether a fact is stated by a placeholder of the front matter.
    func isPlaceholder(_ label: FactLabel) -> Bool { frontMatterEntry(label)?.isPlaceholder ?? false }
}
