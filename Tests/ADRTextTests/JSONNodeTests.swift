import ADRText
import Testing

@Suite struct JSONNodeTests {
    private func node(_ text: String) throws(TextProblem) -> JSONNode {
        try JSONNode(reading: SourceText(path: "x.json", text))
    }

    @Test(arguments: [
        ("null", JSONNode.Content.null), ("\u{FEFF} true\n", .bool(true)), ("false", .bool(false)),
        ("-0.5e+10", .number("-0.5e+10")), ("12", .number("12")), ("\"\"", .string("")),
        (#""a\"\\\/\b\f\n\r\t""#, .string("a\"\\/\u{8}\u{C}\n\r\t")),
        (#""\u00e4\uD83D\uDE00\u0000日本""#, .string("ä😀\u{0}日本")), (" [ ] ", .array([])), ("{ }", .object([])),
    ])
    func valuesAreRead(_ text: String, _ content: JSONNode.Content) throws {
        #expect(try node(text).content == content)
    }

    @Test func valuesKnowWhereTheyStand() throws {
        let text = "{\"a\": [1, {\"b\":\"ä\"}],\n \"c\" : null }"
        let source = SourceText(path: "x.json", text)
        let root = try JSONNode(reading: source)
        guard case .object(let members) = root.content, case .array(let items) = members[0].value.content
        else {
            Issue.record("no object with a list")
            return
        }
        #expect(source[root.range] == text)
        #expect(members.map { source[$0.nameRange] } == ["\"a\"", "\"c\""])
        #expect(items.map { source[$0.range] } == ["1", "{\"b\":\"ä\"}"])
    }

    @Test(arguments: [
        ("", 0, "ends too early"), ("[1", 2, "ends too early"), ("[1,]", 3, "value is expected"),
        ("{\"a\":1,}", 7, "quoted name"), ("{a:1}", 1, "quoted name"),
        ("{\"a\" 1}", 5, "`:` is expected"),
        ("[1 2]", 3, "`,` or `]`"), ("1 2", 2, "after the end"), ("nul", 0, "value is expected"),
        ("01", 1, "after the end"), ("-", 1, "digit"), ("1.", 2, "digit"), ("1e", 2, "digit"),
        ("\"a", 0, "never closed"), ("\"a\nb\"", 2, "control character"), (#""\x""#, 1, "escape"),
        (#""\u12g4""#, 3, "hexadecimal"), (#""\ud83d""#, 1, "half of a surrogate pair"),
        (#""\ud83d\u0041""#, 1, "half of a surrogate pair"), ("{\"a\":1,\"a\":2}", 7, "already has `a`"),
        ("'a'", 0, "expected"),
    ])
    func whatIsNoJSONIsToldWithItsPlace(_ text: String, _ offset: Int, _ message: String) {
        let problem = #expect(throws: TextProblem.self) { try node(text) }
        #expect(problem?.offset == offset)
        #expect(problem?.message.contains(message) == true)
    }

    @Test func illFormedTextIsRefused() {
        let source = SourceText(path: "x.json", bytes: Array("\"a".utf8) + [0xFF] + Array("\"".utf8))
        let problem = #expect(throws: TextProblem.self) { try JSONNode(reading: source) }
        #expect(problem?.message == "the string is not valid UTF-8")
    }

    @Test func depthHasALimit() throws {
        let deep = String(repeating: "[", count: JSONNode.depthLimit)
        #expect(throws: Never.self) { try node(deep + String(repeating: "]", count: JSONNode.depthLimit)) }
        let problem = #expect(throws: TextProblem.self) {
            try node(String(repeating: "[{\"a\":", count: 50_000))
        }
        #expect(problem?.message == "the JSON is nested too deeply")
    }
}
