import ADRText

/// Finds the cycles of a directed graph in linear time and without recursion (Tarjan's algorithm).
struct StrongComponents {
    private let successors: [FilePath: [FilePath]]
    private var order: [FilePath: Int] = [:]
    private var lowest: [FilePath: Int] = [:]
    private var open: [FilePath] = []
    private var isOpen: Set<FilePath> = []
    private var cycles: [FilePath: Int] = [:]

    init(_ successors: [FilePath: [FilePath]]) { self.successors = successors }

    /// The nodes that reach themselves by way of another, each with the number of its component.
    mutating func numbersOfCycles() -> [FilePath: Int] {
        for start in successors.keys.sorted() where order[start] == nil { visit(from: start) }
        return cycles
    }

    private mutating func visit(from start: FilePath) {
        var path: [(node: FilePath, next: Int)] = []
        func enter(_ node: FilePath, _ graph: inout StrongComponents) {
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

    private mutating func lower(_ node: FilePath, to position: Int) {
        lowest[node] = min(lowest[node] ?? position, position)
    }

    /// Takes a component from the open nodes; one node alone is no cycle.
    private mutating func close(_ root: FilePath) {
        guard let start = open.lastIndex(of: root) else { return }
        let component = open[start...]
        for node in component {
            isOpen.remove(node)
            if component.count > 1 { cycles[node] = order[root] }
        }
        open.removeSubrange(start...)
    }
}
