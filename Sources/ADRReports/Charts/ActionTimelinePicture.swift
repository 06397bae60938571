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

    private static let maximumOwners = 12
    private static let laneHeight = 24
    /// The days that the picture reaches back and forth; what lies beyond stands at its edge.
    private static let days = -30...100

    /// On a phone, names stand above the lanes.
    func drawing(_ form: PictureForm) -> Drawing {
        let axis = Axis(form)
        let owners = plan.owners.prefix(Self.maximumOwners)
        let lanes = owners.map { Self.lanes(of: $0.actions, on: axis) }
        let caption = form == .wide ? 0 : 20
        let heights = lanes.map { caption + max(1, $0.count) * Self.laneHeight + 10 }
        let top = 28
        var drawing = Drawing(form, height: top + heights.reduce(0, +))
        draw(axis, top, &drawing)
        var y = top
        for (index, owner) in owners.enumerated() {
            drawing.line(0, y, drawing.width, y, .rule)
            let room = form == .wide ? axis.left - 14 : form.width - 8
            drawing.text(
                Drawing.fitted(owner.owner ?? "no owner", to: room, size: 13), 4,
                y + (form == .wide ? 21 : 18),
                isBold: true)
            for (lane, chips) in lanes[index].enumerated() {
                for chip in chips { draw(chip, y + 5 + caption + lane * Self.laneHeight, &drawing) }
            }
            y += heights[index]
        }
        drawing.line(0, y, drawing.width, y, .rule)
        drawing.height += 6
        let hidden = plan.owners.count - owners.count
        drawing.paragraph(
            "Each label is an action of that risk; ◂ and ▸ lie beyond the edge, ? has no day."
                + (hidden > 0 ? " \(hidden) more people have actions." : ""))
        return drawing
    }

    private func draw(_ axis: Axis, _ top: Int, _ drawing: inout Drawing) {
        let (today, bottom) = (axis.x(0), drawing.height)
        drawing.rectangle(axis.left, top, today - axis.left, bottom - top, .panel)
        let overdue = axis.left == 0 ? 4 : (axis.left + today) / 2
        drawing.text("overdue", overdue, 18, size: 12, .mutedInk, anchor: axis.left == 0 ? .start : .middle)
        for (day, label) in [(0, "today"), (30, "30 days"), (60, "60 days"), (90, "90 days")] {
            let x = axis.x(day)
            drawing.line(x, top - 4, x, bottom, day == 0 ? .ink : .rule, width: day == 0 ? 2 : 1)
            drawing.text(
                label, x, 18, size: 12, day == 0 ? .ink : .mutedInk, anchor: .middle, isBold: day == 0)
        }
    }

    /// Where the days lie.
    private struct Axis {
        let left: Int
        let right: Int

        init(_ form: PictureForm) { (left, right) = (form == .wide ? 120 : 0, form.width) }

        func x(_ day: Int) -> Int {
            left + 10 + (day - days.lowerBound) * (right - left - 20) / (days.upperBound - days.lowerBound)
        }
    }

    private struct Chip {
        let text: String
        let band: RiskBand?
        let x: Int
        let width: Int
    }

    private func draw(_ chip: Chip, _ y: Int, _ drawing: inout Drawing) {
        drawing.rectangle(
            chip.x, y, chip.width, Self.laneHeight - 4, .band(orNone: chip.band), radius: 4,
            border: chip.band == nil ? .rule : nil)
        drawing.text(
            chip.text, chip.x + chip.width / 2, y + 14, size: 11, .onBand(orNone: chip.band), anchor: .middle)
    }

    /// The chips of one person in as many lanes as they need so that none covers another.
    private static func lanes(of actions: [PlannedAction], on axis: Axis) -> [[Chip]] {
        var lanes: [[Chip]] = []
        for chip in actions.map({ chip($0, on: axis) }).sorted(by: { $0.x < $1.x }) {
            let lane = lanes.firstIndex { ($0.last.map { $0.x + $0.width + 3 } ?? 0) <= chip.x }
            if let lane { lanes[lane].append(chip) } else { lanes.append([chip]) }
        }
        return lanes
    }

    private static func chip(_ action: PlannedAction, on axis: Axis) -> Chip {
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
        return Chip(
            text: text, band: action.risk.band,
            x: min(max(axis.x(day) - width / 2, axis.left + 2), axis.right - 6 - width), width: width)
    }
}
