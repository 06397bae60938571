import ADRModel

/// Where the open entries stand on the map, now and if all actions work.
struct HeatMapPart: ReviewPart {
    let review: RiskReview

    static let name = HeatMapPicture.name
    static let summary = "open risks by likelihood and impact, now and if all actions work"
    static let pictures = [HeatMapPicture.name]
    static let linesOfRow = 0
    static let hasMore = false

    /// Of a level with more entries the worst are named; the register has them all.
    private static let maximumNames = 12

    func section(for reader: ReviewReader) -> ReportSection? {
        let map = review.heatMap
        let cells = map.rows.joined().filter { !$0.references.isEmpty }
            .sorted {
                ($0.band, $0.level.impact, $0.level.likelihood) > (
                    $1.band, $1.level.impact, $1.level.likelihood
                )
            }
        guard !cells.isEmpty || !map.unplaced.isEmpty else { return nil }
        let rated = Dictionary(
            review.register.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = cells.map { cell -> [ReportText] in
            let names = cell.references.prefix(Self.maximumNames).map { name in
                rated[name].map(ReportText.reference) ?? ReportText(name)
            }
            return [
                .band(cell.band, "\(cell.band.letter) \(cell.level.text)"),
                names.joined(separator: ", ") + ReportText(Wording.more(cell.references.count - names.count)),
            ]
        }
        var blocks: [ReportBlock] = [
            .picture(HeatMapPicture(map: map), data: ReportTable([.key("Level"), .sentence("Risks")], rows))
        ]
        if !map.unplaced.isEmpty {
            blocks.append(
                .text(
                    ReportText("\(map.unplaced.count) without likelihood and impact: ")
                        + .references(Array(map.unplaced.prefix(Self.maximumNames)))
                        + ReportText(Wording.more(map.unplaced.count - Self.maximumNames))))
        }
        return ReportSection(name: Self.name, title: "Heat map", blocks: blocks)
    }

    var json: JSONValue? {
        let map = review.heatMap
        return .object([
            "cells": .array(
                zip(map.rows.joined(), map.expected.joined()).map { cell, expected in
                    .object([
                        "likelihood": .number(cell.level.likelihood), "impact": .number(cell.level.impact),
                        "band": .string(cell.band.grade.name), "risks": .strings(cell.references),
                        "expected": .strings(expected.references), "accepted": .number(cell.accepted),
                    ])
                }),
            "without_a_cell": RiskJSON.references(map.unplaced),
        ])
    }
}

/// Two maps, likelihood upwards and impact to the right: how many entries each level has now, and if all actions work.
struct HeatMapPicture: ReportPicture {
    let map: RiskHeatMap

    static let name = "heat-map"
    var title: String { "Heat map of open risks" }

    var maps: [(title: String, rows: [[RiskHeatMap.Cell]])] {
        [("Now", map.rows), ("If all actions work", map.expected)]
    }

    /// `Now: 2 critical, 3 high, 0 medium, 1 low`
    private func told(_ rows: [[RiskHeatMap.Cell]]) -> String {
        map.bands.reversed().map { band in
            let cells = rows.joined().filter { $0.band == band }
            return "\(cells.reduce(0) { $0 + $1.references.count }) \(band.name)"
        }.joined(separator: ", ")
    }

    var description: String {
        maps.map { "\($0.title): \(told($0.rows))." }.joined(separator: " ")
            + " Likelihood grows upwards, impact to the right; letters show the band."
            + (hasAccepted ? " +1 is one accepted entry, not counted as open." : "")
    }

    private var hasAccepted: Bool { map.rows.joined().contains { $0.accepted > 0 } }

    private func words(_ scale: RatingScale) -> String {
        scale.names.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: ", ")
    }

    // MARK: - Drawn

    /// Side by side, on a phone one above the other.
    func drawing(_ form: PictureForm) -> Drawing {
        let (left, gap) = form == .wide ? (124, 16) : (22, 0)
        let columns = max(1, map.scale.impact.names.count)
        let room = form == .wide ? (form.width - left - gap) / 2 : form.width - left
        let cell = (width: room / columns, height: form == .wide ? 46 : 40)
        let height = 26 + map.rows.count * cell.height + 18
        var drawing = Drawing(form, height: form == .wide ? height : 2 * height + 8)
        for (index, one) in maps.enumerated() {
            let x = left + (form == .wide ? index * (room + gap) : 0)
            let y = form == .wide ? 0 : index * (height + 8)
            drawing.text(one.title, x + 1, y + 17, isBold: true)
            for (row, cells) in one.rows.enumerated() {
                let top = y + 26 + row * cell.height
                let rating = map.rows.count - row
                if form == .narrow || index == 0 {
                    let name = form == .wide ? " \(map.scale.likelihood.names[rating - 1])" : ""
                    drawing.text(
                        Drawing.fitted("\(rating)\(name)", to: left - 8, size: 12), left - 8,
                        top + cell.height / 2 + 4, size: 12, anchor: .end)
                }
                for (column, place) in cells.enumerated() {
                    draw(place, x + column * cell.width, top, cell, isNow: index == 0, &drawing)
                }
            }
            for column in 0..<columns {
                drawing.text(
                    "\(column + 1)", x + column * cell.width + cell.width / 2, y + height - 3, size: 12,
                    anchor: .middle)
            }
        }
        drawing.legend(map.bands, x: left)
        if form == .narrow { drawing.paragraph("Upwards, likelihood: \(words(map.scale.likelihood)).", x: 4) }
        drawing.paragraph(
            "To the right, impact: \(words(map.scale.impact))."
                + (hasAccepted ? " +1: one accepted, not counted as open." : ""),
            x: form == .wide ? left : 4)
        return drawing
    }

    /// A cell names its entries where all find room on two lines, and else says how many there are.
    private func draw(
        _ place: RiskHeatMap.Cell, _ x: Int, _ y: Int, _ cell: (width: Int, height: Int), isNow: Bool,
        _ drawing: inout Drawing
    ) {
        let (paint, middle) = (Paint.onBand(place.band), x + cell.width / 2 - 1)
        drawing.rectangle(x, y, cell.width - 2, cell.height - 2, .band(place.band), radius: 3)
        drawing.text(
            place.band.letter, x + cell.width - 5, y + cell.height - 6, size: 10, paint, anchor: .end)
        if isNow, place.accepted > 0, cell.width >= 40 {
            drawing.text("+\(place.accepted)", x + 4, y + cell.height - 6, size: 10, paint)
        }
        let names = place.references
        guard !names.isEmpty else { return }
        if names.count <= 2, names.allSatisfy({ Drawing.width(of: $0, size: 10) <= cell.width - 4 }) {
            for (line, name) in names.enumerated() {
                drawing.text(name, middle, y + 13 + line * 12, size: 10, paint, anchor: .middle)
            }
        } else {
            let size = cell.width >= 40 ? 19 : 13
            drawing.text(
                "\(names.count)", middle, y + cell.height / 2 + 4, size: size, paint, anchor: .middle,
                isBold: true)
        }
    }

    // MARK: - In characters

    /// Side by side where there is room, else one above the other.
    func terminal(width: Int) -> StyledText? {
        let cell = 5
        let columns = cell * map.scale.impact.names.count
        let widest = max(columns, self.maps.map { TerminalText.width(of: $0.title) }.max() ?? 0)
        let longest = map.scale.likelihood.names.map(TerminalText.width).max() ?? 0
        let label = min(longest + 4, max(3, width - widest))
        let isBeside = label + columns + 3 + widest <= width
        let ratings = (1...map.scale.impact.names.count).map { "  \($0)" }
        let maps = self.maps.enumerated().map { index, one in
            // What stands to the right ends with its words.
            let isLast = index == 1 || !isBeside
            func padded(_ text: String, _ width: Int) -> String {
                isLast ? text : TerminalText.padded(text, to: width)
            }
            let axis = ratings.dropLast().map { TerminalText.padded($0, to: cell) }.joined()
            return [StyledText(padded(one.title, columns), .bold)] + one.rows.map(line)
                + [StyledText(padded(axis + (ratings.last ?? ""), columns))]
        }
        let labels =
            [""] + map.scale.likelihood.names.enumerated().reversed().map { "\($0.offset + 1) \($0.element)" }
            + [""]
        let margin = labels.map {
            StyledText(
                TerminalText.padded(TerminalText.truncated(TerminalText.line($0), to: label - 1), to: label))
        }
        func rows(_ maps: [[StyledText]]) -> [StyledText] {
            margin.indices.map { row in margin[row] + maps.map { $0[row] }.joined(separator: "   ") }
        }
        let lines = isBeside ? rows(maps) : rows([maps[0]]) + [StyledText("")] + rows([maps[1]])
        func wrapped(_ text: String, _ indentation: Int = 0) -> StyledText {
            StyledText(TerminalText.wrapped(TerminalText.line(text), to: width, indentation: indentation))
        }
        let impacts = wrapped("Likelihood upwards, impact to the right: \(words(map.scale.impact)).")
        let filled = map.rows.joined().filter { !$0.references.isEmpty }
        let isSmall = filled.reduce(0) { $0 + $1.references.count } <= Self.named
        let names = (isSmall ? filled : []).map {
            wrapped("\($0.band.letter) \($0.level.text) \($0.references.joined(separator: ", "))", 6)
        }
        return (lines + [impacts] + names).joined(separator: "\n")
    }

    /// The most entries that a terminal names below the maps.
    private static let named = 20

    /// ` 12C|`
    private func line(_ cells: [RiskHeatMap.Cell]) -> StyledText {
        cells.map { cell in
            let count = cell.references.isEmpty ? "·" : String(cell.references.count)
            let blanks = String(repeating: " ", count: max(0, 3 - count.count))
            return StyledText(blanks + count + cell.band.letter, .band(cell.band)) + "|"
        }.joined()
    }

    var markdown: String? {
        maps.map { one in
            let impacts = map.scale.impact.names.enumerated().map {
                MarkdownText.inline("\($0.offset + 1) \($0.element)")
            }
            let rows = one.rows.map { row in
                let likelihood = row.first?.level.likelihood ?? 1
                return [
                    "**\(likelihood) \(MarkdownText.inline(map.scale.likelihood.names[likelihood - 1]))**"
                ]
                    + row.map { cell in
                        let names = cell.references
                        guard names.count > 2 else {
                            return ([cell.band.letter] + names.map { "**\(MarkdownText.inline($0))**" })
                                .joined(separator: " ")
                        }
                        return "\(cell.band.letter) **\(names.count)**"
                    }
            }
            return "**\(one.title)**: \(MarkdownText.inline(told(one.rows))).\n\n"
                + MarkdownTableText(columns: ["Likelihood / impact"] + impacts, rows: rows).text
        }.joined(separator: "\n")
    }
}
