import ADRModel
import ADRText

/// Which sections some records of a log have, counted.
struct SectionTally: Sendable {
    /// How many of the records are settled and no news.
    private(set) var settled = 0
    /// How many of those have a section, by the section's key.
    private(set) var counts: [String: Int] = [:]
    /// How often those spell the heading of a section in a way, by the section's key.
    private(set) var spellings: [String: [String: Int]] = [:]
    /// How many of those have the section of a side, and how many leave it empty.
    private(set) var sides: [BalanceSide: (all: Int, empty: Int)] = [:]
    /// The keys of the sections of each record.
    private(set) var keys: [(path: FilePath, keys: Set<String>)] = []

    init(_ records: ArraySlice<DecisionRecord>, today: CalendarDate) {
        var names = SectionNames()
        for record in records {
            let sections = names.sections(of: record)
            let keys = Set(sections.map(\.key))
            self.keys.append((record.source.filePath, keys))
            guard record.isSettled, !record.isRecent(on: today) else { continue }
            settled += 1
            count(sidesOf: record.outline)
            for key in keys { counts[key, default: 0] += 1 }
            for section in sections { spellings[section.key, default: [:]][section.text, default: 0] += 1 }
        }
    }

    private mutating func count(sidesOf outline: MarkdownOutline) {
        for (index, heading) in outline.headings.enumerated() where heading.level > 2 {
            guard let side = BalanceSide(heading, outline) else { continue }
            sides[side, default: (0, 0)].all += 1
            if EmptySectionRule.isEmpty(headingAt: index, of: outline) {
                sides[side, default: (0, 0)].empty += 1
            }
        }
    }
}
