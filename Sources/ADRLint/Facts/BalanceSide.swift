import ADRModel
import ADRText

/// The name of a section for what speaks for a decision, or against it.
struct BalanceSide: Hashable {
    private let word: String

    /// `nil` for a heading of something else.
    init?(_ heading: MarkdownHeading, _ outline: MarkdownOutline) {
        let text = outline.plainText(of: heading.textRange)
        guard let words = Self.words(of: text),
            let word = words.lazy.map({ $0.lowercased() }).first(where: Self.words.contains)
        else { return nil }
        self.word = word
    }

    /// The words of a text; `nil` for more than two.
    private static func words(of text: String) -> [Substring]? {
        let words =
            if text.utf8.allSatisfy({ $0 < 0x80 }) {
                text.utf8.split(maxSplits: 3) { !$0.isASCIILetter }.map { Substring($0) }
            } else {
                text.split(maxSplits: 3) { !$0.isLetter }
            }
        return words.count <= 2 ? words : nil
    }

    private static let words: Set<String> = [
        "positive", "negative", "neutral", "good", "bad", "pros", "cons", "advantages", "disadvantages",
        "benefits",
        "drawbacks", "upsides", "downsides", "costs", "risks", "positiv", "negativ", "vorteile", "nachteile",
        "positives", "négatives", "avantages", "inconvénients", "ventajas", "desventajas", "positivas",
        "negativas",
        "vantagens", "desvantagens", "メリット", "デメリット", "优点", "缺点", "장점", "단점",
    ]
}
