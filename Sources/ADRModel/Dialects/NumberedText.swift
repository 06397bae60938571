import ADRText

/// Texts that hold a record's number: `ADR-0012`, `12. `.
enum NumberedText {
    /// A text with another number in the place of one, filled with zeros to the same width.
    static func exchanging(_ number: Int, for new: Int, in text: String) -> String? {
        let scalars = Array(text.unicodeScalars)
        guard let start = scalars.firstIndex(where: \.isASCIIDigit) else { return nil }
        let digits = scalars[start...].prefix(while: \.isASCIIDigit)
        guard Int(String(String.UnicodeScalarView(digits))) == number,
            !scalars[digits.endIndex...].contains(where: \.isASCIIDigit)
        else { return nil }
        let plain = String(new)
        let zeros = digits.first == "0" ? max(0, digits.count - plain.utf8.count) : 0
        return String(String.UnicodeScalarView(scalars[..<start])) + String(repeating: "0", count: zeros)
            + plain
            + String(String.UnicodeScalarView(scalars[digits.endIndex...]))
    }
}

extension [TextEdit] {
    /// In the order of the text, without those that begin in another one.
    var withoutOverlaps: [TextEdit] {
        var end = -1
        return sorted {
            ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
        }
        .filter { edit in
            guard edit.range.lowerBound >= end else { return false }
            end = edit.range.upperBound
            return true
        }
    }
}
