import ADRModel
import ADRText
import Testing

@testable import ADRReports

@Suite struct ChosenOptionTests {
    @Test(arguments: [
        ("Chosen option: \"A\", because small", "A, because small"), ("Chosen option: A", "A"),
        ("Gewählte Option: \"A\", weil günstig", "A, weil günstig"),
        ("Gewählte Option: „A“, weil günstig", "A, weil günstig"),
        ("Option choisie : « A », car simple", "A, car simple"), ("We choose: \"A\"", "We choose: \"A\""),
    ])
    func thePhraseOfATemplateIsLeftOut(outcome: String, plain: String) {
        #expect(ChosenOption.plain(outcome) == plain)
    }

    @Test(arguments: [
        ("Good, because it is small", "it is small", ArgumentWord.good),
        ("Bad: it costs $5", "it costs $5", .bad),
        ("Gut, weil klein", "klein", .good), ("Mauvais, car cher", "cher", .bad),
        ("**Good**, fast", "**Good**, fast", .good),
    ])
    func anArgumentIsWhatIsArgued(item: String, reason: String, word: ArgumentWord) {
        #expect(ArgumentWord(of: item) == word)
        #expect(word.reason(in: item) == reason)
    }

    @Test func aSentenceThatBeginsWithAWordOfAnotherLanguageIsNoArgument() {
        #expect(ArgumentWord(of: "Bien que lent, il est sûr") == nil)
        #expect(ArgumentWord(of: "Male users are asked, too") == nil)
    }

    @Test func whatATemplateAsksForIsNoDecision() throws {
        let log = sampleLog([
            "0001-a.md":
                "# 1. A\n\n## Status\n\nAccepted\n\n## Decision\n\nThe change that we're proposing or have agreed to implement.\n",
            "0002-b.md": "# 2. B\n\n## Status\n\nAccepted\n",
        ])
        let day = try RiskReviewTests.day("2026-06-01")
        func text(_ index: Int) -> String {
            let minutes = Minutes(
                [log], of: [log.records[index].source.path], asOf: day, method: .standard)
            return MinutesFormat.terminal.styled(minutes, page: nil, columns: 80) { _ in nil }.plain
        }
        #expect(text(0).contains("Decided: (not written yet)"))
        #expect(!text(1).contains("not written"))
    }
}
