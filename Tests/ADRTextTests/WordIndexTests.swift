import ADRText
import Testing

@Suite struct WordIndexTests {
    private let index = WordIndex(["status", "decision makers", "заметка"])

    @Test(arguments: ["status", "Status", "STATUS:", "**status**", " status ", "-status_"])
    func caseAndMarksDoNotCount(_ text: String) {
        #expect(index.answer(for: text) == .known(0))
    }

    @Test(arguments: ["Decision-Makers", "decision_makers", "decision  makers", "decision:makers"])
    func wordsArePartedByWhatIsNoLetter(_ text: String) {
        #expect(index.answer(for: text) == .known(1))
    }

    @Test(arguments: [
        "", "-", "statusx", "stat us", "2. status", String(repeating: "-", count: 75) + "status",
    ])
    func otherTextsAreUnknown(_ text: String) {
        #expect(index.answer(for: text) == .unknown)
    }

    @Test func numbersBeforeTheWordsMayBeSkipped() {
        for text in ["2. Status", "2.1 Status", "02) status", "status"] {
            #expect(index.answer(for: text, skippingNumbers: true) == .known(0), "\(text)")
        }
        #expect(index.answer(for: "2nd status", skippingNumbers: true) == .unknown)
        #expect(index.answer(for: "12", skippingNumbers: true) == .unknown)
    }

    @Test func textsBeyondASCIIAreLeftToOthers() {
        #expect(index.answer(for: "Заметка") == .beyondASCII)
        #expect(index.answer(for: "status é") == .beyondASCII)
    }

    @Test func aPartOfATextIsReadWhereItStands() {
        let bytes = Array("## 3. Decision makers\n".utf8)
        #expect(index.answer(in: bytes, 6..<21) == .known(1))
        #expect(index.answer(in: bytes, 3..<21, skippingNumbers: true) == .known(1))
        #expect(index.answer(in: bytes, 6..<14) == .unknown)
    }
}
