public import ADRModel
import ADRText

/// The list of the decisions of logs for a page, log by log in the order of number, then path.
public struct DecisionIndex: Hashable, Sendable {
    /// The page's path relative to the project's root; the links of the list are relative to its folder.
    public let page: String
    public let columns: [IndexOptions.Column]
    public let style: IndexOptions.Style
    public let rows: [Row]
    /// The decisions put together, each group with its title; without groups all under none.
    public let groups: [Group]
    /// Whether decisions of the log are left out.
    public let isPart: Bool

    /// Decisions that stand together.
    public struct Group: Hashable, Sendable {
        public let title: String?
        public let rows: [Row]
    }

    /// A decision in the list.
    public struct Row: Hashable, Sendable {
        /// The record's number; `nil` in logs that name records otherwise.
        public let number: Int?
        /// How the list names the record: `0012`, or the stem of its file name.
        public let label: String
        public let title: String
        /// The usual name of the status, the record's own words if it has none, `nil` if it tells none.
        public let status: String?
        /// The status as people are told it.
        let shownStatus: String?
        /// `yyyy-mm-dd`
        public let date: String?
        /// What its repository is called, where there are several.
        public let repository: String?
        /// The record's path relative to the page's folder.
        public let path: String
        public let successors: [Successor]
        /// The decisions that amend it.
        let amenders: [Successor]
        /// Whether the successors replace only a part of the decision.
        public let isSupersededInPart: Bool
        /// What is to be superseded when a proposal is accepted.
        public let plans: [Plan]
        public let deciders: [String]
        public let tags: [String]
        /// The band of the worst open risk.
        let risk: RiskBand?
        /// `yyyy-mm-dd`
        let reviewBy: String?
    }

    /// A decision that took the place of one in the list, wholly or in part, or is to do so.
    public struct Successor: Hashable, Sendable {
        public let label: String
        public let title: String
        /// The record's path relative to the page's folder.
        public let path: String
    }

    /// That one decision of the list is to supersede another when it is accepted.
    public struct Plan: Hashable, Sendable {
        /// As `to supersede`.
        public let words: String
        public let other: Successor
    }

    /// - Parameters:
    ///   - page: the path of the page that will hold the list, relative to the project's root.
    ///   - method: how the team rates its risks.
    public init(
        _ logs: [DecisionLog], page: String, options: IndexOptions = IndexOptions(),
        method: RiskMethod = .standard
    ) {
        let folder = RelativePath.folder(of: page)
        let labels = logs.count > 1 ? RecordLabels(logs) : nil
        func named(_ record: DecisionRecord) -> Successor {
            Successor(
                label: labels?.label(of: record) ?? record.label, title: record.displayTitle,
                path: options.links.way(from: folder, to: record.source.path))
        }
        self.page = page
        columns = options.columns
        style = options.style
        var list = RecordList(logs, where: options.includes)
        if let column = options.sort.flatMap({ RecordColumn(named: $0.rawValue) }) {
            list.sort(by: column, reversed: options.isReversed)
        }
        isPart = list.rows.count < logs.map(\.records.count).reduce(0, +)
        let hasRisks = options.columns.contains(.risk)
        func row(_ listed: RecordList.Row) -> Row {
            let (record, log) = (listed.record, listed.log)
            return Row(
                number: record.number, label: labels == nil ? record.label : listed.label,
                title: record.displayTitle,
                status: record.statusText, shownStatus: record.shownStatus, date: record.date.value?.iso,
                repository: log.repository,
                path: options.links.way(from: folder, to: record.source.path),
                successors: log.links.supersessions.successors(of: record).map(named),
                amenders: log.links.statements(of: record, .amendedBy).compactMap(\.target.record).map(named),
                isSupersededInPart: record.links(.supersededBy).contains(where: \.isPartial),
                plans: PlannedChange.all(of: record, in: log).map {
                    Plan(words: $0.words, other: named($0.other))
                },
                deciders: record.deciders, tags: record.tags,
                risk: hasRisks ? Self.worstRisk(of: record, method) : nil,
                reviewBy: options.columns.contains(.reviewBy) ? record.assessment.reviewBy.value?.iso : nil)
        }
        rows = list.rows.map(row)
        guard let group = options.group else {
            groups = [Group(title: nil, rows: rows)]
            return
        }
        let rowsByPath = Dictionary(
            zip(list.rows.map(\.record.source.filePath), rows), uniquingKeysWith: { first, _ in first })
        groups = IndexGroups(group, of: list.rows).groups.map { title, records in
            Group(title: title, rows: records.compactMap { rowsByPath[$0.source.filePath] })
        }
    }

    private static func worstRisk(of record: DecisionRecord, _ method: RiskMethod) -> RiskBand? {
        RiskReader(record, method: method).risks.filter(\.isOpen).compactMap { $0.band(by: method) }.max()
    }
}
