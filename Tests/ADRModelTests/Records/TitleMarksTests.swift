import ADRModel
import ADRText
import Testing

/// Pictures, notes and comments beside a title are no words of it.
@Suite struct TitleMarksTests {
    private func title(_ heading: String) -> String? {
        RecordReader().read(
            SourceText(
                path: "adr/0003-use-redis.md", "# \(heading)\n\n## Status\n\nAccepted[^1]\n\n[^1]: Note\n")
        ).title.value?.text
    }

    @Test(arguments: [
        "3. Use Redis ![new](https://img.shields.io/badge/new-green)", "3. Use Redis[^1]",
        "![logo](logo.png) 3. Use Redis", "3. ![logo](logo.png) Use Redis", "3. Use ![x](x.png) Redis",
        "3. Use Redis [![build](b.svg)](https://ci.example.org)", "3. Use Redis <!-- was: Memcached -->",
        "3. Use Redis <a name=\"redis\"></a>",
    ])
    func marksAreNoWords(heading: String) { #expect(title(heading) == "Use Redis") }

    @Test func aTitleOfAPictureAloneIsItsText() { #expect(title("![Use Redis](x.png)") == "Use Redis") }

    @Test func theNameOfAnEmojiIsKept() {
        #expect(title("3. :rocket: Use Redis") == ":rocket: Use Redis")
        #expect(title("3: Use Redis") == "Use Redis")
    }
}
