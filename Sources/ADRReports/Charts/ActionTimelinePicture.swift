import ADRModel

/// The actions of each person along the days: overdue to the left of today, then 30, 60 and 90 days.
struct ActionTimelinePicture: ReportPicture {
    let plan: ActionPlan

    static let name = "action-timeline"
    var title: String { "Actions by owner and day" }

    var description: String {
        func count(_ period: ActionPlan.Period) -> Int { plan.pending.count { $0.period == period } }
        return "\(Wording.counted(plan.pending.count, "action")) not done: \(count(.overdue)) overdue, "
            + "\(count(.within30)) within 30 days, \(count(.within60)) within 60, \(count(.within90)) within 90, "
            + "\(count(.later)) later, \(count(.undated)) without a day. Colours and letters tell the risk's band."
    }

    private static let labelWidth = 120
    private static let maximumOwners = 12
    private static let laneHeight = 24
    /// The days that the picture reaches back and forth; what lies beyond stands at its edge.
    private static let days = -30...100

    var drawing: Drawing {
        let owners = plan.owners.prefix(Self.maximumOwners)
        let lanes = owners.map { Self.lanes(of: $0.actions) }
        let heights = lanes.map { max(1, $0.count) * Self.laneHeight + 10 }
        let top = 28
        let bottom = top + heights.reduce(0, +)
        var drawing = Drawing(height: bottom + 30)
        let today = Self.x(0)
        drawing.rectangle(Self.labelWidth, top, today - Self.labelWidth, bottom - top, .panel)
        drawing.text("overdue", (Self.labelWidth + today) / 2, 18, size: 12, .mutedInk, anchor: .middle)
        for (day, label) in [(0, "today"), (30, "30 days"), (60, "60 days"), (90, "90 days")] {
            let x = Self.x(day)
            drawing.line(x, top - 4, x, bottom, day == 0 ? .ink : .rule, width: day == 0 ? 2 : 1)
            drawing.text(
                label, x, 18, size: 12, day == 0 ? .ink : .mutedInk, anchor: .middle, isBold: day == 0)
        }
        var y = top
        for (index, owner) in owners.enumerated() {
            drawing.line(0, y, drawing.width, y, .rule)
            drawing.text(
                Drawing.fitted(owner.owner ?? "nobody", to: Self.labelWidth - 14, size: 13), 4, y + 21,
                isBold: true)
            for (lane, chips) in lanes[index].enumerated() {
                for chip in chips { draw(chip, y + 5 + lane * Self.laneHeight, &drawing) }
            }
            y += heights[index]
        }
        drawing.line(0, bottom, drawing.width, bottom, .rule)
        let hidden = plan.owners.count - owners.count
        drawing.text(
            "Each label is an action of that risk; ◂ and ▸ lie beyond the edge, ? has no day."
                + (hidden > 0 ? " \(hidden) more people have actions." : ""),
            4, bottom + 20, size: 12, .mutedInk)
        return drawing
    }

    private struct Chip {
        let text: String
        let band: RiskBand?
        let x: Int
        let width: Int
    }

    private func draw(_ chip: Chip, _ y: Int, _ drawing: inout Drawing) {
        drawing.rectangle(
            chip.x, y, chip.width, Self.laneHeight - 4, chip.band.map { .band($0) } ?? .paper, radius: 4,
            border: chip.band == nil ? .rule : nil)
        drawing.text(
            chip.text, chip.x + chip.width / 2, y + 14, size: 11, chip.band.map { .onBand($0) } ?? .ink,
            anchor: .middle)
    }

    /// The chips of one person in as many lanes as they need so that none covers another.
    private static func lanes(of actions: [PlannedAction]) -> [[Chip]] {
        var lanes: [[Chip]] = []
        for chip in actions.map(chip).sorted(by: { $0.x < $1.x }) {
            let lane = lanes.firstIndex { ($0.last.map { $0.x + $0.width + 3 } ?? 0) <= chip.x }
            if let lane { lanes[lane].append(chip) } else { lanes.append([chip]) }
        }
        return lanes
    }

    private static func chip(_ action: PlannedAction) -> Chip {
        let mark =
            switch action.daysLeft {
            case nil: " ?"
            case let days? where days < Self.days.lowerBound: " ◂"
            case let days? where days > Self.days.upperBound: " ▸"
            default: ""
            }
        let letter = action.risk.band?.letter ?? "-"
        let text = Drawing.fitted("\(letter) \(action.risk.reference)\(mark)", to: 110, size: 11)
        let width = Drawing.width(of: text, size: 11) + 10
        let day = action.daysLeft.map { min(max($0, days.lowerBound), days.upperBound) } ?? days.upperBound
        let left = x(day) - width / 2
        return Chip(
            text: text, band: action.risk.band,
            x: min(max(left, labelWidth + 2), Drawing.standardWidth - 6 - width), width: width)
    }

    private static func x(_ day: Int) -> Int {
        labelWidth + 10
            + (day - days.lowerBound) * (Drawing.standardWidth - labelWidth - 20)
            / (days.upperBound - days.lowerBound)
    }
}
