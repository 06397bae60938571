import ADRText
import Testing

/// The examples of the CommonMark specification, where it is there, against the HTML that it expects.
@Suite(.enabled(if: !CommonMarkExample.all.isEmpty)) struct CommonMarkTests {
    /// An example that is read in another way.
    struct Difference {
        let categories: Set<MarkdownFacts.Category>
        let reason: String

        init(_ categories: Set<MarkdownFacts.Category>, _ reason: String) {
            (self.categories, self.reason) = (categories, reason)
        }
    }

    private static let differences: [Int: Difference] = [
        5: .init([.code], "a tab that is in part indentation belongs to the code as a whole"),
        6: .init([.code], "a tab that is in part indentation belongs to the code as a whole"),
        7: .init([.code], "a tab that is in part indentation belongs to the code as a whole"),
        24: .init([.code], "the info string of a fence is kept as it is written, with its escapes"),
        25: .init([.text], "rare character names are not known"),
        34: .init([.code], "the info string of a fence is kept as it is written, with its escapes"),
        156: .init([.text], "an unfinished tag in an HTML block is text"),
        157: .init([.text], "an unfinished tag in an HTML block is text"),
        158: .init([.text], "an unfinished tag in an HTML block is text"),
        645: .init([.links], "blanks before a line ending are no part of a destination"),
    ]

    @Test func readsTheExamplesOfTheSpecification() {
        var counts: [MarkdownFacts.Category: Int] = [:]
        var found: [Int: Set<MarkdownFacts.Category>] = [:]
        for example in CommonMarkExample.all {
            let outline = MarkdownOutline(SourceText(path: "example.md", example.markdown))
            let (ours, expected) = (MarkdownFacts(outline), ExpectedHTML(example.html).facts)
            let differences = ours.differences(from: expected)
            guard !differences.isEmpty else { continue }
            found[example.number] = differences
            for category in differences { counts[category, default: 0] += 1 }
            if Self.differences[example.number]?.categories != differences {
                Issue.record("\(example.number): \(example.markdown)\n\(ours)\n\(expected)")
            }
        }
        #expect(found == Self.differences.mapValues(\.categories))
        #expect(CommonMarkExample.all.count > 600)
        let count = CommonMarkExample.all.count
        for category in MarkdownFacts.Category.allCases {
            let equal = count - counts[category, default: 0]
            print("conformance: CommonMark examples, \(category.rawValue): \(equal) of \(count) equal")
        }
        for (number, difference) in Self.differences.sorted(by: { $0.key < $1.key }) {
            let categories = difference.categories.map(\.rawValue).sorted().joined(separator: ", ")
            print("conformance: CommonMark example \(number), \(categories): \(difference.reason)")
        }
    }
}
