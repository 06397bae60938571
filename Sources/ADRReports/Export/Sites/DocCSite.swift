import ADRModel
import ADRText

/// Swift-DocC: articles without front matter and HTML, under a page of their own.
struct DocCSite: SiteForm {
    /// Where the pages go: a catalog, or a folder in one.
    let folder: String

    var indexFile: String { Self.index + ".md" }
    var hasFrontMatter: Bool { false }
    var showsHTML: Bool { false }
    var readsBraces: Bool { false }

    private static let index = "Decisions"

    func frontMatter(of page: SitePage, position: Int) -> [FrontMatterValue.Pair] { [] }

    func banner(_ title: String, _ text: String) -> String { "> Important: **\(title).** \(text)\n" }

    func destination(of name: String, anchor: String?) -> String {
        "doc:" + MarkdownText.destination(name == "index" ? Self.index : name)
            + (anchor.map { "#\($0)" } ?? "")
    }

    /// Of plain words alone is it certain what DocC makes of them.
    func anchor(of heading: Int, in outline: MarkdownOutline) -> String? {
        let texts = HeadingAnchors(outline).ranges.map { outline.plainText(of: $0) }
        let text = texts[heading]
        let isPlain = text.utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: " ") }
        guard isPlain, texts.count(where: { $0 == text }) == 1 else { return nil }
        return text.replacing(" ", with: "-")
    }

    /// Directives, asides, links to symbols, and headings that have a meaning.
    func edits(of outline: MarkdownOutline, _ inlines: MarkdownInlines) -> [TextEdit] {
        let bytes = outline.source.bytes
        var edits: [TextEdit] = []
        for index in outline.blocks.indices {
            let block = outline.blocks[index]
            switch block.kind {
            case .paragraph, .html, .table:
                let lines = outline.lines(of: block)
                edits += lines.filter { bytes[$0].first == UInt8(ascii: "@") }.map {
                    TextEdit(inserting: "\\", at: $0.lowerBound)
                }
                // A quote is a note unless it says otherwise, and what stands before a colon says so.
                if block.kind == .paragraph, let line = lines.first, outline.beginsQuote(at: index) {
                    edits.append(TextEdit(inserting: "Note: ", at: line.lowerBound))
                }
            case .heading(let level, let style):
                let text = outline.plainText(of: block.contentRange)
                guard level == 1 || level == 2 && ["Topics", "See Also"].contains(text) else { break }
                guard style == .setext else {
                    let marks = bytes[block.range].firstIndex(of: UInt8(ascii: "#"))
                    if let marks { edits.append(TextEdit(inserting: "#", at: marks)) }
                    break
                }
                edits += [
                    TextEdit(
                        inserting: String(repeating: "#", count: level + 1) + " ",
                        at: block.contentRange.lowerBound),
                    TextEdit(removing: block.contentRange.upperBound..<block.range.upperBound),
                ]
            default: break
            }
        }
        // Two backticks and more are links to symbols.
        for code in inlines.code where bytes[code].starts(with: "``".utf8) {
            guard let block = outline.blocks[outline.blockIndexes(in: code)].first, !block.isCode else {
                continue
            }
            let fence = bytes[code].prefix { $0 == UInt8(ascii: "`") }.count
            guard code.count > 2 * fence else { continue }
            let inner = (code.lowerBound + fence)..<(code.upperBound - fence)
            let text = outline.source[inner].parts(at: "\n").joined(separator: " ")
            edits.append(
                TextEdit(replacing: code, with: text.holds("`") ? MarkdownText.label(text) : "`\(text)`"))
        }
        return edits
    }

    func indexSections(of pages: [SitePage]) -> String {
        let groups = Dictionary(grouping: pages) { page -> Int in
            switch page.standing {
            case _ where !page.supersessions.isEmpty: 2
            case .accepted: 0
            case .draft, .proposed: 1
            case .superseded, .deprecated, .rejected: 2
            case .other, nil: 3
            }
        }
        let titles = ["In Force", "Proposed", "No Longer in Force", "Others"]
        return "\n## Topics\n"
            + groups.sorted { $0.key < $1.key }.map { key, pages in
                "\n### \(titles[key])\n\n"
                    + pages.map { "- <\(destination(of: $0.name, anchor: nil))>\n" }.joined()
            }.joined()
    }

    /// What makes the list the first page of a catalog.
    var indexHead: String { folder.ends(with: ".docc") ? "@Metadata {\n    @TechnologyRoot\n}\n\n" : "" }
}

extension MarkdownOutline {
    /// Whether a block is the first in a quote.
    fileprivate func beginsQuote(at index: Int) -> Bool {
        let block = blocks[index]
        guard block.nesting.quoteDepth > 0 else { return false }
        guard index > 0, blocks[index - 1].nesting.quoteDepth >= block.nesting.quoteDepth else { return true }
        let gap = source.bytes[blocks[index - 1].range.upperBound..<block.range.lowerBound]
        return gap.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropFirst().contains
        {
            !$0.contains(UInt8(ascii: ">"))
        }
    }
}
