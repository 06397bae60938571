/// A front-matter value read as a list: a sequence, a text with commas, or one text.
struct FrontMatterList {
    struct Item: Hashable {
        let text: String
        /// UTF-8 offsets of the item.
        let range: Range<Int>
        /// What part is meant: `{id: 7, scope: "retention"}`.
        let scope: String?
    }

    let items: [Item]

    init(_ node: FrontMatterNode) {
        switch node.content {
        case .null: items = []
        case .scalar(let scalar):
            items = NameList.names(in: scalar.text).map { Item(text: $0, range: node.range, scope: nil) }
        case .sequence(let sequence): items = sequence.items.flatMap(Self.item)
        case .mapping: items = Self.item(node)
        }
    }

    private static func item(_ node: FrontMatterNode) -> [Item] {
        if let scalar = node.scalar { return [Item(text: scalar.text, range: node.range, scope: nil)] }
        // To YAML, the wiki link `[[0012-use-x]]` is a list of a list.
        if let list = node.sequence, list.items.count == 1, let scalar = list.items[0].scalar {
            return [Item(text: scalar.text, range: node.range, scope: nil)]
        }
        guard let mapping = node.mapping else { return [] }
        let text = ["id", "ref", "number", "adr"].lazy.compactMap { mapping[$0]?.value.scalar?.text }.first
        return text.map { [Item(text: $0, range: node.range, scope: mapping["scope"]?.value.scalar?.text)] }
            ?? []
    }
}
