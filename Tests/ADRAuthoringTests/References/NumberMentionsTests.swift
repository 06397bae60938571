import Testing

@testable import ADRAuthoring

@Suite struct NumberMentionsTests {
    private func mentions(_ text: String, prefixes: Set<String> = []) -> [String] {
        NumberMentions(Array(text.utf8), prefixes: prefixes).all().map {
            ($0.prefixKey.isEmpty ? "" : $0.prefixKey + ":") + "\($0.number)" + ($0.isCertain ? "" : "?")
        }
    }

    @Test(arguments: [
        ("ADR-0012", ["12"]), ("adr 12.", ["12"]), ("(ADR_0012)", ["12"]), ("ADR #12", ["12"]),
        ("ADR0012", ["12"]), ("docs/adr/0012", ["12"]), ("ADR\u{A0}12", ["12"]), ("ADR\u{2011}12", ["12"]),
        ("参照ADR-0012を", ["12"]), ("ADR-0012-based", ["12"]), ("non-ADR-0012", ["12"]),
        ("ADRs 3, 7 and 12", ["3", "7", "12"]), ("ADR-0003/0007", ["3", "7"]),
        ("SEC-ADR-0003", ["sec:3"]), ("ADR-XAI-0001", ["xai:1"]), ("_ADR-0012_", ["12"]),
        ("__ADR 12__", ["12"]),
    ])
    func aMentionIsFound(text: String, found: [String]) { #expect(mentions(text) == found) }

    @Test(arguments: [
        ("adr12", ["12?"]), ("adr/12", ["12?"]), ("ADR-0012.5", ["12?"]), ("adr-0012-use-kafka", ["12?"]),
        ("adr/0012-kafka.md", ["12?"]), ("ADR 3 and 30 days", ["3", "30?"]),
        ("ADR-0028–0030", ["28", "30?"]), ("ADR 3, 7", ["3", "7?"]), ("ADR_0012_ON", ["12?"]),
        ("adr: 0012", ["12?"]), ("@Adr(\"12\")", ["12?"]), ("adr=12", ["12?"]), ("\"adr\": [12]", ["12?"]),
    ])
    func whatMayBeSomethingElseIsInDoubt(text: String, found: [String]) { #expect(mentions(text) == found) }

    @Test(arguments: [
        "XADR-12", "adr-tools-2.0", "ADR-0012a", "RFC 2119", "ADR-1234567", "adr new 12", "ADR 12x",
    ])
    func whatIsNoMentionIsNot(text: String) { #expect(mentions(text) == []) }

    @Test func aPrefixOfTheLogIsKnown() {
        #expect(mentions("ARCH-001 and RFC-12", prefixes: ["arch", "rfc"]) == ["arch:1", "12"])
    }
}
