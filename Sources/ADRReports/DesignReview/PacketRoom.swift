import ADRModel
import ADRText

/// How much a packet tells of one proposal, so that it fits a page.
struct PacketRoom {
    /// Of a sentence; longer ones are cut behind a word.
    let characters: Int
    /// Of drivers, consequences and findings.
    let items: Int
    /// Of risks, questions, tasks and other decisions.
    let others: Int
    let options: Int
    /// For and against each option.
    let arguments: Int

    static let whole = PacketRoom(
        characters: .max, items: .max, others: .max, options: .max, arguments: .max)

    /// From the widest to the narrowest.
    private static let steps = [
        PacketRoom(characters: 200, items: 5, others: 3, options: 4, arguments: 3),
        PacketRoom(characters: 130, items: 4, others: 3, options: 4, arguments: 2),
        PacketRoom(characters: 90, items: 3, others: 2, options: 4, arguments: 1),
        PacketRoom(characters: 60, items: 2, others: 1, options: 3, arguments: 1),
        PacketRoom(characters: 40, items: 1, others: 1, options: 2, arguments: 1),
    ]

    /// The lines that a page has for one proposal, on a terminal of so many columns.
    private static let (lines, columns) = (53, 100)

    /// The section in the widest room in which it fits a page.
    static func fitted(_ section: (PacketRoom) -> ReportSection) -> ReportSection {
        for room in steps.dropLast() {
            let page = ReportPage(title: "", lead: "", sections: [section(room)])
            let text = PageTerminal(columns: columns).render(page).plain
            if text.utf8.count(where: { $0 == UInt8(ascii: "\n") }) <= lines { return page.sections[0] }
        }
        return section(steps[steps.count - 1])
    }

    func brief(_ text: String) -> String {
        characters == .max ? text : DecisionDigest.brief(text, characters)
    }

    /// The first items and how many more there are, each cut.
    func list(_ items: [String], _ limit: Int, separator: String) -> String {
        let told = items.prefix(limit).map(brief).joined(separator: separator)
        return told + Wording.more(items.count - limit)
    }

    /// A list below a heading; nothing without items.
    func list(_ title: String, _ items: [ReportText], _ limit: Int) -> [ReportBlock] {
        guard !items.isEmpty else { return [] }
        let more = items.count - limit
        return [
            .heading(title),
            .list(items.prefix(limit) + (more > 0 ? [ReportText("and \(more) more")] : [])),
        ]
    }
}
