public import ADRModel

/// For whom a risk review is made, and which page they get.
public struct ReviewAudience: Sendable {
    public let name: String
    /// The parts of the page of five minutes, in their order.
    let parts: [any ReviewPart.Type]
    /// The most rows of parts that have rows.
    private var rows: [String: Int]
    /// Whether qualities are told by what they mean.
    var isPlain = false
    /// Whether the page asks only what is asked of the people of the role, because it is about other things.
    private(set) var asksOnlyItsOwn = false
    /// What the page is about, if not about everything.
    private var concern: [QualityAttribute] = []

    /// What the page is about, of what is asked for.
    public func narrowed(_ filter: ReviewFilter) -> ReviewFilter {
        var filter = filter
        filter.concern = concern
        return filter
    }

    private init(
        _ name: String, _ shares: [(part: any ReviewPart.Type, rows: Int)], isPlain: Bool = false,
        asksOnlyItsOwn: Bool = false, concern: [QualityAttribute] = []
    ) {
        (self.name, self.isPlain, self.asksOnlyItsOwn) = (name, isPlain, asksOnlyItsOwn)
        self.concern = concern
        parts = shares.map(\.part)
        rows = Dictionary(shares.map { ($0.part.name, $0.rows) }, uniquingKeysWith: { first, _ in first })
    }

    /// An audience of the team, which sees the parts of these names; the room is shared out evenly among those that have
    /// rows.
    init(_ name: String, partsNamed names: [String]) {
        let parts = names.compactMap(ReviewParts.named)
        let lists = parts.filter { $0.linesOfRow > 0 }
        let room = Self.room - 3 * (parts.count - lists.count)
        let share = room / max(1, lists.count) - 2
        self.init(name, parts.map { ($0, max(1, min(7, share / max(1, $0.linesOfRow)))) })
    }

    /// How many lines the parts take together.
    private static let room = 36

    /// Whether a part belongs to the page of five minutes.
    func has(_ part: any ReviewPart.Type) -> Bool { rows[part.name] != nil }

    /// The most rows that a part shows.
    func rows(of part: any ReviewPart.Type) -> Int { rows[part.name] ?? 5 }

    /// The same page with a row less of the part that has most; `nil` if no part can do with less.
    var shortened: ReviewAudience? {
        let longest = parts.max { rows(of: $0) < rows(of: $1) }
        guard let longest, rows(of: longest) > Self.fewestRows else { return nil }
        var audience = self
        audience.rows[longest.name] = rows(of: longest) - 1
        return audience
    }

    private static let fewestRows = 2

    public static let all = ReviewAudience(
        "all",
        [
            (CountsPart.self, 0), (AppetitePart.self, 0), (DecisionsNeededPart.self, 5),
            (TopRisksPart.self, 5), (BetterOrWorsePart.self, 0), (FundingPart.self, 2), (EndingPart.self, 0),
        ])

    /// One for each role of a team, and one that sees the whole.
    private static let builtIn: [ReviewAudience] = [
        ReviewAudience(
            TeamRole.productOwner.rawValue,
            [
                (CountsPart.self, 0), (YoursPart.self, 0), (AppetitePart.self, 0),
                (DecisionsNeededPart.self, 5),
                (TopRisksPart.self, 5), (BetterOrWorsePart.self, 0), (EndingPart.self, 0),
            ], isPlain: true),
        ReviewAudience(
            TeamRole.engineeringManager.rawValue,
            [
                (CountsPart.self, 0), (YoursPart.self, 0), (AppetitePart.self, 0), (FundingPart.self, 3),
                (DecisionsNeededPart.self, 4), (ActionsPart.self, 6), (BetterOrWorsePart.self, 0),
                (EndingPart.self, 0),
            ]),
        ReviewAudience(
            TeamRole.projectManager.rawValue,
            [
                (CountsPart.self, 0), (YoursPart.self, 0), (AppetitePart.self, 0),
                (DecisionsNeededPart.self, 7),
                (ActionsPart.self, 8), (EndingPart.self, 0), (BetterOrWorsePart.self, 0),
            ]),
        ReviewAudience(
            TeamRole.developer.rawValue,
            [
                (CountsPart.self, 0), (YoursPart.self, 0), (DecisionsNeededPart.self, 4),
                (TopRisksPart.self, 4),
                (ActionsPart.self, 3), (WatchPart.self, 1), (DecisionHealthPart.self, 1),
                (UnsettledPart.self, 0),
            ], asksOnlyItsOwn: true),
        ReviewAudience(
            TeamRole.qa.rawValue,
            [
                (CountsPart.self, 0), (YoursPart.self, 0), (DecisionsNeededPart.self, 3), (WatchPart.self, 5),
                (HotSpotsPart.self, 6), (TopRisksPart.self, 4),
            ], asksOnlyItsOwn: true),
        ReviewAudience(
            TeamRole.ux.rawValue,
            [
                (CountsPart.self, 0), (YoursPart.self, 0), (DecisionsNeededPart.self, 3),
                (HotSpotsPart.self, 7),
                (TopRisksPart.self, 5), (StrengthsPart.self, 6),
            ], isPlain: true, asksOnlyItsOwn: true),
        ReviewAudience(
            TeamRole.operations.rawValue,
            [
                (CountsPart.self, 0), (YoursPart.self, 0), (DecisionsNeededPart.self, 4), (WatchPart.self, 6),
                (TopRisksPart.self, 4), (EndingPart.self, 0),
            ], asksOnlyItsOwn: true),
        ReviewAudience(
            TeamRole.security.rawValue,
            [(CountsPart.self, 0), (YoursPart.self, 0)]
                + all.parts.dropFirst().map { ($0, min(all.rows(of: $0), 4)) },
            concern: [.security, .safety]),
        all,
    ]

    public static let builtInNames = builtIn.map(\.name)

    /// The audience of a name: the team's own, or one that is built in.
    public static func named(_ name: String, _ method: RiskMethod) -> ReviewAudience? {
        if let parts = method.audiences[name] { return ReviewAudience(name, partsNamed: parts) }
        let role = TeamRole(named: name)?.rawValue ?? name
        if let parts = method.audiences[role] { return ReviewAudience(role, partsNamed: parts) }
        return builtIn.first { $0.name == role }
    }

    /// The names of all audiences, the team's own first.
    public static func names(_ method: RiskMethod) -> [String] {
        let own = method.audiences.keys.sorted()
        return own + builtInNames.filter { !own.contains($0) }
    }
}
