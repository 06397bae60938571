import ADRModel

/// How to read the numbers.
struct MethodSection {
    let review: RiskReview

    var section: ReportSection {
        let map = review.heatMap
        let scale = ReportTable(
            [.number("Rating"), .key("Likelihood"), .key("Impact")],
            (1...5).reversed().map { rating in
                [
                    ReportText(String(rating)), ReportText(map.scale.likelihood.names[rating - 1]),
                    ReportText(map.scale.impact.names[rating - 1]),
                ]
            })
        let cells = map.rows.joined()
        let bands = RiskBand.allCases.map { band in
            "\(band.letter) \(band.rawValue) (\(cells.count { $0.band == band }) of 25 levels)"
        }
        return ReportSection(
            name: "method", title: "How to read this",
            blocks: [
                .list([
                    "A level is likelihood x impact, each from 1 to 5. What counts is the residual level if one is given, "
                        + "else the level.",
                    ReportText("\(matrix): \(bands.joined(separator: ", "))."),
                    "Ranks are ordinal: they say which comes first, not how much. Entries are sorted by band, then impact, "
                        + "then likelihood; nothing is added up or averaged.",
                    "Open are risks, debts and assumptions whose status is open, in-progress or occurred.",
                    "The qualities are those of ISO/IEC 25010; the kinds of entries come from ATAM, arc42 and RAID logs.",
                ]),
                .table(scale),
            ])
    }

    private var matrix: String {
        switch review.method.matrix.basis {
        case .product(let medium, let high, let critical):
            "The product of both gives the band, medium from \(medium), high from \(high), critical from \(critical)"
        case .nist: "The table of NIST SP 800-30 gives the band"
        case .own: "A table of the team's own gives the band"
        }
    }
}
