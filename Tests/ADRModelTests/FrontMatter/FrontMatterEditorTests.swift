import ADRModel
import ADRText
import Testing

@Suite struct FrontMatterEditorTests {
    /// The text behind an edit of front matter that holds the lines.
    private func edited(
        _ content: String, _ edit: (FrontMatterEditor) throws -> [TextEdit]
    ) throws -> String {
        let source = SourceText(path: "a.md", "---\n\(content)\n---\n# T\n")
        let text = try source.applying(try edit(FrontMatterEditor(source))).text
        #expect(text.hasPrefix("---\n") && text.hasSuffix("\n---\n# T\n"))
        return String(text.dropFirst(4).dropLast(9))
    }

    @Test(arguments: [
        ("status: proposed", "status: accepted"),
        ("status:   proposed   # why", "status:   accepted   # why"),
        ("status: 'proposed'", "status: 'accepted'"),
        ("status: \"proposed\" # why", "status: \"accepted\" # why"),
        ("status:", "status: accepted"),
        ("status: # why", "status: accepted # why"),
        ("status: ~", "status: accepted"),
        ("status: {proposed}", "status: accepted"),
        ("status: [a, b]", "status: accepted"),
        ("status:\n  - a\n  - b\nx: y", "status: accepted\nx: y"),
        ("status: # why\n- a\n- b\nx: y", "status: accepted # why\nx: y"),
        ("status: >\n  proposed\n  text\nx: y", "status: accepted\nx: y"),
        ("x: y", "x: y\nstatus: accepted"),
        ("  x: y # z", "  x: y # z\n  status: accepted"),
        ("{x: y}", "{x: y, status: accepted}"),
        ("status: accepted", "status: accepted"),
    ])
    func setReplacesOnlyTheValue(_ before: String, _ after: String) throws {
        #expect(try edited(before) { try $0.set("status", to: .string("accepted")) } == after)
    }

    @Test(arguments: [
        ("no", "\"no\""), ("0017", "\"0017\""), ("2x5", "2x5"), ("@ana", "\"@ana\""), ("a: b", "\"a: b\""),
        ("a:b", "a:b"), ("x # y", "\"x # y\""), ("x#y", "x#y"), ("- x", "\"- x\""), ("-x", "-x"),
        ("{x}", "\"{x}\""), ("1e3", "\"1e3\""), ("12:30:00", "\"12:30:00\""), ("~", "\"~\""), ("", "\"\""),
        (" x", "\" x\""), ("x ", "\"x \""), ("*.md", "\"*.md\""), ("✅ Accepted", "✅ Accepted"),
        ("a\nb", "\"a\\nb\""), ("a\u{1}b", "\"a\\u0001b\""), ("a\\b: c", "'a\\b: c'"),
        ("\"it's\"", "'\"it''s\"'"), ("x:", "\"x:\""), ("2026-11-22", "\"2026-11-22\""), ("1.5", "\"1.5\""),
        ("a, b", "a, b"), ("y", "\"y\""), ("on", "\"on\""), ("1_000", "\"1_000\""), ("0x1F", "\"0x1F\""),
        ("...", "\"...\""), ("---", "\"---\""), ("a [b]", "a [b]"), (".5", "\".5\""), (".x", ".x"),
        ("=", "\"=\""), ("<<", "\"<<\""), ("a\tb", "\"a\\tb\""), ("\u{85}", "\"\\u0085\""),
    ])
    func textIsQuotedWhereReadersWouldDiffer(_ text: String, _ written: String) throws {
        #expect(try edited("k: v") { try $0.set("k", to: .string(text)) } == "k: \(written)")
    }

    @Test func insideBracketsMoreIsQuoted() throws {
        let value = FrontMatterValue.list([
            .string("a, b"), .string("c:d"), .string("e"), .verbatim("2026-11-22"),
        ])
        #expect(
            try edited("k: [v]") { try $0.set("k", to: value) } == "k: [\"a, b\", \"c:d\", e, 2026-11-22]")
    }

    @Test(arguments: [
        ("tags: a", "tags: [a, new]"), ("tags: 'a' # x", "tags: ['a', new] # x"),
        ("tags: [a]", "tags: [a, new]"), ("tags: [a,]", "tags: [a, new,]"), ("tags: []", "tags: [new]"),
        ("tags: [ a, b ] # x", "tags: [ a, b, new ] # x"), ("tags:", "tags: [new]"),
        ("tags: ~", "tags: [new]"),
        ("tags:\n  - a\n# x\ny: z", "tags:\n  - a\n  - new\n# x\ny: z"),
        ("tags:\n- a # x\n- b # y\ny: z", "tags:\n- a # x\n- b # y\n- new\ny: z"),
        ("tags: [\n  a, # x\n  b # y\n]", "tags: [\n  a, # x\n  b, # y\n  new\n]"),
        ("tags: [\n  a, # x\n  b, # y\n]", "tags: [\n  a, # x\n  b, # y\n  new,\n]"),
        ("tags: [a, new]", "tags: [a, new]"), ("tags:\n  - \"new\"", "tags:\n  - \"new\""),
        ("x: y", "x: y\ntags: [new]"),
    ])
    func appendKeepsTheStyleOfTheList(_ before: String, _ after: String) throws {
        #expect(try edited(before) { try $0.append(.string("new"), to: "tags") } == after)
    }

    @Test(arguments: [
        ("tags: a", "tags: [a, b, c]"), ("tags: [a,]", "tags: [a, b, c,]"), ("tags:", "tags: [b, a, c]"),
        ("tags:\n- a # x\ny: z", "tags:\n- a # x\n- b\n- c\ny: z"), ("x: y", "x: y\ntags: [b, a, c]"),
        ("tags: [\n  a # x\n]", "tags: [\n  a, # x\n  b,\n  c\n]"), ("tags: [c, a, b]", "tags: [c, a, b]"),
        ("tags: [\n  a, # x\n]", "tags: [\n  a, # x\n  b,\n  c,\n]"),
    ])
    func appendOfSeveralLeavesOutWhatIsThere(_ before: String, _ after: String) throws {
        let items = ["b", "a", "c", "b"].map(FrontMatterValue.string)
        #expect(try edited(before) { try $0.append(items, to: "tags") } == after)
    }

    @Test(arguments: [
        ("deciders: a, b", "deciders: a, b, c"), ("deciders: \"@a, @b\"", "deciders: \"@a, @b, c\""),
        ("deciders: a, c , b", "deciders: a, c , b"), ("deciders:", "deciders: c"),
        ("deciders: [a]", "deciders: [a, c]"),
        ("x: y", "x: y\ndeciders: c"),
    ])
    func appendToACommaString(_ before: String, _ after: String) throws {
        #expect(try edited(before) { try $0.appendToCommaString("c", to: "deciders") } == after)
    }

    @Test func riskIsAppendedInTheStyleOfItsNeighbours() throws {
        let risk = FrontMatterValue.map([.init("id", .string("R2")), .init("level", .verbatim("2x5"))])
        let append = { (editor: FrontMatterEditor) in try editor.append(risk, to: "risks") }
        #expect(try edited("a: b", append) == "a: b\nrisks:\n  - {id: R2, level: 2x5}")
        #expect(try edited("risks: [] # x\na: b", append) == "risks: # x\n  - {id: R2, level: 2x5}\na: b")
        #expect(try edited("risks: # x\na: b", append) == "risks: # x\n  - {id: R2, level: 2x5}\na: b")
        #expect(
            try edited("risks:\n  - {id: R1}\na: b", append)
                == "risks:\n  - {id: R1}\n  - {id: R2, level: 2x5}\na: b")
        #expect(
            try edited("risks:\n-   id: R1 # x\n    level: 1x1\n", append)
                == "risks:\n-   id: R1 # x\n    level: 1x1\n-   id: R2\n    level: 2x5\n")
    }

    @Test func nestedPlacesAreSet() throws {
        let content = "risks:\n  - id: R1\n    status: open # x\n  - {id: R2}"
        #expect(
            try edited(content) { try $0.set(["risks", 0, "status"], to: .string("closed")) }
                == "risks:\n  - id: R1\n    status: closed # x\n  - {id: R2}")
        #expect(
            try edited(content) { try $0.set(["risks", 1, "status"], to: .string("closed")) }
                == "risks:\n  - id: R1\n    status: open # x\n  - {id: R2, status: closed}")
        #expect(
            try edited(content) { try $0.set(["risks", 0, "owner"], to: .string("ana"), after: "id") }
                == "risks:\n  - id: R1\n    owner: ana\n    status: open # x\n  - {id: R2}")
        #expect(
            try edited("a: b") { try $0.set(["quality", "cost"], to: .verbatim("2")) }
                == "a: b\nquality: {cost: 2}")
    }

    @Test func removeTakesTheLinesOfTheKeyAndNothingElse() throws {
        #expect(
            try edited("a: b # x\n# own\nc:\n  - d\n  - f # e\n\ng: h") { try $0.remove("c") }
                == "a: b # x\n# own\n\ng: h")
        #expect(
            try edited("risks:\n  - id: R1 # x\n    level: 1x1") { try $0.remove(["risks", 0, "id"]) }
                == "risks:\n  - level: 1x1")
        #expect(try edited("t: [a, b, c]") { try $0.remove(["t", 1]) } == "t: [a, c]")
        #expect(try edited("t: [a, b]") { try $0.remove(["t", 1]) } == "t: [a]")
        #expect(
            try edited("t: [\n  a, # x\n  b # y\n]") { try $0.remove(["t", 1]) } == "t: [\n  a, # x # y\n]")
        #expect(try edited("t: [a]") { try $0.remove(["t", 0]) } == "t: []")
        #expect(try edited("t: # x\n  - a\nu: v") { try $0.remove(["t", 0]) } == "t: [] # x\nu: v")
        #expect(try edited("t:\n  - a\n  - b # y\nu: v") { try $0.remove(["t", 1]) } == "t:\n  - a\nu: v")
        #expect(try edited("t: {a: 1, b: 2}") { try $0.remove(["t", "a"]) } == "t: {b: 2}")
        #expect(try edited("a: b") { try $0.remove("c") } == "a: b")
    }

    @Test func renameKeepsTheValue() throws {
        #expect(
            try edited("superseeds: [7] # x") { try $0.rename("superseeds", to: "supersedes") }
                == "supersedes: [7] # x")
        #expect(
            try edited("supersedes: 7") { try $0.rename("superseeds", to: "supersedes") } == "supersedes: 7")
        #expect(throws: FrontMatterEditError.self) {
            try edited("a: 1\nb: 2") { try $0.rename("a", to: "b") }
        }
        #expect(throws: FrontMatterEditError.self) { try edited("a: 1") { try $0.rename("b", to: "c") } }
    }

    @Test(arguments: [
        ("", "---\nstatus: accepted\n---\n"), ("# T\n", "---\nstatus: accepted\n---\n# T\n"),
        ("\u{FEFF}# T\r\n", "\u{FEFF}---\r\nstatus: accepted\r\n---\r\n# T\r\n"),
        ("---\n---\n# T", "---\nstatus: accepted\n---\n# T"),
        ("---\r\na: b\r\n---", "---\r\na: b\r\nstatus: accepted\r\n---"),
        ("+++\na = 1\n+++\n", "+++\na = 1\nstatus = \"accepted\"\n+++\n"),
        ("+++\nstatus = 'x' # y\n+++\n", "+++\nstatus = 'accepted' # y\n+++\n"),
    ])
    func setInWholeFiles(_ before: String, _ after: String) throws {
        let source = SourceText(path: "a.md", before)
        let edits = try FrontMatterEditor(source).set("status", to: .string("accepted"))
        #expect(try source.applying(edits).bytes == Array(after.utf8))
    }

    @Test func tomlArraysAreEdited() throws {
        let source = SourceText(path: "a.md", "+++\nt = [\"a\"]\n+++\n")
        let appended = try source.applying(try FrontMatterEditor(source).append(.string("b"), to: "t"))
        #expect(appended.text == "+++\nt = [\"a\", \"b\"]\n+++\n")
        let removed = try appended.applying(try FrontMatterEditor(appended).remove(["t", 0]))
        #expect(removed.text == "+++\nt = [\"b\"]\n+++\n")
        #expect(throws: FrontMatterEditError.self) { try FrontMatterEditor(source).set("t", to: .null) }
    }

    @Test(arguments: [
        ("---\nstatus: x\n\n# T", 0..<3), ("---\nstatus: [x\na: b\n---\n", 12..<13),
        ("---\nstatus: &a x\n---\n", 12..<14), ("---\nstatus: x\nstatus: y\n---\n", 14..<20),
    ])
    func uncertainPlacesAreRefused(_ text: String, _ range: Range<Int>) {
        let editor = FrontMatterEditor(SourceText(path: "a.md", text))
        let error = #expect(throws: FrontMatterEditError.self) { try editor.set("status", to: .string("z")) }
        #expect(error?.range == range)
    }

    @Test func valuesThatAreNoPlainTextAreRefused() {
        let editor = FrontMatterEditor(SourceText(path: "a.md", "---\na: b\n---\n"))
        #expect(throws: FrontMatterEditError.self) { try editor.set("a", to: .verbatim("x: y")) }
    }
}

@Suite struct FrontMatterCommentTests {
    private let source = SourceText(
        path: "adr/0001-a.md",
        "---\nrisks:\n  - R1\n  # from the review\n  - R2\ntags: [a] # all\n---\n# A\n")

    @Test func aValueWithACommentInItIsNotReplaced() {
        #expect(throws: FrontMatterEditError.self) {
            try FrontMatterEditor(source).set(["risks"], to: .list([.string("R3")]))
        }
        #expect(throws: FrontMatterEditError.self) { try FrontMatterEditor(source).remove(["risks"]) }
    }

    @Test func aCommentBehindWhatIsRemovedGoesWithIt() throws {
        let after = try source.applying(try FrontMatterEditor(source).remove(["tags"]))
        #expect(!after.text.contains("all"))
    }

    @Test func aTemplateThatIsFilledLosesItsComments() throws {
        let editor = FrontMatterEditor(source, keepsComments: false)
        let after = try source.applying(try editor.remove(["risks"]))
        #expect(!after.text.contains("review"))
    }
}
