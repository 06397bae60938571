/// Where the decisions of a graph stand: in rows, each below those that lead to it, and those without relations at the
/// end.
///
/// The same graph gets the same places. Nothing overlaps: a row has room for its boxes, and for the lines that pass.
struct GraphLayout {
    static let box = (width: 196, height: 58)
    private static let gap = (across: 22, down: 54)
    /// How much room a line takes that passes a row.
    private static let lane = 14
    private static let boxesInRow = 6

    struct Point: Hashable {
        var x: Int
        var y: Int
    }

    /// The left upper corners of the boxes, by node.
    private(set) var places: [Point]
    /// The points through which the line of each edge leads, from its source to its target.
    private(set) var lines: [[Point]]
    private(set) var width = 0
    private(set) var height = 0

    init(count: Int, edges: [(source: Int, target: Int)]) {
        places = Array(repeating: Point(x: 0, y: 0), count: count)
        lines = Array(repeating: [], count: edges.count)
        let parts = Self.parts(count, edges)
        for part in parts where part.count > 1 { place(part, edges) }
        let alone = parts.filter { $0.count == 1 }.joined()
        for (index, node) in alone.enumerated() {
            places[node] = Point(
                x: index % Self.boxesInRow * (Self.box.width + Self.gap.across),
                y: height + index / Self.boxesInRow * (Self.box.height + Self.gap.across))
        }
        width = max(width, (places.map(\.x).max() ?? 0) + Self.box.width)
        height = max(height, (places.map(\.y).max() ?? 0) + Self.box.height)
    }

    /// The nodes that edges join, in the order of their first ones.
    private static func parts(_ count: Int, _ edges: [(source: Int, target: Int)]) -> [[Int]] {
        var roots = Array(0..<count)
        func root(_ node: Int) -> Int {
            var node = node
            while roots[node] != node {
                roots[node] = roots[roots[node]]
                node = roots[node]
            }
            return node
        }
        for edge in edges {
            let (first, second) = (root(edge.source), root(edge.target))
            roots[max(first, second)] = min(first, second)
        }
        return Dictionary(grouping: 0..<count, by: root).sorted { $0.key < $1.key }.map(\.value)
    }

    /// Places a part below what is placed already.
    private mutating func place(_ part: [Int], _ edges: [(source: Int, target: Int)]) {
        let members = Set(part)
        let own = edges.indices.filter { members.contains(edges[$0].source) }
        var rows = GraphRows(part, own.map { edges[$0] }, boxesInRow: Self.boxesInRow)
        rows.untangle()
        func width(_ row: [GraphRows.Item]) -> Int {
            row.reduce(-Self.gap.across) { $0 + ($1.isBox ? Self.box.width : Self.lane) + Self.gap.across }
        }
        let widest = rows.rows.map(width).max() ?? 0
        var lanes: [GraphRows.Item: Int] = [:]
        for (index, row) in rows.rows.enumerated() {
            var x = (widest - width(row)) / 2
            for item in row {
                if case .box(let node) = item {
                    places[node] = Point(x: x, y: height + index * (Self.box.height + Self.gap.down))
                } else {
                    lanes[item] = x + Self.lane / 2
                }
                x += (item.isBox ? Self.box.width : Self.lane) + Self.gap.across
            }
        }
        for (position, edge) in own.enumerated() {
            lines[edge] = line(of: position, edges[edge], rows, lanes)
        }
        self.width = max(self.width, widest)
        height += rows.rows.count * (Self.box.height + Self.gap.down)
    }

    private func line(
        of position: Int, _ edge: (source: Int, target: Int), _ rows: GraphRows,
        _ lanes: [GraphRows.Item: Int]
    ) -> [Point] {
        let (start, end) = (rows.row(of: edge.source), rows.row(of: edge.target))
        let isDown = start < end
        let (upper, lower) = isDown ? (edge.source, edge.target) : (edge.target, edge.source)
        let middle = Self.box.width / 2
        var points = [Point(x: places[upper].x + middle, y: places[upper].y + Self.box.height)]
        for row in (min(start, end) + 1)..<max(start, end) {
            guard let x = lanes[.lane(edge: position, row: row)] else { continue }
            let y = height + row * (Self.box.height + Self.gap.down)
            points += [Point(x: x, y: y), Point(x: x, y: y + Self.box.height)]
        }
        points.append(Point(x: places[lower].x + middle, y: places[lower].y))
        return isDown ? points : points.reversed()
    }
}
