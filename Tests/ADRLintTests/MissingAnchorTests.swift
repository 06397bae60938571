import ADRLint
import ADRText
import Testing

@Suite struct MissingAnchorTests {
    private static let headings = """
        # X

        ## Pros & Cons
        ## 🚀 Go `fast`
        ## Überblick: größer
        ## 使用する
        ## a_b c-d
        ## Twice
        ## Twice
        ## Own {#my-place}
        > ## Quoted

        <h3 id="html-place">T</h3> <a name='old'></a>

        """

    private static func places(_ link: String) -> [String] {
        RecordLint(rule: MissingAnchorRule.self).places(in: headings + "\n[x](\(link))\n")
    }

    @Test(
        arguments: [
            "#pros--cons", "#pros-cons", "#Pros--Cons", "#-go-fast", "#go-fast", "#überblick-größer",
            "#%C3%BCberblick-gr%C3%B6%C3%9Fer", "#使用する", "#a_b-c-d", "#twice", "#twice-1", "#twice_1",
            "#my-place",
            "#own", "#quoted", "#html-place", "#old", "#top", "#", "#fn1", "#L12", "#:~:text=x",
            "#user-content-twice",
            "0001-x.md#twice", "nowhere.md#any", "https://example.org/#any", "{{< ref x >}}#y",
        ])
    func isQuiet(_ link: String) {
        #expect(Self.places(link).isEmpty)
    }

    @Test(
        arguments: [
            "#pros---cons-and", "#twice-2", "#pro--cons", "0001-x.md#none", "./0001-x.md#none", "#uberblick",
        ])
    func isFound(_ link: String) {
        #expect(Self.places(link) == [link])
    }

    @Test func theNearestHeadingIsNamed() {
        let found = RecordLint(
            rule: MissingAnchorRule.self, files: ["0001-x.md": "# X\n\n[x](#contex)\n\n## Context\n"]
        )
        .diagnostics()
        #expect(found.map(\.message).first?.contains("did you mean `#context`?") == true)
    }
}
