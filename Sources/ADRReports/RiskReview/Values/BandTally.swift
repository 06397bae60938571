import ADRModel

extension RiskMethod {
    /// `9 H, 15 M, 1 -`: how many there are of each band, the gravest first, and how many of none; empty if none has one.
    func tally(of bands: [RiskBand?]) -> String {
        guard bands.contains(where: { $0 != nil }) else { return "" }
        let letters = self.bands.reversed().map { ($0.letter, Optional($0)) } + [("-", nil)]
        return letters.map { letter, band in (bands.count { $0 == band }, letter) }
            .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    /// The same in brackets behind what it counts, ` (9 H, 15 M)`.
    func tallyBehind(_ bands: [RiskBand?]) -> String {
        let tally = tally(of: bands)
        return tally.isEmpty ? "" : " (\(tally))"
    }
}
