public import ADRModel
import ADRText

/// Finds a record that states two statuses.
public struct ConflictingStatusRule: Rule {
    public static let description = RuleDescription(
        id: "conflicting-status",
        summary: "All places that state the status agree.",
        rationale: """
            When front matter says accepted and the section below says superseded, half of the readers \
            follow a decision that is no longer in force. Tools go by the first of front matter, bullets \
            and sections.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "The same status twice",
                "---\nstatus: accepted\n---\n# Use PostgreSQL\n\n## Status\n\nApproved by all\n"),
            RuleExample(
                "Once", "# Use PostgreSQL\n\nStatus: accepted\n\n## Context\n\nIt was proposed in May.\n"),
            RuleExample(
                "A history",
                "# Use PostgreSQL\n\nStatus: accepted\n\n## Status\n\nProposed in May, accepted in June.\n"),
            RuleExample(
                "A section about something else",
                "# Use PostgreSQL\n\nStatus: accepted\n\n## Status\n\nSome options are proposed elsewhere.\n"),
        ],
        failing: [
            RuleExample(
                "Front matter and section",
                "---\nstatus: accepted\n---\n# Use PostgreSQL\n\n## Status\n\n↓Superseded by ADR-12\n"),
            RuleExample(
                "Title and section", "# Use PostgreSQL [↓Accepted]\n\n## Status\n\nRejected\n"),
            RuleExample(
                "A sentence in the text",
                "# Use PostgreSQL\n\n* Status: superseded\n\nThis decision is still ↓accepted.\n"),
            RuleExample(
                "Bullet and section",
                "# Use PostgreSQL\n\n* Status: proposed\n\n## Status\n\n↓Accepted\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard case .present(let first, let place) = record.status.field, first.status != .other else {
            return []
        }
        if let title = record.statusInTitle, title.status != first.status {
            return [Self.finding(title.status, at: title.range, against: first.status, at: place, record)]
        }
        let other = record.otherStatuses.first { stated in
            stated.value.map { $0.status != first.status && $0.beginsWithItsWord && !$0.goesOn(to: first) }
                ?? false
        }
        if let status = other?.value?.status, let range = other?.range {
            return [Self.finding(status, at: range, against: first.status, at: place, record)]
        }
        // A successor that is named beside a status that holds is told by a rule of its own.
        guard let said = record.statusInSentence, said.status != first.status, !said.range.overlaps(place),
            said.status != .superseded || record.links(.supersededBy).isEmpty
        else { return [] }
        return [Self.finding(said.status, at: said.range, against: first.status, at: place, record)]
    }

    private static func finding(
        _ status: DecisionStatus, at range: Range<Int>, against counting: DecisionStatus,
        at place: Range<Int>,
        _ record: DecisionRecord
    ) -> Finding {
        Finding(
            "the status is \(status.rawValue) here but \(counting.rawValue) elsewhere", at: range,
            notes: [
                Diagnostic.Note(
                    path: record.source.path, range: place,
                    message: "this is the status that counts: \(counting.rawValue)")
            ])
    }
}

extension StatusStatement {
    /// Whether a history, as `Proposed in May, accepted in June`, comes to another status in its course.
    fileprivate func goesOn(to other: StatusStatement) -> Bool {
        let text = text.lowercased()
        return [other.word, other.status.rawValue].contains { $0.map(text.contains) ?? false }
    }
}
