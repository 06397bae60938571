import ADRModel

/// How to read the numbers.
struct MethodSection {
    let review: RiskReview

    var section: ReportSection {
        let map = review.heatMap
        let (likelihoods, impacts) = (map.scale.likelihood.names, map.scale.impact.names)
        let scale = ReportTable(
            [.number("Rating"), .key("Likelihood"), .key("Impact")],
            (1...max(likelihoods.count, impacts.count)).reversed().map { rating in
                [ReportText(String(rating))]
                    + [likelihoods, impacts].map { ReportText(rating <= $0.count ? $0[rating - 1] : "") }
            })
        let numbers =
            likelihoods.count == impacts.count
            ? "each from 1 to \(impacts.count)" : "1 to \(likelihoods.count) x 1 to \(impacts.count)"
        let cells = map.rows.joined()
        let bands = review.method.bands.map { band in
            "\(band.letter) \(band.name) (\(cells.count { $0.band == band }) of \(cells.count) levels)"
        }
        return ReportSection(
            name: "method", title: "How to read this",
            blocks: [
                .list([
                    ReportText(
                        "A level is likelihood x impact, \(numbers). What counts is the residual level if one "
                            + "is given, else the level."),
                    ReportText("\(matrix): \(bands.joined(separator: ", "))."),
                    "Ranks are ordinal: they say which comes first, not how much. Entries are sorted by band, then impact, "
                        + "then likelihood; nothing is added up or averaged. Raised or lowered is what changed band, or in "
                        + "its band has another product of likelihood and impact; what has another level and the same product has moved.",
                    "Open are risks, debts and assumptions whose status is open, in-progress or occurred. Those of rejected "
                        + "decisions do not count, nor those of a superseded one that a successor carries on.",
                    "The qualities are those of ISO/IEC 25010; the kinds of entries come from ATAM, arc42 and RAID logs.",
                ]),
                .table(scale),
            ])
    }

    private var matrix: String {
        switch review.method.matrix.basis {
        case .product(let medium, let high, let critical):
            "The product of both gives the band, "
                + zip(review.method.bands.dropFirst(), [medium, high, critical])
                .map { "\($0.name) from \($1)" }.joined(separator: ", ")
        case .nist: "The table of NIST SP 800-30 gives the band"
        case .own: "A table of the team's own gives the band"
        }
    }
}
