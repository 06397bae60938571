import ADRText
import Testing

@Suite struct CommonMarkTests {
    /// The examples that are read in another way, and why.
    private static let differences: [Int: String] = [
        25: "rare character names are not known",
        156: "an unfinished tag in an HTML block is text",
        157: "an unfinished tag in an HTML block is text",
        158: "an unfinished tag in an HTML block is text",
        645: "blanks before a line ending are no part of a destination",
    ]

    @Test(.enabled(if: !CommonMarkExample.all.isEmpty))
    func readsTheExamplesOfTheSpecification() {
        var differing: Set<Int> = []
        for example in CommonMarkExample.all {
            let outline = MarkdownOutline(SourceText(path: "example.md", example.markdown))
            let (found, expected) = (MarkdownFacts(outline), MarkdownFacts(html: example.html))
            guard found != expected else { continue }
            differing.insert(example.number)
            if Self.differences[example.number] == nil {
                Issue.record("\(example.number): \(example.markdown)\n\(found)\n\(expected)")
            }
        }
        #expect(differing == Set(Self.differences.keys))
        #expect(CommonMarkExample.all.count > 600)
    }
}
