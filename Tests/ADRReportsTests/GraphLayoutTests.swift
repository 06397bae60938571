import ADRModel
import ADRText
import Testing

@testable import ADRReports

/// The picture of a graph of decisions.
@Suite struct GraphLayoutTests {
    /// Edges as a log has them: chains, a hub, a circle, and many decisions without any.
    private func edges(_ count: Int, _ seed: UInt64) -> [(source: Int, target: Int)] {
        var state = seed
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        var edges: [(source: Int, target: Int)] = []
        for _ in 0..<(count / 2) {
            let (source, target) = (next(count), next(count))
            if source != target { edges.append((source, target)) }
        }
        for node in 1..<min(20, count) { edges.append((source: 0, target: node)) }
        if count > 4 { edges += [(source: 2, target: 3), (source: 3, target: 4), (source: 4, target: 2)] }
        return edges
    }

    @Test(arguments: [1, 5, 12, 300], [1, 7, 42] as [UInt64])
    func noBoxLiesOnAnother(count: Int, seed: UInt64) {
        let edges = edges(count, seed)
        let layout = GraphLayout(count: count, edges: edges)
        let (width, height) = GraphLayout.box
        let places = layout.places.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
        for (index, place) in places.enumerated() {
            #expect(place.x >= 0 && place.x + width <= layout.width && place.y + height <= layout.height)
            for other in places[(index + 1)...] {
                #expect(abs(place.x - other.x) >= width || abs(place.y - other.y) >= height)
            }
        }
        #expect(layout.places == GraphLayout(count: count, edges: edges).places)
        // A line begins and ends at its boxes, and passes no other one.
        for (edge, line) in zip(edges, layout.lines) {
            #expect(line.count >= 2)
            for (node, point) in [(edge.source, line[0]), (edge.target, line[line.count - 1])] {
                #expect(point.x == layout.places[node].x + width / 2)
                #expect([layout.places[node].y, layout.places[node].y + height].contains(point.y))
            }
            for (from, to) in zip(line, line.dropFirst()) where from.x == to.x {
                #expect(
                    !layout.places.contains {
                        $0.x < from.x && from.x < $0.x + width && min(from.y, to.y) <= $0.y
                            && $0.y + height <= max(from.y, to.y)
                    })
            }
        }
    }

    @Test func whatSupersedesStandsAbove() {
        let layout = GraphLayout(count: 3, edges: [(source: 2, target: 1), (source: 1, target: 0)])
        #expect(layout.places[2].y < layout.places[1].y && layout.places[1].y < layout.places[0].y)
    }

    private let log = sampleLog([
        "0001-a.md": "---\nstatus: superseded\nsuperseded-by: [2]\n---\n# Use a\n",
        "0002-b.md": "---\nstatus: accepted\nsupersedes: [1]\nconflicts-with: [4]\n---\n# Use b\n",
        "0003-c.md": "---\nstatus: proposed\nsupersedes: [2]\ndepends-on: [4]\n---\n# Use c\n",
        "0004-d.md": "---\nstatus: rejected\n---\n# Use d\n",
    ])

    @Test func statusShowsByShapeLineAndWord() {
        let text = RelationGraphFormat.svg.render(RelationGraph([log]), folder: "docs")
        for part in [
            "class=\"inForce\"", "class=\"open\"", "class=\"past\"", "class=\"turnedDown\"",
            ">superseded</text>",
            "<title>0003 supersedes (planned) 0002</title>", "class=\"edge supersedes planned\"",
            "<a href=\"decisions/0002-b.md\">", "<title>0002 Use b, accepted</title>",
            "@media (prefers-color-scheme: dark)", ">conflicts with</text>", ">planned</text>",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        let sizes = text.split(separator: "font-size=\"").dropFirst().compactMap {
            Int($0.prefix { $0 != "\"" })
        }
        #expect(!sizes.isEmpty && sizes.allSatisfy { $0 >= 9 })
        #expect(text == RelationGraphFormat.svg.render(RelationGraph([log]), folder: "docs"))
    }

    @Test func nothingIsDrawnOfNothing() {
        #expect(RelationGraphFormat.svg.render(RelationGraph([])).contains("0 decisions and 0 relations"))
    }

    @Test(arguments: HostileRecordTests.texts) func noTextOfARecordIsMarkup(text: String) {
        let svg = RelationGraphFormat.svg.render(RelationGraph([HostileRecordTests().log(text)]))
        #expect(!svg.contains("<script") && !svg.contains("href=\"javascript") && !svg.contains(" onload=\""))
        #expect(svg.split(separator: "<style").count == 2)
        #expect(!svg.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{9B}" })
    }
}
