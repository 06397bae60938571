import ADRModel

extension ReviewedRisk {
    /// `High risk (likelihood 2/5, impact 5/5)`
    func heading(in scale: RiskScale) -> String {
        let kind = entry.effectiveKind.rawValue
        guard let band else {
            return entry.effectiveKind.needsLevel
                ? "Unrated \(kind)" : kind.prefix(1).uppercased() + kind.dropFirst()
        }
        let name = band.name.capitalizedFirst + " \(kind)"
        guard let level = entry.effectiveLevel else { return name }
        let (likelihoods, impacts) = (scale.likelihood.names.count, scale.impact.names.count)
        return name
            + " (likelihood \(level.likelihood)/\(likelihoods), impact \(level.impact)/\(impacts))"
    }

    /// `accepted until 2027-03-31`, `accepted`
    var acceptance: String {
        "accepted" + (entry.reviewBy.value.map { " until \($0.iso)" } ?? "")
    }

    /// `owner: lee; plan: reduce it; 6 votes: likelihood 1 to 4, impact 5`
    var treatment: String {
        let votes = entry.spread.map { "\(entry.votes.count) votes: \($0.text)" }
        return [
            entry.owner.value.map { "owner: \($0)" } ?? "no owner",
            isAccepted ? nil : entry.response.value.map { "plan: \($0.words)" }, votes,
        ].compactMap(\.self).joined(separator: "; ")
    }
}

extension RiskResponse {
    /// What is done, for people who do not know the words of risk management.
    fileprivate var words: String {
        switch self {
        case .avoid: "avoid it"
        case .mitigate: "reduce it"
        case .transfer: "transfer it"
        case .accept: "accept it"
        case .pursue: "take it for the benefit"
        }
    }
}
