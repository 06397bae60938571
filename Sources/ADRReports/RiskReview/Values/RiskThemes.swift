public import ADRModel
import ADRText

/// What open entries have in common, so that one remedy may treat several.
public struct RiskThemes: Sendable {
    /// Most threatening first.
    public let themes: [RiskTheme]
    /// For qualities, owners and tags in this order: those that most hangs on first.
    public let concentrations: [RiskConcentration]

    init(_ basis: ReviewBasis) {
        let linked = Self.linkedPaths(basis.logs)
        var themes: [RiskTheme] = []
        var places: [[String]: Int] = [:]
        for quality in QualityAttribute.allCases {
            let threats = basis.open.filter { $0.entry.quality.value?.contains(quality) ?? false }
            for risks in Self.groups(threats, linked) where risks.count > 1 {
                let names = risks.map { "\($0.decision.path)/\($0.id)" }
                if let place = places[names] {
                    themes[place].qualities.append(quality)
                } else {
                    places[names] = themes.count
                    themes.append(RiskTheme(qualities: [quality], risks: risks))
                }
            }
        }
        self.themes = themes.sorted { $0.counts.areGraver(than: $1.counts) }
        concentrations = RiskConcentration.Kind.allCases.flatMap { kind in
            var groups: [String: [ReviewedRisk]] = [:]
            for risk in basis.open {
                for name in kind.names(of: risk) { groups[name, default: []].append(risk) }
            }
            return groups.sorted { $0.key < $1.key }
                .map { RiskConcentration(kind: kind, name: $0.key, risks: $0.value) }
                .sorted { $0.counts.areGraver(than: $1.counts) }
        }
    }

    /// The entries of decisions that are linked with each other, directly or through others of them; the order stays.
    private static func groups(
        _ risks: [ReviewedRisk], _ linked: [FilePath: Set<FilePath>]
    ) -> [[ReviewedRisk]] {
        var group: [FilePath: Int] = [:]
        var count = 0
        let paths = Set(paths: risks.map(\.decision.path))
        for risk in risks where group[path: risk.decision.path] == nil {
            var open = [FilePath(risk.decision.path)]
            group[path: risk.decision.path] = count
            while let path = open.popLast() {
                for next in linked[path] ?? [] where paths.contains(next) && group[next] == nil {
                    group[next] = count
                    open.append(next)
                }
            }
            count += 1
        }
        let groups = Dictionary(grouping: risks) { group[path: $0.decision.path] ?? 0 }
        return (0..<count).compactMap { groups[$0] }
    }

    /// For each record those that it links to or that link to it, whatever the link means.
    private static func linkedPaths(_ logs: [DecisionLog]) -> [FilePath: Set<FilePath>] {
        var linked: [FilePath: Set<FilePath>] = [:]
        for log in logs {
            for record in log.records {
                for statement in log.links.statements(of: record) {
                    guard let other = statement.target.record else { continue }
                    linked[record.source.filePath, default: []].insert(other.source.filePath)
                    linked[other.source.filePath, default: []].insert(record.source.filePath)
                }
            }
        }
        return linked
    }
}

/// A theme as ATAM has it: open entries of linked decisions that threaten one quality, or the same ones.
public struct RiskTheme: Sendable {
    /// In the order of the standard.
    public fileprivate(set) var qualities: [QualityAttribute]
    /// Two at least, worst first.
    public let risks: [ReviewedRisk]

    public var counts: RiskCounts { RiskCounts(risks) }

    /// The decisions that tell the entries, that of the worst one first.
    public var decisions: [ReviewedDecision] {
        var known: Set<FilePath> = []
        return risks.map(\.decision).filter { known.insert(path: $0.path) }
    }
}

/// How many open entries hang on one quality, person or tag.
public struct RiskConcentration: Sendable {
    public let kind: Kind
    /// The quality, the owner or the tag, as records write it.
    public let name: String
    /// Worst first.
    public let risks: [ReviewedRisk]

    public var counts: RiskCounts { RiskCounts(risks) }

    /// What entries are counted by.
    public enum Kind: String, CaseIterable, Sendable {
        case quality, owner, tag

        fileprivate func names(of risk: ReviewedRisk) -> Set<String> {
            switch self {
            case .quality: Set((risk.entry.quality.value ?? []).map(\.rawValue))
            case .owner: Set([risk.entry.owner.value].compactMap(\.self))
            case .tag: Set(risk.record.tags)
            }
        }
    }
}
