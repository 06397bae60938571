public import ADRModel
import ADRText

extension QualityAttribute {
    /// Reads effects as they are typed: `reliability=2,flexibility=-1`.
    ///
    /// - Throws: ``AuthoringError`` for what is not a quality of ISO 25010, or no effect from -2 to 2.
    public static func effects(_ texts: [String]) throws(AuthoringError) -> [QualityAttribute: Int] {
        var effects: [QualityAttribute: Int] = [:]
        for text in texts.flatMap(CommaList.values) {
            let parts = text.parts(at: "=", omittingEmpty: false).map(\.trimming)
            guard parts.count == 2, let effect = Int(parts[1]), (-2...2).contains(effect) else {
                throw AuthoringError(
                    "\"\(text)\" is not a quality effect",
                    hint:
                        "write QUALITY=EFFECT with a number from -2 (much worse) to 2 (much better), such as reliability=2"
                )
            }
            guard let quality = QualityAttribute(parts[0].lowercased()) else {
                let names = QualityAttribute.allCases.map(\.rawValue)
                throw AuthoringError(
                    "\"\(parts[0])\" is not an ISO 25010 quality",
                    hint: EditDistance.nearest(to: parts[0], among: names).map { "did you mean \"\($0)\"?" }
                        ?? "the qualities are \(names.joined(separator: ", "))")
            }
            effects[quality] = effect
        }
        return effects
    }
}
