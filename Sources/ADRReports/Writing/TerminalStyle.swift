import ADRModel

/// Colours and weights of text in a terminal (ECMA-48 sequences, 256 colours).
enum TerminalStyle {
    static func bold(_ text: String) -> String { "\u{1B}[1m\(text)\u{1B}[0m" }

    /// Text on the colour of a band, with a contrast of 6.9 to 1 or more.
    static func band(_ band: RiskBand, _ text: String) -> String {
        let (ink, paper) =
            switch band {
            case .low: (16, 151)
            case .medium: (16, 222)
            case .high: (16, 209)
            case .critical: (231, 124)
            }
        return "\u{1B}[38;5;\(ink);48;5;\(paper)m\(text)\u{1B}[0m"
    }
}
