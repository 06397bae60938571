public import ADRModel

/// What became of the register since an earlier state.
public struct RiskChanges: Sendable {
    /// The earlier state, as the person named it.
    public let since: String
    public let day: CalendarDate?
    /// The open entries then.
    public let counts: RiskCounts
    /// In the order of the kinds, then of the register.
    public let changes: [Change]

    /// What happened to an entry. A level is raised or lowered by band, then rank; of equal rank, it has moved.
    public enum Kind: String, CaseIterable, Sendable {
        case new, raised, lowered, moved, occurred, accepted, closed, reopened, removed
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

    init(_ earlier: EarlierRegister, now: ReviewBasis) {
        (since, day) = (earlier.log.name, earlier.log.day)
        let comparison = earlier.comparison
        counts = RiskCounts(earlier.basis.open.filter(now.filter.matches))
        let matrix = now.method.matrix
        let all =
            comparison.pairs.flatMap { Self.changes($0.before, $0.now, matrix) }
            + comparison.removed.map {
                Change(
                    kind: .removed, risk: $0, levelBefore: $0.entry.effectiveLevel,
                    statusBefore: $0.entry.effectiveStatus)
            }
        changes = Kind.allCases.flatMap { kind in
            all.filter { $0.kind == kind && now.filter.matches($0.risk) }
        }
    }

    private static func changes(
        _ before: ReviewedRisk?, _ now: ReviewedRisk, _ matrix: RiskMatrix
    ) -> [Change] {
        guard let before else {
            return [Change(kind: .new, risk: now, levelBefore: nil, statusBefore: nil)]
        }
        let kinds = [
            levelChange(before.entry, now.entry, matrix), statusChange(before.entry, now.entry),
        ].compactMap(\.self)
        return kinds.map {
            Change(
                kind: $0, risk: now, levelBefore: before.entry.effectiveLevel,
                statusBefore: before.entry.effectiveStatus)
        }
    }

    /// By band, then rank; another level that is neither graver nor less grave has moved.
    private static func levelChange(_ before: Risk, _ now: Risk, _ matrix: RiskMatrix) -> Kind? {
        guard let old = before.effectiveLevel, let new = now.effectiveLevel, old != new else { return nil }
        if matrix.isGraver(new, than: old) { return .raised }
        return matrix.isGraver(old, than: new) ? .lowered : .moved
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
