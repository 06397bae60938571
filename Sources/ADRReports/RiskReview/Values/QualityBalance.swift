public import ADRModel

/// What the accepted decisions do to a quality: the strengths and weaknesses they build in.
public struct QualityBalance: Sendable {
    public let quality: QualityAttribute
    /// The decisions that serve it, strongest first.
    public let strengths: [Effect]
    /// The decisions that harm it, strongest first.
    public let weaknesses: [Effect]

    /// What one decision does.
    public struct Effect: Sendable {
        public let decision: ReviewedDecision
        /// -2 to 2, never 0.
        public let effect: Int
    }

    public var strength: Int { strengths.reduce(0) { $0 + $1.effect } }
    /// 0 or less.
    public var weakness: Int { weaknesses.reduce(0) { $0 + $1.effect } }
    public var sum: Int { strength + weakness }

    /// The qualities that an accepted decision acts on, in the order of the standard.
    static func all(_ basis: ReviewBasis) -> [QualityBalance] {
        var effects: [QualityAttribute: [Effect]] = [:]
        for decision in basis.decisions where decision.standing == .accepted {
            for effect in basis.assessments[decision.path]?.quality ?? [] where effect.effect != 0 {
                effects[effect.quality, default: []].append(Effect(decision: decision, effect: effect.effect))
            }
        }
        return QualityAttribute.allCases.compactMap { quality in
            guard let effects = effects[quality] else { return nil }
            func strongest(_ sign: Int) -> [Effect] {
                [2, 1].flatMap { size in effects.filter { $0.effect == sign * size } }
            }
            return QualityBalance(quality: quality, strengths: strongest(1), weaknesses: strongest(-1))
        }
    }
}
