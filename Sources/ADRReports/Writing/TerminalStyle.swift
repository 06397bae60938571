import ADRModel
import ADRText

/// Colours and weights of text in a terminal (ECMA-48 sequences, 256 colours).
enum TerminalStyle {
    static func bold(_ text: String) -> String { "\u{1B}[1m\(text)\u{1B}[0m" }

    /// Lines and numbers around a source text.
    static func frame(_ text: String) -> String { "\u{1B}[1;34m\(text)\u{1B}[0m" }

    /// Text in the colour of a severity.
    static func severity(_ severity: Severity, _ text: String) -> String {
        let color =
            switch severity {
            case .error: 31
            case .warning: 33
            case .info: 36
            }
        return "\u{1B}[1;\(color)m\(text)\u{1B}[0m"
    }

    /// Text on the colour of a band, with a contrast of 6.9 to 1 or more.
    static func band(_ band: RiskBand, _ text: String) -> String {
        let (ink, paper) =
            switch band.grade {
            case .low: (16, 151)
            case .medium: (16, 222)
            case .high: (16, 209)
            case .critical: (231, 124)
            }
        return "\u{1B}[38;5;\(ink);48;5;\(paper)m\(text)\u{1B}[0m"
    }
}
