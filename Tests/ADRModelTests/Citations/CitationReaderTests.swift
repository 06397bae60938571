import ADRText
import Testing

@testable import ADRModel

@Suite struct CitationReaderTests {
    private static func log(_ folder: String, _ names: String...) -> DecisionLog {
        DecisionLog(
            folder: folder,
            records: names.map {
                RecordReader().read(
                    SourceText(path: "\(folder)/\($0).md", "---\nstatus: accepted\n---\n# \($0)\n"))
            })
    }

    private static let one = [
        log("docs/adr", "0001-use-mysql", "0002-use-kafka", "0003-use-tls", "0004-cache")
    ]
    private static let several = [
        log("docs/adr", "0001-use-mysql"), log("services/orders/docs/adr", "0001-keep-orders"),
        log("services/billing/docs/adr", "0001-send-bills", "0002-round-up"),
    ]

    /// What is named, with `?` for what is in doubt, `=` for an entry of a list, `-` for what is not there and `|`
    /// between several.
    private func cited(
        _ text: String, at path: String = "src/orders.swift", in logs: [DecisionLog] = one
    ) -> [String] {
        let source = SourceText(path: path, text)
        let paths = logs.flatMap(\.records).map(\.source.path) + ["docs/guide.md", path]
        let reader = CitationReader(logs).knowing(paths)
        #expect(reader.mayCite(source))
        return reader.citations(in: source).map { citation in
            let mark =
                switch citation.standing {
                case .certain: ""
                case .listed: "="
                case .doubtful: "?"
                }
            return switch citation.meaning {
            case .record(let record): record.fileName.stem + mark
            case .several(let records): records.map(\.fileName.stem).joined(separator: "|") + mark
            case .none: "-" + mark
            }
        }
    }

    @Test(arguments: [
        ("// ADR-0001", ["0001-use-mysql"]), ("# see ADR 2", ["0002-use-kafka"]),
        ("/* docs/adr/0001-use-mysql.md */", ["0001-use-mysql"]),
        ("// https://example.org/adr/0001-use-mysql.md, ADR-0002", ["0002-use-kafka"]),
        ("// ADR-0001, ADR-0003", ["0001-use-mysql", "0003-use-tls"]),
    ])
    func aDecisionIsNamed(text: String, found: [String]) { #expect(cited(text) == found) }

    @Test(arguments: [
        "// ADR-0099", "// adr-0099", "// docs/adr/0099-use-what.md", "// See ADR 99.",
    ])
    func aDecisionIsMissing(text: String) { #expect(cited(text) == ["-"]) }

    @Test(arguments: [
        "let adr_9 = 1", "// adr 9", "// org/other ADR-0099", "// the ADR 2023 regulations",
        "// https://example.org/ADR-0099", "// git show v1:docs/adr/0099-use-what.md", "// formerly ADR-0099",
        "// ADR-12345678", "padr-99",
    ])
    func whatIsNoDecisionIsNotMissing(text: String) { #expect(cited(text) == []) }

    @Test(arguments: [
        ("int adr_1;", ["0001-use-mysql?"]), ("adr1", ["0001-use-mysql?"]),
        ("git switch 0002-use-kafka", ["0002-use-kafka?"]),
        ("ADR-0001..0002", ["0001-use-mysql?", "0002-use-kafka?"]),
    ])
    func whatMayBeSomethingElseIsInDoubt(text: String, found: [String]) { #expect(cited(text) == found) }

    @Test func aLinkAndItsTextAreOneCitation() {
        #expect(cited("See [ADR-1](adr/0001-use-mysql.md).\n", at: "docs/guide.md") == ["0001-use-mysql"])
        #expect(cited("See [ADR-1](guide.md).\n", at: "docs/other.md") == [])
    }

    @Test func aListNamesRecordsWhateverHasBecomeOfThem() {
        let nav =
            "nav:\n"
            + ["0001-use-mysql", "0002-use-kafka", "0003-use-tls"].map { "- adr/\($0).md\n" }.joined()
        #expect(cited(nav, at: "mkdocs.yml") == ["0001-use-mysql=", "0002-use-kafka=", "0003-use-tls="])
    }

    @Test func whatTheToolWroteIsLeftOut() {
        let index =
            "<!-- adr-index-start -->\n\n[A](docs/adr/0001-use-mysql.md)\n\n<!-- adr-index-end -->\n\nADR-2\n"
        #expect(cited(index, at: "README.md") == ["0002-use-kafka"])
        #expect(cited(GeneratedPage.marker + "\n\nADR-0001\n", at: "risks.md") == [])
    }

    /// A block of code in a page shows what something looks like; a word of a sentence does not.
    @Test func aSampleIsInDoubt() {
        let page = "```\nADR-0099: docs/adr/0001-use-mysql.md\n```\n\n    ADR-0002\n\nSee `ADR-0002`.\n"
        let found = ["-?", "0001-use-mysql?", "0002-use-kafka?", "0002-use-kafka"]
        #expect(cited(page, at: "docs/guide.md") == found)
        #expect(cited("# ```\n# ADR-0002\n", at: "a.py") == ["0002-use-kafka"])
    }

    @Test func aReleaseIsPast() {
        let log = "# Changelog\n\n## Unreleased\n\nADR-0001\n\n## 1.0.0\n\nADR-0002, ADR-0099\n"
        #expect(cited(log, at: "CHANGELOG.md") == ["0001-use-mysql", "0002-use-kafka?"])
    }

    @Test(arguments: [
        ("services/orders/src/a.swift", ["0001-keep-orders"]), ("src/a.swift", ["0001-use-mysql"]),
        ("services/billing/src/a.swift", ["0001-send-bills"]), ("services/a.swift", ["0001-use-mysql"]),
    ])
    func aNumberIsThatOfTheNearestLog(path: String, found: [String]) {
        #expect(cited("// ADR-0001", at: path, in: Self.several) == found)
    }

    @Test func aNumberOfSeveralLogsIsAmbiguousElsewhere() {
        let logs = Array(Self.several.dropFirst())
        #expect(
            cited("// ADR-0001, ADR-0002", in: logs) == ["0001-keep-orders|0001-send-bills", "0002-round-up"])
    }

    @Test func aTextWithoutDecisionsIsToldAtAGlance() {
        let reader = CitationReader(Self.one)
        #expect(!reader.mayCite(SourceText(path: "a.swift", "let x = 0x0012 // RFC 2119, issue 12")))
    }
}
