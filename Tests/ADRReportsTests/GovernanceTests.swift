import ADRModel
import ADRText
import Testing

@testable import ADRReports

@Suite struct GovernanceTests {
    private let log = sampleLog([
        "0001-use-mysql.md":
            "---\nstatus: superseded\nsuperseded-by: [2]\napplies-to: [\"src/**\"]\n---\n# Use <b>MySQL</b>\n",
        "0002-use-postgresql.md":
            "---\nstatus: accepted\nsupersedes: [1]\napplies-to: [\"src/**\", \"!src/web/**\"]\n---\n# Use PostgreSQL\n",
        "0003-use-kafka.md":
            "---\nstatus: proposed\n---\n# Use Kafka\n\nSee [the code](../../src/db.swift).\n",
        "0004-use-tls.md": "---\nstatus: accepted\n---\n# Use TLS\n",
    ])

    private func governance(of files: String..., text: String = "") -> Governance {
        let source = SourceText(path: files[0], text)
        let reader = CitationReader([log]).knowing(files)
        return Governance([log], files: files, texts: [(source, reader.citations(in: source))])
    }

    @Test func decisionsInForceComeFirst() {
        let found = governance(of: "src/db.swift", text: "let x = 1\n// as ADR-0004 says\n")
        #expect(found.decisions.map(\.label) == ["0002", "0004", "0003", "0001"])
        #expect(found.decisions.map(\.standing) == [.inForce, .inForce, .open, .past])
    }

    @Test func whatIsTakenOutIsNotGoverned() {
        #expect(governance(of: "src/web/a.js").decisions.map(\.label) == ["0001"])
        #expect(governance(of: "docs/x.md").decisions.isEmpty)
    }

    @Test func eachLineSaysByWhat() {
        let found = governance(of: "src/db.swift", text: "// as ADR-0004 says\n")
        let page = GovernanceFormat.terminal.styled(found, folder: "", columns: 100).plain
        for line in [
            "pattern src/**: src/db.swift", "ADR-0004 at src/db.swift:1:7",
            "link to src/db.swift at docs/decisions/0003-use-kafka.md:6:5",
            "superseded by 0002 Use PostgreSQL",
        ] {
            #expect(page.contains(line))
        }
    }

    @Test func aCommentNotifiesNobodyAndRunsNothing() {
        let found = governance(of: "src/db.swift", text: "// @lee ADR-0004\n")
        let comment = GovernanceFormat.markdown.styled(found, folder: "").plain
        #expect(comment.hasPrefix(GovernanceFormat.mark))
        #expect(!comment.contains("<b>"))
    }
}
