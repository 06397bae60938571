import ADRModel

/// What the meeting has to decide, of whom it is asked, and what comes of it if nobody decides.
struct DecisionsNeededPart: ReviewPart {
    let review: RiskReview

    static let name = "decisions-needed"
    static let summary = "what must be decided, by whom, and what comes of it if nobody decides"

    /// A few rows, in which everything that waits is counted; for a thorough reader one by one.
    func section(for reader: ReviewReader) -> ReportSection? {
        guard let limit = reader.rows(of: Self.self) else { return whole(for: reader) }
        let mine = review.needs.filter { isMine($0, reader) }
        let others = reader.people.isEmpty ? review.needs : review.needs.filter { !isMine($0, reader) }
        let (groups, rest) = NeedGroup.rows(of: others, after: mine, limit: limit)
        let rows = groups.count + (rest.isEmpty ? 0 : 1)
        let title =
            Wording.counted(rows, "decision") + " needed"
            + (rows < review.needs.count ? ", covering \(review.needs.count) items" : "")
            + reader.order(mine.flatMap(\.addressees)) + unowned
        guard rows > 0 else {
            return ReportSection(name: Self.name, title: "No decision is needed", blocks: [])
        }
        let more = rest.isEmpty ? [] : [entry(of: rest, isOfLessWeight: mine.isEmpty)]
        return ReportSection(
            name: Self.name, title: title, blocks: [entries(groups.map { entry($0, reader) } + more)])
    }

    var json: JSONValue? {
        .array(
            review.needs.map { need in
                let alone = NeedGroup(needs: [need])
                return .object([
                    "kind": .string(need.kind.rawValue), "band": .string(orNull: need.band?.grade.name),
                    "risk": .string(orNull: need.risk?.reference), "decision": .string(need.decision.label),
                    "asked_of": .strings(need.addressees),
                    "question": .string(String(alone.question.dropLast())),
                    "if_we_do_nothing": .string(alone.outcome(asOf: review.asOf).plain),
                ])
            })
    }

    private func whole(for reader: ReviewReader) -> ReportSection? {
        let isTold =
            reader.audience.has(Self.self) && review.needs.count <= reader.audience.rows(of: Self.self)
        guard !review.needs.isEmpty, !isTold else { return nil }
        return ReportSection(
            name: Self.name, title: "Decisions needed, one by one (\(review.needs.count))",
            blocks: [entries(review.needs.map { entry(NeedGroup(needs: [$0]), reader) })])
    }

    /// `; 14 open risks have no owner`, if any.
    private var unowned: String {
        let count = review.unownedCount
        guard count > 0 else { return "" }
        return "; \(Wording.counted(count, "open risk")) \(count == 1 ? "has" : "have") no owner"
    }

    private func isMine(_ need: ReviewNeed, _ reader: ReviewReader) -> Bool {
        need.addressees.contains(where: reader.isMine)
    }

    private func entries(_ entries: [ReportEntry]) -> ReportBlock {
        .entries(ReportEntries(title: "Decision", entries: entries))
    }

    private func entry(_ group: NeedGroup, _ reader: ReviewReader) -> ReportEntry {
        let (first, more) = (group.first, group.needs.count - 1)
        return ReportEntry(
            key: first.band.map { .band($0, $0.letter) } ?? "",
            name: .link(first.reference, to: first.decision.path)
                + ReportText(Wording.more(more)),
            sentence: .strong(group.question) + " "
                + .elastic(first.risk?.statement ?? first.decision.title),
            facts: [asked(group.addressees, reader), nothing(group.outcome(asOf: review.asOf))],
            more: named(group.needs.dropFirst()))
    }

    /// The most that unfold behind a row.
    private static let unfolded = 20

    private func named(_ needs: ArraySlice<ReviewNeed>) -> [ReportText] {
        let more = needs.count - Self.unfolded
        return needs.prefix(Self.unfolded).map(named)
            + (more > 0 ? [ReportText("and \(more) more: adr risk review --full")] : [])
    }

    /// `0012/R1 Nobody can restore it (ask noor)`
    private func named(_ need: ReviewNeed) -> ReportText {
        let asked = need.addressees.isEmpty ? "nobody is named" : "ask \(Wording.list(need.addressees))"
        return .link(need.reference, to: need.decision.path)
            + ReportText(" \(need.risk?.statement ?? need.decision.title) (\(asked))")
    }

    private func entry(of rest: [ReviewNeed], isOfLessWeight: Bool) -> ReportEntry {
        ReportEntry(
            key: "", name: "",
            sentence: .strong(
                "\(rest.count) more\(isOfLessWeight ? " of less weight" : "")\(bands(of: rest)):") + " "
                + .elastic(ReviewNeed.summary(of: rest)),
            facts: [], more: named(rest[...]))
    }

    /// ` (9 H, 15 M)`
    private func bands(of needs: [ReviewNeed]) -> String {
        let counts = review.method.bands.reversed().map { band in (band, needs.count { $0.band == band }) }
            .filter { $0.1 > 0 }.map { "\($0.1) \($0.0.letter)" }
        return counts.isEmpty ? "" : " (\(counts.joined(separator: ", ")))"
    }

    private func asked(_ people: [String], _ reader: ReviewReader) -> ReportEntry.Fact {
        let (mine, others) = (people.filter(reader.isMine), Wording.few(people.filter { !reader.isMine($0) }))
        let names = mine.map(ReportText.strong) + (others.isEmpty ? [] : [.elastic(others)])
        return ReportEntry.Fact(
            label: "ask", text: names.isEmpty ? "nobody is named" : names.joined(separator: ", "))
    }

    private func nothing(_ text: ReportText) -> ReportEntry.Fact {
        ReportEntry.Fact(label: "if we do nothing", text: text)
    }
}
