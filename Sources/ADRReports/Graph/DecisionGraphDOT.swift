import ADRText

/// A graph of decisions in the language of Graphviz, in the form that adr-tools gives it.
///
/// Dotted lines keep the records in the order of the log; each links to its page.
public struct DecisionGraphDOT: Sendable {
    private let prefix: String
    private let pageExtension: String

    /// - Parameters:
    ///   - prefix: what stands before each page's path; as it is.
    ///   - pageExtension: what the pages' names end in, instead of that of the records.
    public init(prefix: String = "", pageExtension: String = ".html") {
        self.prefix = prefix
        self.pageExtension = pageExtension
    }

    public func render(_ graph: DecisionGraph) -> String {
        var lines = ["digraph {", "  node [shape=plaintext];", "  subgraph {"]
        let names = graph.nodes.map(name)
        for (index, node) in graph.nodes.enumerated() {
            let label = DOTText.quoted(node.heading)
            lines.append("    \(names[index]) [label=\(label); URL=\(DOTText.quoted(page(of: node)))];")
            if index > 0 {
                lines.append("    \(names[index - 1]) -> \(names[index]) [style=\"dotted\", weight=1];")
            }
        }
        lines.append("  }")
        lines += graph.links.map { link in
            let label = DOTText.quoted(link.words + (link.isPlanned ? " (planned)" : ""))
            let style = link.isPlanned ? ", style=\"dashed\"" : ""
            return "  \(names[link.source]) -> \(names[link.target]) [label=\(label), weight=0\(style)]"
        }
        return (lines + ["}"]).map { $0 + "\n" }.joined()
    }

    private func name(of node: DecisionGraph.Node) -> String {
        node.number.map { "_\($0)" } ?? DOTText.quoted(node.path)
    }

    private func page(of node: DecisionGraph.Node) -> String {
        return prefix
            + MarkdownText.destination(node.path.partedAtLast(".").map { String($0.before) } ?? node.path)
            + pageExtension
    }
}
