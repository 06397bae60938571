public import ADRModel
import ADRText

/// Finds a settled record without a section that nearly all records of its log have.
public struct MissingSectionRule: Rule {
    static let required = RuleOption(
        "required", default: [] as [String],
        """
        Headings of sections that every settled record must have, whatever the others have; `context`, `decision` \
        and the like cover all usual names of such a section.
        """)
    static let minimumShare = RuleOption(
        "minimum-share", default: 80,
        """
        Percentage of the log's settled records that must have a context, decision or consequences section before \
        a record without it is reported; a quarter less if the log's own template has the section. Other sections \
        are expected from 95 percent. `101` expects only the required ones.
        """)

    public static let description = RuleDescription(
        id: "missing-section",
        summary: "A settled record has the sections that nearly all records of its log have.",
        rationale: """
            Readers learn where a log states its reasons and consequences. A record without a place for \
            them usually has none: they were missing not only from the page but from the discussion. \
            What a log expects is derived from its own records once it has five of them; records of the \
            last 30 days neither count nor are reported.
            """,
        defaultSeverity: .info, isHabitual: true,
        options: [required.declaration, minimumShare.declaration],
        passing: [
            RuleExample(
                "The same in other words",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n\n## Context\n\n## Decision\n",
                    "0002-use-kafka.md":
                        "# Use Kafka\n\n## Context and Problem Statement\n\n## Decision Outcome\n",
                ]),
            RuleExample(
                "Not yet decided",
                files: five(but: "---\nstatus: proposed\n---\n# Use TLS\n\n## Context\n\nNone.\n")),
        ],
        failing: [
            RuleExample(
                "Five of six have a decision section",
                files: five(but: "---\nstatus: accepted\n---\n# ↓Use TLS\n\n## Context\n\nNone.\n"))
        ]
    )

    /// A log of five records of one shape and another.
    private static func five(but other: String) -> KeyValuePairs<String, String> {
        let text =
            "---\nstatus: accepted\n---\n# Use it\n\n## Context\n\nNone.\n\n## Decision\n\nWe use it.\n"
        return [
            "0006-use-tls.md": other, "0001-use-postgresql.md": text, "0002-use-kafka.md": text,
            "0003-use-nats.md": text, "0004-use-redis.md": text, "0005-use-nginx.md": text,
        ]
    }

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard record.isSettled else { return [] }
        let sections = context.facts.sections
        let own = sections.keys(of: record)
        let required = context[Self.required].map {
            SectionUse.Expected(key: SectionName($0)?.rawValue ?? $0.lowercased(), heading: $0, count: nil)
        }
        // A record without any section is a signpost or a note, not one with a gap.
        let habits =
            own.isEmpty || context.isRecent(record)
            ? [] : sections.expected(minimumShare: context[Self.minimumShare])
        let expected = habits.filter { section in
            section.key != SectionName.status.rawValue && !required.contains { $0.key == section.key }
        }
        let missing = (required + expected).filter { !own.contains($0.key) }
        guard !missing.isEmpty else { return [] }
        let names = missing.map { "`\($0.heading)`" }.joined(separator: ", ")
        let habit = missing.compactMap(\.count).min().map {
            "; \($0) of \(sections.settled) settled records have \(missing.count == 1 ? "it" : "them")"
        }
        return [
            Finding(
                "the section\(missing.count == 1 ? "" : "s") \(names) "
                    + "\(missing.count == 1 ? "is" : "are") missing" + (habit ?? ""), at: record.mainRange)
        ]
    }
}
