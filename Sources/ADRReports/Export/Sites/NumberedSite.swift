import ADRModel
import ADRText

/// What Structurizr and the ADR plugin of Backstage read: files of four digits and a name, as MADR has them.
///
/// Both take titles and statuses out of the text by their lines, so nothing stands there that is Markdown alone.
struct NumberedSite: SiteForm {
    /// Whether the site shows the number beside the title.
    let showsNumbers: Bool

    var isNumbered: Bool { true }
    var readsBraces: Bool { false }

    func heading(of page: SitePage) -> String { showsNumbers ? page.title : page.heading }

    func frontMatter(of page: SitePage, position: Int) -> [FrontMatterValue.Pair] {
        // Structurizr takes a decision without a status for accepted.
        [.init("status", .verbatim(page.plainStatus ?? "unknown"))]
            + (page.day.map { [.init("date", .verbatim($0))] } ?? [])
    }

    /// Backstage finds links whose texts have no brackets.
    func link(_ text: String, to name: String) -> String {
        let label = MarkdownText.label(text).replacing("\\[", with: "&#91;").replacing("\\]", with: "&#93;")
        return "[\(label)](\(destination(of: name, anchor: nil)))"
    }

    /// Both know links to files by `.md)` at their end.
    func anchor(of heading: Int, in outline: MarkdownOutline) -> String? { nil }
}
