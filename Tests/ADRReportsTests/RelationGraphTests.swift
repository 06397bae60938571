import ADRModel
import ADRText
import Testing

@testable import ADRReports

@Suite struct RelationGraphTests {
    private let log = sampleLog([
        "0001-a.md": "---\nstatus: superseded\nsuperseded-by: [2]\n---\n# Use a\n",
        "0002-b.md": "---\nstatus: accepted\nsupersedes: [1]\nrelates-to: [4]\n---\n# Use b\n",
        "0003-c.md": "---\nstatus: proposed\nsupersedes: [2]\ndepends-on: [4]\n---\n# Use c\n",
        "0004-d.md": "---\nstatus: accepted\nrelates-to: [2]\nrequired-by: [3]\n---\n# Use d\n",
        "0005-e.md":
            "---\nstatus: rejected\nsupersedes: [1]\n---\n# \"]; click n0 \"javascript:x\" <b>%%{init}%%\n",
    ])

    private var graph: RelationGraph { RelationGraph([log]) }

    private func relations(_ graph: RelationGraph) -> [String] {
        graph.edges.map { edge in
            "\(graph.nodes[edge.source].label) \(edge.words) \(graph.nodes[edge.target].label)"
        }
    }

    @Test func eachRelationStandsOnce() {
        #expect(
            relations(graph) == [
                "0002 supersedes 0001", "0002 relates to 0004", "0003 supersedes (planned) 0002",
                "0003 depends on 0004",
            ])
    }

    @Test func neighboursAreFoundInBothDirections() {
        let center = Set([log.records[0].source.filePath])
        #expect(graph.around(center, depth: 1).nodes.map(\.label) == ["0001", "0002"])
        #expect(graph.around(center, depth: 2).nodes.map(\.label) == ["0001", "0002", "0003", "0004"])
        #expect(relations(graph.around(center, depth: 1)) == ["0002 supersedes 0001"])
    }

    @Test func aPartHasTheRelationsWithinIt() {
        let part = graph.among { $0.currentStatus == .accepted }
        #expect(relations(part) == ["0002 relates to 0004"])
    }

    @Test func statusShowsByShapeAndWord() {
        let text = RelationGraphFormat.mermaid.render(graph)
        #expect(text.contains("n1[\"0002 Use b<br>accepted\"]:::inForce\n"))
        #expect(text.contains("n2([\"0003 Use c<br>proposed\"]):::open\n"))
        #expect(text.contains("n1 ==>|\"supersedes\"| n0\n"))
        #expect(text.contains("n2 -.->|\"supersedes (planned)\"| n1\n"))
    }

    @Test func aTitleIsNothingButText() {
        let mermaid = RelationGraphFormat.mermaid.render(graph)
        let line = mermaid.split(separator: "\n").first { $0.contains("n4") } ?? ""
        #expect(line.filter { $0 == "\"" }.count == 2)
        #expect(!mermaid.contains("%%{") && !mermaid.contains("<b>") && !line.contains("]; click"))
        #expect(RelationGraphFormat.dot.render(graph).contains("\\\"]; click n0 \\\"javascript:x\\\""))
    }
}
