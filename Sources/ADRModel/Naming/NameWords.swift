import ADRText

/// The words of a name, however they are joined: `adr-template`, `adrTemplate`, `template2` and `adr模板` have two each.
struct NameWords {
    /// In lower case.
    let all: [String]

    /// - Parameter limit: how many words are looked for.
    init(_ name: some StringProtocol, limit: Int = .max) {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        var last: Kind?
        func close() {
            if !word.isEmpty { words.append(String(word).lowercased()) }
            word = String.UnicodeScalarView()
        }
        for scalar in String(name).unicodeScalars {
            let kind = Kind(scalar)
            let continues = kind == last || kind == .small && last == .capital || kind == .mark
            if !continues { close() }
            if words.count == limit { break }
            if kind != .blank { word.append(scalar) }
            if kind != .mark { last = kind }
        }
        if words.count < limit { close() }
        all = words
    }

    private enum Kind {
        case small, capital, digit, ideograph, mark, blank

        init(_ scalar: Unicode.Scalar) {
            if scalar.isASCIIDigit {
                self = .digit
            } else if scalar.isCombining {
                self = .mark
            } else if scalar.properties.isUppercase {
                self = .capital
            } else if scalar.isLetter {
                self = scalar.value >= 0x3000 ? .ideograph : .small
            } else {
                self = scalar.value == 0x30FC ? .ideograph : .blank
            }
        }
    }
}
