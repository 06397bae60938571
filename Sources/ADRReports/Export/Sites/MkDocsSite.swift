import ADRModel
import ADRText

/// MkDocs with Material: admonitions, tags, the status of pages, and lists for literate-nav and awesome-nav.
struct MkDocsSite: SiteForm {
    func frontMatter(of page: SitePage, position: Int) -> [FrontMatterValue.Pair] {
        [.init("title", .string(Self.name(page.heading)))]
            + facts(of: page).map { pair in
                switch pair.value {
                // Material makes a class of the status.
                case .string(let status):
                    return .init(pair.key, .string(status.lowercased().replacing(" ", with: "-")))
                case .list(let items):
                    return .init(
                        pair.key,
                        .list(
                            items.map { item in
                                guard case .string(let text) = item else { return item }
                                return .string(Self.name(text))
                            }))
                case .null, .verbatim, .map: return pair
                }
            }
    }

    var indexFrontMatter: [FrontMatterValue.Pair] { [.init("title", .string("Decisions"))] }

    func banner(_ title: String, _ text: String) -> String { "!!! warning \"\(title)\"\n\n    \(text)\n" }

    /// As Python-Markdown makes them; of letters that are no ASCII it makes what nobody would write.
    func anchor(of heading: Int, in outline: MarkdownOutline) -> String? {
        var taken: Set<String> = []
        var last: String?
        for range in HeadingAnchors(outline).ranges.prefix(heading + 1) {
            let text = outline.plainText(of: range)
            let slug = HeadingAnchors.collapsed(HeadingAnchors.name(of: text))
            var name = slug
            var count = 1
            while name.isEmpty || !taken.insert(name).inserted {
                name = "\(slug)_\(count)"
                count += 1
            }
            last = slug.isEmpty || !text.utf8.allSatisfy { $0 < 0x80 } ? nil : name
        }
        return last
    }

    /// Lines that pull files in, which the snippets of PyMdown read in code too; elsewhere `<` is a reference.
    func edits(of outline: MarkdownOutline, _ inlines: MarkdownInlines) -> [TextEdit] {
        BytePattern("-8<-").ranges(in: outline.source.bytes).filter { inlines.isCode($0.lowerBound) }.map {
            TextEdit(inserting: "\u{2060}", at: $0.lowerBound + 2)
        }
    }

    func files(for pages: [SitePage]) -> [(name: String, text: String)] {
        let list = pages.map {
            "* [\(text(Self.name($0.heading)))](\(destination(of: $0.name, anchor: nil)))\n"
        }
        let names = (["index.md"] + pages.map { $0.name + ".md" }).map {
            "  - \(FrontMatterValue.string($0).yaml)\n"
        }
        return [
            ("SUMMARY.md", GeneratedPage.marker + "\n\n* [Decisions](index.md)\n" + list.joined()),
            (".nav.yml", "# \(GeneratedPage.sentence)\nnav:\n" + names.joined()),
        ]
    }

    /// A title where themes take it for HTML.
    private static func name(_ title: String) -> String {
        TerminalText.line(title).replacing("&", with: "&amp;").replacing("<", with: "‹").replacing(
            ">", with: "›")
    }
}
