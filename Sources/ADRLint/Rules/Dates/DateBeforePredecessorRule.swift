public import ADRModel
import ADRText

/// Finds a decision that is older than the one that it supersedes.
public struct DateBeforePredecessorRule: Rule {
    public static let description = RuleDescription(
        id: "date-before-predecessor",
        summary: "A decision is not older than the one it supersedes.",
        rationale: """
            A decision comes after the one it replaces. If the dates say otherwise, one of them is \
            wrong, or the supersession points the wrong way. The date of a rejected or deprecated \
            decision is the date of its end and is ignored, and so is the date on which a decision was \
            superseded.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "One after the other",
                files: [
                    "0001-use-mysql.md": "---\nstatus: superseded\ndate: 2025-02-03\n---\n# Use MySQL\n",
                    "0002-use-postgresql.md": "---\ndate: 2026-02-03\nsupersedes: 1\n---\n# Use PostgreSQL\n",
                ]),
            RuleExample(
                "On the same date",
                files: [
                    "0001-use-mysql.md": "---\nstatus: superseded\ndate: 2026-02-03\n---\n# Use MySQL\n",
                    "0002-use-postgresql.md": "---\ndate: 2026-02-03\nsupersedes: 1\n---\n# Use PostgreSQL\n",
                ]),
            RuleExample(
                "Superseded later",
                files: [
                    "0001-use-mysql.md":
                        "# 1. Use MySQL\n\n## Status\n\n- 2025-02-03: Accepted\n- 2026-03-04: Superseded by ADR-2\n",
                    "0002-use-postgresql.md":
                        "# 2. Use PostgreSQL\n\nDate: 2026-02-03\n\n## Status\n\nAccepted\n\nSupersedes ADR-1\n",
                ]),
            RuleExample(
                "Deprecated later",
                files: [
                    "0001-use-mysql.md": "---\nstatus: deprecated\ndate: 2026-03-04\n---\n# Use MySQL\n",
                    "0002-use-postgresql.md": "---\ndate: 2026-02-03\nsupersedes: 1\n---\n# Use PostgreSQL\n",
                ]),
        ],
        failing: [
            RuleExample(
                "The wrong year",
                files: [
                    "0001-use-mysql.md": "---\nstatus: superseded\ndate: 2026-01-31\n---\n# Use MySQL\n",
                    "0002-use-postgresql.md":
                        "---\ndate: ↓2025-02-03\nsupersedes: 1\n---\n# Use PostgreSQL\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard case .present(let date, let range) = record.date.field else { return [] }
        let later = context.facts.links.statements(of: record, .supersedes).lazy.compactMap { statement in
            statement.link.isPartial || statement.standing != .holds ? nil : statement.target.record
        }
        .first { old in
            old.currentStatus != .deprecated && old.currentStatus != .rejected && !old.dateIsOfSupersession
                && old.date.value.map { $0 > date && !old.dateIsOfLastChange } ?? false
        }
        guard let later, let day = later.date.value else { return [] }
        let name = RelativePath.from(RelativePath.folder(of: record.source.path), to: later.source.path)
        return [
            Finding(
                "the date \(date.iso) is before \(day.iso), the date of \(name), which this record supersedes",
                at: record.date.place == .fileName ? record.mainRange : range,
                notes: [
                    Diagnostic.Note(
                        path: later.source.path,
                        range: later.date.place == .fileName ? later.mainRange : later.date.range,
                        message: "the superseded decision is dated \(day.iso)")
                ])
        ]
    }
}

extension DecisionRecord {
    /// Whether the record's day stands in what says that it is superseded.
    fileprivate var dateIsOfSupersession: Bool {
        guard currentStatus == .superseded, let day = date.range, let status = status.range else {
            return false
        }
        return date.place != .fileName && status.overlaps(day)
    }
}
