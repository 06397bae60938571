/// A part of a risk review: what it counts, and how people and programs are shown it, in one file, listed in ``ReviewParts``.
protocol ReviewPart: Sendable {
    /// The word for it in configurations and links: `top-risks`.
    static var name: String { get }
    /// What it shows, in a few words.
    static var summary: String { get }
    /// Its pictures, by the words with which people ask for them.
    static var pictures: [String] { get }
    /// How many lines each row takes in a terminal, with its share of what stands above; 0 if it has no rows.
    static var linesOfRow: Int { get }
    /// Whether the full page has more to tell of it than the page of five minutes.
    static var hasMore: Bool { get }

    init(review: RiskReview)

    /// How a reader sees it; `nil` if there is nothing to say, and silence says so.
    func section(for reader: ReviewReader) -> ReportSection?

    /// What it tells programs, whoever reads: risks by their reference, which the register has, and decisions by their label.
    /// `nil` if that is the register itself.
    var json: JSONValue? { get }
}

extension ReviewPart {
    static var pictures: [String] { [] }
    static var linesOfRow: Int { 2 }
    static var hasMore: Bool { true }
}
