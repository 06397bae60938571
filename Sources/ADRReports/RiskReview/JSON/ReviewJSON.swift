import ADRModel
import ADRText

/// A risk review for programs, version 2: each risk stands once in the register and each decision once in the list, and the
/// parts refer to them.
///
/// `docs/schemas/risk-review-2.schema.json` describes it.
enum ReviewJSON {
    private static let version = 2

    static func text(of review: RiskReview) -> String {
        let parts = ReviewParts.all.compactMap { part in
            part.init(review: review).json.map {
                JSONValue.Member(name: part.name.parts(at: "-").joined(separator: "_"), value: $0)
            }
        }
        return JSONValue.object([
            "$schema": .string(ReportSchema.riskReview2.uri),
            "version": .number(version),
            "as_of": .string(review.asOf.iso),
            "filter": review.basis.filter.json,
            "method": .object([
                "matrix": RiskJSON.matrix(review.method.matrix),
                "scale": RiskJSON.value(of: review.method.scale),
                "bands": .strings(review.method.bands.map(\.name)),
                "roles": RiskJSON.roles(review.method),
            ]),
            "parts": .object(parts),
            "register": .array(review.register.map(RiskJSON.value)),
            "decisions": .array(review.basis.everyDecision.map(RiskJSON.value)),
        ]).text
    }
}
