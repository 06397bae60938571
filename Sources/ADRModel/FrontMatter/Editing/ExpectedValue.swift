/// What an edit shall lead to, computed without any text.
extension FrontMatterValue {
    typealias Steps = ArraySlice<FrontMatterPath.Step>

    func setting(_ path: Steps, to value: FrontMatterValue, after sibling: String? = nil)
        -> FrontMatterValue
    {
        changing(path, after: sibling) { _ in value.asRead }
    }

    /// The same with the keys of every mapping in the order of their names.
    var sortedByKey: FrontMatterValue {
        switch self {
        case .null, .string, .verbatim: self
        case .list(let items): .list(items.map(\.sortedByKey))
        case .map(let pairs):
            .map(pairs.sorted { $0.key < $1.key }.map { Pair($0.key, $0.value.sortedByKey) })
        }
    }

    func appending(_ items: [FrontMatterValue], to path: Steps) -> FrontMatterValue {
        let items = items.map(\.asRead)
        return changing(path, after: nil) { old in
            switch old {
            case .null: return .list(items.without([]))
            case .list(let known): return .list(known + items.without(known))
            case .string, .verbatim:
                let new = items.without([old])
                return new.isEmpty ? old : .list([old] + new)
            case .map: return old
            }
        }
    }

    func removing(_ path: Steps) -> FrontMatterValue {
        guard let step = path.first else { return self }
        switch (self, step) {
        case (.map(let pairs), .key(let key)):
            guard path.count > 1 else { return .map(pairs.filter { $0.key != key }) }
            return .map(pairs.map { $0.key == key ? Pair(key, $0.value.removing(path.dropFirst())) : $0 })
        case (.list(var items), .item(let index)) where items.indices.contains(index):
            if path.count > 1 {
                items[index] = items[index].removing(path.dropFirst())
            } else {
                items.remove(at: index)
            }
            return .list(items)
        default: return self
        }
    }

    func renaming(_ path: Steps, to newKey: String) -> FrontMatterValue {
        guard let step = path.first else { return self }
        switch (self, step) {
        case (.map(let pairs), .key(let key)):
            return .map(
                pairs.map { pair in
                    guard pair.key == key else { return pair }
                    return path.count > 1
                        ? Pair(key, pair.value.renaming(path.dropFirst(), to: newKey))
                        : Pair(newKey, pair.value)
                })
        case (.list(var items), .item(let index)) where items.indices.contains(index):
            items[index] = items[index].renaming(path.dropFirst(), to: newKey)
            return .list(items)
        default: return self
        }
    }

    private func changing(
        _ path: Steps, after sibling: String?,
        _ change: (FrontMatterValue) -> FrontMatterValue
    ) -> FrontMatterValue {
        guard let step = path.first else { return change(self) }
        switch (self, step) {
        case (.null, .key(let key)):
            return .map([Pair(key, FrontMatterValue.null.changing(path.dropFirst(), after: nil, change))])
        case (.map(var pairs), .key(let key)):
            if let index = pairs.firstIndex(where: { $0.key == key }) {
                pairs[index] = Pair(
                    key, pairs[index].value.changing(path.dropFirst(), after: sibling, change))
            } else {
                let index = pairs.firstIndex { $0.key == sibling }.map { $0 + 1 } ?? pairs.count
                pairs.insert(
                    Pair(key, FrontMatterValue.null.changing(path.dropFirst(), after: nil, change)), at: index
                )
            }
            return .map(pairs)
        case (.list(var items), .item(let index)) where items.indices.contains(index):
            items[index] = items[index].changing(path.dropFirst(), after: sibling, change)
            return .list(items)
        default: return self
        }
    }
}

extension [FrontMatterValue] {
    /// The items that are not among others, each once.
    func without(_ others: [FrontMatterValue]) -> [FrontMatterValue] {
        var seen = Set(others.map(\.asRead))
        return filter { seen.insert($0.asRead).inserted }
    }
}
