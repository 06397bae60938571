import ADRModel

/// How many decisions are of each month, quarter or year, and how many of them are in force.
struct BoardTimeline: ReportPicture {
    static let name = "timeline"

    /// Decisions of one span of time.
    struct Period: Hashable {
        let name: String
        var inForce = 0
        var pending = 0
        var gone = 0

        var total: Int { inForce + pending + gone }
    }

    let periods: [Period]
    let undated: Int

    init(_ entries: [BoardEntry]) {
        let dated = entries.compactMap { entry in entry.decision.day.map { ($0, entry) } }
        undated = entries.count - dated.count
        let days = dated.map(\.0)
        guard let first = days.min(), let last = days.max() else {
            periods = []
            return
        }
        let months = (last.year - first.year) * 12 + last.month - first.month + 1
        // As many bars as a phone has room for.
        let size = [1, 3, 12].first { (months + $0 - 1) / $0 <= 24 } ?? 12
        let start = first.year * 12 + (first.month - 1) / size * size
        var periods = stride(from: start, through: last.year * 12 + last.month - 1, by: size).map {
            Period(name: Self.name(of: $0, size))
        }
        for (day, entry) in dated {
            let index = (day.year * 12 + day.month - 1 - start) / size
            switch entry.decision.standing {
            case .accepted: periods[index].inForce += 1
            case .draft, .proposed: periods[index].pending += 1
            default: periods[index].gone += 1
            }
        }
        self.periods = periods
    }

    private static func name(of month: Int, _ size: Int) -> String {
        switch size {
        case 12: "\(month / 12)"
        case 3: "\(month / 12) Q\(month % 12 / 3 + 1)"
        default: "\(Wording.months[month % 12]) \(month / 12)"
        }
    }

    var title: String { "Decisions over time" }

    var description: String {
        "Decisions by date: in force at the bottom, pending above them, and at the top those no longer in force, rejected "
            + "or without a known status." + (undated > 0 ? " \(undated) without a date." : "")
    }

    var table: ReportTable {
        ReportTable(
            [.key("When"), .number("In force"), .number("Pending"), .number("Other")],
            periods.filter { $0.total > 0 }.map { period in
                [ReportText(period.name)]
                    + [period.inForce, period.pending, period.gone].map { ReportText(String($0)) }
            })
    }

    func drawing(_ form: PictureForm) -> Drawing {
        let (top, height) = (18, 150)
        var drawing = Drawing(form, height: top + height + 24)
        let highest = max(1, periods.map(\.total).max() ?? 1)
        let slot = drawing.width / max(1, periods.count)
        let bar = max(4, min(48, slot * 3 / 4))
        let names = periods.map { Drawing.width(of: $0.name, size: 11) }.max() ?? 0
        let step = max(1, (names + 8 + slot - 1) / max(1, slot))
        drawing.line(0, top + height, drawing.width, top + height, .mutedInk)
        for (index, period) in periods.enumerated() {
            let x = index * slot + (slot - bar) / 2
            var below = 0
            for (count, paint) in [
                (period.inForce, Paint.strength), (period.pending, .rule), (period.gone, .panel),
            ] where count > 0 {
                let (start, end) = (below * height / highest, (below + count) * height / highest)
                drawing.rectangle(x, top + height - end, bar, end - start, paint, border: .mutedInk)
                below += count
            }
            if below > 0 {
                drawing.text(
                    String(below), x + bar / 2, top + height - below * height / highest - 4, size: 11,
                    anchor: .middle)
            }
            if index % step == 0 {
                drawing.text(period.name, index * slot + 1, top + height + 16, size: 11, .mutedInk)
            }
        }
        return drawing
    }
}
