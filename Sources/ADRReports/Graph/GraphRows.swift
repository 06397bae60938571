/// The nodes of a part of a graph in rows, and the lines that pass between them.
struct GraphRows {
    enum Item: Hashable {
        case box(Int)
        /// Where the line of an edge passes a row.
        case lane(edge: Int, row: Int)

        var isBox: Bool { if case .box = self { true } else { false } }
    }

    private(set) var rows: [[Item]] = []
    private var rowsOfNodes: [Int: Int] = [:]
    /// What each item is joined to in the row above it, and in the row below it.
    private var above: [Item: [Item]] = [:]
    private var below: [Item: [Item]] = [:]

    init(_ nodes: [Int], _ edges: [(source: Int, target: Int)], boxesInRow: Int) {
        let layers = Self.layers(of: nodes, edges)
        for layer in Set(layers.values).sorted() {
            let own = nodes.filter { layers[$0] == layer }
            for start in stride(from: 0, to: own.count, by: boxesInRow) {
                let row = own[start..<min(start + boxesInRow, own.count)]
                for node in row { rowsOfNodes[node] = rows.count }
                rows.append(row.map(Item.box))
            }
        }
        for (index, edge) in edges.enumerated() {
            let isDown = row(of: edge.source) < row(of: edge.target)
            let (upper, lower) = isDown ? (edge.source, edge.target) : (edge.target, edge.source)
            var last = Item.box(upper)
            let first = row(of: upper) + 1
            for passed in first..<max(first, row(of: lower)) {
                let lane = Item.lane(edge: index, row: passed)
                rows[passed].append(lane)
                join(last, lane)
                last = lane
            }
            join(last, .box(lower))
        }
    }

    func row(of node: Int) -> Int { rowsOfNodes[node] ?? 0 }

    private mutating func join(_ upper: Item, _ lower: Item) {
        below[upper, default: []].append(lower)
        above[lower, default: []].append(upper)
    }

    /// How many edges lead to each node, one behind the other, at most; an edge that closes a circle does not count.
    private static func layers(of nodes: [Int], _ edges: [(source: Int, target: Int)]) -> [Int: Int] {
        let targets = Dictionary(grouping: edges, by: \.source).mapValues { $0.map(\.target) }
        var order: [Int] = []
        // Begun are those on the way to where the search stands, done those behind it.
        var (begun, done): (Set<Int>, Set<Int>) = ([], [])
        var forward: [(source: Int, target: Int)] = []
        for start in nodes where !begun.contains(start) {
            var way = [(node: start, next: 0)]
            begun.insert(start)
            while let (node, next) = way.last {
                guard let all = targets[node], next < all.count else {
                    done.insert(node)
                    order.append(node)
                    way.removeLast()
                    continue
                }
                way[way.count - 1].next += 1
                let target = all[next]
                if !begun.contains(target) {
                    begun.insert(target)
                    way.append((target, 0))
                } else if !done.contains(target) {
                    continue
                }
                forward.append((node, target))
            }
        }
        let next = Dictionary(grouping: forward, by: \.source).mapValues { $0.map(\.target) }
        var layers = Dictionary(uniqueKeysWithValues: nodes.map { ($0, 0) })
        for node in order.reversed() {
            for target in next[node] ?? [] {
                layers[target] = max(layers[target] ?? 0, (layers[node] ?? 0) + 1)
            }
        }
        return layers
    }

    /// Puts the items of each row near those that they are joined to, down and up again.
    mutating func untangle() {
        for _ in 0..<4 {
            for row in rows.indices.dropFirst() { sort(row, by: above, row - 1) }
            for row in rows.indices.dropLast().reversed() { sort(row, by: below, row + 1) }
        }
    }

    private mutating func sort(_ row: Int, by neighbours: [Item: [Item]], _ other: Int) {
        let scale = 1000
        let places = Dictionary(
            uniqueKeysWithValues: rows[other].enumerated().map {
                ($1, $0 * scale / max(1, rows[other].count))
            })
        let keys = rows[row].enumerated().map { index, item -> Int in
            let joined = (neighbours[item] ?? []).compactMap { places[$0] }
            return joined.isEmpty
                ? index * scale / max(1, rows[row].count) : joined.reduce(0, +) / joined.count
        }
        rows[row] = rows[row].indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { rows[row][$0] }
    }
}
