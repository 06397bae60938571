/// A record's statement of how it stands to another.
public struct DecisionLink: Hashable, Sendable {
    public let kind: LinkKind
    public let target: RecordReference
    /// What part of the other decision is meant, for a partial supersession that says so.
    public let scope: String?
    /// Whether only a part of the other decision is meant.
    public let isPartial: Bool
    public let place: FactPlace

    public init(
        kind: LinkKind, target: RecordReference, scope: String? = nil, isPartial: Bool = false,
        place: FactPlace
    ) {
        self.kind = kind
        self.target = target
        self.scope = scope
        self.isPartial = isPartial || scope != nil
        self.place = place
    }
}
