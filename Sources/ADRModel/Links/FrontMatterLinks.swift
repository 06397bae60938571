import ADRText

/// The links that front matter has in one list with their kinds, as adrs writes them: `links: [{target: 2, kind: amends}]`.
enum FrontMatterLinks {
    static func items(of frontMatter: FrontMatter?) -> [(kind: LinkKind, item: FrontMatterList.Item)] {
        let lists = (frontMatter?.root.entries ?? []).filter {
            $0.key.utf8.count == 5 && $0.key.lowercased() == "links"
        }
        return lists.flatMap { $0.value.sequence?.items ?? [] }.compactMap { node in
            guard let mapping = node.mapping, let target = mapping["target"]?.value,
                let text = target.scalar?.text, let name = mapping["kind"]?.value.scalar?.text,
                let kind = kind(name)
            else { return nil }
            return (kind, FrontMatterList.Item(text: text, range: target.range, scope: nil))
        }
    }

    /// The kind of a name in which words may be joined: `supersededby`.
    private static func kind(_ name: String) -> LinkKind? {
        if case .link(let kind)? = FactLabel(name) { return kind }
        let letters = name.lowercased().filter(\.isLetter)
        return LinkKind.standard.first { $0.name.filter(\.isLetter) == letters }
    }
}
