import ADRModel
import ADRText
import Testing

@testable import ADRLint

@Suite struct CitationFixTests {
    private static let log = DecisionLog(
        folder: "docs/adr",
        records: [
            ("0001-use-mysql", "status: superseded\nsuperseded-by: [2]", "Use MySQL"),
            (
                "0002-use-postgresql", "status: superseded\nsupersedes: [1]\nsuperseded-by: [5]",
                "Use PostgreSQL"
            ),
            ("0003-use-tls", "status: superseded\nsuperseded-by: [4, 5]", "Use TLS"),
            ("0004-use-mtls", "status: accepted\nsupersedes: [3]", "Use mTLS"),
            ("0005-use-cockroach", "status: accepted\nsupersedes: [2, 3]", "Use CockroachDB"),
        ].map { name, facts, title in
            RecordReader().read(SourceText(path: "docs/adr/\(name).md", "---\n\(facts)\n---\n# \(title)\n"))
        })

    private func fixed(_ text: String, at path: String = "src/orders.swift") throws -> String {
        let source = SourceText(path: path, text)
        let reader = CitationReader([Self.log]).knowing(Self.log.records.map(\.source.path))
        let found = CitationLinter([Self.log]).diagnostics(of: reader.citations(in: source), in: source)
        let edits = found.compactMap { $0.fix?.edits[source.filePath] }.joined()
        return try source.applying(Array(edits)).text
    }

    @Test(arguments: [
        ("// ADR-0001", "// ADR-0005"), ("// adr 1 and ADR-2", "// adr 5 and ADR-5"),
        ("// docs/adr/0001-use-mysql.md", "// docs/adr/0005-use-cockroach.md"),
        ("// ADRs 0001, 0002", "// ADRs 0005, 0005"),
    ])
    func theLastSuccessorIsNamed(text: String, expected: String) throws {
        #expect(try fixed(text) == expected)
    }

    @Test(arguments: [
        "// ADR-0003", "// ADR-0004", "// ADR-0001 (Use MySQL)", "// ADR-0001..0003",
        "// docs/adr/0001-use-mysql.md#why",
    ])
    func whatAPersonHasToSeeToStays(text: String) throws { #expect(try fixed(text) == text) }

    @Test func aLinkFollowsWithItsNumberButNotWithATitle() throws {
        let link = "See [ADR-1](adr/0001-use-mysql.md).\n"
        #expect(try fixed(link, at: "docs/guide.md") == "See [ADR-5](adr/0005-use-cockroach.md).\n")
        let title = "See [the database](adr/0001-use-mysql.md).\n"
        #expect(try fixed(title, at: "docs/guide.md") == title)
    }
}
