/// Finds the cycles of a directed graph in linear time and without recursion (Tarjan's algorithm).
struct StrongComponents {
    private let successors: [String: [String]]
    private var order: [String: Int] = [:]
    private var lowest: [String: Int] = [:]
    private var open: [String] = []
    private var isOpen: Set<String> = []
    private var cycles: [String: Int] = [:]

    init(_ successors: [String: [String]]) { self.successors = successors }

    /// The nodes that reach themselves by way of another, each with the number of its component.
    mutating func numbersOfCycles() -> [String: Int] {
        for start in successors.keys.sorted() where order[start] == nil { visit(from: start) }
        return cycles
    }

    private mutating func visit(from start: String) {
        var path: [(node: String, next: Int)] = []
        func enter(_ node: String, _ graph: inout StrongComponents) {
            graph.order[node] = graph.order.count
            graph.lowest[node] = graph.order[node]
            graph.open.append(node)
            graph.isOpen.insert(node)
            path.append((node, 0))
        }
        enter(start, &self)
        while let (node, next) = path.last {
            let neighbours = successors[node] ?? []
            if next < neighbours.count {
                path[path.count - 1].next += 1
                let neighbour = neighbours[next]
                if let position = order[neighbour] {
                    if isOpen.contains(neighbour) { lower(node, to: position) }
                } else {
                    enter(neighbour, &self)
                }
            } else {
                path.removeLast()
                if let parent = path.last?.node { lower(parent, to: lowest[node] ?? 0) }
                if lowest[node] == order[node] { close(node) }
            }
        }
    }

    private mutating func lower(_ node: String, to position: Int) {
        lowest[node] = min(lowest[node] ?? position, position)
    }

    /// Takes a component from the open nodes; one node alone is no cycle.
    private mutating func close(_ root: String) {
        guard let start = open.lastIndex(of: root) else { return }
        let component = open[start...]
        for node in component {
            isOpen.remove(node)
            if component.count > 1 { cycles[node] = order[root] }
        }
        open.removeSubrange(start...)
    }
}
