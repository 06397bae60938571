import ADRModel

extension Drawing {
    /// Which letter and which colour stands for which band, below what is drawn so far.
    ///
    /// - Parameter bands: `nil` stands for what has no level.
    mutating func legend(_ bands: [RiskBand?], x: Int) {
        var left = x
        height += 20
        for band in bands {
            let word = band?.name ?? "without a level"
            let room = 44 + Drawing.width(of: word, size: 12)
            if left > x, left + room > width {
                left = x
                height += 20
            }
            rectangle(left, height - 17, 18, 15, .band(orNone: band), radius: 3)
            text(
                band?.letter ?? "-", left + 9, height - 5, size: 11, .onBand(orNone: band), anchor: .middle,
                isBold: true)
            text(word, left + 24, height - 5, size: 12, .mutedInk)
            left += room
        }
    }
}
