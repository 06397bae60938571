import ADRLint
import Testing

@Suite struct TakenNumberTests {
    private static func record(_ title: String) -> String { "# \(title)\n\nStatus: accepted\n" }

    private static func found(
        _ base: KeyValuePairs<String, String>, tip: KeyValuePairs<String, String>,
        now files: KeyValuePairs<String, String>
    ) -> [String] {
        BranchLint(rule: TakenNumberRule.self, base: base, tip: tip).found(files)
    }

    @Test func twoBranchesThatTakeOneNumberClash() {
        #expect(
            Self.found(
                [:], tip: ["adr/0001-a.md": Self.record("A")], now: ["adr/0001-b.md": Self.record("B")])
                == ["adr/0001-b.md: B"])
    }

    @Test func theSameFileOnBothBranchesIsForGitToMerge() {
        #expect(
            Self.found(
                [:], tip: ["adr/0001-a.md": Self.record("A")], now: ["adr/0001-a.md": Self.record("B")])
                == [])
    }

    @Test func aRecordThatWasThereBeforeKeepsItsNumber() {
        #expect(
            Self.found(
                ["adr/0001-a.md": Self.record("A")],
                tip: ["adr/0001-a.md": Self.record("A"), "adr/0001-b.md": Self.record("B")],
                now: ["adr/0001-a.md": Self.record("A")]) == [])
    }

    @Test func aRecordThatIsRenumberedTakesANewNumber() {
        #expect(
            Self.found(
                ["adr/0001-a.md": Self.record("A")],
                tip: ["adr/0001-a.md": Self.record("A"), "adr/0002-b.md": Self.record("B")],
                now: ["adr/0002-a.md": Self.record("A")]) == ["adr/0002-a.md: A"])
    }

    @Test func theNumberOfADeletedRecordIsNotFree() {
        #expect(
            Self.found(
                ["adr/0001-a.md": Self.record("A")], tip: ["adr/0001-a.md": Self.record("A")],
                now: [
                    "adr/0001-b.md":
                        "# B\n\nStatus: accepted\n\n## Context\n\nAnother.\n\n## Decision\n\nOne.\n"
                ])
                == ["adr/0001-b.md: B"])
    }

    @Test(
        arguments: [
            ("adr/SEC-001-a.md", "adr/ARCH-001-b.md"),
            ("one/adr/0001-a.md", "two/adr/0001-b.md"),
            ("adr/0001-a.md", "adr/0001-a.ja.md"),
            ("adr/2026-01-02-a.md", "adr/2026-01-02-b.md"),
        ])
    func numbersOfTheirOwnDoNotClash(_ theirs: String, _ mine: String) {
        #expect(Self.found([:], tip: [theirs: Self.record("A")], now: [mine: Self.record("B")]) == [])
    }
}
