import ADRText

extension TypedDay {
    /// What is wrong with a text that is no day, and what may have been meant.
    public static func problem(of text: String) -> String {
        let words = text.lowercased().trimming
        let isISO =
            words.utf8.count == 10 && words.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
        if isISO { return "There is no date \(words) in the calendar." }
        let meant = TypedDay("+" + words) == nil ? day(writtenAs: words) ?? nearest(to: words) : "+" + words
        return meant.map { "\"\(text)\" is not a date; did you mean \"\($0)\"?" }
            ?? "\"\(text)\" is not a date; write it like \(examples)."
    }

    /// The day that records may write so, as `31.12.2026`, in the form in which it is typed.
    private static func day(writtenAs text: String) -> String? {
        let source = SourceText(path: "", text)
        let range = 0..<source.bytes.count
        return source.firstDay(in: range, outside: []).flatMap {
            $0.range.lowerBound == 0 ? $0.reading.date?.iso : nil
        }
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
