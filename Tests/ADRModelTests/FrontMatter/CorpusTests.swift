import ADRModel
import ADRText
import Testing

/// The front matter of real logs, where they are there.
@Suite struct CorpusTests {
    static let files = SharedData.files(below: "corpora", ending: [".md", ".MD", ".mdx", ".markdown"])

    @Test func realFrontMatterIsReadAsYamsReadsIt() {
        var found = 0
        var problems: [String] = []
        for file in Self.files {
            guard let frontMatter = FrontMatter(reading: file) else { continue }
            found += 1
            problems += frontMatter.problems.map { "\(file.path): \($0.message): \(file[$0.range])" }
            guard frontMatter.format == .yaml else { continue }
            let comparison = Comparison(file[frontMatter.contentRange])
            #expect(comparison.agrees, "\(file.path)")
            if comparison.theirs == nil { #expect(!comparison.problems.isEmpty, "\(file.path)") }
        }
        print("corpora: \(found) of \(Self.files.count) files have front matter, problems: \(problems)")
    }
}
