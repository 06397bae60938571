import ADRText
import Testing

@Suite struct CSVTableTests {
    @Test(arguments: [
        ("a,b\n1,2\n", [["1", "2"]]), ("a,b\r\n1,2", [["1", "2"]]), ("\u{FEFF}a,b\n1,\n", [["1", ""]]),
        ("a\n\n1\n\n", [["1"]]), ("a,b\n\"x, \"\"y\"\"\",2\n", [["x, \"y\"", "2"]]),
        ("a,b\n\"x\ny\",2\n", [["x\ny", "2"]]), ("a\n\"\"\n", []), ("a,b\n,\n", [["", ""]]), ("", []),
        ("a\n日本\n", [["日本"]]), ("a\nx\"y\n", [["x\"y"]]), ("a\nx\ry\n", [["x\ry"]]),
    ])
    func cellsAreRead(_ text: String, _ rows: [[String]]) throws {
        #expect(try CSVTable(text).rows.map(\.cells) == rows)
    }

    @Test func rowsKnowTheirLines() throws {
        #expect(try CSVTable("a,b\n\"x\n\ny\",2\n3,4\n").rows.map(\.line) == [2, 5])
    }

    @Test(arguments: [
        ("a\n1\n\"x\ny", 3, "never closed"), ("a\n\"x\"y\n", 2, "follows"), ("a\n1\n1,2\n", 3, "2 cells"),
    ])
    func whatIsNoTableIsToldWithItsLine(_ text: String, _ line: Int, _ message: String) throws {
        let problem = #expect(throws: CSVTable.Problem.self) { try CSVTable(text) }
        #expect(problem?.line == line)
        #expect(problem?.message.contains(message) == true)
    }
}
