import ADRModel
import ADRText

/// Logs for tests, held in memory.
enum SampleLog {
    /// - Parameter files: names below `adr/` with their texts.
    static func of(_ files: [(String, String)]) -> DecisionLog {
        let reader = RecordReader()
        return DecisionLog(
            folder: "adr", records: files.map { reader.read(SourceText(path: "adr/" + $0.0, $0.1)) })
    }

    static let empty = of([])

    static let madr = of([
        ("0001-use-a.md", "---\nstatus: accepted\ndate: 2020-01-02\n---\n# Use A\n\n## Context\n\nC\n"),
        ("0002-use-b.md", "---\nstatus: proposed\ndate: 2020-01-03\n---\n# Use B\n\n## Context\n\nC\n"),
    ])

    static let nygard = of([
        ("0001-use-a.md", "# 1. Use A\n\nDate: 2020-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nC\n"),
        ("0002-use-b.md", "# 2. Use B\n\nDate: 2020-01-03\n\n## Status\n\nProposed\n\n## Context\n\nC\n"),
    ])

    static let bullets = of([
        (
            "adr-001-use-a.md",
            "# ADR-001: Use A\n\n- **Status:** Accepted\n- **Date:** 2020-01-02\n\n## Context\n\nC\n"
        ),
        (
            "adr-002-use-b.md",
            "# ADR-002: Use B\n\n- **Status:** Proposed\n- **Date:** 2020-01-03\n\n## Context\n\nC\n"
        ),
    ])

    static let dated = of([
        ("20200102-use-a.md", "# Use A\n\n- Status: accepted\n- Date: 2020-01-02\n\n## Context\n\nC\n"),
        ("20200103-use-b.md", "# Use B\n\n- Status: proposed\n- Date: 2020-01-03\n\n## Context\n\nC\n"),
    ])

    static let all = [empty, madr, nygard, bullets, dated]
}

extension ChangeSet {
    /// The text that a file has after the changes.
    func text(_ path: String) -> String? { changes.first { $0.after?.path == path }?.after?.text }
}
