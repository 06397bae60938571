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

    @Test func aTextNamesARecordByWordsAndBeginningsOfWords() {
        #expect(path("post") == nil)
        #expect(path("drop post") == "adr/0003-drop-postgresql.md")
        #expect(path("postgresql drop") == "adr/0003-drop-postgresql.md")
        #expect(path("TLS") == "adr/SEC-0002-use-tls.md")
        for inside in ["edis", "gresql", "rop post", "drop rop"] {
            guard case .unknown = log.resolve(inside) else {
                Issue.record("\(inside) names something")
                continue
            }
        }
        let other = DecisionLog(
            folder: "adr",
            records: [
                record("adr/0001-a.md", "# Write twice\n"), record("adr/0002-b.md", "# Writers wait\n"),
                record("adr/0003-c.md", "# Überall Zwischenspeicher für 注文履歴\n"),
            ])
        #expect(other.resolve("write").record?.number == 1)
        #expect(other.resolve("writer").record?.number == 2)
        #expect(other.resolve("履歴").record?.number == 3)
        #expect(other.resolve("uberall").record?.number == 3)
    }

    @Test func wordsOfATitleAreNoName() {
        for name in ["1", "ADR-0001", "0002-use-http-2", "Use Redis", "SEC-2"] { #expect(log.isName(name)) }
        for text in ["redis", "99", "SEC-9", "use"] { #expect(!log.isName(text)) }
    }

    @Test func aLinkCountsBeforeANumber() throws {
        let text = SourceText(path: "adr/0009-x.md", "# X\n\nSuperseded by [ADR-2](SEC-0002-use-tls.md)\n")
        let link = try #require(RecordReader().read(text).links.first)
        #expect(log.resolve(link.target, from: text).record?.source.path == "adr/SEC-0002-use-tls.md")
    }
}
