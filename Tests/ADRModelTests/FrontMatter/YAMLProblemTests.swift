import ADRModel
import ADRText
import Testing

/// Errors have a place, and nothing else is lost by them.
@Suite struct YAMLProblemTests {
    /// Text, the places of the problems, and the value read nevertheless.
    typealias Example = (text: String, places: [Range<Int>], value: FrontMatterValue)

    static func map(_ pairs: KeyValuePairs<String, FrontMatterValue>) -> FrontMatterValue {
        .map(pairs.map { .init($0.key, $0.value) })
    }

    static let examples: [Example] = [
        ("a: Use foo: bar\nz: 1", [10..<11], map(["a": .string("Use foo: bar"), "z": .string("1")])),
        ("a: [accepted\nz: 1", [3..<4], map(["a": .list([.string("accepted")]), "z": .string("1")])),
        ("a: @ana\nz: 1", [3..<4], map(["a": .string("@ana"), "z": .string("1")])),
        ("a: \"open\nz: 1", [3..<4], map(["a": .string("open"), "z": .string("1")])),
        ("a: 'open\n  text\nz: 1", [3..<4], map(["a": .string("open text"), "z": .string("1")])),
        ("a: b\n- Status: x\nz: 1", [5..<16], map(["a": .string("b"), "z": .string("1")])),
        ("a: *.md\nz: 1", [3..<4], map(["a": .string("*.md"), "z": .string("1")])),
        ("a: &x b\nz: 1", [3..<5], map(["a": .string("b"), "z": .string("1")])),
        ("a: !!str b\nz: 1", [3..<8], map(["a": .string("b"), "z": .string("1")])),
        (
            "a: [!docs/**, b]\nz: 1", [4..<12],
            map(["a": .list([.string("!docs/**"), .string("b")]), "z": .string("1")])
        ),
        ("a: &x\n  b: c\nz: 1", [], map(["a": map(["b": .string("c")]), "z": .string("1")])),
        ("<<: b", [0..<2], map(["<<": .string("b")])),
        ("a: b\na: c", [5..<6], map(["a": .string("b"), "a": .string("c")])),
        ("a: {b: 1, b: 2}", [10..<11], map(["a": map(["b": .string("1"), "b": .string("2")])])),
        ("? a\n: b\nz: 1", [0..<3, 4..<5], map(["": .string("b"), "z": .string("1")])),
        ("%YAML 1.2\n---\na: b", [0..<9], map(["a": .string("b")])),
        ("a: b\n---\nc: d", [5..<8], map(["a": .string("b")])),
        ("a:\n\tb: c\nz: 1", [3..<4], map(["a": map(["b": .string("c")]), "z": .string("1")])),
        ("a: b\n  c\nno key\nz: 1", [9..<15], map(["a": .string("b c"), "z": .string("1")])),
        ("a: [b](c.md)\nz: 1", [6..<12], map(["a": .string("[b](c.md)"), "z": .string("1")])),
        ("a: \"b\" and c\nz: 1", [7..<12], map(["a": .string("\"b\" and c"), "z": .string("1")])),
        ("a: \"c:\\docs\"\nz: 1", [6..<8], map(["a": .string("c:\\docs"), "z": .string("1")])),
        ("a: b # c\n  d\nz: 1", [11..<12], map(["a": .string("b"), "z": .string("1")])),
        ("a: \"b\"\n  c: d\nz: 1", [9..<13], map(["a": .string("b"), "z": .string("1")])),
        (" a: b\nz: 1", [6..<10], map(["a": .string("b"), "z": .string("1")])),
        ("a: | b\nz: 1", [5..<6], map(["a": .string("| b"), "z": .string("1")])),
        ("a: |\n\t\nz: 1", [5..<6], map(["a": .string(""), "z": .string("1")])),
        ("a: >\n  b\n\t\nz: 1", [9..<10], map(["a": .string("b\n"), "z": .string("1")])),
        ("z: 1\na: |\n  b\n   ", [], map(["z": .string("1"), "a": .string("b\n \n")])),
        ("z: 1\na: |\n  b", [], map(["z": .string("1"), "a": .string("b\n")])),
        ("z: 1\na: |+\n  ", [], map(["z": .string("1"), "a": .string("\n")])),
        ("a: - b\nz: 1", [3..<4], map(["a": .string("- b"), "z": .string("1")])),
        (
            "a: [b, , c}, d]\nz: 1", [7..<8, 10..<11],
            map(["a": .list([.string("b"), .string("c"), .string("d")]), "z": .string("1")])
        ),
        ("a: {b c d\nz: 1", [3..<4], map(["a": map(["b c d": .null]), "z": .string("1")])),
        (
            "a: [\"b\" c, d]\nz: 1", [8..<9],
            map(["a": .list([.string("b"), .string("d")]), "z": .string("1")])
        ),
        ("a: {[b]: c, d: e}", [4..<7, 7..<10], map(["a": map(["d": .string("e")])])),
        ("a: \u{1}b\nz: 1", [3..<4], map(["a": .string("\u{1}b"), "z": .string("1")])),
        ("- a\nz: 1", [4..<8], .list([.string("a")])),
        ("- a\n - b\n- c", [], .list([.string("a - b"), .string("c")])),
    ]

    @Test(arguments: examples.indices)
    func problemsHaveAPlaceAndLoseNothingElse(_ index: Int) {
        let example = Self.examples[index]
        for lineEnding in ["", "\n"] {
            let document = YAMLDocument(reading: SourceText(path: "a.yml", example.text + lineEnding))
            #expect(document.problems.map(\.range) == example.places, "\(example.text) \(document.problems)")
            #expect(document.root.value == example.value, "\(example.text)")
        }
    }

    @Test(arguments: [("&x a: b", "anchors"), ("!!str a: b", "tags"), ("*x : b", "aliases")])
    func whatIsRefusedBeforeAKeyIsNamed(_ text: String, _ construct: String) {
        let document = YAMLDocument(reading: SourceText(path: "a.yml", text))
        #expect(
            document.problems.map(\.message) == [
                "\(construct) are not supported; quote the text if it is not one"
            ])
    }

    @Test func illFormedTextIsAProblem() {
        let bytes = Array("a: ".utf8) + [0xC3] + Array("\nz: 1\n".utf8)
        let document = YAMLDocument(reading: SourceText(path: "a.yml", bytes: bytes))
        #expect(document.problems == [FrontMatterProblem("the text is not valid UTF-8", range: 3..<4)])
        #expect(document.root.value == Self.map(["a": .string("\u{FFFD}"), "z": .string("1")]))
    }

    @Test func frontMatterMustConsistOfKeys() throws {
        let source = SourceText(path: "a.md", "---\n- a\nb: c\n---\n")
        let frontMatter = try #require(FrontMatter(reading: source))
        #expect(frontMatter.root.entries.isEmpty)
        #expect(frontMatter.problems.map(\.range) == [4..<7, 8..<12])
    }
}
