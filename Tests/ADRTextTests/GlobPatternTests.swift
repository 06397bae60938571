import ADRText
import Testing

@Suite struct GlobPatternTests {
    @Test(
        arguments: [
            ("docs/adr/0001-x.md", "docs/adr/0001-x.md"), ("docs/*/0001-?.md", "docs/adr/0001-é.md"),
            ("**/*.md", "a.md"), ("**/*.md", "a/b/c.md"), ("docs/**/x.md", "docs/x.md"),
            ("docs/**/x.md", "docs/a/b/x.md"), ("docs/**", "docs/a/b.md"), ("docs/adr", "docs/adr/x/y.md"),
            ("docs/adr/", "docs/adr/x.md"), ("./docs/*.md", "docs/x.md"), ("/docs/*.md", "docs/x.md"),
            ("*.md", "docs/adr/x.md"), ("legacy", "docs/legacy/x.md"), ("a*b*c", "axxbyyc"),
            ("!docs/**", "other/x.md"), ("!*.md", "x.txt"), ("a/**/**/b", "a/b"), ("x**y", "xaby"),
            ("!\u{301}*", "x"), ("\u{301}*", "\u{301}x"),
        ])
    func matches(_ pattern: String, _ path: String) {
        #expect(GlobPattern(pattern).matches(path))
    }

    @Test(
        arguments: [
            ("docs/*.md", "docs/adr/x.md"), ("docs/?.md", "docs/ab.md"), ("docs/**/x.md", "docs/ax.md"),
            ("docs/adr", "docs/adrs/x.md"), ("*.md", "x.mdx"), ("**/adr/*.md", "badr/x.md"),
            ("!docs/**", "docs/x.md"), ("a*b*c", "axxbyy"), ("x**y", "xa/by"), ("[a].md", "a.md"),
        ])
    func doesNotMatch(_ pattern: String, _ path: String) {
        #expect(!GlobPattern(pattern).matches(path))
    }

    @Test(.timeLimit(.minutes(10))) func manyStarsTakeNoExponentialTime() {
        let pattern = GlobPattern(String(repeating: "*a", count: 200) + "b")
        #expect(!pattern.matches(String(repeating: "a", count: 2000)))
        let folders = GlobPattern(String(repeating: "**/a*/", count: 100) + "b")
        #expect(!folders.matches(String(repeating: "aa/", count: 500) + "c"))
    }

    @Test(arguments: [
        ("src/orders/**", "src/orders"), ("/src/a.swift", "src"), ("**/a", ""), ("a", ""),
        ("!src/*/x", "src"),
        ("src/or*/x", "src"),
    ])
    func whatMatchesLiesBelowAFolder(_ pattern: String, _ folder: String) {
        #expect(GlobPattern(pattern).folder == folder)
    }
}
