public import ADRModel
public import ADRText

/// A request for a new record: what the log itself does not tell.
public struct NewRecord: Sendable {
    public var title: String
    public var date: CalendarDate
    /// The time of day as `hhmmss`, for a log whose file names have one.
    public var timeOfDay = "000000"
    /// What is written for the day, instead of `date` as `yyyy-mm-dd`.
    public var dateText: String?
    public var status: DecisionStatus = .proposed
    /// The word for the status, if the team has one of its own.
    public var statusWord: String?
    /// The template; without one, that of the log's dialect.
    public var template: RecordTemplate?
    public var deciders: [String] = []
    public var consulted: [String] = []
    public var informed: [String] = []
    public var tags: [String] = []
    /// The person who makes the record, for templates that ask for it.
    public var author: String?
    /// What the team's own variables in templates stand for, as Markdown, by name.
    public var variables: [String: String] = [:]
    /// References to the records that this one supersedes.
    public var supersedes: [String] = []
    /// What part of the records that are superseded or amended is meant; `nil` for the whole.
    public var scope: String?
    /// Whether what the record does to others holds before it is accepted.
    public var isAtOnce = false
    /// What becomes of the open risks of those records.
    public var risks = SupersededRisks.leave
    /// How the team rates its risks.
    public var riskMethod = RiskMethod.standard
    /// Further links to other records, each stated on both sides.
    public var links: [Link] = []
    /// Whether links in words leave the status of both records alone.
    public var linksLeaveStatus = false
    /// The Markdown below the title, instead of the template's.
    public var body: String?
    /// A text whose sections are put into those of the template.
    public var issue: IssueText?
    /// The options that are considered, each on one line.
    public var options: [String] = []
    /// The number, instead of the highest one and 1.
    public var number: Int?
    /// What the team has settled about numbers.
    public var numbering = Numbering()
    /// The records that the log has on other branches, whose numbers are passed over.
    public var elsewhere: [BranchRecord] = []
    /// The dialect, instead of the log's.
    public var dialect: RecordDialect?
    /// The longest file name made of the title, in UTF-8 bytes, without number and extension.
    public var longestSlug = Slug.usualLimit

    /// - Parameters:
    ///   - title: one line; control characters in it become blanks.
    ///   - date: the day of the decision.
    public init(title: String, date: CalendarDate) {
        self.title = title
        self.date = date
    }

    /// A link from the new record.
    public struct Link: Hashable, Sendable {
        /// The name of the kind.
        public let kind: String
        /// A reference to the other record.
        public let target: String
        /// The words of the other record for the link; with them, `kind` is words too.
        public let reverse: String?

        public init(_ kind: String, _ target: String, reverse: String? = nil) {
            self.kind = kind
            self.target = target
            self.reverse = reverse
        }
    }
}

/// A new record and every change that comes with it.
public struct AuthoredRecord: Hashable, Sendable {
    /// The path of the new record.
    public let path: String
    public let number: Int?
    /// The record of another branch that the number passed over, or that has it too.
    public let neighbour: BranchRecord?
    public let changes: ChangeSet
}

extension NewRecord {
    /// Computes the new record, named and written as the log's others are, and the changes of the records
    /// that it supersedes or is linked to.
    ///
    /// - Parameter kinds: the kinds of links that the log knows; their inverses count as well.
    /// - Throws: ``AuthoringError``.
    public func changes(
        in log: DecisionLog, kinds: [LinkKind] = LinkKind.standard, reader: RecordReader = RecordReader()
    ) throws(AuthoringError) -> AuthoredRecord {
        let typed = try RecordTitleText(title)
        let title = typed.text
        for reference in supersedes { _ = try log.lookUp(reference) }
        for link in links {
            _ = try log.lookUp(link.target)
            if link.reverse == nil { _ = try LinkKind.named(link.kind, among: kinds) }
        }
        let place = try RecordPlace(self, title: title, in: log)
        var revision = LogRevision(log, reader: reader)
        let draft = RecordDraft(
            request: self, title: title, titleMarkdown: typed.markdown, place: place, log: log,
            logStyle: revision.style, reader: reader
        )
        revision.create(try draft.text())
        let old = supersedes.map { path(of: $0, in: log) }
        if !old.isEmpty {
            revision.apply(
                try Supersession(
                    of: old, by: [place.path], scope: scope, atOnce: isAtOnce, today: date, risks: risks,
                    method: riskMethod
                )
                .changes(in: revision.log, reader: reader))
        }
        for link in links {
            let target = path(of: link.target, in: log)
            revision.apply(
                try LinkRecords(
                    place.path, link.kind, target, reverse: link.reverse,
                    scope: takesScope(link, kinds) ? scope : nil, atOnce: isAtOnce,
                    leavesStatus: linksLeaveStatus
                ).changes(in: revision.log, kinds: kinds, today: date, reader: reader))
        }
        return AuthoredRecord(
            path: place.path, number: place.number, neighbour: place.neighbour, changes: revision.changes)
    }

    /// Whether a link may mean a part of the other record.
    private func takesScope(_ link: Link, _ kinds: [LinkKind]) -> Bool {
        guard link.reverse == nil, let kind = try? LinkKind.named(link.kind, among: kinds) else {
            return false
        }
        return kind.waitsForDecision || kind.inverse.waitsForDecision
    }

    /// The path of a record found before, so that the new record cannot make its reference ambiguous.
    private func path(of reference: String, in log: DecisionLog) -> String {
        log.resolve(reference).record?.source.path ?? reference
    }
}
