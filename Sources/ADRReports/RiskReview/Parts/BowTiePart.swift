import ADRModel

/// The worst risks as bow-ties: what leads to each and what is done before, what is done then and what it costs.
struct BowTiePart: ReviewPart {
    let review: RiskReview

    static let name = "bow-tie"
    static let summary = "the five worst risks, from decision to effect: sign, action, event, fallback"
    static let pictures = [BowTiePicture.name]
    static let hasMore = false

    func section(for reader: ReviewReader) -> ReportSection? {
        let risks = reader.shown(reader.mineFirst(review.topRisks), of: Self.self)
        guard !risks.isEmpty else { return nil }
        let picture = BowTiePicture(ties: risks.map { BowTie($0, review.method) })
        return ReportSection(
            name: Self.name, title: "From sign to effect",
            blocks: [.picture(picture, data: picture.entries.table)])
    }

    var json: JSONValue? {
        .array(
            review.topRisks.map { risk in
                let tie = BowTie(risk, review.method)
                return .object([
                    "risk": .string(risk.reference), "action": .string(orNull: tie.action),
                    "effect": .string(tie.effect),
                ])
            })
    }
}

/// What stands before and behind a risk. Records have no key for a cause, so the decision stands there.
struct BowTie {
    let risk: ReviewedRisk
    /// What is said at each place, from the decision to the effect; `nil` where the record says nothing.
    let sign, action, fallback: String?
    /// `Major for reliability and security`
    let effect: String

    init(_ risk: ReviewedRisk, _ method: RiskMethod) {
        let entry = risk.entry
        self.risk = risk
        (sign, fallback) = (entry.trigger.value, entry.fallback.value)
        action = risk.nextAction.map { action in
            (action.task.value ?? "(no task)")
                + ((action.owner.value ?? entry.owner.value).map { " (\($0))" } ?? "")
        }
        let qualities = (entry.quality.value ?? []).map { Wording.name(of: $0).lowercased() }
        let impact = entry.effectiveLevel.map { method.scale.impact.names[$0.impact - 1].lowercased() }
        let toWhat = qualities.isEmpty ? " impact" : " for \(Wording.list(qualities))"
        effect = ((impact ?? "unrated") + toWhat).capitalizedFirst
    }

    /// What is missing is said.
    var places: [(name: String, text: String, isGiven: Bool)] {
        [
            ("decision", "\(risk.decision.label) \(risk.decision.title)", true),
            ("early sign", sign ?? "no early sign", sign != nil),
            ("action", action ?? "no action planned", action != nil),
            (
                "event",
                (risk.band.map { "\($0.letter) " } ?? "") + "\(risk.reference) \(risk.statement)", true
            ),
            ("fallback", fallback ?? "no fallback", fallback != nil), ("effect", effect, true),
        ]
    }
}

/// A row of boxes for each risk, the event in the colour of its band; what is missing is a box without a border.
struct BowTiePicture: ReportPicture {
    let ties: [BowTie]

    static let name = "bow-tie"
    var title: String { "From sign to effect" }

    var description: String {
        "The worst risks, each from the decision through its early sign and next action to the event, then to the "
            + "fallback and the effect. "
            + Wording.counted(ties.count { $0.sign == nil }, "risk") + " without an early sign, "
            + "\(ties.count { $0.action == nil }) without an action, "
            + "\(ties.count { $0.fallback == nil }) without a fallback."
    }

    /// A row of text for each: before the event, and after it.
    var entries: ReportEntries {
        ReportEntries(
            title: "What may happen",
            entries: ties.map { tie in
                func row(_ places: ArraySlice<(name: String, text: String, isGiven: Bool)>) -> ReportText {
                    places.map { $0.isGiven ? ReportText($0.text) : .strong($0.text) }
                        .joined(separator: " → ")
                }
                return ReportEntry(
                    key: .level(of: tie.risk), name: .reference(tie.risk),
                    sentence: .elastic(tie.risk.statement),
                    facts: [
                        ReportEntry.Fact(label: "before", text: row(tie.places[..<3])),
                        ReportEntry.Fact(label: "after", text: row(tie.places[4...])),
                    ])
            })
    }

    func terminal(width: Int) -> StyledText? {
        EntriesTerminal(width: width).render(entries)
    }

    /// From left to right; on a phone what comes before stands to the left, the event and what follows to the right.
    func drawing(_ form: PictureForm) -> Drawing {
        let layout = Layout(form)
        var drawing = Drawing(form, height: 26)
        for (column, words) in layout.headings.enumerated() {
            drawing.text(words, layout.x(column), 16, size: 12, .mutedInk, isBold: true)
        }
        for tie in ties { draw(tie, layout, &drawing) }
        return drawing
    }

    private func draw(_ tie: BowTie, _ layout: Layout, _ drawing: inout Drawing) {
        let texts = tie.places.map { layout.lines(of: $0.text) }
        let tops = layout.tops(of: texts.map(\.count), from: drawing.height)
        for (number, place) in tie.places.enumerated() {
            let (column, row) = layout.place(number)
            let (x, y, height) = (layout.x(column), tops[row], tops[row + 1] - tops[row] - layout.gap / 2)
            if number > 0 { drawLink(to: number, x, y + height / 2, y, layout, tops, &drawing) }
            let (isEvent, band) = (number == 3, tie.risk.band)
            drawing.rectangle(
                x, y, layout.width, height, isEvent ? .band(orNone: band) : .panel, radius: 4,
                border: place.isGiven ? .rule : nil)
            let paint = isEvent ? Paint.onBand(orNone: band) : place.isGiven ? .ink : .mutedInk
            for (line, text) in texts[number] {
                drawing.text(text, x + 5, y + 15 + line * 14, size: 11, paint)
            }
        }
        drawing.height = tops[tops.count - 1] + 8
    }

    /// From the box before to the one that begins here; on a phone, the event is reached from the foot of the left side.
    private func drawLink(
        to number: Int, _ x: Int, _ middle: Int, _ top: Int, _ layout: Layout, _ tops: [Int],
        _ drawing: inout Drawing
    ) {
        let half = layout.gap / 2
        if layout.columns > 2 {
            drawing.arrow(x - layout.gap, middle, x, middle, .mutedInk)
        } else if number == 3 {
            let foot = (tops[2] + tops[3] - half) / 2
            drawing.line(x - layout.gap, foot, x - half, foot, .mutedInk)
            drawing.line(x - half, foot, x - half, middle, .mutedInk)
            drawing.arrow(x - half, middle, x, middle, .mutedInk)
        } else {
            drawing.arrow(x + layout.width / 2, top - half, x + layout.width / 2, top, .mutedInk)
        }
    }

    /// Where the boxes of a row stand: side by side, or on a phone down the left side and then down the right.
    private struct Layout {
        let columns, gap, width: Int
        let headings: [String]
        private let most: Int

        init(_ form: PictureForm) {
            let isWide = form == .wide
            (columns, gap, most) = isWide ? (6, 10, 5) : (2, 20, 3)
            width = (form.width - (columns - 1) * gap) / columns
            headings =
                isWide
                ? ["Decision", "Early sign", "Action", "Event", "Fallback", "Effect"]
                : ["Decision, sign, action", "Event, fallback, effect"]
        }

        func x(_ column: Int) -> Int { column * (width + gap) }

        func place(_ number: Int) -> (column: Int, row: Int) {
            columns > 2 ? (number, 0) : (number / 3, number % 3)
        }

        func lines(of text: String) -> [(number: Int, text: String)] {
            Drawing.lines(of: text, in: width - 10, most, size: 11)
        }

        /// Where each line of boxes begins that have so many lines of text, and where the next row does.
        func tops(of counts: [Int], from top: Int) -> [Int] {
            var tops = [top]
            for row in 0..<6 / columns {
                let own = counts.indices.filter { place($0).row == row }.map { counts[$0] }
                tops.append(tops[row] + (own.max() ?? 1) * 14 + 10 + gap / 2)
            }
            return tops
        }
    }
}
