import ADRText

/// Which records are asked for; what is empty asks for all. Names are compared without letter case and accents.
public struct RecordFilter: Sendable {
    public var statuses: [DecisionStatus] = []
    /// Only decisions in force.
    public var isInForce = false
    /// Any of them.
    public var tags: [String] = []
    /// Any of them, by the whole name or a word of it.
    public var deciders: [String] = []
    public var consulted: [String] = []
    public var informed: [String] = []
    /// Whether some of these people are the one whose decisions are asked for.
    public var isMine: (@Sendable ([String]) -> Bool)?
    /// The first day.
    public var since: CalendarDate?
    /// A path relative to the project's root, which the decisions govern.
    public var governedPath: String?
    /// Whether what was withdrawn counts, whatever the statuses.
    public var includesWithdrawn = false

    public init() {}

    public func matches(_ record: DecisionRecord) -> Bool {
        if !statuses.isEmpty || includesWithdrawn {
            let isMeant = record.currentStatus.map(statuses.contains) ?? false
            guard isMeant || includesWithdrawn && record.isWithdrawn else { return false }
        }
        if let isMine, !isMine(record.deciders) { return false }
        if let governedPath, !(GovernedPaths(record)?.contains(governedPath) ?? false) { return false }
        if isInForce, !(record.currentStatus?.isInForce ?? false) { return false }
        if let since {
            guard let date = record.date.value, date >= since else { return false }
        }
        return Self.isAny(of: tags, among: record.tags, byWords: false)
            && Self.isAny(of: deciders, among: record.deciders, byWords: true)
            && Self.isAny(of: consulted, among: record.consulted, byWords: true)
            && Self.isAny(of: informed, among: record.informed, byWords: true)
    }

    package static func isAny(of wanted: [String], among names: [String], byWords: Bool) -> Bool {
        guard !wanted.isEmpty else { return true }
        let wanted = wanted.map { FoldedText($0).bytes }
        return names.contains { name in
            let name = FoldedText(name).bytes
            let words = byWords ? name.split { !($0 >= 0x80 || $0.isASCIILetter || $0.isASCIIDigit) } : []
            return wanted.contains { $0 == name || words.contains($0[...]) }
        }
    }
}
