public import ADRModel
import ADRText

/// The register seen from the qualities of ISO 25010.
public struct QualityView: Sendable {
    /// The qualities that an entry names, most threatened first.
    public let profiles: [QualityProfile]
    /// Open entries that name no quality.
    public let unassigned: [ReviewedRisk]
    /// Trade-off and sensitivity points, in the order of the register.
    public let points: [ReviewedRisk]
    /// Entries that are not closed and name an early sign to watch, worst first.
    public let watched: [ReviewedRisk]
    /// How accepted decisions are confirmed.
    public let checks: [DecisionCheck]

    init(_ basis: ReviewBasis) {
        let kinds: Set<RiskKind> = [.tradeoff, .sensitivity]
        points = basis.register.filter { kinds.contains($0.entry.effectiveKind) && $0.isStanding }
        watched = basis.register.filter {
            $0.entry.trigger.value != nil && $0.isStanding && $0.entry.effectiveKind != .nonRisk
        }
        unassigned = basis.open.filter { ($0.entry.quality.value ?? []).isEmpty }
        let points = points
        profiles = QualityAttribute.allCases.map { quality in
            func names(_ risk: ReviewedRisk) -> Bool { risk.entry.quality.value?.contains(quality) ?? false }
            return QualityProfile(
                quality: quality, open: basis.open.filter(names), points: points.filter(names))
        }
        .filter { !$0.open.isEmpty || !$0.points.isEmpty }
        .sorted {
            $0.counts == $1.counts ? $0.points.count > $1.points.count : $0.counts.areGraver(than: $1.counts)
        }
        checks = basis.logs.flatMap(\.records).filter { $0.currentStatus == .accepted }.compactMap { record in
            record.firstParagraph(of: .confirmation).map {
                DecisionCheck(decision: basis.decision(record), text: $0)
            }
        }
        .filter { basis.isShown($0.decision) }
    }
}

/// What the register says about one quality.
public struct QualityProfile: Sendable {
    public let quality: QualityAttribute
    /// Open entries that threaten it, worst first.
    public let open: [ReviewedRisk]
    /// Trade-off and sensitivity points that touch it.
    public let points: [ReviewedRisk]

    public var counts: RiskCounts { RiskCounts(open) }
}

/// How it is confirmed that a decision was followed and holds.
public struct DecisionCheck: Sendable {
    public let decision: ReviewedDecision
    /// The first paragraph of the record's section on confirmation, without markup.
    public let text: String
}

extension ReviewedRisk {
    /// Whether the entry still says something about the system: it is neither closed nor mitigated.
    var isStanding: Bool {
        counts && (entry.effectiveStatus.isOpen || entry.effectiveStatus == .accepted)
    }
}
