import ADRModel
import ADRText
import Testing

@Suite struct ResolutionTests {
    private let log = DecisionLog(
        folder: "adr",
        records: [
            record("adr/0001-use-postgresql.md", "# Use PostgreSQL\n"),
            record("adr/0002-use-http-2.md", "# Use HTTP/2\n"),
            record("adr/SEC-0002-use-tls.md", "# Use TLS\n"),
            record("adr/20200102-use-redis.md", "# Use Redis\n"),
            record("adr/0003-drop-postgresql.md", "# Drop PostgreSQL\n"),
        ])

    private func path(_ text: String) -> String? { log.resolve(text).record?.source.path }

    @Test func aPersonNamesARecord() {
        #expect(path("1") == "adr/0001-use-postgresql.md")
        #expect(path("0001") == "adr/0001-use-postgresql.md")
        #expect(path("ADR-0001") == "adr/0001-use-postgresql.md")
        #expect(path("0002-use-http-2.md") == "adr/0002-use-http-2.md")
        #expect(path("adr/0002-use-http-2.md") == "adr/0002-use-http-2.md")
        #expect(path("2") == "adr/0002-use-http-2.md")
        #expect(path("SEC-2") == "adr/SEC-0002-use-tls.md")
        #expect(path("20200102-use-redis") == "adr/20200102-use-redis.md")
        #expect(path("redis") == "adr/20200102-use-redis.md")
        #expect(path("use postgresql") == "adr/0001-use-postgresql.md")
        #expect(path("99") == nil)
    }

    @Test func anAmbiguousNameListsItsCandidates() {
        guard case .ambiguous(let candidates) = log.resolve("postgresql") else {
            Issue.record("not ambiguous")
            return
        }
        #expect(candidates.map(\.number) == [1, 3])
    }

    @Test func aLinkCountsBeforeANumber() throws {
        let text = SourceText(path: "adr/0009-x.md", "# X\n\nSuperseded by [ADR-2](SEC-0002-use-tls.md)\n")
        let link = try #require(RecordReader().read(text).links.first)
        #expect(log.resolve(link.target, from: text).record?.source.path == "adr/SEC-0002-use-tls.md")
    }
}
