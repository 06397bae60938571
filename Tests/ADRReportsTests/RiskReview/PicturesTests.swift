import ADRModel
import ADRText
import Testing

@testable import ADRReports

/// Pictures are as large for a thousand risks as for twelve, and count what they do not name.
@Suite struct PicturesTests {
    @Test(arguments: BriefTests.sizes, PictureForm.allCases)
    func everyPictureHasItsRoom(count: Int, form: PictureForm) throws {
        let page = RiskReviewPage(review: try BriefTests.review(count), audience: .all, isFull: true).page
        let names = page.pictures.map { type(of: $0).name }
        #expect(
            count == 0 || Set(names).isSuperset(of: ["heat-map", "band-trend", "action-timeline", "bow-tie"]))
        for picture in page.pictures where type(of: picture).name != DecisionHealthPicture.name {
            let drawing = picture.drawing(form)
            #expect(
                (1...(form == .wide ? 720 : 840)).contains(drawing.height),
                "\(type(of: picture).name) \(drawing.height)")
            #expect(drawing.boxes.allSatisfy { $0.x >= 0 && $0.x + $0.width <= form.width })
        }
    }

    @Test(arguments: BriefTests.sizes) func everyEntryWithALevelStandsOnBothMaps(count: Int) throws {
        let review = try BriefTests.review(count)
        let placed = review.open.filter { $0.entry.effectiveLevel != nil }.map(\.reference)
        for map in HeatMapPicture(map: review.heatMap).maps {
            #expect(map.rows.joined().flatMap(\.references).sorted() == placed.sorted())
        }
        #expect(
            review.heatMap.rows.joined().reduce(0) { $0 + $1.accepted }
                == review.acceptances.count {
                    $0.risk.entry.effectiveLevel != nil
                })
    }

    /// What has no action to come stays where it is, whatever its target.
    @Test func onlyActionsToComeMoveAnEntry() throws {
        let map = try review(
            "{id: R1, risk: x, level: 5x5, target: 1x1, actions: [{do: x}]}",
            "{id: R2, risk: x, level: 4x5, target: 1x1, actions: [{do: x, done: true}]}",
            "{id: R3, risk: x, level: 3x5, target: 1x1}"
        ).heatMap
        let places = map.expected.joined().filter { !$0.references.isEmpty }.map {
            "\($0.level.text) \($0.references.joined())"
        }
        #expect(places == ["4x5 0001/R2", "3x5 0001/R3", "1x1 0001/R1"])
    }

    @Test func whatHasOnlyABandStandsBesideTheMap() throws {
        let log = sampleLog([
            "0001-a.md": """
            # A

            ## Risks

            | Risk | Level |
            |---|---|
            | It fails | High |
            | It is slow | 2x2 |

            """
        ])
        let review = RiskReview([log], asOf: try RiskReviewTests.day("2026-06-01"), method: .standard)
        #expect(review.counts == RiskCounts(low: 1, medium: 0, high: 1, critical: 0))
        let text = RiskReviewFormat.terminal.render(review, isFull: true)
        #expect(text.contains("1 without likelihood and impact: 0001/#1"))
    }

    // MARK: - The bow-tie

    @Test func aBowTieLeadsFromTheDecisionToTheEffect() throws {
        let review = try review(
            "{id: R1, risk: It fails, level: 5x5, owner: ana, trigger: Lag, quality: [reliability], actions: [{do: Drill}]}",
            "{id: R2, risk: It is slow, level: 1x2, fallback: Wait}")
        let text = RiskReviewFormat.terminal.render(review, isFull: true, columns: 100)
        #expect(
            text.contains(
                """
                From sign to effect
                 C 5x5  0001/R1  It fails
                        before: 0001 A → Lag → Drill (ana); after: no fallback → Severe for reliability
                 L 1x2  0001/R2  It is slow
                        before: 0001 A → no early sign → no action planned; after: Wait → Minor impact

                """))
        let texts = BowTiePicture(ties: review.topRisks.map { BowTie($0, review.method) }).drawing(.wide)
            .texts
        let missing = ["no early sign", "no fallback", "C 0001/R1 It"]
        #expect(missing.allSatisfy(texts.contains), "\(texts)")
    }

    // MARK: - The timeline

    @Test(arguments: PictureForm.allCases) func aLabelBeginsAtItsDay(form: PictureForm) throws {
        let review = try review(
            "{id: R1, risk: x, level: 5x5, owner: ana, actions: [{do: a, by: 2026-05-31}, {do: b, by: 2026-06-03}]}"
        )
        let drawing = ActionTimelinePicture(plan: review.actions).drawing(form)
        let labels = drawing.boxes.filter { $0.fill == Paint.band(.critical).color && $0.height == 18 }
        let marks = drawing.boxes.filter { $0.width == 2 && $0.height == 18 }
        let today = try #require(drawing.lines.first { $0.width == 2 }?.x)
        #expect(labels.count == 2 && labels.map(\.x) == marks.map { $0.x + 1 })
        #expect(labels[0].x < today && labels[1].x > today)
    }

    @Test(arguments: BriefTests.sizes, PictureForm.allCases)
    func everyActionIsALabelOrCounted(count: Int, form: PictureForm) throws {
        let plan = try BriefTests.review(count).actions
        let drawing = ActionTimelinePicture(plan: plan).drawing(form)
        let marks = drawing.boxes.count { $0.width == 2 && $0.height == 18 }
        var counted = 0
        for text in drawing.texts {
            let words = text.split(separator: " ")
            let counts = text.split(separator: "+")
            if text.count > 1, let gravest = Int(counts[0].dropLast()), !text.allSatisfy(\.isNumber) {
                counted += gravest + (counts.dropFirst().first.flatMap { Int($0) } ?? 0)
            }
            if words.count == 3, words[0] == "and", words[2] == "more" { counted += Int(words[1]) ?? 0 }
        }
        #expect(marks + counted == plan.pending.count)
    }

    @Test func whatLiesOutsideIsCountedByItsGravestBandAndTheOthers() throws {
        let action = "owner: ana, actions: [{do: a, by: 2026-01-31}]"
        let review = try review(
            "{id: R1, risk: x, level: 5x5, \(action)}", "{id: R2, risk: y, level: 1x1, \(action)}",
            "{id: R3, risk: z, level: 1x2, \(action)}")
        #expect(ActionTimelinePicture(plan: review.actions).drawing(.wide).texts.contains("1C+2"))
    }

    @Test func noLabelCoversAnother() throws {
        let drawing = ActionTimelinePicture(plan: try BriefTests.review(1_000).actions).drawing(.narrow)
        let labels = drawing.boxes.filter { $0.height == 18 && $0.width > 34 }
        for (index, label) in labels.enumerated() {
            for other in labels[(index + 1)...] where other.y == label.y {
                #expect(label.x + label.width <= other.x || other.x + other.width <= label.x)
            }
        }
    }

    // MARK: - The trend

    private func trend(_ days: [String]) throws -> BandTrend {
        var commits: [LogHistory.Commit] = []
        var texts: [String: [UInt8]] = [:]
        for (index, day) in days.enumerated() {
            let risks = (0...index).map { "{id: R\($0), risk: x, level: 1x1}" }.joined(separator: ", ")
            texts[day] = Array("---\nstatus: accepted\nrisks: [\(risks)]\n---\n# A\n".utf8)
            commits.append(
                LogHistory.Commit(
                    name: day, day: try RiskReviewTests.day(day),
                    changes: [LogHistory.Change(path: "adr/0001-a.md", object: day)]))
        }
        return BandTrend(
            LogHistory(of: ["adr"], commits: commits, texts: texts), at: .months, method: .standard)
    }

    private let now = RiskCounts(low: 9, medium: 0, high: 0, critical: 0)

    @Test func aMonthHasTheStateAtItsEnd() throws {
        let trend = try trend(["2025-11-03", "2025-11-20", "2026-01-05", "2026-02-01", "2026-02-02"])
        #expect(trend.points.map(\.commit) == ["2025-11-20", "2026-01-05", "2026-02-02"])
        let periods = trend.periods(until: try RiskReviewTests.day("2026-04-15"), now: now)
        #expect(
            periods.map(\.fullName) == [
                "Nov 2025", "Dec 2025", "Jan 2026", "Feb 2026", "Mar 2026", "Apr 2026",
            ])
        #expect(periods.map(\.counts.total) == [2, 2, 3, 5, 5, 9])
    }

    @Test func aLongHistoryIsToldByQuarters() throws {
        let trend = try trend(["2016-05-01", "2024-05-01", "2026-01-05"])
        let periods = trend.periods(until: try RiskReviewTests.day("2026-04-15"), now: now)
        #expect(
            periods.count == 24 && periods.suffix(3).map(\.fullName) == ["Q4 2025", "Q1 2026", "Q2 2026"])
        #expect(periods.suffix(3).map(\.counts.total) == [2, 3, 9])
        let picture = BandTrendPicture(periods: periods, bands: RiskBand.allCases)
        #expect(
            picture.drawing(.wide).texts.contains("2026") && picture.drawing(.narrow).texts.contains("Q2"))
        let lines = try #require(picture.terminal(width: 80)).plain.split(separator: "\n")
        #expect(lines[0].split(separator: " ") == ["C", "H", "M", "L", "all"])
        #expect(lines[24].split(separator: " ").prefix(7) == ["Q2", "2026", "0", "0", "0", "9", "9"])
        #expect(lines.allSatisfy { $0.count <= 80 })
    }

    private func review(_ risks: String...) throws -> RiskReview {
        let list = risks.map { "  - \($0)\n" }.joined()
        let log = sampleLog(["0001-a.md": "---\nstatus: accepted\nrisks:\n\(list)---\n# A\n"])
        return RiskReview([log], asOf: try RiskReviewTests.day("2026-06-01"), method: .standard)
    }
}

extension Drawing {
    struct Box {
        let x, y, width, height: Int
        let fill: String
    }

    private func elements(_ name: String) -> [[String: String]] {
        shapes.compactMap { shape in
            guard case .element(let found, let attributes, _) = shape, found.description == name else {
                return nil
            }
            return Dictionary(
                attributes.map { ($0.name.description, $0.value) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// The rectangles, in their order.
    var boxes: [Box] {
        elements("rect").map { box in
            func number(_ key: String) -> Int { box[key].flatMap { Int($0) } ?? 0 }
            return Box(
                x: number("x"), y: number("y"), width: number("width"), height: number("height"),
                fill: box["fill"] ?? "")
        }
    }

    var lines: [(x: Int, width: Int)] {
        elements("line").map { line in
            (line["x1"].flatMap { Int($0) } ?? 0, line["stroke-width"].flatMap { Int($0) } ?? 0)
        }
    }

    var texts: [String] {
        shapes.compactMap { shape in
            guard case .element(let name, _, let content) = shape, name.description == "text",
                case .text(let text)? = content.first
            else { return nil }
            return text
        }
    }
}
