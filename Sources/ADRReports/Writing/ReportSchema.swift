/// The schemas of the reports that are one JSON object; a report names its own first, so that it tells who made it.
///
/// `docs/schemas` has them under the same names.
enum ReportSchema: String, CaseIterable {
    case lint
    case minutes
    case review
    case riskReview = "risk-review"
    case riskReview2 = "risk-review-2"

    /// The URI of the schema, the `$id` of its file.
    var uri: String { "urn:adr:schema:\(rawValue)" }

    /// How the text of a report begins.
    var start: String { "{\n  \"$schema\": \"\(uri)\"" }
}
