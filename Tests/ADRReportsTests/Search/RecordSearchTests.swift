import ADRModel
import ADRReports
import ADRText
import Testing

@Suite struct RecordSearchTests {
    let log = sampleLog([
        "0001-use-postgresql.md": """
        ---
        status: accepted
        decision-makers: [Renée Müller, lee]
        tags: [storage]
        risks: [{id: R1, risk: Failover loses writes, level: 2x5}]
        ---
        # Use PostgreSQL for orders

        ## Context

        Orders get lost
        at night, as [SQLite](https://kafka.example) locks.
        """,
        "0002-keep-a-queue.md": """
        # Keep a queue

        ## Status

        Superseded

        ## Decision

        We keep the queue for PostgreSQL and **Kaf**ka; see `orders_queue`.

        <!-- secret words -->
        """,
        "0003-注文を記録する.md": "# 注文を記録する\n\n## 決定\n\nデータベースを使う。\n",
    ])

    private func labels(_ words: String...) throws -> [String] {
        let query = try #require(SearchQuery(words))
        return RecordSearch(query, in: [log]).hits.map(\.record.label)
    }

    @Test func aWordIsFoundInAnyPartOfARecord() throws {
        #expect(try labels("postgres") == ["0001", "0002"])
        #expect(try labels("STORAGE") == ["0001"])
        #expect(try labels("renee") == ["0001"])
        #expect(try labels("failover") == ["0001"])
        #expect(try labels("kafka") == ["0002"])
        #expect(try labels("orders_queue") == ["0002"])
        #expect(try labels("記録") == ["0003"])
        #expect(try labels("データ") == ["0003"])
        #expect(try labels("3") == ["0003"])
    }

    @Test func commentsAndAddressesAreNotLookedThrough() throws {
        #expect(try labels("secret") == [])
        #expect(try labels("https") == [])
    }

    @Test func allWordsAreNeededAndAPhraseStandsTogether() throws {
        #expect(try labels("queue", "postgresql") == ["0002"])
        #expect(try labels("queue", "müller") == [])
        #expect(try labels("lost at night") == ["0001"])
        #expect(try labels("night lost") == [])
        #expect(try labels("\"lost at night\" lee") == ["0001"])
        #expect(try labels("lee \"at lost\"") == [])
        #expect(SearchQuery(["", " ** "]) == nil)
    }

    @Test func theTitleCountsMostAndAWholeWordMoreThanAPart() throws {
        let log = sampleLog([
            "0001-a.md": "# A\n\nA cache.\n", "0002-b.md": "# Use a cache\n",
            "0003-c.md": "---\ntags: [cache]\n---\n# C\n", "0004-d.md": "# Precached\n",
        ])
        let query = try #require(SearchQuery(["cache"]))
        #expect(
            RecordSearch(query, in: [log]).hits.map(\.record.label) == ["0002", "0003", "0004", "0001"])
    }

    @Test func thePlaceIsShownWithTheWordsAroundIt() throws {
        func text(_ words: String..., columns: Int = 60) throws -> String {
            let search = RecordSearch(try #require(SearchQuery(words)), in: [log])
            return SearchTerminal(columns: columns, folder: "docs").render(search.hits).plain
        }
        #expect(
            try text("night") == """
                0001 Use PostgreSQL for orders (accepted)
                  decisions/0001-use-postgresql.md:12, Context
                    Orders get lost at night, as SQLite locks.

                """)
        #expect(
            try text("kafka", columns: 40) == """
                0002 Keep a queue (superseded)
                  decisions/0002-keep-a-queue.md:9, Decision
                    … and Kafka; see orders_queue.

                """)
        #expect(
            try text("storage", "writes").contains(
                """
                  decisions/0001-use-postgresql.md:4, tags
                    storage
                  decisions/0001-use-postgresql.md:5, risks
                    Failover loses writes

                """))
    }

    @Test func wordsThatNoRecordHasAreNamed() throws {
        let search = RecordSearch(try #require(SearchQuery(["postgers", "queue"])), in: [log])
        #expect(search.absent == ["postgers"])
        #expect(RecordSearch.nearest(to: "quuee", in: [log]) == "queue")
        #expect(RecordSearch(try #require(SearchQuery(["müller", "queue"])), in: [log]).absent == [])
    }
}
