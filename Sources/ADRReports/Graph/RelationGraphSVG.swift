import ADRModel
import ADRText

/// The relations of decisions as a picture, light and dark, whose boxes lead to the decisions.
struct RelationGraphSVG {
    let graph: RelationGraph
    /// Where the box of a record leads; `nil` for nowhere.
    let way: (DecisionRecord) -> String?

    /// - Parameter folder: the folder from which its links lead to the records.
    init(graph: RelationGraph, folder: String) {
        self.init(graph: graph) { record in
            let path = RelativePath.from(folder, to: record.source.path)
            return ElsewherePath.isNowhere(path) ? nil : Markup.destination(path)
        }
    }

    init(graph: RelationGraph, way: @escaping (DecisionRecord) -> String?) {
        (self.graph, self.way) = (graph, way)
    }

    private static let margin = 20
    private static let titleSize = 12
    private static let wordSize = 11

    /// One file with its style sheet.
    var text: String { PageSVG.start + " -->\n" + picture([.style(Self.sheet)]).text + "\n" }

    /// The picture alone, for a page that has the style sheet.
    func picture(_ style: [Markup] = []) -> Markup {
        let layout = GraphLayout(
            count: graph.nodes.count, edges: graph.edges.map { (source: $0.source, target: $0.target) })
        let kinds = Set(graph.edges.map(\.kind)).sorted { $0.name < $1.name }
        let hasPlans = graph.edges.contains(where: \.isPlanned)
        let legend = self.legend(kinds, hasPlans: hasPlans, y: layout.height + 3 * Self.margin)
        let width = max(layout.width, 720) + 2 * Self.margin
        let height = legend.bottom + Self.margin
        let title =
            "\(Wording.counted(graph.nodes.count, "decision")) and "
            + Wording.counted(graph.edges.count, "relation")
        let lines = zip(graph.edges, layout.lines).map { line(of: $0, $1) }
        let boxes = zip(graph.nodes, layout.places).map { box(of: $0, at: $1) }
        return Markup.element(
            "svg",
            [
                .init("xmlns", "http://www.w3.org/2000/svg"), .init("class", "relations"),
                .init("viewBox", "0 0 \(width) \(height)"),
                .init("width", width), .init("height", height), .init("role", "img"),
                .init("aria-labelledby", "graph-title"),
                .init(
                    "font-family", "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"),
            ],
            [
                .element("title", ["id": "graph-title"], title)
            ] + style + [
                Self.heads,
                .element(
                    "rect", [.init("class", "paper"), .init("width", width), .init("height", height)], []),
                .element(
                    "g", [.init("transform", "translate(\(Self.margin) \(Self.margin))")],
                    lines + boxes + legend.shapes),
            ])
    }

    // MARK: - Boxes

    private func box(of node: RelationGraph.Node, at place: GraphLayout.Point) -> Markup {
        let (width, height) = GraphLayout.box
        let name = node.lines.joined(separator: ", ")
        var lines = Drawing.lines(of: node.lines[0], in: width - 24, 2, size: Self.titleSize).map {
            label($0.text, 12, 18 + $0.number * 15, size: Self.titleSize, isBold: true)
        }
        lines.append(
            label(
                Drawing.fitted(node.lines[1], to: width - 24, size: Self.wordSize), 12, height - 8,
                size: Self.wordSize))
        // What is wider than it was taken for ends with the box.
        let words = Markup.element("svg", [.init("width", width - 6), .init("height", height)], lines)
        let content: [Markup] = [.element("title", [:], name)] + shape(node.look, width, height) + [words]
        let linked = way(node.record).map { [.element("a", [.init("href", $0)], content)] } ?? content
        return .element("g", [.init("transform", "translate(\(place.x) \(place.y))")], linked)
    }

    private func shape(_ look: RelationGraph.Node.Look, _ width: Int, _ height: Int) -> [Markup] {
        func rectangle(_ radius: Int) -> Markup {
            .element(
                "rect",
                [
                    .init("class", look.rawValue), .init("width", width), .init("height", height),
                    .init("rx", radius),
                ], [])
        }
        switch look {
        case .inForce: return [rectangle(2)]
        case .open: return [rectangle(height / 3)]
        case .past:
            let sides = "M5 0V\(height)M\(width - 5) 0V\(height)"
            return [
                rectangle(0), .element("path", [.init("class", look.rawValue), .init("d", sides)], []),
            ]
        case .turnedDown:
            let corner = 9
            let way =
                "M\(corner) 0H\(width - corner)L\(width) \(height / 2)L\(width - corner) \(height)"
                + "H\(corner)L0 \(height / 2)Z"
            return [.element("path", [.init("class", look.rawValue), .init("d", way)], [])]
        }
    }

    private func label(_ text: String, _ x: Int, _ y: Int, size: Int, isBold: Bool = false) -> Markup {
        .element(
            "text",
            [.init("x", x), .init("y", y), .init("font-size", size)]
                + (isBold ? [.init("font-weight", "600")] : []), [.text(text)])
    }

    // MARK: - Lines

    private func line(of edge: RelationGraph.Edge, _ points: [GraphLayout.Point]) -> Markup {
        let names = [edge.source, edge.target].map { graph.nodes[$0].label }
        return .element(
            "path",
            [.init("class", Self.look(of: edge.kind, isPlanned: edge.isPlanned)), .init("d", curve(points))],
            [.element("title", [:], "\(names[0]) \(edge.words) \(names[1])")])
    }

    /// Curves between rows, and straight lines through them.
    private func curve(_ points: [GraphLayout.Point]) -> String {
        guard let first = points.first else { return "" }
        var way = "M\(first.x) \(first.y)"
        for (from, to) in zip(points, points.dropFirst()) {
            let middle = (from.y + to.y) / 2
            way +=
                from.x == to.x
                ? "V\(to.y)" : "C\(from.x) \(middle) \(to.x) \(middle) \(to.x) \(to.y)"
        }
        return way
    }

    private static func look(of kind: LinkKind, isPlanned: Bool) -> String {
        let name =
            switch kind {
            case .supersedes: "supersedes"
            case .dependsOn: "depends"
            case .conflictsWith: "conflicts"
            case let kind where kind == kind.inverse: "relates"
            default: "amends"
            }
        return "edge \(name)" + (isPlanned ? " planned" : "")
    }

    // MARK: - What it means

    private func legend(
        _ kinds: [LinkKind], hasPlans: Bool, y: Int
    ) -> (shapes: [Markup], bottom: Int) {
        let looks = RelationGraph.Node.Look.allCases.filter { look in graph.nodes.contains { $0.look == look }
        }
        let boxes = looks.enumerated().map { index, look in
            Markup.element(
                "g", [.init("transform", "translate(\(index * 176) \(y - Self.margin))")],
                shape(look, 28, 16) + [label(look.words, 36, 12, size: Self.wordSize)])
        }
        var samples = kinds.map { (Self.look(of: $0, isPlanned: false), $0.phrase.lowercased()) }
        if hasPlans { samples.append(("edge amends planned", "planned")) }
        let lines = samples.enumerated().map { index, sample in
            Markup.element(
                "g",
                [
                    .init(
                        "transform",
                        "translate(\(index % 4 * 176) \(y + Self.margin + index / 4 * Self.margin))")
                ],
                [
                    .element("path", [.init("class", sample.0), .init("d", "M0 0H28")], []),
                    label(sample.1, 36, 4, size: Self.wordSize),
                ])
        }
        return (boxes + lines, y + Self.margin + (samples.count + 3) / 4 * Self.margin)
    }

    private static var heads: Markup {
        func head(_ id: String, _ way: String) -> Markup {
            .element(
                "marker",
                [
                    .init("id", id), .init("viewBox", "0 0 10 10"), .init("refX", 9), .init("refY", 5),
                    .init("markerWidth", 8), .init("markerHeight", 8), .init("orient", "auto"),
                    .init("markerUnits", "userSpaceOnUse"),
                ], [.element("path", [.init("class", "head"), .init("d", way)], [])])
        }
        return .element("defs", [:], [head("to", "M0 0L10 5L0 10Z"), head("bar", "M7 0H10V10H7Z")])
    }

    /// The SHA-256 of its element in Base64, by which a page allows it and no other.
    static let hash: StaticString = "KGh1SEb1HeXUzgqn34Elolj16koDf9qoS4qnks11Thw="

    static let sheet: StaticString = """
        .relations .paper { fill: #ffffff; }
        .relations text { fill: #1b1b1b; }
        .relations .inForce { fill: #e6f4ea; stroke: #1e6b34; stroke-width: 2.5; }
        .relations .open { fill: #ffffff; stroke: #1f5fa8; stroke-width: 1.5; stroke-dasharray: 5 4; }
        .relations .past { fill: #eceef1; stroke: #545b66; }
        .relations .turnedDown { fill: #fdecea; stroke: #b2182b; stroke-width: 1.5; stroke-dasharray: 2 3; }
        .relations .edge { fill: none; stroke: #545b66; stroke-width: 1.3; marker-end: url(#to); }
        .relations .head { fill: #545b66; }
        .relations .supersedes { stroke-width: 2.6; }
        .relations .depends { stroke-dasharray: 2 4; }
        .relations .relates { marker-end: none; }
        .relations .conflicts { stroke-width: 2; marker-start: url(#bar); marker-end: url(#bar); }
        .relations .planned { stroke-dasharray: 7 5; }
        .relations a:focus-visible { outline: 3px solid #1f5fa8; }
        @media (prefers-color-scheme: dark) {
          .relations .paper { fill: #14171c; }
          .relations text { fill: #f0f2f5; }
          .relations .inForce { fill: #12351f; stroke: #7fd79a; }
          .relations .open { fill: #1a1f27; stroke: #8ab8f0; }
          .relations .past { fill: #262b33; stroke: #a7afbb; }
          .relations .turnedDown { fill: #3a1616; stroke: #f2a19a; }
          .relations .edge { stroke: #a7afbb; }
          .relations .head { fill: #a7afbb; }
        }

        """
}

extension RelationGraph.Node.Look {
    fileprivate var words: String {
        switch self {
        case .inForce: "in force"
        case .open: "undecided"
        case .past: "no longer in force"
        case .turnedDown: "rejected"
        }
    }
}
