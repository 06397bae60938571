import ADRModel
import ADRText

/// What so many records of a log do that it is no slip of one of them.
struct LogHabits: Sendable {
    /// How many of a hundred records have more than one heading of the first level.
    let percentWithSeveralTitles: Int
    /// How many of a hundred records with a title in front matter and a heading have different ones; 0 where too few
    /// differ to have a habit.
    let percentWithTwoTitles: Int
    /// How many of a hundred records have a number before their title.
    let percentWithNumberInTitle: Int
    /// How many of a hundred records with a day in the file name state another one.
    let percentWithTwoDays: Int
    /// The statuses that no vocabulary knows and that several records have, in lower case.
    private let ownStatuses: Set<String>
    private let offered: OfferedStatuses
    /// The letter case of status words by the way in which records state their status.
    private let statusCases: [RecordDialect: UsualCase]

    /// How most records of a dialect write their status words.
    struct UsualCase {
        let letterCase: LetterCase
        /// So many records write them so.
        let count: Int
        /// Of so many.
        let all: Int
    }

    init(_ log: DecisionLog) {
        let records = log.records
        percentWithSeveralTitles = Self.percent(records) { record in
            record.outline.headings.lazy.filter { $0.level == 1 }.prefix(2).count == 2
        }
        let titles = records.compactMap(TitlePair.init)
        percentWithTwoTitles =
            titles.count { $0.differs } < Self.fewest ? 0 : Self.percent(titles) { $0.differs }
        percentWithNumberInTitle = Self.percent(records) { $0.title.value?.number != nil }
        percentWithTwoDays = Self.percent(records.filter { $0.fileName.date != nil }) {
            $0.dayBesideFileName != nil
        }
        let unknown = records.compactMap(\.status.value).filter { $0.status == .other && !$0.isMenu }
        offered = OfferedStatuses(log)
        ownStatuses = Set(
            Dictionary(grouping: unknown) { $0.text.lowercased() }.filter { $0.value.count >= Self.fewest }
                .keys
        )
        statusCases = Dictionary(grouping: records.filter { $0.dialect != nil }) { $0.dialect! }
            .compactMapValues(Self.usualCase)
    }

    /// Whether so many records have a status of that text, or the log's pages offer it, that it is the log's own.
    func isOwnStatus(_ statement: StatusStatement) -> Bool {
        let word = statement.text.lowercased()
        return ownStatuses.contains(word) || offered.contains(word)
    }

    /// Fewer records that do the same make no habit.
    private static let fewest = 3

    /// How most records of a dialect write their status words, if most write them alike.
    func statusCase(_ dialect: RecordDialect) -> UsualCase? { statusCases[dialect] }

    private static func usualCase(_ records: [DecisionRecord]) -> UsualCase? {
        let cases = records.compactMap { StatusWord($0)?.letterCase }
        guard let usual = Majority(cases).winner else { return nil }
        let count = cases.count { $0 == usual }
        return count * 3 > cases.count * 2
            ? UsualCase(letterCase: usual, count: count, all: cases.count) : nil
    }

    private static func percent<Element>(_ all: [Element], _ belongs: (Element) -> Bool) -> Int {
        all.count(where: belongs) * 100 / max(1, all.count)
    }
}
