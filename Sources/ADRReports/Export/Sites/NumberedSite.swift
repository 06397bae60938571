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
    /// Backstage takes what stands between such an address and the next record of the line for one path.
    var linksMail: Bool { false }

    func heading(of page: SitePage) -> String { showsNumbers ? page.title : page.heading }

    func frontMatter(of page: SitePage, position: Int) -> [FrontMatterValue.Pair] {
        // Structurizr takes a decision without a status for accepted.
        [.init("status", .verbatim(page.plainStatus ?? "unknown"))]
            + (page.day.map { [.init("date", .verbatim($0))] } ?? [])
    }

    /// Backstage finds links whose texts have no brackets.
    func link(_ text: String, to name: String) -> String {
        let label = Self.brackets.reduce(MarkdownText.label(text)) { label, bracket in
            label.replacing("\\" + bracket.0, with: bracket.1)
        }
        return "[\(label)](\(destination(of: name, anchor: nil)))"
    }

    /// The brackets in the texts of links, but for those of pictures.
    func edits(of outline: MarkdownOutline, _ inlines: MarkdownInlines) -> [TextEdit] {
        let bytes = outline.source.bytes
        let texts = inlines.links.filter { $0.kind == .inline && !$0.isImage }.map(\.textRange)
            .filter { text in !inlines.links.contains { $0.isImage && text.contains($0.range.lowerBound) } }
        return texts.flatMap { text in
            text.compactMap { offset -> TextEdit? in
                guard !inlines.isCode(offset),
                    let reference = Self.brackets.first(where: { $0.0.utf8.first == bytes[offset] })?.1
                else { return nil }
                let isEscaped = offset > text.lowerBound && bytes[offset - 1] == UInt8(ascii: "\\")
                return TextEdit(replacing: (isEscaped ? offset - 1 : offset)..<(offset + 1), with: reference)
            }
        }
    }

    private static let brackets = [("[", "&#91;"), ("]", "&#93;")]

    /// Both know links to files by `.md)` at their end.
    func anchor(of heading: Int, in outline: MarkdownOutline) -> String? { nil }
}
