import Testing

@testable import ADRModel

@Suite struct MentionScannerTests {
    /// `sec:3` for a series, `5-7` for a span, with `?` for what is in doubt and `!` for what is of others.
    private func mentions(_ text: String, prefixes: Set<String> = []) -> [String] {
        MentionScanner(Array(text.utf8), prefixes: prefixes, isFolder: { $0 == "docs/adr" }).all().map {
            let numbers = $0.numbers
            let end = numbers.count > 1 ? "-\(numbers.upperBound)" : ""
            let certainty =
                [Mention.Certainty.certain: "", .doubtful: "?", .foreign: "!"][$0.certainty] ?? ""
            return ($0.prefixKey.isEmpty ? "" : $0.prefixKey + ":")
                + "\(numbers.lowerBound)\(end)\(certainty)"
        }
    }

    @Test(arguments: [
        ("ADR-0012", ["12"]), ("adr 12.", ["12"]), ("(ADR_0012)", ["12"]), ("ADR #12", ["12"]),
        ("ADR0012", ["12"]), ("docs/adr/0012", ["12"]), ("ADR\u{A0}12", ["12"]), ("ADR\u{2011}12", ["12"]),
        ("ADR–12", ["12"]), ("ADR—12", ["12"]), ("ADR−12", ["12"]), ("参照ADR-0012を", ["12"]),
        ("ADR-0012-based", ["12"]), ("non-ADR-0012", ["12"]), ("ADRs 3, 7 and 12", ["3", "7", "12"]),
        ("ADR-0003/0007", ["3", "7"]), ("SEC-ADR-0003", ["sec:3"]), ("ADR-XAI-0001", ["xai:1"]),
        ("_ADR-0012_", ["12"]), ("__ADR 12__", ["12"]), ("docs/adr ADR-12", ["12"]),
        ("Previously ADR-12 said so", ["12"]), ("and/or ADR-12", ["12"]), ("CI/CD ADR-12", ["12"]),
    ])
    func aMentionIsFound(text: String, found: [String]) { #expect(mentions(text) == found) }

    @Test(arguments: [
        ("adr12", ["12?"]), ("adr/12", ["12?"]), ("ADR-0012.5", ["12?"]), ("adr-0012-use-kafka", ["12?"]),
        ("adr/0012-kafka.md", ["12?"]), ("ADR 3 and 30 days", ["3", "30?"]), ("ADR 3, 7", ["3", "7?"]),
        ("ADR_0012_ON", ["12?"]), ("adr: 0012", ["12?"]), ("@Adr(\"12\")", ["12?"]), ("adr=12", ["12?"]),
        ("\"adr\": [12]", ["12?"]), ("ADR 5 - 7", ["5?"]), ("ADR 5 to 7", ["5?"]), ("ADR 5 – 7 days", ["5?"]),
    ])
    func whatMayBeSomethingElseIsInDoubt(text: String, found: [String]) { #expect(mentions(text) == found) }

    @Test(arguments: [
        ("ADR-0028–0030", ["28-30?"]), ("ADR-0005~0007", ["5-7?"]), ("ADR-0005..0007", ["5-7?"]),
        ("ADR-0005 to ADR-0007", ["5-7?"]), ("ADR-0005 – ADR-0007", ["5-7?"]), ("ADR 1-4", ["1-4?"]),
        ("ADRs 1 to 4", ["1-4?"]), ("ADRs 1, 3–5", ["1", "3-5?"]), ("ADR-0007–0005", ["7"]),
        ("ADR-0001~9999", ["1"]), ("ADR-0005 bis ADR-0007", ["5-7?"]), ("ADR-0005 to 7 days", ["5"]),
    ])
    func aSpanIsOneMention(text: String, found: [String]) { #expect(mentions(text) == found) }

    @Test(arguments: [
        ("As expat/backend ADR-025 says", ["25!"]), ("backend#ADR-025", ["25!"]),
        ("It was renumbered to ADR-273 on Monday", ["273!"]), ("Queue (formerly ADR-12)", ["12!"]),
        ("formerly known as ADR-12", ["12!"]), ("adr-12@example.org", ["12!"]),
        ("org/repo ADRs 3 and 4", ["3!", "4!"]),
    ])
    func whatIsOfOthersOrOfThePastIsForeign(text: String, found: [String]) {
        #expect(mentions(text) == found)
    }

    @Test(arguments: [
        "XADR-12", "adr-tools-2.0", "ADR-0012a", "RFC 2119", "ADR-1234567", "adr new 12", "ADR 12x",
    ])
    func whatIsNoMentionIsNot(text: String) { #expect(mentions(text) == []) }

    @Test func aPrefixOfTheLogIsKnown() {
        #expect(mentions("ARCH-001 and RFC-12", prefixes: ["arch", "rfc"]) == ["arch:1", "12"])
    }
}
