import ADRModel
import ADRText
import RealLogs
import Testing

/// The front matter of real logs.
@Suite struct CorpusTests {
    @Test func realFrontMatterIsReadAsYamsReadsIt() {
        var found = 0
        var problems: [String] = []
        let files = RealLogs.names.flatMap(RealLogs.sources)
        for file in files {
            guard let frontMatter = FrontMatter(reading: file) else { continue }
            found += 1
            problems += frontMatter.problems.map { "\(file.path): \($0.message): \(file[$0.range])" }
            guard frontMatter.format == .yaml else { continue }
            let comparison = Comparison(file[frontMatter.contentRange])
            #expect(comparison.agrees, "\(file.path)")
            if comparison.theirs == nil { #expect(!comparison.problems.isEmpty, "\(file.path)") }
        }
        print("corpora: \(found) of \(files.count) files have front matter, problems: \(problems)")
    }
}
