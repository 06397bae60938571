public import ADRModel

/// The log as it was, to compare with.
public struct EarlierLog: Sendable {
    /// As the person named it: `v1.4`.
    public let name: String
    /// The day of the commit; `nil` if it is not known.
    public let day: CalendarDate?
    let logs: [DecisionLog]

    public init(name: String, day: CalendarDate? = nil, logs: [DecisionLog]) {
        (self.name, self.day, self.logs) = (name, day, logs)
    }
}

/// What became of the register since an earlier state.
public struct RiskChanges: Sendable {
    /// The earlier state, as the person named it.
    public let since: String
    public let day: CalendarDate?
    /// `v1.4 (2026-10-01)`
    var name: String { day.map { $0.iso == since ? since : "\(since) (\($0.iso))" } ?? since }
    /// The open entries then.
    public let counts: RiskCounts
    /// In the order of the kinds, then of the register.
    public let changes: [Change]

    /// What happened to an entry.
    public enum Kind: String, CaseIterable, Sendable {
        case new, raised, lowered, occurred, accepted, closed, reopened, removed
    }

    /// One thing that happened to one entry.
    public struct Change: Sendable {
        public let kind: Kind
        /// As it stands now; a removed one as it stood.
        public let risk: ReviewedRisk
        /// The effective level and the status then; `nil` for a new one.
        public let levelBefore: RiskLevel?
        public let statusBefore: RiskStatus?
    }

    init(_ earlier: EarlierLog, now: ReviewBasis) {
        let before = ReviewBasis(earlier.logs, asOf: now.asOf, method: now.method)
        since = earlier.name
        day = earlier.day
        counts = RiskCounts(before.open.map(\.band))
        let comparison = RegisterComparison(before: before.register, now: now.register)
        let all =
            comparison.pairs.flatMap { Self.changes($0.before, $0.now) }
            + comparison.removed.map {
                Change(
                    kind: .removed, risk: $0, levelBefore: $0.entry.effectiveLevel,
                    statusBefore: $0.entry.effectiveStatus)
            }
        changes = Kind.allCases.flatMap { kind in all.filter { $0.kind == kind } }
    }

    private static func changes(_ before: ReviewedRisk?, _ now: ReviewedRisk) -> [Change] {
        guard let before else {
            return [Change(kind: .new, risk: now, levelBefore: nil, statusBefore: nil)]
        }
        let kinds = [levelChange(before, now), statusChange(before.entry, now.entry)].compactMap(\.self)
        return kinds.map {
            Change(
                kind: $0, risk: now, levelBefore: before.entry.effectiveLevel,
                statusBefore: before.entry.effectiveStatus)
        }
    }

    /// By band, then impact, then likelihood, as the register is sorted.
    private static func levelChange(_ before: ReviewedRisk, _ now: ReviewedRisk) -> Kind? {
        guard let (old, new) = before.gravity.flatMap({ old in now.gravity.map { (old, $0) } }), old != new
        else { return nil }
        return old.lexicographicallyPrecedes(new) ? .raised : .lowered
    }

    private static func statusChange(_ before: Risk, _ now: Risk) -> Kind? {
        let (old, new) = (before.effectiveStatus, now.effectiveStatus)
        guard old != new else { return nil }
        switch new {
        case .occurred: return .occurred
        case .accepted: return .accepted
        case .closed, .mitigated: return old == .closed || old == .mitigated ? nil : .closed
        case .open, .inProgress: return old.isOpen ? nil : .reopened
        }
    }
}

/// Which entries of two registers are the same one.
struct RegisterComparison {
    /// The entries of now, in their order, with what they were.
    private(set) var pairs: [(before: ReviewedRisk?, now: ReviewedRisk)] = []
    private(set) var removed: [ReviewedRisk] = []

    /// An entry is known by its record's path and its id; where a record was renamed, by number and id.
    init(before: [ReviewedRisk], now: [ReviewedRisk]) {
        var unmatched = Dictionary(uniqueKeysWithValues: before.indices.map { ($0, before[$0]) })
        var found: [Int: ReviewedRisk] = [:]
        for key in [\ReviewedRisk.keyByPath, \.keyByNumber] {
            var positions: [String: [Int]] = [:]
            for index in unmatched.keys.sorted(by: >) {
                if let name = unmatched[index]?[keyPath: key] { positions[name, default: []].append(index) }
            }
            for (index, risk) in now.enumerated() where found[index] == nil {
                guard let name = risk[keyPath: key], let position = positions[name]?.popLast() else {
                    continue
                }
                found[index] = unmatched.removeValue(forKey: position)
            }
        }
        pairs = now.enumerated().map { (found[$0.offset], $0.element) }
        removed = unmatched.keys.sorted().compactMap { unmatched[$0] }
    }
}

extension ReviewedRisk {
    fileprivate var keyByPath: String? { decision.path + "\n" + id }

    fileprivate var keyByNumber: String? {
        record.number.map { "\(record.fileName.prefixKey)\n\($0)\n\(id)" }
    }

    /// Larger is graver; `nil` without a level.
    fileprivate var gravity: [Int]? {
        guard let band, let level = entry.effectiveLevel else { return nil }
        return [band.grade.rawValue, level.impact, level.likelihood]
    }
}
