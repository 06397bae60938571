import ADRModel
import ADRText
import Testing

@Suite struct TitleAndNumberTests {
    @Test(arguments: [
        ("# 12. Use X\n", "Use X"), ("# ADR-0012: Use X\n", "Use X"), ("# ADR 12 — Use X\n", "Use X"),
        ("# [ADR-0012] Use X\n", "Use X"), ("# ADR012 Use X\n", "Use X"), ("# 0012 - Use X\n", "Use X"),
        ("# 12 Use X\n", "Use X"), ("# ADR: Use X\n", "Use X"),
        ("# Architecture Decision Record: Use X\n", "Use X"),
        ("# Use **X** and `y`\n", "Use X and y"), ("# 3 layers\n", "3 layers"),
        ("# Use HTTP/2\n", "Use HTTP/2"),
        ("Use X\n=====\n", "Use X"), ("#\u{A0}12. Use X\n", "Use X"),
        ("## ADR-12: Use X\n\n## Context\n", "Use X"),
        ("---\ntitle: \"12. Use X\"\n---\n\n## Context\n", "Use X"),
        ("---\ntitle: |\n  12. Use X\n---\n\n## Status\n\n# Decision\n", "Use X"),
        ("<!-- SPDX -->\n\n# Use X\n", "Use X"), ("# Title\n\nUse X\n", "Use X"),
        ("# DR012: Use X\n", "Use X"), ("# D012: Use X\n", "Use X"), ("# S3: Use X\n", "S3: Use X"),
        ("# Architecture Decision: Use X\n", "Use X"),
        ("# Architecture decisions\n", "Architecture decisions"),
        ("# Architecture Decision Record: ADR-012: Use X\n", "Use X"), ("# Proposal 0012: Use X\n", "Use X"),
        ("# ADR-0012\n\n## Title\n\nUse X\n\n## Context\n", "Use X"),
        ("# Architecture Decision Record: ADR-12\n\n## Title\n\nADR-12: Use X\n", "Use X"),
        ("## Title\n\nADR 12: Use X\n\n## Status\n\nAccepted\n", "Use X"),
        ("# ADR-012: Use X\n\n## Title\n\nA longer way to say it\n", "Use X"),
        (
            "- Feature Name: use_x\n- Start Date: 2026-01-02\n\n# Summary\n\n# Guide-level explanation\n",
            "use_x"
        ),
        ("# Summary\n\nText.\n\n# Motivation\n\n# Guide-level explanation\n", "use x"),
        ("## Context\n\nText.\n", "use x"), ("# 1.5 seconds are enough\n", "1.5 seconds are enough"),
    ])
    func titles(_ text: String, _ title: String) {
        #expect(record(text).displayTitle == title)
    }

    /// A number that is not the file's own belongs to the title where a label of something else stands before it.
    @Test(arguments: [
        ("docs/adr/0012-a.md", "RFC 2119 keywords", "RFC 2119 keywords"),
        ("docs/adr/0012-a.md", "RFC 7807: Problem details", "RFC 7807: Problem details"),
        ("docs/adr/0012-a.md", "ISO-8601 dates", "ISO-8601 dates"),
        ("docs/adr/0012-a.md", "UTF-16: no", "UTF-16: no"),
        ("docs/adr/0012-a.md", "HTTP 404", "HTTP 404"),
        ("docs/adr/0012-a.md", "2026 roadmap", "2026 roadmap"),
        ("rfcs/rfc-0012-a.md", "RFC 12: Use X", "Use X"), ("rfcs/rfc-0012-a.md", "RFC 13: Use X", "Use X"),
        ("rfcs/0012-a.md", "RFC 12 Use X", "Use X"), ("rfcs/a.md", "RFC 12: Use X", "Use X"),
        ("docs/adr/ARCH-012-a.md", "ARCH-13: Use X", "Use X"),
        ("docs/adr/0012-a.md", "ADR 13 Use X", "Use X"),
    ])
    func numbersOfOtherThings(path: String, heading: String, title: String) {
        #expect(record(path, "# \(heading)\n").displayTitle == title)
    }

    @Test(arguments: [
        ("docs/adr/0012-use-x.md", 12), ("docs/adr/012-x.md", 12), ("docs/adr/ADR-012-x.md", 12),
        ("docs/adr/adr-012.md", 12), ("docs/adr/ADR012-x.md", 12), ("docs/adr/DR003-x.md", 3),
        ("docs/adr/ODH-ADR-XAI-0001-x.md", 1), ("docs/adr/ARCH-001-x.md", 1),
        ("docs/adr/ODH-ADR-Operator-0002-x.md", 2), ("docs/adr/2021-06-05_001-x.md", 1),
        ("docs/adr/[deprecated] 0022-x.md", 22), ("docs/adr/0012-x/README.md", 12),
        ("docs/adr/0012-x/adr.md", 12),
        ("docs/adr/12_x.MD", 12), ("docs/adr/adr_0012_x.md", 12),
    ])
    func numbersOfFileNames(_ path: String, _ number: Int) {
        #expect(record(path, "# X\n").number == number)
    }

    /// Parts and versions make numbers of their own; their names stay names.
    @Test(arguments: [
        ("docs/adr/ADR-051.1-bus.md", "ADR-051.1: Bus", 51, "051.1", "Bus"),
        ("docs/adr/052a-pages.md", "052a: Pages", 52, "052a", "Pages"),
        ("docs/adr/7.2-pages.md", "7.2 Pages", 7, "7.2", "Pages"),
        ("docs/adr/std-0100-v2-names.md", "Names", 100, "std-0100-v2", "Names"),
        ("docs/adr/0012-vault.md", "Vault", 12, "0012", "Vault"),
        ("docs/adr/0012.md", "12. Vault", 12, "0012", "Vault"),
        ("docs/adr/ADR-051-bus.md", "ADR-051.1 is too slow", 51, "051", "ADR-051.1 is too slow"),
    ])
    func partsAndVersions(path: String, heading: String, number: Int, label: String, title: String) {
        let record = record(path, "# \(heading)\n")
        #expect(record.number == number)
        #expect(record.label == label)
        #expect(record.displayTitle == title)
    }

    @Test func daysWithATime() throws {
        for (name, time) in [("20240516132303-use-x", "132303"), ("202405161323-use-x", "1323")] {
            let name = RecordFileName(path: "docs/adr/\(name).md")
            #expect(name.date?.iso == "2024-05-16")
            #expect(name.time == time)
            #expect(name.number == nil)
            #expect(name.title == "use x")
        }
        for name in ["20240516992303-use-x", "20240516132399-use-x", "2024051613-use-x"] {
            #expect(RecordFileName(path: "docs/adr/\(name).md").date == nil)
        }
    }

    @Test(arguments: [
        ("#4. Generalise the bus\n\n## Status\n", "Generalise the bus"), ("#4 is closed.\n", "x"),
        ("#orders\n", "x"),
    ])
    func titlesWithoutASpace(text: String, title: String) {
        #expect(record("docs/adr/x.md", text).displayTitle == title)
    }

    /// A line below a heading `Title` that states another fact would be lost with the title.
    @Test(
        arguments: ["# Title", "# 2. Title", "# Titel"],
        [
            "* Status: accepted", "**Status:** accepted (vote of 3 May)", "* Date: 2026-01-02",
            "Status: accepted",
        ])
    func aFactIsNoTitle(_ heading: String, _ line: String) {
        let record = record("docs/adr/0002-x.md", "\(heading)\n\n\(line)\n\n## Context\n\nx\n")
        #expect(record.title.range.map { record.source[$0] } == String(heading.dropFirst(2)))
    }

    @Test func aLineBelowAHeadingIsATitle() {
        #expect(
            record("docs/adr/0002-x.md", "# Title\n\nUse X\n\n# Status\n\naccepted\n").displayTitle == "Use X"
        )
    }

    @Test(arguments: [
        "docs/adr/use-http-2.md", "docs/adr/2020-01-02-x.md", "docs/adr/20200102-3-tier.md",
        "docs/adr/adr-2020-01-02-x.md",
        "docs/adr/2020_01_02_x.md", "docs/adr/log4j.md", "docs/adr/use-x.md",
    ])
    func namesWithoutNumber(_ path: String) {
        #expect(record(path, "# X\n").number == nil)
    }

    @Test func theTitleHasTheNumberOfABareFileName() {
        #expect(record("docs/adr/use-x.md", "# ADR-7: Use X\n").number == 7)
    }

    @Test func domainsTellNumbersApart() {
        #expect(RecordFileName(path: "ODH-ADR-XAI-0001-x.md").prefixKey == "odh-xai")
        #expect(RecordFileName(path: "ADR-0001-x.md").prefixKey == "")
    }

    @Test(arguments: [
        ("ADR-0012", 12), ("adr-12-use-x", 12), ("ADR012", 12), ("ADR-L2-BUS", nil), ("DEC-B7", nil),
    ])
    func numbersOfKeys(_ id: String, _ number: Int?) {
        #expect(record("docs/adr/use-x.md", "---\nid: \(id)\n---\n# Use X\n").number == number)
    }
}
