import ADRText
import Testing

@testable import ADRModel

@Suite struct StatusReasonTests {
    private func reason(_ text: String) -> String? {
        RecordReader().read(SourceText(path: "docs/adr/0001-a.md", text)).reason
    }

    private static let head = "---\nstatus: rejected\ndate: 2026-11-22\n---\n# A\n\n"

    @Test(arguments: [
        head + "2026-11-22: Too *early*\n\n## Context\n\nC\n",
        head + "2026-11-22, rejected: Too early\n\n2026-11-22, accepted: Cheap\n\n## Context\n\nC\n",
        head + "2026-11-21: Cheap\n\n2026-11-22: Too early\n\n## Context\n\nC\n",
        head + "## Context\n\nC\n\n2026-11-22: Too early\n",
        "# 1. A\n\nDate: 22.11.2026\n\n## Status\n\nRejected\n\n22.11.2026: Too early\n\n## Context\n\nC\n",
        "# A\n\n- Status: rejected\n- 2026-11-22: Too early\n- Date: 2026-11-22\n\n## Context\n\nC\n",
        head
            + "## Context\n\nC\n\n## Changelog\n\n- 2026-01-02: proposed\n- 2026-11-22: rejected. Too early\n",
        head
            + "## Changelog\n\n| Date | Status | Note |\n|---|---|---|\n| 2026-11-22 | rejected | Too early |\n",
    ]) func theReasonOfTheStatusIsRead(_ text: String) {
        #expect(reason(text) == "Too early")
    }

    @Test(arguments: [
        head + "2026-11-21: Cheap\n\n## Context\n\nC\n",
        head + "2026-11-22, accepted: Cheap\n\n## Context\n\nC\n",
        head + "## Context\n\n2026-11-22: a meeting\n\n## Decision\n\nD\n",
        head + "## Changelog\n\n- 2026-11-22: rejected\n",
        head
            + "## Changelog\n\n| Date | Status | Deciders |\n|---|---|---|\n| 2026-11-22 | rejected | ana |\n",
        head,
    ]) func otherLinesAreNoReason(_ text: String) {
        #expect(reason(text) == nil)
    }

    @Test func whatIsWithdrawnIsNotRejected() {
        func record(_ status: String) -> DecisionRecord {
            RecordReader().read(SourceText(path: "a/0001-a.md", "# A\n\n## Status\n\n\(status)\n"))
        }
        #expect(
            ["Withdrawn", "Abandoned", "Zurückgezogen"].map { record($0).shownStatus }
                == Array(repeating: "withdrawn", count: 3))
        #expect(record("Rejected").shownStatus == "rejected")
        #expect(record("Declined").shownStatus == "rejected")
    }
}
