public import ADRModel
public import ADRText

/// Changes facts of records that stand beside the status: people, tags, the day, and how the decision is assessed.
public struct FactChange: Sendable {
    /// References to the records.
    public let records: [String]
    public var lists: [ListedFact: ListChange]
    public var facts: [AssessedFact]
    /// The globs of the paths that the decisions govern.
    public var globs: ListChange?
    public var date: CalendarDate?
    /// Why, as text, and since when: why a record has its status, or why a decided one got other facts.
    public var reason: (text: String, day: CalendarDate)?
    /// Whether the reason is that of the status, whatever else changes.
    public var explainsStatus = false

    public init(
        of records: [String], lists: [ListedFact: ListChange] = [:], facts: [AssessedFact] = [],
        date: CalendarDate? = nil
    ) {
        self.records = records
        self.lists = lists
        self.facts = facts
        self.date = date
    }

    /// What the reason explains besides the status, as `review by 2027-05-30, tags`; `nil` if it explains the status.
    private var changeExplained: String? {
        guard !explainsStatus else { return nil }
        let names =
            facts.map(\.words) + ListedFact.allCases.filter { lists[$0] != nil }.map(\.rawValue)
            + (globs == nil ? [] : ["applies to"]) + (date == nil ? [] : ["date"])
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    /// Whether nothing is to be changed.
    public var isEmpty: Bool {
        lists.isEmpty && facts.isEmpty && globs == nil && date == nil && reason == nil
    }

    /// Computes the changes; none for a record that states all of it.
    ///
    /// - Throws: ``AuthoringError``, also if a name is to be removed that no record has.
    public func changes(
        in log: DecisionLog, reader: RecordReader = RecordReader()
    ) throws(AuthoringError) -> ChangeSet {
        let found = try log.lookUp(records)
        for fact in ListedFact.allCases {
            try check(lists[fact], of: found, fact.rawValue) { $0.names(fact) }
        }
        try check(globs, of: found, "paths", \.appliesTo)
        var revision = LogRevision(log, reader: reader)
        for record in found {
            try revision.edit(record.source.path) { editor throws(RecordEditError) in
                for fact in ListedFact.allCases {
                    guard let change = lists[fact] else { continue }
                    try editor.set(fact, to: change.applied(to: editor.record.names(fact)))
                }
                for fact in facts { try editor.set(fact) }
                if let globs { try editor.set(.appliesTo(globs.applied(to: editor.record.appliesTo))) }
                if let date { try editor.setDate(date) }
                guard let reason else { return }
                let words = MarkdownWriter.escaped(OneLineText(reason.text).text)
                guard !words.isEmpty else { return }
                try editor.addReason(
                    words, on: reason.day,
                    for: editor.record.currentStatus?.isPending ?? true ? nil : changeExplained)
            }
        }
        return revision.changes
    }

    /// Makes sure that what is to be removed is there, in one record at least.
    private func check(
        _ change: ListChange?, of found: [DecisionRecord], _ what: String,
        _ names: (DecisionRecord) -> [String]
    ) throws(AuthoringError) {
        let known = found.map(names)
        guard let missing = change?.missing(in: known).first else { return }
        let all = Set(known.joined()).sorted()
        throw AuthoringError(
            "\"\(missing)\" is not among the \(what) of \(found.map(\.called).joined(separator: ", "))",
            hint: all.isEmpty ? "there are none" : "there are: \(all.joined(separator: ", "))")
    }
}
