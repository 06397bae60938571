import ADRModel
import ADRText

/// A board as one HTML file: its own script and no other, no network, light and dark, also for a phone and paper.
struct BoardPage {
    let board: Board
    /// Makes links that lead from the page to the records.
    private let html: PageHTML
    private let choices: [BoardChoice]
    /// By the paths of the records.
    private let anchors: [String: String]

    init(_ board: Board, _ html: PageHTML) {
        (self.board, self.html) = (board, html)
        choices = BoardChoice.all(of: board.entries)
        anchors = Dictionary(
            board.entries.map { ($0.decision.path, $0.anchor) }, uniquingKeysWith: { first, _ in first })
    }

    private static let policy =
        "default-src 'none'; style-src 'sha256-\(PageStyle.hash)' 'sha256-\(BoardStyle.hash)' "
        + "'sha256-\(RelationGraphSVG.hash)'; "
        + "script-src 'sha256-\(BoardScript.hash)'; img-src data:; base-uri 'none'; form-action 'none'"

    var text: String {
        PageHTML.document(
            title: "Decisions", policy: Self.policy,
            styles: [PageStyle.sheet, BoardStyle.sheet, RelationGraphSVG.sheet],
            body: .element(
                "body", ["class": "board"],
                [
                    .element("header", [:], [.element("h1", [:], "Decisions"), lead]), form, pictures,
                    .element(
                        "main", [:], [told, .element("ol", ["id": "decisions"], board.entries.map(item))]),
                    .script(BoardScript.code),
                ]))
    }

    /// `12 decisions: 9 in force, 2 pending. 7 open risks: 2 critical.`
    private var lead: Markup {
        let entries = board.entries
        var lead = Wording.counted(entries.count, "decision")
        lead += ": \(entries.count(where: \.isInForce)) in force"
        lead += ", \(entries.count(where: \.decision.isPending)) pending."
        let open = board.review.counts.total
        if open > 0 { lead += " " + Wording.counted(open, "open risk") + "." }
        return .element("p", ["class": "lead"], lead)
    }

    private var told: Markup {
        .element(
            "p", ["id": "told", "role": "status", "aria-live": "polite"],
            Wording.counted(board.entries.count, "decision"))
    }

    // MARK: - What to choose by

    private var form: Markup {
        var fields: [Markup] = [
            .element(
                "label", ["class": "search"],
                [
                    .text("Search"),
                    .element(
                        "input",
                        [
                            "type": "search", "name": "q", "placeholder": "words (press / to search)",
                            "autocomplete": "off",
                        ]),
                ])
        ]
        for choice in choices {
            let options = choice.options.enumerated().map { index, value -> Markup in
                .element("option", [.init("value", index)], [.text(value)])
            }
            let none = Markup.element("option", ["value": ""], "any")
            fields.append(
                .element(
                    "label", [:],
                    [.text(choice.title), .element("select", ["name": choice.name], [none] + options)]))
        }
        for (name, title) in [("force", "in force"), ("risk", "with open risks")] {
            fields.append(
                .element(
                    "label", ["class": "check"],
                    [.element("input", ["type": "checkbox", "name": name, "value": "1"]), .text(title)]))
        }
        fields.append(.element("button", ["type": "reset"], "Show all"))
        return .element("form", ["role": "search", "hidden": ""], fields)
    }

    // MARK: - Pictures

    private var pictures: Markup {
        let timeline = BoardTimeline(board.entries)
        var sections: [ReportSection] = []
        if !timeline.periods.isEmpty {
            let picture = ReportBlock.picture(timeline, data: timeline.table)
            sections.append(
                ReportSection(name: "timeline", title: "Timeline", blocks: [picture], isFolded: true))
        }
        let deciders = BoardDeciders(board.entries).table
        if board.pace != nil || !deciders.rows.isEmpty {
            let pace = board.pace.map { [ReportBlock.text(ReportText($0.text))] } ?? []
            let table = deciders.rows.isEmpty ? [] : [ReportBlock.table(deciders)]
            sections.append(
                ReportSection(
                    name: "deciders",
                    title: pace.isEmpty ? "Who decides" : "Who decides, and how long it takes",
                    blocks: pace + table, isFolded: true))
        }
        if board.review.heatMap.rows.joined().contains(where: { !$0.references.isEmpty }) {
            let map = HeatMapPart(review: board.review).section(for: ReviewReader(.all, board.review.basis))
            sections.append(
                ReportSection(
                    name: HeatMapPart.name, title: "Heat map of open risks", blocks: map?.blocks ?? [],
                    isFolded: true))
        }
        return .element("div", ["class": "pictures"], graph + sections.map { html.render($0) })
    }

    /// How decisions relate to each other, if any do and a picture of them can be read.
    private var graph: [Markup] {
        let graph = board.graph
        guard (1...Self.mostBoxes).contains(graph.nodes.count) else { return [] }
        let picture = RelationGraphSVG(graph: graph) { record in
            anchors[record.source.path].map { "#" + $0 }
        }.picture()
        let title = "Relations of \(Wording.counted(graph.nodes.count, "decision"))"
        return [html.folded("relations", title, [.element("div", ["class": "graph"], [picture])])]
    }

    private static let mostBoxes = 300

    // MARK: - A decision

    private func item(_ entry: BoardEntry) -> Markup {
        var attributes: [Markup.Attribute] = [.init("id", entry.anchor)]
        attributes += choices.map { .init($0.attribute, $0.told(entry)) }
        if entry.isInForce { attributes.append(.init("data-force", 1)) }
        if !entry.account.openRisks.isEmpty {
            attributes.append(.init("data-risk", entry.account.openRisks.count))
        }
        let digest = DecisionDigest(
            account: entry.account, scale: board.review.method.scale, asOf: board.asOf)
        let content: [Markup] = [
            summary(entry), .element("p", ["class": "note"], digest.lead), html.render(.list(digest.lines)),
        ]
        return .element("li", attributes, [.element("details", [:], content + relations(entry))])
    }

    private func summary(_ entry: BoardEntry) -> Markup {
        let decision = entry.decision
        let look = entry.isInForce ? "status force" : decision.isPending ? "status" : "status gone"
        var parts: [Markup] = [
            .element("span", ["class": "key"], decision.label), .text(" "),
            .element("span", ["class": "title", "dir": "auto"], decision.title), .text(" "),
            .element("span", ["class": look], entry.status),
        ]
        if let band = entry.band {
            let count = entry.account.openRisks.count
            parts.append(.text(" "))
            parts.append(
                .element(
                    "span", ["class": "band \(band.grade.name)"],
                    "\(band.name): \(Wording.counted(count, "risk"))"))
        }
        let notes = [decision.day?.iso, decision.deciders.isEmpty ? nil : Wording.few(decision.deciders)]
        parts.append(
            .element("span", ["class": "note"], " " + notes.compactMap(\.self).joined(separator: " · ")))
        return .element("summary", [:], parts)
    }

    /// Links to the decisions that it names, within the page.
    private func relations(_ entry: BoardEntry) -> [Markup] {
        let relations = entry.account.relations.filter { $0.standing != .dropped }
        guard !relations.isEmpty else { return [] }
        let links = relations.flatMap { relation -> [Markup] in
            let name = relation.kind.name.parts(at: "-").joined(separator: " ")
            let planned = relation.standing == .planned ? "to " : ""
            let anchor = anchors[relation.decision.path] ?? ""
            return [
                .text("\(planned)\(name) "),
                .element(
                    "a", ["href": "#\(anchor)"], "\(relation.decision.label) \(relation.decision.title)"),
                .text("; "),
            ]
        }
        return [.element("p", ["class": "note"], links.dropLast())]
    }
}
