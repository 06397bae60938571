import ADRModel
import ADRText

/// A form in which the relations of decisions are shown.
public enum RelationGraphFormat: String, CaseIterable, Sendable {
    case mermaid, dot, svg, json

    /// - Parameter folder: the folder that paths are relative to.
    public func render(_ graph: RelationGraph, folder: String = "") -> String {
        switch self {
        case .mermaid: Self.mermaid(graph)
        case .dot: Self.dot(graph)
        case .svg: RelationGraphSVG(graph: graph, folder: folder).text
        case .json: Self.json(graph, folder: folder)
        }
    }

    // MARK: - Mermaid

    private static func mermaid(_ graph: RelationGraph) -> String {
        var lines = ["flowchart TD"]
        for (index, node) in graph.nodes.enumerated() {
            let (open, close) = mermaidShape(of: node.look)
            let label = node.lines.map(MermaidText.escaped).joined(separator: "<br>")
            lines.append("  n\(index)\(open)\"\(label)\"\(close):::\(node.look.rawValue)")
        }
        for edge in graph.edges {
            lines.append(
                "  n\(edge.source) \(mermaidLine(of: edge))|\"\(MermaidText.escaped(edge.words))\"| n\(edge.target)"
            )
        }
        lines += [
            "  classDef inForce fill:#e6f4ea,stroke:#1e6b34,stroke-width:2px,color:#1b1b1b",
            "  classDef open fill:#ffffff,stroke:#1f5fa8,stroke-dasharray:5 4,color:#1b1b1b",
            "  classDef past fill:#eceef1,stroke:#545b66,color:#1b1b1b",
            "  classDef turnedDown fill:#fdecea,stroke:#b2182b,stroke-dasharray:2 3,color:#1b1b1b",
        ]
        return lines.map { $0 + "\n" }.joined()
    }

    private static func mermaidShape(of look: RelationGraph.Node.Look) -> (String, String) {
        switch look {
        case .inForce: ("[", "]")
        case .open: ("([", "])")
        case .past: ("[[", "]]")
        case .turnedDown: ("{{", "}}")
        }
    }

    private static func mermaidLine(of edge: RelationGraph.Edge) -> String {
        if edge.isPlanned { return "-.->" }
        return switch edge.kind {
        case .supersedes: "==>"
        case .dependsOn: "-.->"
        case .conflictsWith: "x--x"
        case let kind where kind == kind.inverse: "---"
        default: "-->"
        }
    }

    // MARK: - Graphviz

    private static func dot(_ graph: RelationGraph) -> String {
        var lines = ["digraph decisions {", "  node [fontname=\"sans-serif\", fontsize=12];"]
        for (index, node) in graph.nodes.enumerated() {
            let label = DOTText.quoted(node.lines.joined(separator: ", "))
            lines.append("  n\(index) [label=\(label), \(dotShape(of: node.look))];")
        }
        for edge in graph.edges {
            let label = DOTText.quoted(edge.words)
            lines.append("  n\(edge.source) -> n\(edge.target) [label=\(label), \(dotLine(of: edge))];")
        }
        return (lines + ["}"]).map { $0 + "\n" }.joined()
    }

    private static func dotShape(of look: RelationGraph.Node.Look) -> String {
        switch look {
        case .inForce: "shape=box, penwidth=2, color=\"#1e6b34\""
        case .open: "shape=oval, style=dashed, color=\"#1f5fa8\""
        case .past: "shape=note, color=\"#545b66\""
        case .turnedDown: "shape=hexagon, style=dotted, color=\"#b2182b\""
        }
    }

    private static func dotLine(of edge: RelationGraph.Edge) -> String {
        if edge.isPlanned { return "style=dashed" }
        return switch edge.kind {
        case .supersedes: "style=bold"
        case .dependsOn: "style=dotted"
        case .conflictsWith: "dir=both, arrowhead=tee, arrowtail=tee"
        case let kind where kind == kind.inverse: "dir=none"
        default: "style=solid"
        }
    }

    // MARK: - JSON

    private static func json(_ graph: RelationGraph, folder: String) -> String {
        func path(_ index: Int) -> JSONValue {
            .string(RelativePath.from(folder, to: graph.nodes[index].record.source.path))
        }
        return JSONValue.object([
            "nodes": .array(
                graph.nodes.enumerated().map { index, node in
                    .object([
                        "path": path(index),
                        "number": .number(orNull: node.record.number),
                        "label": .string(node.label),
                        "title": .string(node.record.displayTitle),
                        "status": .string(orNull: node.record.currentStatus?.rawValue),
                        "date": .string(orNull: node.record.date.value?.iso),
                    ])
                }),
            "edges": .array(
                graph.edges.map { edge in
                    .object([
                        "source": path(edge.source), "target": path(edge.target),
                        "kind": .string(edge.kind.name), "partial": .bool(edge.isPartial),
                        "planned": .bool(edge.isPlanned),
                    ])
                }),
        ]).text
    }
}
