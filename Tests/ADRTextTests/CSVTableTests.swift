import ADRText
import Testing

@Suite struct CSVTableTests {
    private func table(_ text: String) throws(TextProblem) -> CSVTable {
        try CSVTable(SourceText(path: "x.csv", text))
    }

    @Test(arguments: [
        ("a,b\n1,2\n", [["1", "2"]]), ("a,b\r\n1,2", [["1", "2"]]), ("\u{FEFF}a,b\n1,\n", [["1", ""]]),
        ("a\n\n1\n\n", [["1"]]), ("a,b\n\"x, \"\"y\"\"\",2\n", [["x, \"y\"", "2"]]),
        ("a,b\n\"x\ny\",2\n", [["x\ny", "2"]]), ("a\n\"\"\n", []), ("a,b\n,\n", [["", ""]]), ("", []),
        ("a\n日本\n", [["日本"]]), ("a\nx\"y\n", [["x\"y"]]), ("a\nx\ry\n", [["x\ry"]]),
        ("a;b\r1;\"2\n3\"\r4;5", [["1", "2\n3"], ["4", "5"]]), ("\"a\r\nb\"\r1\r", [["1"]]),
        ("a,b\n1\n", [["1"]]), ("a,b\n1,2,,\n", [["1", "2"]]),
    ])
    func cellsAreRead(_ text: String, _ rows: [[String]]) throws {
        #expect(try table(text).rows.map { $0.map(\.text) } == rows)
    }

    @Test(arguments: [
        ("a;b\n1,5;2\n", ["1,5", "2"]), ("a\tb\n1;5\t\"2\t3\"\n", ["1;5", "2\t3"]),
        ("\"a,b,c\";d\n1,2;3\n", ["1,2", "3"]), ("\u{FEFF}a;b\r\n1;2\r\n", ["1", "2"]), ("a\n1;2\n", ["1;2"]),
    ])
    func whatPartsTheHeadingsPartsTheCells(_ text: String, _ row: [String]) throws {
        #expect(try table(text).rows.first?.map(\.text) == row)
    }

    @Test func cellsKnowWhereTheyBegin() throws {
        let table = try table("\u{FEFF}a,b\n\"x\n\ny\",2\n3,4\n")
        #expect(table.header.map(\.offset) == [3, 5])
        #expect(table.rows.map { $0.map(\.offset) } == [[7, 14], [16, 18]])
    }

    @Test(arguments: [
        ("a\n1\n\"x\ny", 4, "never closed"), ("a\n\"x\"y\n", 5, "after a quoted cell"),
        ("a\n1\n1,2\n", 6, "2 cells"),
    ])
    func whatIsNoTableIsToldWithItsPlace(_ text: String, _ offset: Int, _ message: String) throws {
        let problem = #expect(throws: TextProblem.self) { try table(text) }
        #expect(problem?.offset == offset)
        #expect(problem?.message.contains(message) == true)
    }
}
