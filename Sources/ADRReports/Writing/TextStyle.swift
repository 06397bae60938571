import ADRModel
import ADRText

/// A colour or weight of text.
enum TextStyle: Hashable, Sendable {
    case bold
    /// Lines and numbers around a source text.
    case frame
    /// The colour of a severity.
    case severity(Severity)
    /// The colour of a band, with a contrast of 6.9 to 1 or more.
    case band(RiskBand)

    /// The text as a terminal shows it in this style (ECMA-48 sequences, 256 colours).
    func applied(to text: String) -> String { "\u{1B}[\(attributes)m\(text)\u{1B}[0m" }

    private var attributes: String {
        switch self {
        case .bold: return "1"
        case .frame: return "1;34"
        case .severity(.error): return "1;31"
        case .severity(.warning): return "1;33"
        case .severity(.info): return "1;36"
        case .band(let band):
            let (ink, paper) =
                switch band.grade {
                case .low: (16, 151)
                case .medium: (16, 222)
                case .high: (16, 209)
                case .critical: (231, 124)
                }
            return "38;5;\(ink);48;5;\(paper)"
        }
    }
}
