import ADRModel
import ADRText

/// Docusaurus: pages in CommonMark that MDX reads as well, in the order of the log.
struct DocusaurusSite: SiteForm {
    var takesTitleFromFrontMatter: Bool { true }

    func frontMatter(of page: SitePage, position: Int) -> [FrontMatterValue.Pair] {
        // Without an id, the number would go, and with it what tells two pages apart.
        [.init("id", .string(page.name))] + common(page.heading, position) + facts(of: page)
    }

    var indexFrontMatter: [FrontMatterValue.Pair] { common("Decisions", 0) }

    private func common(_ title: String, _ position: Int) -> [FrontMatterValue.Pair] {
        [
            .init("title", value(title)), .init("sidebar_position", .verbatim(String(position))),
            .init("mdx", .map([.init("format", .verbatim("md"))])),
        ]
    }

    func banner(_ title: String, _ text: String) -> String { ":::warning[\(title)]\n\n\(text)\n\n:::\n" }

    func destination(of name: String, anchor: String?) -> String {
        "./" + MarkdownText.destination(name + ".md")
            + (anchor.map { "#" + MarkdownText.destination($0) } ?? "")
    }

    /// Lines that MDX would take for code of its own.
    func edits(of outline: MarkdownOutline, _ inlines: MarkdownInlines) -> [TextEdit] {
        outline.blocks.flatMap { block -> [TextEdit] in
            let lines = outline.lines(of: block)
            switch block.kind {
            case .paragraph:
                return lines.compactMap { line in
                    ["import ", "export "].contains { outline.source.bytes[line].starts(with: $0.utf8) }
                        ? TextEdit(
                            replacing: line.lowerBound..<(line.lowerBound + 1),
                            with: "&#\(outline.source.bytes[line.lowerBound]);") : nil
                }
            case .indentedCode where block.nesting.isTopLevel:
                let text = lines.map { outline.source[$0] }.joined(separator: "\n")
                guard !text.holds("```") else { return [] }
                let start = outline.source.bytes.lineStart(of: block.range.lowerBound)
                return [TextEdit(replacing: start..<block.range.upperBound, with: "```text\n\(text)\n```")]
            default: return []
            }
        }
    }

    func files(for pages: [SitePage]) -> [(name: String, text: String)] {
        let category = JSONValue.object(["label": .string("Decisions")])
        return [("_category_.json", category.text)]
    }
}
