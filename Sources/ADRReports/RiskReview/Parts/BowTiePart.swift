import ADRModel

/// The worst risks as bow-ties: what leads to each and what is done before, what is done then and what it costs.
struct BowTiePart: ReviewPart {
    let review: RiskReview

    static let name = "bow-tie"
    static let summary = "the five worst from the decision to the effect: sign, action, event, fallback"
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
            ("action", action ?? "nothing is planned", action != nil),
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
        "The worst risks, each from the decision over its early sign and the next action to the event, and on to the "
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
        let (columns, gap, lines) = form == .wide ? (6, 10, 5) : (2, 10, 2)
        let box = (width: (form.width - (columns - 1) * gap) / columns, height: lines * 14 + 10)
        var drawing = Drawing(form, height: 26)
        if form == .narrow {
            for (column, words) in ["Decision, sign, action", "Event, fallback, effect"].enumerated() {
                drawing.text(words, column * (box.width + gap), 16, size: 12, .mutedInk, isBold: true)
            }
        }
        for (index, tie) in ties.enumerated() {
            for (number, place) in tie.places.enumerated() {
                // On a phone, places run down the left side and then down the right.
                let (column, row) = form == .wide ? (number, 0) : (number / 3, number % 3)
                let x = column * (box.width + gap)
                let y = drawing.height + row * (box.height + 4)
                let isEvent = number == 3
                if form == .wide, index == 0 {
                    drawing.text(
                        place.name.capitalizedFirst, x, 16, size: 12, .mutedInk, isBold: isEvent)
                }
                if form == .wide, number > 0 {
                    drawing.line(x - gap, y + box.height / 2, x, y + box.height / 2, .mutedInk)
                }
                let band = tie.risk.band
                drawing.rectangle(
                    x, y, box.width, box.height, isEvent ? .band(orNone: band) : .panel, radius: 4,
                    border: place.isGiven ? .rule : nil)
                let paint = isEvent ? Paint.onBand(orNone: band) : place.isGiven ? .ink : .mutedInk
                for (line, text) in Drawing.lines(of: place.text, in: box.width - 10, lines, size: 11) {
                    drawing.text(text, x + 5, y + 15 + line * 14, size: 11, paint)
                }
            }
            drawing.height += (form == .wide ? 1 : 3) * (box.height + 4) + 8
        }
        return drawing
    }
}
