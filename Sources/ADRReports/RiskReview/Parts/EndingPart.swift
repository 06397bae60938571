import ADRModel

/// What is late, and what ends or is due before the next review.
struct EndingPart: ReviewPart {
    let review: RiskReview

    static let name = "ending-soon"
    static let summary = "what ends or is due in the next 90 days"
    static let linesOfRow = 0

    func section(for reader: ReviewReader) -> ReportSection? {
        let dates = review.dueDates
        let kinds = DueDate.Kind.allCases.map { kind in
            let ofKind = dates.filter { $0.kind == kind }
            return [ofKind.filter(\.isLate), ofKind.filter { !$0.isLate }].filter { !$0.isEmpty }
        }.filter { !$0.isEmpty }
        if reader.isThorough {
            guard kinds.joined().contains(where: { $0.firstOrAll(1).count < $0.count }) else { return nil }
            return ReportSection(
                name: Self.name,
                title: "Late or due in \(DueDate.daysAhead) days, one by one (\(dates.count))",
                blocks: [.list(dates.map { $0.text(for: reader, asOf: review.asOf) })])
        }
        return ReportSection(
            name: Self.name, title: "Next \(DueDate.daysAhead) days",
            blocks: kinds.isEmpty
                ? [.text("nothing ends or is due")] : kinds.map { block(of: $0, reader) },
            isShort: true)
    }

    var json: JSONValue? {
        let dates = review.dueDates
        func count(_ kind: DueDate.Kind, isLate: Bool = true) -> JSONValue {
            .number(dates.count { $0.kind == kind && $0.isLate == isLate })
        }
        return .object([
            "days": .number(DueDate.daysAhead),
            "ends": .array(
                dates.filter { $0.kind.ends && !$0.isLate }.sortedByDay(\.day).map { date in
                    .object([
                        "kind": .string(date.kind.rawValue), "reference": .string(date.reference.plain),
                        "day": .string(date.day.iso),
                    ])
                }),
            "actions_due": count(.action, isLate: false), "actions_late": count(.action),
            "follow_ups_due": count(.followUp, isLate: false), "follow_ups_late": count(.followUp),
            "reviews_late": count(.review), "acceptances_lapsed": count(.acceptance),
        ])
    }

    /// `4 reviews late: M 0019/R3 4 Sep and 3 more; 8 due: L 0020/R1 31 Jan and 7 more`, with each of them by day.
    private func block(of groups: [[DueDate]], _ reader: ReviewReader) -> ReportBlock {
        func told(_ separator: ReportText, _ names: ([DueDate]) -> ReportText) -> ReportText {
            groups.enumerated().map { index, dates in
                .strong(dates[0].kind.words(dates.count, areLate: dates[0].isLate, isAlone: index == 0))
                    + names(dates)
            }.joined(separator: separator)
        }
        return .summary(
            told(", ") { _ in "" },
            first: told("; ") { dates in
                let shown = dates.sorted { $0.urgency < $1.urgency }.firstOrAll(1)
                return ": " + shown.map { $0.name(asOf: review.asOf) }.joined(separator: ", ")
                    + ReportText(Wording.more(dates.count - shown.count))
            },
            of: groups.flatMap { $0.sortedByDay(\.day) }.map { $0.text(for: reader, asOf: review.asOf) })
    }
}
