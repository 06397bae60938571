import ADRText

extension TypedDay {
    /// What is wrong with a text that is no day, and what may have been meant.
    public static func problem(of text: String) -> String {
        let words = text.lowercased().trimming
        let isISO =
            words.utf8.count == 10 && words.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
        if isISO { return "There is no day \(words) in the calendar." }
        let meant = TypedDay("+" + words) == nil ? nearest(to: words) : "+" + words
        return meant.map { "\"\(text)\" is not a day; did you mean \"\($0)\"?" }
            ?? "\"\(text)\" is not a day; days are written like \(examples)."
    }

    /// The word for a day or a month that was probably meant.
    public static func nearest(to text: String) -> String? {
        let typed = text.lowercased().trimming
        for start in ["last", "next", "end of"] where typed.begins(with: start.replacing(" ", with: "")) {
            let meant = "\(start) \(typed.dropFirst(start.replacing(" ", with: "").count))"
            if TypedDay(meant) != nil { return meant }
        }
        return EditDistance.nearest(to: typed, among: names)
    }

    private static let names =
        "today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december"
        .parts(at: " ").map(String.init)
}
