/// The parts of a risk review.
public enum ReviewParts {
    /// In the order of the meeting.
    static let all: [any ReviewPart.Type] = [
        CountsPart.self, AppetitePart.self, YoursPart.self, DecisionsNeededPart.self, TopRisksPart.self,
        BetterOrWorsePart.self, FundingPart.self, EndingPart.self, ChangesPart.self, HeatMapPart.self,
        BowTiePart.self, WatchPart.self, HotSpotsPart.self, ActionsPart.self, AcceptedPart.self,
        StrengthsPart.self,
        DecisionHealthPart.self, UnsettledPart.self, AssumptionsPart.self, RegisterPart.self,
    ]

    static func named(_ name: String) -> (any ReviewPart.Type)? { all.first { $0.name == name } }

    /// The words for the parts.
    public static var names: [String] { all.map { $0.name } }

    /// What each shows.
    public static var summaries: [(name: String, summary: String)] { all.map { ($0.name, $0.summary) } }

    /// The parts that a word of a configuration stands for, also one of an earlier version; none for a part that is no
    /// more, `nil` for any other word.
    public static func names(of word: String) -> [String]? { former[word] ?? named(word).map { [$0.name] } }

    private static let former: [String: [String]] = [
        "headline": [CountsPart.name], "decisions-asked": [DecisionsNeededPart.name],
        "decisions-one-by-one": [DecisionsNeededPart.name], "gaps": [DecisionsNeededPart.name],
        "trend": [BetterOrWorsePart.name], "themes": [HotSpotsPart.name], "qualities": [HotSpotsPart.name],
        "method": [],
    ]
}
