import ADRModel
import ADRText

/// Hugo: a section of its own, links by `relref`, and no shortcodes but those.
struct HugoSite: SiteForm {
    var indexFile: String { "_index.md" }
    var takesTitleFromFrontMatter: Bool { true }
    /// Unless a site is set up otherwise, Hugo leaves HTML out, and what a block of it holds.
    var showsHTML: Bool { false }

    func frontMatter(of page: SitePage, position: Int) -> [FrontMatterValue.Pair] {
        [.init("title", value(page.heading))] + facts(of: page)
            + [.init("weight", .verbatim(String(position)))]
    }

    var indexFrontMatter: [FrontMatterValue.Pair] { [.init("title", .string("Decisions"))] }

    func destination(of name: String, anchor: String?) -> String {
        "{{< relref \"\(name).md\(anchor.map { "#" + MarkdownText.destination($0) } ?? "")\" >}}"
    }

    /// Shortcodes in code; those in the text have braces that are none.
    func edits(of outline: MarkdownOutline, _ inlines: MarkdownInlines) -> [TextEdit] {
        let bytes = outline.source.bytes
        return [("{{<", ">}}"), ("{{%", "%}}")].flatMap { open, close in
            BytePattern(open).ranges(in: bytes).map(\.lowerBound).filter(inlines.isCode).flatMap {
                start -> [TextEdit] in
                let inner = start + 3
                let end = bytes[inner...].prefix { $0 != UInt8(ascii: "\n") }.endIndex
                guard
                    let closing = BytePattern(close).firstRange(in: bytes, within: inner..<end)?.lowerBound,
                    inlines.isCode(closing)
                else { return [TextEdit(inserting: "\u{2060}", at: start + 1)] }
                return [TextEdit(inserting: "/*", at: inner), TextEdit(inserting: "*/", at: closing)]
            }
        }
    }
}
