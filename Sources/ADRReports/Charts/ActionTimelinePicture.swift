import ADRModel

/// The actions of each person along the days: a label begins at its day; what is far away or has no day is counted.
struct ActionTimelinePicture: ReportPicture {
    let plan: ActionPlan

    static let name = "action-timeline"
    var title: String { "Actions by owner and due date" }

    var description: String {
        func count(_ period: ActionPlan.Period) -> Int { plan.pending.count { $0.period == period } }
        return "\(Wording.counted(plan.pending.count, "action")) not done: \(count(.overdue)) overdue, "
            + "\(count(.within30)) within 30 days, \(count(.within60)) within 60, \(count(.within90)) within 90, "
            + "\(count(.later)) later, \(count(.undated)) without a date. Colours and letters show the risk's band."
    }

    private static let maximumOwners = 8
    private static let laneHeight = 22
    private static let top = 28
    /// The days that are drawn; actions of other days are counted at the edge.
    private static let days = -30...90

    /// On a phone, names stand above the lanes.
    func drawing(_ form: PictureForm) -> Drawing {
        let axis = Axis(form)
        let rows = plan.owners.prefix(Self.maximumOwners).map {
            Row($0, on: axis, lanes: form == .wide ? 3 : 2)
        }
        let caption = form == .wide ? 0 : 18
        let heights = rows.map { caption + max(1, $0.lanes.count) * Self.laneHeight + 8 }
        var drawing = Drawing(form, height: Self.top + heights.reduce(0, +))
        draw(axis, &drawing)
        var y = Self.top
        for (row, height) in zip(rows, heights) {
            drawing.line(0, y, drawing.width, y, .rule)
            draw(row, axis, y, caption, &drawing)
            y += height
        }
        drawing.line(0, y, drawing.width, y, .rule)
        drawing.height += 6
        drawing.paragraph(
            "A label starts at the due date of its action and names the risk; actions further away or without a date "
                + "are counted: those in the worst band + the others." + hidden)
        return drawing
    }

    /// How much of the plan has no row.
    private var hidden: String {
        let others = plan.owners.dropFirst(Self.maximumOwners)
        guard !others.isEmpty else { return "" }
        let actions = others.reduce(0) { $0 + $1.actions.count }
        return " \(others.count) more people have \(Wording.counted(actions, "action"))."
    }

    private func draw(_ axis: Axis, _ drawing: inout Drawing) {
        let bottom = drawing.height
        drawing.rectangle(axis.left, Self.top, axis.x(0) - axis.left, bottom - Self.top, .panel)
        let back = drawing.form == .wide ? "−30" : ""
        for (day, label) in [(-30, back), (0, "today"), (30, "30 days"), (60, "60"), (90, "90")] {
            let (x, isToday) = (axis.x(day), day == 0)
            drawing.line(x, Self.top - 4, x, bottom, isToday ? .ink : .rule, width: isToday ? 2 : 1)
            drawing.text(
                label, x, 18, size: 12, isToday ? .ink : .mutedInk, anchor: .middle, isBold: isToday)
        }
        for (place, label) in zip(axis.counts, ["before", "later", "no day"]) {
            drawing.text(label, place, 18, size: 11, .mutedInk, anchor: .middle)
        }
    }

    private func draw(_ row: Row, _ axis: Axis, _ y: Int, _ caption: Int, _ drawing: inout Drawing) {
        let isWide = drawing.form == .wide
        let room = isWide ? axis.counts[0] - 26 : drawing.width - 90
        drawing.text(
            Drawing.fitted(row.owner ?? "no owner", to: room, size: 13), 4, y + (isWide ? 19 : 15),
            isBold: true)
        if row.hidden > 0 {
            let text = "and \(row.hidden) more"
            if isWide {
                drawing.text(text, 4, y + 38, size: 11, .mutedInk)
            } else {
                drawing.text(text, drawing.width - 4, y + 15, size: 11, .mutedInk, anchor: .end)
            }
        }
        for (place, actions) in zip(axis.counts, row.beside) where !actions.isEmpty {
            let band = actions.compactMap(\.risk.band).max()
            drawing.rectangle(
                place - Self.pill / 2, y + 4 + caption, Self.pill, 18, .band(orNone: band), radius: 9,
                border: .rule)
            let count = count(of: actions, worst: band)
            drawing.text(
                count, place, y + 17 + caption,
                size: Drawing.width(of: count, size: 11) + 8 <= Self.pill ? 11 : 9,
                .onBand(orNone: band), anchor: .middle,
                isBold: true)
        }
        for (lane, chips) in row.lanes.enumerated() {
            for chip in chips { draw(chip, y + 4 + caption + lane * Self.laneHeight, &drawing) }
        }
    }

    private static let pill = 36

    /// `2C+4`: those of the gravest band, and the others.
    private func count(of actions: [PlannedAction], worst: RiskBand?) -> String {
        let count = actions.count { $0.risk.band == worst }
        let others = actions.count - count
        return "\(count)\(worst?.letter ?? "-")" + (others > 0 ? "+\(others)" : "")
    }

    private func draw(_ chip: Chip, _ y: Int, _ drawing: inout Drawing) {
        drawing.rectangle(
            chip.x, y, chip.width, Self.laneHeight - 4, .band(orNone: chip.band), radius: 2,
            border: chip.band == nil ? .rule : nil)
        drawing.rectangle(chip.mark - 1, y, 2, Self.laneHeight - 4, .ink)
        drawing.text(
            chip.text, chip.x + chip.width / 2, y + 13, size: 11, .onBand(orNone: chip.band), anchor: .middle)
    }

    /// Where the days lie, and the middles of what is counted: before them, behind them, without a day.
    private struct Axis {
        let left: Int
        let right: Int
        let counts: [Int]

        init(_ form: PictureForm) {
            switch form {
            case .wide: (left, right, counts) = (168, 606, [128, 638, 690])
            case .narrow: (left, right, counts) = (44, 256, [20, 284, 320])
            }
        }

        func x(_ day: Int) -> Int {
            left + (day - days.lowerBound) * (right - left) / (days.upperBound - days.lowerBound)
        }
    }

    /// The label of an action, and where its day is: at the beginning, or at the end where it would leave the picture.
    private struct Chip {
        let text: String
        let band: RiskBand?
        let x: Int
        let width: Int
        let mark: Int

        init(_ action: PlannedAction, day: Int, on axis: Axis) {
            text = Drawing.fitted(
                "\(action.risk.band?.letter ?? "-") \(action.risk.reference)", to: 100, size: 11)
            band = action.risk.band
            width = Drawing.width(of: text, size: 11) + 8
            mark = axis.x(day)
            x = mark + width <= axis.right ? mark : mark - width
        }
    }

    /// What one person has to do.
    private struct Row {
        let owner: String?
        /// Labels that do not cover each other.
        let lanes: [[Chip]]
        /// Actions due before the days that are drawn, after them, and on no day.
        let beside: [[PlannedAction]]
        /// How many labels found no room.
        let hidden: Int

        /// The gravest find room first.
        init(_ workload: ActionPlan.Workload, on axis: Axis, lanes limit: Int) {
            owner = workload.owner
            var lanes: [[Chip]] = []
            var beside: [[PlannedAction]] = [[], [], []]
            var hidden = 0
            let sorted = workload.actions.enumerated().sorted { left, right in
                (left.element.risk.band?.grade.rawValue ?? -1, -left.offset)
                    > (right.element.risk.band?.grade.rawValue ?? -1, -right.offset)
            }
            for action in sorted.map(\.element) {
                guard let day = action.daysLeft, days.contains(day) else {
                    beside[action.daysLeft.map { $0 < 0 ? 0 : 1 } ?? 2].append(action)
                    continue
                }
                let chip = Chip(action, day: day, on: axis)
                let free = lanes.firstIndex { lane in
                    lane.allSatisfy { $0.x + $0.width + 2 <= chip.x || chip.x + chip.width + 2 <= $0.x }
                }
                if let free {
                    lanes[free].append(chip)
                } else if lanes.count < limit {
                    lanes.append([chip])
                } else {
                    hidden += 1
                }
            }
            (self.lanes, self.beside, self.hidden) = (lanes, beside, hidden)
        }
    }
}
