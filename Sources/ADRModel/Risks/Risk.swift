import ADRText

/// An entry of a record's risks, with the place of everything it says.
///
/// It holds so much that it is shared and not copied: a table may have tens of thousands.
public final class Risk: Sendable {
    /// UTF-8 offsets of the whole entry.
    public let range: Range<Int>
    /// Front matter, or a table of the body.
    public let place: FactPlace
    /// Unique in the record.
    public let id: Field<String>
    public let kind: Field<RiskKind>
    /// One sentence: the event and its effect.
    public let statement: Field<String>
    /// The level before any action; one that two keys or cells give spans both.
    public let level: Field<RiskLevel>
    /// The band that a cell of a table names instead of a level.
    public let statedBand: RiskBand?
    /// The qualities that it threatens.
    public let quality: Field<[QualityAttribute]>
    public let response: Field<RiskResponse>
    public let owner: Field<String>
    public let actions: [RiskAction]
    /// The early sign to watch.
    public let trigger: Field<String>
    /// What happens if it strikes.
    public let fallback: Field<String>
    /// The level expected after the actions.
    public let target: Field<RiskLevel>
    /// The level assessed after the actions are done.
    public let residual: Field<RiskLevel>
    /// What each person rated it on their own, in the order of the file.
    public let votes: [RiskVote]
    public let status: Field<RiskStatus>
    /// Why it has that status: why it is accepted, was closed, or how it struck.
    public let reason: Field<String>
    public let raised: Field<CalendarDate>
    /// When it would strike, if it does: its proximity.
    public let expectedBy: Field<CalendarDate>
    public let reviewBy: Field<CalendarDate>
    /// Tickets and links.
    public let refs: [String]

    init(
        range: Range<Int>, place: FactPlace, id: Field<String>, kind: Field<RiskKind>,
        statement: Field<String>, level: Field<RiskLevel>, statedBand: RiskBand? = nil,
        quality: Field<[QualityAttribute]>, response: Field<RiskResponse>, owner: Field<String>,
        actions: [RiskAction], trigger: Field<String>,
        fallback: Field<String>, target: Field<RiskLevel>, residual: Field<RiskLevel>, votes: [RiskVote],
        status: Field<RiskStatus>, reason: Field<String> = .missing, raised: Field<CalendarDate>,
        expectedBy: Field<CalendarDate>,
        reviewBy: Field<CalendarDate>, refs: [String]
    ) {
        self.range = range
        self.place = place
        self.id = id
        self.kind = kind
        self.statement = statement
        self.level = level
        self.statedBand = statedBand
        self.quality = quality
        self.response = response
        self.owner = owner
        self.actions = actions
        self.trigger = trigger
        self.fallback = fallback
        self.target = target
        self.residual = residual
        self.votes = votes
        self.status = status
        self.reason = reason
        self.raised = raised
        self.expectedBy = expectedBy
        self.reviewBy = reviewBy
        self.refs = refs
    }
}

extension Risk {
    /// What holds of an id, because people write `12/R1`, and `12/#2` for the second risk of a table.
    public static let ruleOfIDs = "an id cannot contain `/` or a line break, or start with `#`"

    /// Whether an id can stand behind a record's name.
    public static func canBeNamed(by id: String) -> Bool {
        !id.begins(with: "#") && !id.holds("/") && !id.contains(where: \.isNewline)
    }

    /// The kind; ``RiskKind/risk`` if the entry does not tell.
    public var effectiveKind: RiskKind { kind.value ?? .risk }

    /// The status; ``RiskStatus/open`` if the entry does not tell.
    public var effectiveStatus: RiskStatus { status.value ?? .open }

    /// The level that counts today: the residual one if given, else the level.
    public var effectiveLevel: RiskLevel? { residual.value ?? level.value }

    /// How much it matters: the band of the level that counts, else the one that its table names.
    public func band(by method: RiskMethod) -> RiskBand? {
        effectiveLevel.map(method.band) ?? statedBand
    }

    /// How far the votes lie apart; `nil` with fewer than two.
    public var spread: VoteSpread? { VoteSpread(votes) }

    /// Whether votes lie two bands apart or more.
    public func isDisputed(by method: RiskMethod) -> Bool {
        let grades = votes.map { method.band(of: $0.level).grade.rawValue }
        return (grades.max() ?? 0) - (grades.min() ?? 0) > 1
    }

    /// Whether it is a risk, a debt or an assumption that still has to be dealt with, if it counts at all.
    public var isOpen: Bool { effectiveKind.canStrike && effectiveStatus.isOpen }

    /// The actions, each with the owner of the risk where it names none.
    public var ownedActions: [RiskAction] { actions.map { $0.owned(by: owner) } }

    /// Whether it is open and nobody owns it.
    public var isUnowned: Bool { isOpen && owner.value == nil }

    /// Whether it is open and no response is chosen.
    public var isUntreated: Bool { isOpen && response.value == nil }

    /// The actions that are not done though their day has passed, of an open entry.
    public func overdueActions(asOf day: CalendarDate) -> [RiskAction] {
        isOpen ? actions.filter { $0.isOverdue(asOf: day) } : []
    }

    /// Whether it is open and the day of its review has passed.
    public func isReviewOverdue(asOf day: CalendarDate) -> Bool {
        isOpen && reviewBy.value.map { $0 < day } ?? false
    }

    /// Whether it was accepted until a day that has passed.
    public func isAcceptanceExpired(asOf day: CalendarDate) -> Bool {
        effectiveStatus == .accepted && reviewBy.value.map { $0 < day } ?? false
    }
}
