import ADRTemplates
import Testing

@Suite struct TemplatePlaceholderTests {
    @Test func onlySingleWordsArePlaceholders() {
        let text = "{title}{{number}} {a prompt} {} {9x} {x-1_y} { title } {title {date}"
        let found = TemplatePlaceholder.all(in: text.utf8)
        #expect(found.map(\.name) == ["title", "number", "x-1_y", "date"])
        let bytes = Array(text.utf8)
        for placeholder in found {
            #expect(String(decoding: bytes[placeholder.range], as: UTF8.self) == "{\(placeholder.name)}")
        }
    }

    @Test func namesAreOfASCII() {
        #expect(TemplatePlaceholder.isName("team-2"))
        for word in ["", "2", "-a", "é", "a b", String(repeating: "a", count: 65)] {
            #expect(!TemplatePlaceholder.isName(word), "\(word)")
        }
    }

    @Test func hostileTextTakesLinearTime() {
        let text = String(repeating: "{a", count: 500_000)
        #expect(TemplatePlaceholder.all(in: text.utf8).isEmpty)
    }
}
