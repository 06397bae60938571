import ADRAuthoring
import ADRModel
import ADRTemplates
import ADRText
import Testing

@Suite struct IssueTextTests {
    private func record(
        _ markdown: String, options: [String] = [], in log: DecisionLog = SampleLog.nygard,
        template: RecordTemplate? = nil
    ) throws -> String {
        var request = NewRecord(title: "Use C", date: CalendarDate(iso: "2026-11-22")!)
        request.issue = IssueText(markdown)
        request.options = options
        request.template = template
        let authored = try request.changes(in: log)
        return try #require(authored.changes.text(authored.path))
    }

    @Test func theFirstHeadingIsTheTitle() {
        let issue = IssueText("\n# Use *C* & d\n\nText.\n\n## More\n")
        #expect(issue.title == "Use C & d")
        #expect(issue.body == "Text.\n\n## More")
        #expect(IssueText("Text.\n\n# Late\n").title == nil)
        #expect(IssueText("").title == nil && IssueText("").body.isEmpty)
    }

    @Test func aTextThatTellsADecisionIsOneOfARecord() {
        #expect(IssueText("## Context\n\nC\n\n## Decision Outcome\n\nD\n").tellsDecision)
        #expect(!IssueText("### Problem\n\nWhat we decide matters.\n").tellsDecision)
    }

    @Test func sectionsGoUnderTheHeadingsThatMeanTheSame() throws {
        let text = try record(
            "Slow.\n\n### Steps\n\n1. Wait\n\n#### Deep\n\nx\n\n### Impact\n\nBad `nights`.\n\n### Status\n\nopen\n"
        )
        #expect(
            text == """
                # 3. Use C

                Date: 2026-11-22

                ## Status

                Proposed

                ## Context

                Slow.

                ## Decision

                <!-- What will be done? Begin with "We will". -->

                ## Consequences

                Bad `nights`.

                ## Steps

                1. Wait

                ### Deep

                x

                ## Status

                open

                """)
    }

    @Test func twoSectionsOfOneKindAreBothKept() throws {
        let text = try record("## Problem\n\nP\n\n## Motivation\n\nM\n")
        #expect(text.contains("## Context\n\nP\n\n## Decision"))
        #expect(text.hasSuffix("## Motivation\n\nM\n"))
    }

    @Test func whatOpensATextGoesOnInTheFirstSectionOfItsKind() throws {
        let text = try record("Intro.\n\n## Problem\n\nP\n\n## Motivation\n\nM\n")
        #expect(text.contains("## Context\n\nIntro.\n\nP\n\n## Decision"))
        #expect(text.hasSuffix("## Motivation\n\nM\n"))
    }

    @Test func optionsAreListedInTheirSection() throws {
        let madr = try record("", options: ["A | b", "*C*"], in: SampleLog.madr)
        #expect(madr.contains("## Considered Options\n\n- A | b\n- \\*C\\*\n\n## Decision Outcome"))
        let nygard = try record("Why.", options: ["A"])
        #expect(nygard.contains("Why.\n\n## Considered Options\n\n- A\n\n## Decision\n"))
        let both = try record("## Alternatives\n\nSome.\n", options: ["A"], in: SampleLog.madr)
        #expect(both.contains("## Considered Options\n\nSome.\n\n- A\n\n## Decision Outcome"))
    }

    @Test func nothingOfATextIsLostInAnyTemplate() throws {
        let words = ["alpha", "beta", "gamma", "delta", "epsilon"]
        let issue =
            "alpha\n\n## Context\n\nbeta\n\n## Odd\n\ngamma\n\n### Inner\n\ndelta\n\n# Top\n\nepsilon\n"
        let own = RecordTemplate.custom("# {title}\n")
        for log in SampleLog.all {
            for template in [own, .builtIn(.madr), .builtIn(.nygard), .builtIn(.yStatement), nil] {
                let text = try record(issue, in: log, template: template)
                for word in words { #expect(text.contains(word), "\(text)") }
            }
        }
    }

    @Test func lineEndingsAreThoseOfTheLog() throws {
        let crlf = SampleLog.of([
            ("0001-a.md", "---\r\nstatus: accepted\r\n---\r\n# A\r\n\r\n## Context\r\n\r\nC\r\n")
        ])
        let text = try record("## Context\n\nOne\r\nTwo\n", options: ["O"], in: crlf)
        let bytes = Array(text.utf8)
        #expect(bytes.indices.allSatisfy { bytes[$0] != 10 || $0 > 0 && bytes[$0 - 1] == 13 }, "\(text)")
    }
}
