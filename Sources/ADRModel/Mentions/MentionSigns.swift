import ADRText

/// The signs that stand within mentions of records.
enum MentionSigns {
    /// What stands between a word such as `ADR` and the digits.
    enum Joint { case none, slash, other, loose }

    /// Hyphens and dashes of Unicode, the minus sign, and blanks that do not break.
    static let joints: [([UInt8], Joint)] =
        ([
            " #", "-#", "\u{A0}#", "-", "_", "#", " ", "\u{A0}", "\u{202F}", "\u{2009}", "\u{2010}",
            "\u{2011}",
            "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}", "\u{FF0D}", "№",
        ].map { (Array($0.utf8), .other) }) + [(Array("/".utf8), .slash)]

    /// What stands between the numbers of a list.
    static let conjunctions =
        [", and ", ", or ", " and ", " or ", " & ", ", ", ",", " + ", "/", " und ", " et ", " y ", "、"]
        .map { Array($0.utf8) }
}

/// What stands between the first and the last number of a span.
struct SpanSign {
    let bytes: [UInt8]
    /// Whether the sign also stands between things that are no span, as ` to ` does.
    let isWeak: Bool

    static let all =
        ["...", "..", "…", "~", "〜", "～", "–", "—", "-", " … ", " ~ "].map {
            SpanSign(bytes: Array($0.utf8), isWeak: false)
        }
        + [
            " to ", " up to ", " until ", " through ", " thru ", " - ", " – ", " — ", " bis ", " à ", " até ",
            " hasta ",
        ].map {
            SpanSign(bytes: Array($0.utf8), isWeak: true)
        }
}

extension [UInt8] {
    /// Whether no word reaches up to an offset; the `_` of emphasis is none.
    package func isFree(before offset: Int) -> Bool {
        !(self[..<offset].last { $0 != UInt8(ascii: "_") } ?? 0).isWordOfCode
    }

    /// Whether no word goes on at an offset; the `_` of emphasis is none.
    package func isFree(behind offset: Int) -> Bool {
        !(self[offset...].first { $0 != UInt8(ascii: "_") } ?? 0).isWordOfCode
    }
}

extension UInt8 {
    /// What goes on a word of code: an ASCII letter, a digit or an underscore.
    package var isWordOfCode: Bool { isASCIILetterOrDigit || self == UInt8(ascii: "_") }
}
