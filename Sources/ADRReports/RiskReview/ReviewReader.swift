import ADRModel

/// Who reads a risk review, and how closely.
struct ReviewReader {
    let audience: ReviewAudience
    /// Whether everything is told, instead of what fits the page of five minutes.
    var isThorough = false
    /// Whose risks and decisions come first.
    var people: Set<String> = []

    /// - Parameter basis: which people of its logs have the role that the page is for, also where the team's
    ///   configuration has another form of their name than a record.
    init(_ audience: ReviewAudience, _ basis: ReviewBasis) {
        self.audience = audience
        let names = basis.method.roles.filter { $0.value.contains { $0.rawValue == audience.name } }.keys
        guard !names.isEmpty else { return }
        let known = ReviewFilter.people(of: basis.logs, method: basis.method)
        people = Set(names.flatMap { [$0] + Identity(names: [$0]).people(among: known) })
    }

    /// The most rows that a part has room for; `nil` for as many as there are.
    func rows(of part: any ReviewPart.Type) -> Int? { isThorough ? nil : audience.rows(of: part) }

    /// The first of what a part has to tell, as far as there is room.
    func shown<Element>(_ elements: [Element], of part: any ReviewPart.Type) -> ArraySlice<Element> {
        elements.prefix(rows(of: part) ?? elements.count)
    }

    /// The same as entries, and in the last how many more there are.
    func entries<Element>(
        _ elements: [Element], of part: any ReviewPart.Type, _ entry: (Element) -> ReportEntry
    ) -> [ReportEntry] {
        let shown = shown(elements, of: part)
        let more = elements.count - shown.count
        return shown.map(entry)
            + (more > 0
                ? [ReportEntry(key: "", name: "", sentence: ReportText("and \(more) more"), facts: [])] : [])
    }

    func isMine(_ name: String?) -> Bool { name.map(people.contains) ?? false }

    /// What is mine before what is not, each in its order.
    func mineFirst<Element>(_ elements: [Element], _ isMine: (Element) -> Bool) -> [Element] {
        people.isEmpty ? elements : elements.filter(isMine) + elements.filter { !isMine($0) }
    }

    /// What is critical, then what is high, then the rest, of each the risks of whom the page is for before others.
    func mineFirst(_ risks: [ReviewedRisk]) -> [ReviewedRisk] {
        let critical = risks.filter { $0.band?.grade == .critical }
        let high = risks.filter { $0.isGrave && $0.band?.grade != .critical }
        return [critical, high, risks.filter { !$0.isGrave }].flatMap { mineFirst($0, isMine) }
    }

    func isMine(_ risk: ReviewedRisk) -> Bool { isMine(risk.entry.owner.value) }

    /// `, those of ana and lee first in each band`, if there are any.
    func order(_ people: [String?]) -> String {
        let mine = Set(people.compactMap { $0 }.filter(isMine)).sorted()
        return mine.isEmpty ? "" : ", those of \(Wording.few(mine)) first in each band"
    }

    /// A person's name, which stands out if it is mine.
    func name(of person: String) -> ReportText { isMine(person) ? .strong(person) : .elastic(person) }

    /// The name of a quality, or for people who do not know the standard what it means.
    func name(of quality: QualityAttribute) -> String {
        audience.isPlain ? Wording.meaning(of: quality).capitalizedFirst : Wording.name(of: quality)
    }
}
