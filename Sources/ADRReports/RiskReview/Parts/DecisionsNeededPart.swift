import ADRModel

/// What the meeting has to decide, of whom it is asked, and what comes of it if nobody decides.
struct DecisionsNeededPart: ReviewPart {
    let review: RiskReview

    static let name = "decisions-needed"
    static let summary = "decisions to make, by whom, and what happens otherwise"

    /// A few rows, in which everything that waits is counted; for a thorough reader one by one.
    func section(for reader: ReviewReader) -> ReportSection? {
        guard let limit = reader.rows(of: Self.self) else { return whole(for: reader) }
        let isMine = { self.isMine($0, reader) }
        let isForMineOnly = reader.audience.asksOnlyItsOwn
        let needs = isForMineOnly ? review.needs.filter(isMine) : review.needs
        guard !needs.isEmpty else {
            return isForMineOnly
                ? nil : ReportSection(name: Self.name, title: "No decision is needed", blocks: [])
        }
        let (groups, rest) = NeedGroup.rows(of: needs, limit: limit, mine: isMine)
        return ReportSection(
            name: Self.name, title: isForMineOnly ? title(ofMine: needs, reader) : title(reader),
            blocks: [
                entries(groups.map { entry($0, reader) } + (rest.isEmpty ? [] : [entry(of: rest, reader)]))
            ] + (isForMineOnly ? [] : unowned))
    }

    /// `34 decisions needed (3 C, 31 M), 4 of them for ben`
    private func title(_ reader: ReviewReader) -> String {
        let mine = review.needs.filter { isMine($0, reader) }
        let people = ReviewNeed.addressees(of: mine).filter { isAsked($0, reader) }
        return Wording.counted(review.needs.count, "decision") + " needed" + tally(of: review.needs)
            + (mine.isEmpty ? "" : ", \(mine.count) of them for \(Wording.few(people))")
    }

    /// `3 of 34 decisions needed are for emil (1 C, 2 H)`
    private func title(ofMine needs: [ReviewNeed], _ reader: ReviewReader) -> String {
        let people = ReviewNeed.addressees(of: needs).filter { isAsked($0, reader) }
        return "\(needs.count) of \(Wording.counted(review.needs.count, "decision")) needed "
            + (needs.count == 1 ? "is" : "are") + " for \(Wording.few(people))" + tally(of: needs)
    }

    private func tally(of needs: [ReviewNeed]) -> String { review.method.tallyBehind(needs.map(\.band)) }

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
            reader.audience.has(Self.self) && !reader.audience.asksOnlyItsOwn
            && review.needs.count <= reader.audience.rows(of: Self.self)
        guard !review.needs.isEmpty, !isTold else { return nil }
        return ReportSection(
            name: Self.name, title: "Decisions needed, one by one (\(review.needs.count))",
            blocks: [entries(review.needs.map { entry(NeedGroup(needs: [$0]), reader) })], comesFirst: true)
    }

    /// `14 open risks have no owner: 0002/R1, 0004/R2 and 12 more`, the gravest first; nothing if each has one.
    private var unowned: [ReportBlock] {
        let risks = review.unowned
        guard !risks.isEmpty else { return [] }
        let has = risks.count == 1 ? "has" : "have"
        return [
            .text(
                ReportText("\(Wording.counted(risks.count, "open risk")) \(has) no owner: ")
                    + .leveled(risks))
        ]
    }

    private func isMine(_ need: ReviewNeed, _ reader: ReviewReader) -> Bool {
        need.addressees.contains { isAsked($0, reader) }
    }

    /// Whether somebody has the role that the page is for, or is the one whose risks are asked for.
    private func isAsked(_ person: String, _ reader: ReviewReader) -> Bool {
        reader.isMine(person)
            || reader.audience.asksOnlyItsOwn && review.basis.filter.mine.contains(person)
    }

    private func entries(_ entries: [ReportEntry]) -> ReportBlock {
        .entries(ReportEntries(title: "Decision", entries: entries))
    }

    private func entry(_ group: NeedGroup, _ reader: ReviewReader) -> ReportEntry {
        let first = group.first
        return ReportEntry(
            key: first.band.map { .band($0, $0.letter) } ?? "",
            name: name(of: group),
            sentence: .strong(group.question) + " "
                + .elastic(first.risk?.statement ?? first.decision.title),
            facts: [asked(group.addressees, reader), nothing(group.outcome(asOf: review.asOf))],
            more: group.needs.dropFirst().map(Self.named))
    }

    /// What is critical by each reference, and else the first ones and how many more there are.
    private func name(of group: NeedGroup) -> ReportText {
        let isCritical = group.first.band?.grade == .critical
        let shown = group.needs.firstOrAll(isCritical ? Self.mostNames : Self.namesOfGroup)
        return shown.map { .link($0.reference, to: $0.decision.path) }.joined(separator: ", ")
            + ReportText(Wording.more(group.needs.count - shown.count))
    }

    /// The most references that a row names.
    private static let mostNames = 8
    private static let namesOfGroup = 3

    /// `H 0012/R1 Set new days. Nobody can restore it (ask noor)`
    static func named(_ need: ReviewNeed) -> ReportText {
        let asked = need.addressees.isEmpty ? "no one named" : "ask \(Wording.list(need.addressees))"
        return (need.band.map { .band($0, $0.letter) + " " } ?? "")
            + .link(need.reference, to: need.decision.path) + " "
            + .strong(NeedGroup(needs: [need]).question)
            + ReportText(" \(need.risk?.statement ?? need.decision.title) (\(asked))")
    }

    /// What has no row of its own: the critical ones by reference, and the gravest others where there is room.
    private func entry(of rest: [ReviewNeed], _ reader: ReviewReader) -> ReportEntry {
        let lastCritical = rest.lastIndex { $0.band?.grade == .critical } ?? -1
        let shown = rest.firstOrAll(min(max(lastCritical + 1, Self.namesOfRest), 2 * Self.mostNames))
        return ReportEntry(
            key: "", name: "",
            sentence: .strong("\(rest.count) more\(tally(of: rest)):") + " "
                + shown.map { isMine($0, reader) ? .strong($0.reference) : ReportText($0.reference) }
                .joined(separator: ", ") + ReportText(Wording.more(rest.count - shown.count)),
            facts: [], more: rest.map(Self.named))
    }

    private static let namesOfRest = 6

    private func asked(_ people: [String], _ reader: ReviewReader) -> ReportEntry.Fact {
        let (mine, others) = (people.filter(reader.isMine), Wording.few(people.filter { !reader.isMine($0) }))
        let names = mine.map(ReportText.strong) + (others.isEmpty ? [] : [.elastic(others)])
        return ReportEntry.Fact(
            label: "ask", text: names.isEmpty ? "no one named" : names.joined(separator: ", "))
    }

    private func nothing(_ text: ReportText) -> ReportEntry.Fact {
        ReportEntry.Fact(label: "if we do nothing", text: text)
    }
}
