/// A value of front matter together with what holds it.
struct FrontMatterPlace {
    /// What a value hangs on.
    enum Holder {
        case root
        case entry(at: Int, of: FrontMatterMapping)
        case item(at: Int, of: FrontMatterSequence)
    }

    let node: FrontMatterNode
    let holder: Holder
    /// Whether brackets stand around the value.
    let inFlow: Bool

    var entry: FrontMatterEntry? {
        if case .entry(let index, let mapping) = holder { mapping.entries[index] } else { nil }
    }

    /// The place one step further, if it is there.
    func child(_ step: FrontMatterPath.Step, inFlow: Bool) -> FrontMatterPlace? {
        switch (node.content, step) {
        case (.mapping(let mapping), .key(let key)):
            guard let index = mapping.entries.firstIndex(where: { $0.key == key }) else { return nil }
            return FrontMatterPlace(
                node: mapping.entries[index].value, holder: .entry(at: index, of: mapping),
                inFlow: inFlow || mapping.style == .flow)
        case (.sequence(let sequence), .item(let index)):
            guard sequence.items.indices.contains(index) else { return nil }
            return FrontMatterPlace(
                node: sequence.items[index], holder: .item(at: index, of: sequence),
                inFlow: inFlow || sequence.style == .flow)
        default: return nil
        }
    }
}

extension FrontMatterNode {
    /// The value at the end of a path.
    func node(at steps: ArraySlice<FrontMatterPath.Step>) -> FrontMatterNode? {
        guard let step = steps.first else { return self }
        let place = FrontMatterPlace(node: self, holder: .root, inFlow: false)
        return place.child(step, inFlow: false)?.node.node(at: steps.dropFirst())
    }
}
