import ADRLint
import ADRModel
import ADRText
import Testing

/// What counts as the same record under another path, and what as a deletion.
@Suite struct RecordIdentityTests {
    private static let text = """
        # 7. Use Kafka

        Status: accepted

        ## Context

        Orders must reach the warehouse.

        ## Decision

        We stream them.

        """

    private static func deleted(
        _ base: KeyValuePairs<String, String>, now files: KeyValuePairs<String, String>
    ) -> [String] {
        BranchLint(rule: DeletedRecordRule.self, base: base).found(files)
    }

    @Test(
        arguments: [
            ("adr/0008-use-kafka.md", text),
            ("adr/0007-streams.md", text.replacing("Use Kafka", with: "Stream orders")),
            ("other/adr/0001-use-kafka.md", text.replacing("# 7. Use Kafka", with: "# 1. Use Kafka")),
            ("adr/0007-use-kafka/README.md", text),
            ("adr/ADR-007-use-kafka.md", text + "\nMore.\n"),
        ])
    func aRenamedRecordIsNotDeleted(_ path: String, _ text: String) {
        #expect(Self.deleted(["adr/0007-use-kafka.md": Self.text], now: [path: text]) == [])
    }

    @Test func anotherRecordUnderTheNumberIsNotTheSame() {
        let other =
            "# 7. Use TLS\n\nStatus: accepted\n\n## Context\n\nEavesdroppers.\n\n## Decision\n\nWe encrypt.\n\nAll.\n"
        #expect(
            Self.deleted(["adr/0007-use-kafka.md": Self.text], now: ["adr/0007-use-tls.md": other])
                == ["adr/0007-use-kafka.md: 7. Use Kafka"])
    }

    @Test func anotherDomainIsNotTheSame() {
        let (security, architecture) = ("# Use TLS\n\nStatus: accepted\n", "# Use Go\n\nStatus: accepted\n")
        #expect(
            Self.deleted(["adr/SEC-001-tls.md": security], now: ["adr/ARCH-001-go.md": architecture])
                == ["adr/SEC-001-tls.md: Use TLS"])
    }

    @Test func ofTwoWithOneTitleNeitherIsGuessed() {
        let base = "# Take notes\n\nStatus: accepted\n\nOne.\n\nTwo.\n\nThree.\n"
        let found = Self.deleted(
            ["adr/0001-a.md": base], now: ["adr/0002-b.md": base + "B\n", "adr/0003-c.md": base + "C\n"])
        #expect(found == ["adr/0001-a.md: Take notes"])
    }

    @Test func aWholeLogThatMovesIsStillThere() {
        #expect(
            Self.deleted(
                [
                    "doc/adr/0001-a.md": "# A\n\nStatus: accepted\n",
                    "doc/adr/0002-b.md": "# B\n\nStatus: accepted\n",
                ],
                now: [
                    "docs/decisions/0001-a.md": "# A\n\nStatus: accepted\n",
                    "docs/decisions/0002-b.md": "# B\n\nStatus: accepted\n",
                ]) == [])
    }

    @Test func aLogOfWhichNothingIsLeftIsToldRecordByRecord() {
        #expect(
            Self.deleted(
                ["adr/0001-a.md": "# A\n\nStatus: accepted\n", "adr/0002-日本.md": "Status: proposed\n"],
                now: [:])
                == ["adr/0001-a.md: A", "adr/0002-日本.md: "])
    }

    @Test(.timeLimit(.minutes(10))) func manyRecordsThatAreAllAlikeTakeLinearTime() {
        func log(_ folder: String) -> [SourceText] {
            (0..<300).map {
                SourceText(path: "\(folder)/0001-\($0).md", "# One\n\nStatus: accepted\n\n\($0)\n")
            }
        }
        let before = LogSurvey(log("one/adr")).logs
        let comparison = BaseComparison(
            of: LogSurvey(log("two/adr")).logs, from: before, to: before, named: "main")
        #expect(comparison.removed(from: before[0]).isEmpty)
    }
}
