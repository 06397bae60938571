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
        var known: [String: SectionName?] = [:]
        for record in log.records {
            let sections = Self.sections(of: record, &known)
            keysByPath[record.source.filePath] = Set(sections.map(\.key))
            guard record.isSettled, !record.isRecent(on: today) else { continue }
            settled += 1
            let outline = record.outline
            for (index, heading) in outline.headings.enumerated() where heading.level > 2 {
                guard let side = BalanceSide(heading, outline) else { continue }
                sides[side, default: (0, 0)].all += 1
                if EmptySectionRule.isEmpty(headingAt: index, of: outline) {
                    sides[side, default: (0, 0)].empty += 1
                }
            }
            for key in keysByPath[record.source.filePath] ?? [] { counts[key, default: 0] += 1 }
            for section in sections { spellings[section.key, default: [:]][section.text, default: 0] += 1 }
        }
        self.counts = counts
        self.settled = settled
        self.sides = sides
        isHabit = settled >= Self.fewest
        self.keysByPath = keysByPath
        let templates = log.pages.filter { $0.kind == .template }
        templateKeys = Set(
            templates.flatMap { Self.sections(of: RecordReader().read($0.source), &known).map(\.key) })
        let (isHabit, templateKeys) = (isHabit, templateKeys)
        shares = counts.filter { isHabit || templateKeys.contains($0.key) }.map { key, count in
            let usual = spellings[key]?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
            return (Expected(key: key, heading: usual ?? key, count: count), count * 100 / settled)
        }
        .sorted { $0.section.heading < $1.section.heading }
    }

    /// `Decision: we buy it`, `Context and forces`: the section that a longer heading is about.
    private static func core(in heading: String) -> SectionName? {
        let bytes = Array(heading.utf8)
        guard bytes.allSatisfy({ $0 < 0x80 }) else {
            return coreWords.first { _, words in words.contains { heading.contains($0) } }?.0
        }
        return corePatterns.first { _, patterns in patterns.contains { $0.stands(in: bytes) } }?.0
    }

    private static let corePatterns = coreWords.map { name, words in (name, words.map { BytePattern($0) }) }

    private static let coreWords: [(SectionName, [String])] = [
        (.decision, ["decision", "décision", "entscheidung", "decisión", "decisão", "決定", "决策", "결정"]),
        (.consequences, ["consequence", "implication", "conséquence", "影響", "结果", "결과"]),
        (.context, ["context", "problem", "background", "contexte", "kontext", "背景", "コンテキスト"]),
        (.options, ["alternative", "option"]),
    ]
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

    /// - Parameter known: the sections that headings name, by their texts; most stand in many records.
    private static func sections(
        of record: DecisionRecord, _ known: inout [String: SectionName?]
    ) -> [(key: String, text: String)] {
        let outline = record.outline
        return outline.headings.compactMap { heading in
            guard heading.textRange != record.title.range, !heading.textRange.isEmpty else { return nil }
            let text = outline.plainText(of: heading.textRange)
            let name = known[text] ?? SectionName(text) ?? core(in: text.lowercased())
            // Headings below a section are mostly those of one record.
            if heading.level <= 2 { known[text] = .some(name) }
            if let name { return (name.rawValue, text) }
            return heading.level <= 2 ? (text.lowercased(), text) : nil
        }
    }
}

extension DecisionRecord {
    /// Whether the decision is made, as far as the record tells.
    var isSettled: Bool { currentStatus?.isDecided ?? true }
}
