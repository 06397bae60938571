import ADRAuthoring
import Testing

@Suite struct SlugTests {
    @Test func lettersOfAnyScriptStay() {
        #expect(Slug("Use PostgreSQL 16 & Q&A!").text == "use-postgresql-16-q-a")
        #expect(Slug("日本語のタイトル").text == "日本語のタイトル")
        #expect(Slug("Über Größe").text == "über-größe")
        #expect(Slug("नमस्ते दुनिया").text == "नमस्ते-दुनिया")
    }

    @Test func decomposedLettersAreComposed() {
        func bytes(_ title: String) -> [UInt8] { Array(Slug(title).text.utf8) }
        #expect(bytes("U\u{308}ber") == Array("über".utf8))
        #expect(
            bytes("Vie\u{302}\u{323}t") == Array("việt".utf8)
                || bytes("Vie\u{323}\u{302}t") == Array("việt".utf8))
        #expect(bytes("\u{1112}\u{1161}\u{11AB}") == Array("한".utf8))
        #expect(bytes("か\u{3099}") == Array("が".utf8))
    }

    @Test func lengthIsLimitedAtAWord() {
        let slug = Slug(String(repeating: "word ", count: 50)).text
        #expect(slug.utf8.count <= 80 && slug.hasSuffix("word"))
        #expect(Slug(String(repeating: "語", count: 90)).text.utf8.count == 78)
    }

    @Test func itIsNeverEmptyOrHidden() {
        #expect(Slug("🎉").text == "decision")
        #expect(Slug("--- .x").text == "x")
    }
}
