import ADRModel
import ADRText
import Testing

@testable import ADRAuthoring

/// Links in words of one's own are removed as they were made.
@Suite struct UnlinkWordsTests {
    static let log = DecisionLog(
        folder: "adr",
        records: [1, 2, 3].map { number in
            RecordReader().read(
                SourceText(
                    path: "adr/000\(number)-r.md",
                    "# \(number). R\n\n## Status\n\nAccepted\n\n## Decision\n\nYes.\n"))
        })

    @Test(arguments: ["clarifies", nil]) func theLinesGoOnBothSides(_ words: String?) throws {
        let linked = Self.log.applying(
            try LinkRecords("2", "Clarifies", "3", reverse: "Clarified by").changes(in: Self.log))
        #expect(linked.records[1].source.text.contains("Clarifies ["))
        let unlinked = linked.applying(try UnlinkRecords("2", words, "3").changes(in: linked))
        #expect(unlinked.records.map(\.source) == Self.log.records.map(\.source))
    }

    @Test func severalWordsOfTheOtherSideAreNotGuessedAmong() throws {
        var log = Self.log
        for (words, reverse) in [("Clarifies", "Clarified by"), ("Tests", "Tested by")] {
            log = log.applying(try LinkRecords("2", words, "3", reverse: reverse).changes(in: log))
        }
        #expect(throws: AuthoringError.self) { try UnlinkRecords("2", "Clarifies", "3").changes(in: log) }
    }
}
