/// What is done about a risk (ISO 31000).
public enum RiskResponse: String, CaseIterable, Sendable {
    case avoid, mitigate, transfer, accept
    /// The risk is taken or increased for the sake of an opportunity.
    case pursue
}
