import ADRModel

/// Whether there is more or less than before: the balance since the earlier state, and the open entries at the end of
/// each of the last months.
struct BetterOrWorsePart: ReviewPart {
    let review: RiskReview

    static let name = "better-or-worse"
    static let summary = "the balance since an earlier state, and the last twelve months"
    static let pictures = [BandTrendPicture.name]
    static let linesOfRow = 0

    func section(for reader: ReviewReader) -> ReportSection? {
        reader.isThorough ? trend : brief
    }

    var json: JSONValue? {
        let months = review.trend?.months(until: review.asOf, now: review.counts)
        return .object([
            "since": .string(orNull: review.movement?.since),
            "date": .string(orNull: review.movement?.day?.iso),
            "balance": .string(orNull: review.movement?.balance),
            "before": review.movement.map { RiskJSON.all($0.before) } ?? .null,
            "terms": review.movement.map(Self.terms) ?? .null,
            "after": review.movement.map { RiskJSON.all($0.after) } ?? .null,
            "months": months.map { months in
                .array(
                    months.map { month in
                        .object([
                            "year": .number(month.year), "month": .number(month.month),
                            "open": RiskJSON.all(month.counts),
                        ])
                    })
            } ?? .null,
            "history_gap": .string(orNull: review.historyGap),
        ])
    }

    /// What has come and gone between before and after.
    static func terms(_ movement: RegisterMovement) -> JSONValue {
        .array(
            RegisterMovement.Term.allCases.map { term in
                let count = movement.count(term)
                return .object([
                    "term": .string(term.rawValue), "count": .number(term.isGain ? count : -count),
                ])
            })
    }

    private var trend: ReportSection? {
        let periods = review.trend?.periods(until: review.asOf, now: review.counts) ?? []
        guard periods.count > 1, periods.contains(where: { $0.counts.total > 0 }) else { return nil }
        let picture = BandTrendPicture(periods: periods, bands: review.method.bands)
        return ReportSection(
            name: Self.name, title: picture.title, blocks: [.picture(picture, data: picture.table)])
    }

    private var brief: ReportSection? {
        var blocks: [ReportBlock] = []
        let months = review.trend?.months(12, until: review.asOf, now: review.counts) ?? []
        if months.count > 1, months.contains(where: { $0.counts.total > 0 }) {
            let picture = MonthsPicture(months: months, bands: review.method.bands)
            blocks.append(.picture(picture, data: picture.table))
        }
        if let movement = review.movement {
            let within = movement.within.isEmpty ? "" : "; " + movement.within
            blocks.append(
                .text(.strong(movement.balance) + ReportText(within + ".") + names(movement)))
            let struck = movement.steps.filter(\.hasHappened).map(\.risk)
            let happened = ReportBlock.summary(
                "\(struck.count) happened"
                    + (movement.day.map { " since \(Wording.day($0, asOf: review.asOf))" } ?? ""),
                of: struck, first: Self.named, named: { .leveled([$0]) },
                told: told)
            blocks += [happened].compactMap(\.self)
        }
        if let gap = review.historyGap {
            blocks.append(.text(ReportText("The history could not be read: \(gap).")))
        }
        guard !blocks.isEmpty else { return nil }
        return ReportSection(
            name: Self.name, title: "Better or worse", blocks: blocks,
            isShort: true)
    }
}

extension BetterOrWorsePart {
    /// ` New: H 0035/R2, M 0036/R1. Newly critical: 0037/R2 ▲; no longer: 0042/R1 ▼`, as far as there
    /// are any, the gravest first.
    private func names(_ movement: RegisterMovement) -> ReportText {
        func list(
            _ name: String, _ steps: [RegisterMovement.Step],
            _ told: (RegisterMovement.Step) -> ReportText
        ) -> ReportText? {
            guard !steps.isEmpty else { return nil }
            let shown = steps.firstOrAll(Self.named)
            return ReportText(name + ": ") + shown.map(told).joined(separator: ", ")
                + ReportText(Wording.more(steps.count - shown.count))
        }
        func reasoned(_ step: RegisterMovement.Step) -> ReportText {
            .reference(step.risk) + ReportText(Self.reason(step))
        }
        let news = [
            list("New", movement.steps.filter { $0.term == .new }) { .leveled([$0.risk]) }
        ]
        let crossing = movement.crossing(review.method.bands).map { band, entered, left in
            [
                list("Newly \(band.name)", entered, reasoned),
                list(entered.isEmpty ? "No longer \(band.name)" : "no longer", left, reasoned),
            ].compactMap(\.self).joined(separator: "; ")
        }
        let sentences = (news + [crossing]).compactMap(\.self)
        return sentences.isEmpty ? "" : " " + sentences.joined(separator: ". ")
    }

    /// `C 4x4 0014/R1 Tablets are dead (emil)`
    private func told(_ risk: ReviewedRisk) -> ReportText {
        .level(of: risk) + " " + .reference(risk) + " " + .elastic(risk.statement)
            + ReportText(" (\(risk.entry.owner.value ?? "no owner"))")
    }

    /// ` ▲`, ` (closed)`
    private static func reason(_ step: RegisterMovement.Step) -> String {
        step.level.map { " " + $0.sign } ?? step.term.map { " (\($0.name))" } ?? ""
    }

    /// How many entries a list names that has more.
    private static let named = 2
}

/// The open entries of some months, as two rows of numbers or as bars.
struct MonthsPicture: ReportPicture {
    let months: [BandTrend.Period]
    /// From low to critical.
    let bands: [RiskBand]

    static let name = "better-or-worse"
    static let isSmall = true
    var title: String { "Open risks at the end of each month" }

    var description: String {
        months.map { "\($0.fullName): \($0.counts.total), of these \(grave($0.counts)) \(graveName)" }
            .joined(separator: "; ") + "."
    }

    private func grave(_ counts: RiskCounts) -> Int { bands.suffix(2).reduce(0) { $0 + counts[$1] } }
    private var graveName: String { bands.suffix(2).reversed().map(\.name).joined(separator: ", ") }
    private var rows: [(name: String, value: (RiskCounts) -> Int)] {
        [(graveName, grave), ("all open", \.total)]
    }

    /// The numbers, a column for each month.
    var table: ReportTable {
        ReportTable(
            [.sentence("")] + months.map { .number($0.name) },
            rows.map { row in
                [.strong(row.name)] + months.map { ReportText(String(row.value($0.counts))) }
            })
    }

    func terminal(width: Int) -> StyledText? {
        let indentation = 2 + (rows.map { TerminalText.width(of: $0.name) }.max() ?? 0)
        let cell = max(5, 2 + (months.map { String($0.counts.total).utf8.count }.max() ?? 0))
        let shown = months.suffix(max(1, (width - indentation) / cell))
        let highest = max(1, shown.map(\.counts.total).max() ?? 1)
        func right(_ text: String) -> String {
            String(repeating: " ", count: max(0, cell - 1 - TerminalText.width(of: text))) + text
        }
        let bars = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        let lines =
            [TerminalText.padded("", to: indentation) + shown.map { right($0.name) + " " }.joined()]
            + rows.map { row in
                "  " + TerminalText.padded(row.name, to: indentation - 2)
                    + shown.map { month in
                        let value = row.value(month.counts)
                        return right(String(value)) + (value > 0 ? bars[(value * 8 - 1) / highest] : " ")
                    }.joined()
            }
        return StyledText(
            lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n"))
    }

    func drawing(_ form: PictureForm) -> Drawing {
        let (top, height) = (18, form == .wide ? 80 : 30)
        var drawing = Drawing(form, height: top + height + 48)
        PeriodBars(periods: months[...], bands: bands, left: 0, top: top, height: height, hasAxes: false)
            .draw(on: &drawing)
        let slot = drawing.width / max(1, months.count)
        for (index, month) in months.enumerated() {
            drawing.text(
                String(grave(month.counts)), index * slot + slot / 2, top + height + 29, size: 12,
                anchor: .middle, isBold: true)
        }
        drawing.text(
            "Above the bars: all open; below, bold: \(graveName)", 0, top + height + 43, size: 11, .mutedInk)
        return drawing
    }
}
