public import ADRModel

/// What became of the register since an earlier state: each entry has one step at most, and each step one term of the
/// balance at most, so that the open entries then and the terms come to the open entries now.
public struct RegisterMovement: Sendable {
    /// The earlier state, as the person named it.
    public let since: String
    public let day: CalendarDate?
    /// The open entries then and now.
    public let before: RiskCounts
    public let after: RiskCounts
    /// What happened, to begin with realized and raised risks; in each kind the gravest first.
    public let steps: [Step]

    /// Why an entry counts now and did not, or the other way round.
    public enum Term: String, CaseIterable, Sendable {
        case new, reopened
        /// Its decision counts again.
        case returned
        /// An assumption or another kind of entry that needs no level became a risk.
        case becameRisk = "became-risk"
        case closed, mitigated, accepted, removed
        /// Its decision was rejected or superseded.
        case left
        case ruledOut = "ruled-out"

        var isGain: Bool {
            switch self {
            case .new, .reopened, .returned, .becameRisk: true
            case .closed, .mitigated, .accepted, .removed, .left, .ruledOut: false
            }
        }

        /// As a sum tells it.
        var name: String {
            switch self {
            case .new, .reopened, .returned, .closed, .mitigated, .accepted, .removed, .left: rawValue
            case .becameRisk: "became a risk"
            case .ruledOut: "ruled out"
            }
        }
    }

    /// What happened to one entry.
    public struct Step: Sendable {
        /// As it stands now; a removed one as it stood.
        public let risk: ReviewedRisk
        /// `nil` for a new one.
        public let before: ReviewedRisk?
        /// `nil` if it counted before and now, or neither.
        public let term: Term?
        public let level: LevelStep?
        public let hasHappened: Bool
        /// Whether another decision told it before.
        public let isCarriedOn: Bool

        /// Whether it is in the register no more.
        var isRemoved: Bool { before === risk }
    }

    /// How another level compares: by band, then product; what is neither graver nor less grave has moved.
    public enum LevelStep: String, Sendable {
        case raised, lowered, moved

        /// A sign for it; none for what has only moved.
        var sign: String { self == .raised ? "▲" : self == .lowered ? "▼" : "" }
    }

    init(_ earlier: EarlierRegister, now: ReviewBasis) {
        (since, day) = (earlier.log.name, earlier.log.day)
        let (matrix, filter) = (now.method.matrix, now.filter)
        let pairs = earlier.comparison.successions.filter { filter.matches($0.now) }
        let removed = earlier.comparison.removed.filter(filter.matches)
        self.before = RiskCounts((pairs.compactMap(\.before) + removed).filter(\.isOpen))
        after = RiskCounts(now.open)
        let steps =
            pairs.compactMap { Step($0.before, $0.now, isCarriedOn: $0.isCarriedOn, matrix) }
            + removed.map {
                Step(
                    risk: $0, before: $0, term: $0.isCounted ? .removed : nil, level: nil,
                    hasHappened: false, isCarriedOn: false)
            }
        self.steps = steps.enumerated().map { offset, step in
            (step: step, weight: (step.rank, -(step.risk.band?.grade.rawValue ?? -1), offset))
        }
        .sorted { $0.weight < $1.weight }.map(\.step)
    }

    /// How many entries have a term.
    public func count(_ term: Term) -> Int { steps.count { $0.term == term } }

    /// `76 open + 10 new − 3 closed = 83`, or `76 open, as before`
    var balance: String {
        let terms = Term.allCases.map { term in
            let count = count(term)
            return count == 0 ? "" : " \(term.isGain ? "+" : "−") \(count) \(term.name)"
        }.joined()
        return "\(before.total) open" + (terms.isEmpty ? ", as before" : terms + " = \(after.total)")
    }

    /// The gravest of the bands high and critical that an entry has come into or gone out of, with the steps of those;
    /// `nil` if none has.
    func crossing(_ bands: [RiskBand]) -> (band: RiskBand, entered: [Step], left: [Step])? {
        bands.suffix(2).reversed().lazy.map { band in
            let crossing = steps.filter { $0.isIn(band, before: true) != $0.isIn(band, before: false) }
            return (
                band, crossing.filter { $0.isIn(band, before: false) },
                crossing.filter { $0.isIn(band, before: true) }
            )
        }
        .first { !$0.1.isEmpty || !$0.2.isEmpty }
    }

    /// `still open: 3 raised, 1 lowered`; empty if none was.
    var within: String {
        let open = steps.filter { $0.risk.isCounted && $0.term == nil }
        let counts = [
            (open.count { $0.level == .raised }, "raised"), (open.count { $0.level == .lowered }, "lowered"),
        ]
        .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return counts.isEmpty ? "" : "still open: " + counts
    }
}

extension RegisterMovement.Step {
    /// Whether it was an open entry of the band, or is one.
    fileprivate func isIn(_ band: RiskBand, before isBefore: Bool) -> Bool {
        guard let entry = isBefore ? before : isRemoved ? nil : risk else { return false }
        return entry.isOpen && entry.band == band
    }

    /// What the difference comes to; `nil` if there is none to be told.
    fileprivate init?(
        _ before: ReviewedRisk?, _ now: ReviewedRisk, isCarriedOn: Bool, _ matrix: RiskMatrix
    ) {
        risk = now
        self.before = before
        term = Self.term(before, now)
        level = before.flatMap { Self.level($0.entry, now.entry, matrix) }
        hasHappened =
            now.entry.effectiveStatus == .occurred
            && before.map { $0.entry.effectiveStatus != .occurred } ?? false
        self.isCarriedOn = isCarriedOn
        let isOfNote = term != nil || level != nil || isCarriedOn
        guard isOfNote || now.counts && before?.entry.effectiveStatus != now.entry.effectiveStatus else {
            return nil
        }
    }

    private static func term(_ before: ReviewedRisk?, _ now: ReviewedRisk) -> RegisterMovement.Term? {
        guard before?.isCounted ?? false != now.isCounted else { return nil }
        if now.isCounted {
            guard let before else { return .new }
            if !before.entry.effectiveStatus.isOpen { return .reopened }
            return before.counts ? .becameRisk : .returned
        }
        switch now.entry.effectiveStatus {
        case .closed: return .closed
        case .mitigated: return .mitigated
        case .accepted: return .accepted
        case .open, .inProgress, .occurred: return now.counts ? .ruledOut : .left
        }
    }

    private static func level(
        _ before: Risk, _ now: Risk, _ matrix: RiskMatrix
    ) -> RegisterMovement.LevelStep? {
        guard let old = before.effectiveLevel, let new = now.effectiveLevel, old != new else { return nil }
        if matrix.isGraver(new, than: old) { return .raised }
        return matrix.isGraver(old, than: new) ? .lowered : .moved
    }

    /// Where it stands among the steps.
    fileprivate var rank: Int {
        if hasHappened { return 0 }
        if level == .raised { return 1 }
        if let term, risk.isGrave { return term.isGain ? 2 : 3 }
        return level == .lowered ? 4 : 5
    }

    /// `▲ raised 3x3 → 4x4, happened`
    var text: String {
        var words: [String] = []
        switch term {
        case .new: words.append("● new")
        case .returned, .left: words.append("\(term?.name ?? "") with its decision")
        case let term?: words.append(term.name)
        case nil:
            if isRemoved {
                let was = risk.entry.isOpen ? "was not counted" : "was \(risk.entry.effectiveStatus.rawValue)"
                words.append("\(RegisterMovement.Term.removed.name) (\(was))")
            }
        }
        if let before = before?.entry.effectiveLevel, let now = risk.entry.effectiveLevel, let level {
            let sign = level.sign.isEmpty ? "" : level.sign + " "
            words.append("\(sign)\(level.rawValue) \(before.text) → \(now.text)")
        }
        if hasHappened { words.append("happened") }
        if isCarriedOn, let before { words.append("carried over from \(before.reference)") }
        guard words.isEmpty else { return words.joined(separator: ", ") }
        let status = risk.entry.effectiveStatus.rawValue
        return before.map { "\($0.entry.effectiveStatus.rawValue) → \(status)" } ?? "added as \(status)"
    }
}

extension ReviewedRisk {
    /// Whether the headline counts it: it is open, and has a level or needs one.
    var isCounted: Bool { isOpen && (band != nil || isUnrated) }
}
