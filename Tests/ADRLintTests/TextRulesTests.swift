import ADRLint
import ADRModel
import ADRText
import Testing

@Suite struct TextRulesTests {
    @Test(
        arguments: [
            "We list TODO comments in code.", "`TODO`", "The TODO-list app", "a todo list",
            "TODOs are issues",
            "There is no TODO.", "We accept any TBD.", "It is to be decided.", "見積もりは to be decided",
            "todo", "<!-- TODO -->", "[x](TODO.md)", "mytodo: x", "v1では未対応とする。TODOとして記録する",
        ].map { $0 == "todo" ? "no todo here" : $0 })
    func wordsOfASentenceAreNotUnfinished(_ text: String) {
        #expect(RecordLint(rule: UnfinishedTextRule.self).places(in: "# X\n\n\(text)\n").isEmpty)
    }

    @Test(
        arguments: [
            ("TODO", "TODO"), ("TODO write this", "TODO"), ("- TBD", "TBD"), ("We pay (TBD) a month.", "TBD"),
            ("Cost: TBD", "TBD"), ("**TODO:** ask", "TODO"), ("tbd", "tbd"), ("The price is TBD.", "TBD"),
            ("See Lorem Ipsum dolor", "Lorem Ipsum"), ("FIXME(ana): x", "FIXME"), ("x (TODO: y)", "TODO"),
            ("To be decided.", "To be decided"), ("- *to be defined*", "to be defined"),
        ])
    func marksOfUnfinishedWorkAreFound(_ text: String, _ place: String) {
        #expect(RecordLint(rule: UnfinishedTextRule.self).places(in: "# X\n\n\(text)\n") == [place])
    }

    @Test(arguments: [
        "👩‍💻", "🏳️‍🌈", "👨🏽‍🚒", "می\u{200C}شود", "क\u{200D}ष", "שלום\u{200F}!", "é ü ñ", "a\tb", "\u{A0}",
        "ภาษา\u{200B}ไทย",
    ])
    func neededJoinersAreNotInvisible(_ text: String) {
        #expect(RecordLint(rule: InvisibleCharactersRule.self).places(in: "# X\n\n\(text)\n").isEmpty)
    }

    @Test(
        arguments: [
            "\u{200B}", "\u{200B}\u{200B}", "\u{2060}", "\u{FEFF}", "\u{202E}", "\u{2066}", "\u{1B}",
            "\u{85}", "\u{200D}",
            "\u{200E}", "\u{7F}",
        ])
    func unseenCharactersAreFoundOnce(_ text: String) {
        #expect(RecordLint(rule: InvisibleCharactersRule.self).places(in: "# X\n\na\(text)b\n") == [text])
    }

    @Test func aByteOrderMarkIsNoInvisibleCharacterAtTheBeginning() {
        #expect(RecordLint(rule: InvisibleCharactersRule.self).places(in: "\u{FEFF}# X\n").isEmpty)
    }

    @Test(
        arguments: [
            ([0xE9], 0..<1), ([0xC0, 0x80], 0..<1), ([0xED, 0xA0, 0x80], 0..<1), ([0xF5], 0..<1),
            ([0xE3, 0x81], 0..<1),
            ([0xEF, 0xBF, 0xBD], 0..<3),
        ] as [([UInt8], Range<Int>)])
    func illFormedBytesAreFoundAtTheFirst(_ bytes: [UInt8], _ range: Range<Int>) {
        let start = Array("# Über\n\n".utf8)
        let source = SourceText(path: "docs/adr/0001-x.md", bytes: start + bytes + [0x0A])
        let found = RecordLint(rule: IllFormedUTF8Rule.self).diagnostics(adding: source)
        #expect(found.map(\.range) == [start.count + range.lowerBound..<start.count + range.upperBound])
    }

    @Test(arguments: ["#Title", "##decision", "###　概要", "#\u{A0}x", "#背景"])
    func headingsWithoutSpaceAreFixed(_ line: String) throws {
        let lint = RecordLint(rule: HeadingWithoutSpaceRule.self, files: ["0001-x.md": "\(line)\n"])
        let fixed = try lint.fixed("0001-x.md")
        #expect(MarkdownOutline(SourceText(path: "x", fixed)).headings.count == 1)
    }

    @Test(arguments: [
        "#12", "#storage", "#Storage #Orders", "#!/bin/sh", "#", "#define x", "    #Title", "- #Title",
    ])
    func tagsAndNumbersAreNoHeadings(_ line: String) {
        #expect(RecordLint(rule: HeadingWithoutSpaceRule.self).places(in: "\(line)\n").isEmpty)
    }

    @Test func oneWordBehindAMarkIsATagWhereATitleIsThere() {
        let lint = RecordLint(rule: HeadingWithoutSpaceRule.self)
        #expect(lint.places(in: "# Use it\n\n#Storage\n").isEmpty)
        #expect(lint.places(in: "#Storage\n") == ["#Storage"])
        #expect(lint.places(in: "# Use it\n\n#Use it well\n") == ["#Use it well"])
    }

    @Test(arguments: [
        "See [Decision 12]\n\n[Decision 12]: 0012-x.md", "GET /api/{context}", "It maps [title]",
    ])
    func bracketsInASentenceAreNoPrompts(_ text: String) {
        let lint = RecordLint(rule: TemplateTextRule.self)
        #expect(lint.places(in: "# X\n\nStatus: accepted\n\n\(text)\n").isEmpty)
    }

    @Test(arguments: [
        ("* {option 1}", "{option 1}"), ("{context}", "{context}"), ("[title]", "[title]"),
        ("Chosen: \"{title of option 1}\", because", "{title of option 1}"),
    ])
    func placeholdersAreFound(_ text: String, _ place: String) {
        let lint = RecordLint(rule: TemplateTextRule.self)
        #expect(lint.places(in: "# X\n\nStatus: accepted\n\n\(text)\n") == [place])
    }

    @Test func activeHTMLInCodeAndCommentsIsQuiet() {
        let text =
            "# X\n\n`<script>`\n\n```html\n<script>\n```\n\n<!-- <script> --> <img onx> [x](JavaScript.md)\n"
        #expect(RecordLint(rule: ActiveHTMLRule.self).places(in: text).isEmpty)
    }

    @Test(arguments: ["JAVAscript:x", "java&#9;script:x", "data:text/html,x", "vbscript:x"])
    func disguisedProgramsAreFound(_ destination: String) {
        #expect(
            RecordLint(rule: ActiveHTMLRule.self).places(in: "# X\n\n[x](\(destination))\n") == [destination])
    }
}
