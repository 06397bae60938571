import ADRText

/// What the links of a page to records lead to: their files, or the pages that a site makes of these.
public enum PageLinks: String, CaseIterable, Sendable {
    /// `0012-use-x.md`
    case markdown
    /// `0012-use-x.html`
    case html
    /// `0012-use-x/`
    case folders

    /// The way from a folder to what stands for a file; other files than Markdown stand for themselves.
    package func way(from folder: String, to path: String) -> String {
        let way = RelativePath.from(folder, to: path)
        guard self != .markdown, !ElsewherePath.isOne(path), path.endsIgnoringCase(with: ".md") else {
            return way
        }
        let page = String(way.dropLast(3))
        let name = RelativePath.lastComponent(of: page)
        let isFolder = ["readme", "index"].contains(name.lowercased())
        let above = String(page.dropLast(name.count))
        if self == .html { return isFolder ? above + "index.html" : page + ".html" }
        return isFolder ? (above.isEmpty ? "./" : above) : page + "/"
    }
}

extension MarkerOptions {
    /// What the links of the page lead to.
    package var links: PageLinks { self["links"].flatMap(PageLinks.init) ?? .markdown }
}
