import ADRModel
import ADRText
import Testing

@Suite struct FrontMatterReadingTests {
    private func read(_ text: String) -> FrontMatter? { FrontMatter(reading: SourceText(path: "a.md", text)) }

    @Test func rangesOfFencesAndContent() throws {
        let frontMatter = try #require(read("\u{FEFF}--- \r\na: b\r\n...\t\r\n# T\r\n"))
        #expect(frontMatter.openingFenceRange == 3..<7)
        #expect(frontMatter.contentRange == 9..<15)
        #expect(frontMatter.closingFenceRange == 15..<19)
        #expect(frontMatter.range == 3..<21)
        #expect(frontMatter.format == .yaml && frontMatter.problems.isEmpty)
        let entry = try #require(frontMatter.root["a"])
        #expect(entry.keyRange == 9..<10 && entry.separator == 10 && entry.value.range == 12..<13)
        #expect(entry.range == 9..<13)
    }

    @Test(arguments: [
        "", "# T\n", "---", "---\n", "text\n---\na: b\n---\n", " ---\na: b\n---\n", "----\na: b\n----\n",
        "---\n\nSome prose\n\n---\nMore prose\n", "---\nProse with many words before: a colon\n---\n",
        "---\n- a: list\n- of: things\n---\n", "---\n# T\n\nNo key\n", "---\n    code: block\n---\n",
        "---\nprose\n\na: b\n",
        "---\na: b\nprose goes on\n\n# T\n", "+++\nprose\n+++\n",
    ])
    func thematicBreaksAreNoFrontMatter(_ text: String) {
        #expect(read(text) == nil)
    }

    @Test(arguments: ["---\n? a\n: b\n---\n", "---\n&x a: b\n---\n", "---\n!!str a: b\n---\n"])
    func frontMatterWithKeysBeyondTheSubsetIsRefusedInsteadOfUnseen(_ text: String) throws {
        let problems = try #require(read(text)).problems
        #expect(problems.first?.range.lowerBound == 4)
    }

    @Test(arguments: ["---\n---\n", "---\n\n---", "---\n# a comment\n---\n", "---\r\n---\r\n", "+++\n+++\n"])
    func frontMatterMayBeEmpty(_ text: String) throws {
        let frontMatter = try #require(read(text))
        #expect(frontMatter.root.entries.isEmpty && frontMatter.problems.isEmpty)
    }

    @Test(arguments: ["\n# T\n", "# T\n", "", "   \nprose: x\n"])
    func frontMatterThatIsNeverClosedEndsWithItsKeys(_ rest: String) throws {
        let frontMatter = try #require(read("---\na: b\ntags:\n- c\n\(rest)"))
        #expect(
            frontMatter.root.value == .map([.init("a", .string("b")), .init("tags", .list([.string("c")]))]))
        #expect(frontMatter.problems == [FrontMatterProblem("front matter is never closed", range: 0..<3)])
        #expect(frontMatter.closingFenceRange == nil && frontMatter.range == 0..<19)
    }

    @Test func nullsHaveThePlaceOfAValue() throws {
        let root = try #require(read("---\na:\nb: ~ # x\nc: {d, e:}\nf:\n  -\n  - null\n---\n")).root
        #expect(root["a"]?.value == FrontMatterNode(.null, range: 6..<6))
        #expect(root["b"]?.value == FrontMatterNode(.null, range: 10..<11))
        let flow = try #require(root["c"]?.value.mapping)
        #expect(flow["d"]?.value == FrontMatterNode(.null, range: 21..<21))
        #expect(flow["d"]?.separator == nil && flow["e"]?.separator == 24)
        #expect(flow["e"]?.value == FrontMatterNode(.null, range: 25..<25))
        let list = try #require(root["f"]?.value.sequence)
        #expect(list.items[0] == FrontMatterNode(.null, range: 33..<33) && list.itemRanges[0] == 32..<33)
        #expect(list.items[1] == FrontMatterNode(.null, range: 38..<42) && list.itemRanges[1] == 36..<42)
    }

    @Test func scalarsHaveTheirStyleAndPlace() throws {
        let text =
            "---\na: \"x\\ty\" # c\nb: 'it''s'\nc: plain\n  text # c\nd: |-\n  one\n  two\n\ne: >\n  f\n---\n"
        let source = SourceText(path: "a.md", text)
        let root = try #require(FrontMatter(reading: source)).root
        let scalars = root.entries.compactMap { $0.value.scalar }
        #expect(scalars.map(\.text) == ["x\ty", "it's", "plain text", "one\ntwo", "f\n"])
        #expect(scalars.map(\.style) == [.doubleQuoted, .singleQuoted, .plain, .literal, .folded])
        #expect(
            root.entries.map { source[$0.value.range] }
                == ["\"x\\ty\"", "'it''s'", "plain\n  text", "|-\n  one\n  two", ">\n  f"])
    }

    @Test(arguments: [
        ("{proposed}", true), ("{proposed | accepted}", true), ("{a, b}", true), ("{a: b}", false),
        ("{}", false),
        ("proposed", false), ("[a]", false),
    ])
    func placeholdersOfTemplatesAreSeen(_ value: String, _ isPlaceholder: Bool) throws {
        let root = try #require(read("---\nstatus: \(value)\n---\n")).root
        #expect(root["status"]?.value.isPlaceholder == isPlaceholder)
    }

    @Test(arguments: [
        ("yes", YAMLImpliedType.boolean), ("0017", .integer), ("0o17", .integer), ("12:30:00", .integer),
        ("1e3", .float), (".5", .float), ("2026-11-22", .timestamp), ("2026-11-22 10:00:00", .timestamp),
        ("+.inf", .float), ("0x1f", .integer),
    ])
    func typesThatReadersImply(_ text: String, _ type: YAMLImpliedType) {
        #expect(FrontMatterScalar(text, style: .plain).impliedType == type)
        #expect(FrontMatterScalar(text, style: .doubleQuoted).impliedType == nil)
    }

    @Test(arguments: [
        "2x5", "1.2.3-x", "accepted", "v1", "-", ".", "+", "1:2x", "2026-Q1", "10.0.0.1/8", "e3",
    ])
    func textsThatEveryReaderTakesForStrings(_ text: String) {
        #expect(FrontMatterScalar(text, style: .plain).impliedType == nil)
    }

    @Test func toml() throws {
        let text = """
            +++
            title = "a \\u00e9 \\"b\\"" # c
            path = 'c:\\d'
            date = 2026-11-22
            draft = true
            tags = [
              "a", # x
              'b',
            ]
            +++

            """
        let frontMatter = try #require(read(text))
        #expect(frontMatter.problems.isEmpty && frontMatter.format == .toml)
        #expect(
            frontMatter.root.value
                == .map([
                    .init("title", .string("a é \"b\"")), .init("path", .string("c:\\d")),
                    .init("date", .string("2026-11-22")), .init("draft", .string("true")),
                    .init("tags", .list([.string("a"), .string("b")])),
                ]))
    }

    @Test func tablesOfTOML() throws {
        let text = """
            +++
            a = {b = [1, {c = 2}], "d e" = {}}
            [[risks]] # one
            id = "R1"
              [[risks.actions]]
              do = "A"
              [[risks.actions]]
              do = "B"
            [[risks]]
            [risks.votes]
            ana = "2x5"
            [x.y.z]
            w = 1
            +++

            """
        let frontMatter = try #require(read(text))
        #expect(frontMatter.problems.isEmpty)
        func task(_ text: String) -> FrontMatterValue { .map([.init("do", .string(text))]) }
        #expect(
            frontMatter.root.value
                == .map([
                    .init(
                        "a",
                        .map([
                            .init("b", .list([.string("1"), .map([.init("c", .string("2"))])])),
                            .init("d e", .map([])),
                        ])),
                    .init(
                        "risks",
                        .list([
                            .map([
                                .init("id", .string("R1")), .init("actions", .list([task("A"), task("B")])),
                            ]),
                            .map([.init("votes", .map([.init("ana", .string("2x5"))]))]),
                        ])),
                    .init("x", .map([.init("y", .map([.init("z", .map([.init("w", .string("1"))]))]))])),
                ]))
        let items = try #require(frontMatter.root["risks"]?.value.sequence)
        #expect(
            items.itemRanges.map { SourceText(path: "a.md", text)[$0] }[1]
                == "[[risks]]\n[risks.votes]\nana = \"2x5\"")
    }

    @Test(arguments: [
        ("[a\nx = 1", 4..<6), ("[[a]\nx = 1", 4..<8), ("[a] b\nx = 1", 4..<9), ("[]", 4..<6),
        ("a = {b = 1", 8..<9), ("a = {b}", 8..<9), ("a = {b = 1, b = 2}", 16..<17), ("a = 1}", 9..<10),
        ("[a]\n[b]\n[a]", 13..<14), ("[a]\n[a]", 8..<11), ("[[a]]\n[a]", 10..<13), ("a = 1\n[a]", 11..<12),
        ("a = \"\"\"b", 8..<11), ("a.b = 1", 4..<5),
        ("a = b c", 8..<11), ("a = \"b", 8..<9), ("a", 4..<5), ("a = 1\na = 2", 10..<11), ("a = [1", 8..<9),
        ("a = ", 8..<8), ("a = \"\\q\"", 9..<11), ("a = 1 2", 8..<11), ("a = \"b\" c", 12..<13),
    ])
    func tomlProblemsHaveAPlace(_ content: String, _ range: Range<Int>) throws {
        let frontMatter = try #require(read("+++\n\(content)\nz = 1\n+++\n"))
        #expect(frontMatter.problems.first?.range == range, "\(frontMatter.problems)")
    }
}
