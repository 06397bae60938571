public import ADRModel
import ADRText

/// What stands before the title in a record's heading: nothing, `12. `, `ADR-0012: `.
public struct TitleScheme: Hashable, Sendable {
    let before: String
    /// The number of digits, filled with zeros; `nil` without a number.
    let width: Int?
    let after: String

    /// `# Use PostgreSQL`
    public static let plain = TitleScheme(before: "", width: nil, after: "")
    /// `# 12. Use PostgreSQL`
    public static let numbered = TitleScheme(before: "", width: 1, after: ". ")
    /// `# ADR-0012: Use PostgreSQL`
    public static let named = TitleScheme(before: "ADR-", width: 4, after: ": ")

    init(before: String, width: Int?, after: String) {
        self.before = before
        self.width = width
        self.after = after
    }

    /// The scheme of most of the newest records of a log; `nil` if none of them has a heading.
    public init?(_ log: DecisionLog) { self.init(log.newest) }

    /// The scheme of most of some records.
    init?(_ records: [DecisionRecord]) {
        let seen = records.filter { !$0.fileName.isProvisional }.compactMap(Self.init(of:))
        let shapes = seen.map {
            TitleScheme(before: $0.before, width: $0.width.map { _ in 0 }, after: $0.after)
        }
        guard let shape = Majority(shapes).winner else { return nil }
        let widths = seen.filter { $0.before == shape.before && $0.after == shape.after }.compactMap(\.width)
        self.init(
            before: shape.before,
            width: shape.width.map { _ in Majority(widths.filter { $0 > 1 }).winner ?? 1 },
            after: shape.after)
    }

    /// The plain text of a heading. A scheme with a number takes a record without one for plain.
    public func heading(_ title: String, number: Int?) -> String {
        guard let width else { return before + after + title }
        guard let number else { return title }
        return before + PaddedNumber.text(number, width: width) + after + title
    }

    private init?(of record: DecisionRecord) {
        guard let title = record.title.value, let range = record.title.range,
            range.lowerBound >= record.frontMatter?.range.upperBound ?? 0
        else { return nil }
        let whole = record.outline.plainText(of: range)
        guard whole.ends(with: title.text) else { return nil }
        let prefix = whole.dropLast(title.text.count)
        guard let number = title.number else {
            self.init(before: String(prefix), width: nil, after: "")
            return
        }
        guard let start = prefix.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
        let digits = prefix[start...].prefix { $0.isASCII && $0.isNumber }
        guard Int(digits) == number else { return nil }
        self.init(
            before: String(prefix[..<start]), width: digits.begins(with: "0") ? digits.count : 1,
            after: String(prefix[digits.endIndex...]))
    }
}
