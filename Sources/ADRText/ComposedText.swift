/// Text in composed form, as file names should have it.
///
/// The standard library compares texts by canonical equivalence but does not offer normalization itself, and
/// Foundation's would cost 40 MB. So a letter followed by a mark is looked up among the precomposed letters of
/// Latin, Greek, Cyrillic, Hebrew, Arabic, Indic and Japanese script, and Hangul is composed by arithmetic. Marks in
/// unusual order and precomposed letters of other scripts stay as they are: that is less than full NFC.
package enum ComposedText {
    package static func of(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let last = result.last, let composed = composition(last, scalar) {
                result.removeLast()
                result.append(composed)
            } else {
                result.append(singletons[scalar] ?? scalar)
            }
        }
        return String(result)
    }

    private static func composition(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
        if let syllable = hangul(first.value, second.value) { return syllable }
        switch second.properties.generalCategory {
        case .nonspacingMark, .spacingMark: break
        default: return nil
        }
        var pair = String.UnicodeScalarView()
        pair.append(first)
        pair.append(second)
        return precomposed[String(pair)]
    }

    private static func hangul(_ first: UInt32, _ second: UInt32) -> Unicode.Scalar? {
        let (base, leads, vowels, tails): (UInt32, UInt32, UInt32, UInt32) = (0xAC00, 0x1100, 0x1161, 0x11A7)
        if (leads..<leads + 19).contains(first), (vowels..<vowels + 21).contains(second) {
            return Unicode.Scalar(base + ((first - leads) * 21 + second - vowels) * 28)
        }
        let isOpen = (base..<base + 11172).contains(first) && (first - base) % 28 == 0
        if isOpen, (tails + 1..<tails + 28).contains(second) { return Unicode.Scalar(first + second - tails) }
        return nil
    }

    private static let letters: [Unicode.Scalar] = [
        0xC0...0x24F, 0x386...0x3CE, 0x400...0x4FF, 0x622...0x6D3, 0x929...0x934, 0x9CB...0xDDE,
        0x1E00...0x1E99, 0x1EA0...0x1EF9, 0x1F00...0x1FFC, 0x304C...0x30FE,
    ].flatMap { (range: ClosedRange<UInt32>) in range.compactMap(Unicode.Scalar.init) }

    /// Letters by their text: a dictionary finds a key by any canonically equivalent text.
    private static let precomposed = Dictionary(
        letters.map { (String(Character($0)), $0) }, uniquingKeysWith: { first, _ in first })

    /// Signs that are the same as letters.
    private static let singletons: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{212A}": "k", "\u{212B}": "å", "\u{2126}": "ω",
    ]
}
