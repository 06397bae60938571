public import ADRModel
import ADRText

/// Which sections the records of a log have.
public struct SectionUse: Sendable {
    /// A section that a record should have.
    public struct Expected: Sendable {
        public let key: String
        /// Its usual heading.
        public let heading: String
        /// How many settled records have it; `nil` if the team demands it.
        let count: Int?
    }

    /// How many settled records are no news.
    let settled: Int
    /// How many of them have a section, by the section's key.
    private let counts: [String: Int]
    /// Whether enough records are settled to have a habit of their own, without a template.
    private let isHabit: Bool
    private let keysByPath: [FilePath: Set<String>]
    /// How many settled records have the section of a side, and how many leave it empty.
    private let sides: [BalanceSide: (all: Int, empty: Int)]
    private let templateKeys: Set<String>
    /// The sections that may be expected, by their headings, each with how many of a hundred settled records have it.
    private let shares: [(section: Expected, percent: Int)]

    init(_ log: DecisionLog, today: CalendarDate) {
        var counts: [String: Int] = [:]
        var spellings: [String: [String: Int]] = [:]
        var keysByPath: [FilePath: Set<String>] = [:]
        var settled = 0
        var sides: [BalanceSide: (all: Int, empty: Int)] = [:]
        let tallies = log.records.mapChunks(ofAtLeast: 16) { SectionTally($0, today: today) }
        for tally in tallies {
            settled += tally.settled
            counts.merge(tally.counts, uniquingKeysWith: +)
            spellings.merge(tally.spellings) { $0.merging($1, uniquingKeysWith: +) }
            sides.merge(tally.sides) { ($0.all + $1.all, $0.empty + $1.empty) }
            for (path, keys) in tally.keys { keysByPath[path] = keys }
        }
        self.counts = counts
        self.settled = settled
        self.sides = sides
        isHabit = settled >= Self.fewest
        self.keysByPath = keysByPath
        let templates = log.pages.filter { $0.kind == .template }
        var names = SectionNames()
        templateKeys = Set(
            templates.flatMap { names.sections(of: RecordReader().read($0.source)).map(\.key) })
        let (isHabit, templateKeys) = (isHabit, templateKeys)
        shares = counts.filter { isHabit || templateKeys.contains($0.key) }.map { key, count in
            let usual = spellings[key]?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
            return (Expected(key: key, heading: usual ?? key, count: count), count * 100 / settled)
        }
        .sorted { $0.section.heading < $1.section.heading }
    }

    private static let core = Set([SectionName.context, .decision, .consequences].map(\.rawValue))
    private static let nearlyAll = 95
    private static let most = 90

    /// Fewer records make no habit.
    public static let fewest = 5

    /// The keys of a record's sections: the usual name of a section that has one, else its heading in lower case.
    public func keys(of record: DecisionRecord) -> Set<String> { keysByPath[record.source.filePath] ?? [] }

    /// Whether the log's template or a fifth of its settled records have a section.
    func isUsual(_ key: String) -> Bool {
        templateKeys.contains(key) || isHabit && counts[key, default: 0] * 100 >= settled * Self.share
    }

    private static let share = 20

    /// Whether it is a habit of the log to leave the section of a side empty.
    func isMostlyEmpty(_ side: BalanceSide) -> Bool {
        let use = sides[side] ?? (0, 0)
        return use.empty >= 3 && use.empty * 3 >= use.all
    }

    /// The sections that a record of the log should have, by their usual headings.
    ///
    /// Context, decision and consequences are expected if so many of a hundred settled records have them, a
    /// quarter fewer if the log's template has them too; other sections if all but a few have them, or nearly so many where
    /// the template has them too. Fewer than ``fewest`` records make a habit only with a template.
    public func expected(minimumShare: Int) -> [Expected] {
        // No section is expected of fewer.
        shares.filter { $0.percent >= minimumShare * 3 / 4 }.filter { section, percent in
            let isOfTemplate = templateKeys.contains(section.key)
            guard Self.core.contains(section.key) else {
                return percent >= max(minimumShare, isOfTemplate ? Self.most : Self.nearlyAll)
            }
            return percent >= (isOfTemplate ? minimumShare * 3 / 4 : minimumShare)
        }
        .map(\.section)
    }
}

extension DecisionRecord {
    /// Whether the decision is made, as far as the record tells.
    var isSettled: Bool { currentStatus?.isDecided ?? true }
}
