import ADRModel
import Testing

/// What the links of a page lead to.
@Suite struct PageLinksTests {
    @Test(arguments: [
        ("docs", "docs/adr/0001-x.md", "adr/0001-x.md", "adr/0001-x.html", "adr/0001-x/"),
        ("docs/adr", "docs/adr/0001-x.md", "0001-x.md", "0001-x.html", "0001-x/"),
        (
            "a", "docs/0001-x/README.md", "../docs/0001-x/README.md", "../docs/0001-x/index.html",
            "../docs/0001-x/"
        ),
        ("docs", "docs/index.md", "index.md", "index.html", "./"),
        ("docs", "docs/a.png", "a.png", "a.png", "a.png"),
    ])
    func filesOrPages(_ folder: String, _ path: String, _ file: String, _ html: String, _ below: String) {
        #expect(PageLinks.markdown.way(from: folder, to: path) == file)
        #expect(PageLinks.html.way(from: folder, to: path) == html)
        #expect(PageLinks.folders.way(from: folder, to: path) == below)
    }
}
