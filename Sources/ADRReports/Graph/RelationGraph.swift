public import ADRModel
public import ADRText

/// The decisions of logs and how they stand to each other, each relation once.
public struct RelationGraph: Sendable {
    /// In the order of the logs.
    public private(set) var nodes: [Node]
    /// In the order of the records that state them first.
    public private(set) var edges: [Edge]

    public struct Node: Sendable {
        public let record: DecisionRecord
        public let label: String
    }

    /// What one decision does to another, in the active voice.
    public struct Edge: Hashable, Sendable {
        /// The positions of the records.
        public fileprivate(set) var source: Int
        public fileprivate(set) var target: Int
        public let kind: LinkKind
        /// Whether it holds only when the source is accepted.
        public fileprivate(set) var isPlanned: Bool
        public let isPartial: Bool

        /// `supersedes in part (planned)`
        var words: String {
            kind.phrase.lowercased() + (isPartial ? " in part" : "") + (isPlanned ? " (planned)" : "")
        }
    }

    public init(_ logs: [DecisionLog]) {
        let labels = RecordLabels(logs)
        let all = logs.flatMap { log in log.records.map { (log, $0) } }
        nodes = all.map { Node(record: $1, label: labels.label(of: $1)) }
        let positions = Dictionary(
            all.enumerated().map { ($0.element.1.source.filePath, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        edges = []
        var known: [[String]: Int] = [:]
        for (index, (log, record)) in all.enumerated() {
            for statement in log.links.statements(of: record) where statement.standing != .dropped {
                guard let other = statement.target.record.flatMap({ positions[$0.source.filePath] }),
                    other != index
                else { continue }
                let edge = Self.edge(statement, from: index, to: other)
                let key = [edge.kind.name, String(edge.source), String(edge.target)]
                if let former = known[key] {
                    // What either of the two says holds.
                    if !edge.isPlanned { edges[former].isPlanned = false }
                } else {
                    known[key] = edges.count
                    edges.append(edge)
                }
            }
        }
    }

    private static func edge(_ statement: LinkGraph.Statement, from source: Int, to target: Int) -> Edge {
        let kind = statement.link.kind
        let isPassive = [.supersededBy, .amendedBy, .requiredBy].contains(kind)
        let isTurned = isPassive || kind == kind.inverse && source > target
        return Edge(
            source: isTurned ? target : source, target: isTurned ? source : target,
            kind: isPassive ? kind.inverse : kind, isPlanned: statement.standing == .planned,
            isPartial: statement.link.isPartial)
    }

    /// The decisions that have relations.
    public var related: RelationGraph { keeping(Set(edges.flatMap { [$0.source, $0.target] }).sorted()) }

    /// The part with some of the decisions.
    public func among(_ isMeant: (DecisionRecord) -> Bool) -> RelationGraph {
        keeping(nodes.indices.filter { isMeant(nodes[$0].record) })
    }

    /// The part with some decisions and those to which so many relations lead from them, in either direction.
    public func around(_ centers: Set<FilePath>, depth: Int) -> RelationGraph {
        var neighbours: [Int: [Int]] = [:]
        for edge in edges {
            neighbours[edge.source, default: []].append(edge.target)
            neighbours[edge.target, default: []].append(edge.source)
        }
        var border = nodes.indices.filter { centers.contains(nodes[$0].record.source.filePath) }
        var reached = Set(border)
        for _ in 0..<depth where !border.isEmpty {
            border = border.flatMap { neighbours[$0] ?? [] }.filter { reached.insert($0).inserted }
        }
        return keeping(reached.sorted())
    }

    private func keeping(_ kept: [Int]) -> RelationGraph {
        let positions = Dictionary(uniqueKeysWithValues: zip(kept, kept.indices))
        var graph = self
        graph.nodes = kept.map { nodes[$0] }
        graph.edges = edges.compactMap { edge in
            guard let source = positions[edge.source], let target = positions[edge.target] else { return nil }
            var moved = edge
            (moved.source, moved.target) = (source, target)
            return moved
        }
        return graph
    }
}

extension RelationGraph.Node {
    /// What a decision looks like: by its status, told by shape and word and not by colour alone.
    enum Look: String, CaseIterable { case inForce, open, past, turnedDown }

    var look: Look {
        switch record.currentStatus {
        case .accepted: .inForce
        case .draft, .proposed, .other, nil: .open
        case .superseded, .deprecated: .past
        case .rejected: .turnedDown
        }
    }

    /// `0012 Use PostgreSQL`, and its status.
    var lines: [String] { ["\(label) \(record.displayTitle)", record.shownStatus ?? "no status"] }
}
