import ADRModel
import ADRText

/// What one kind of site wants otherwise than the others.
protocol SiteForm: Sendable {
    /// The file of the page that lists the decisions.
    var indexFile: String { get }
    /// Whether files are named by numbers of four digits.
    var isNumbered: Bool { get }
    /// Whether pages begin with YAML.
    var hasFrontMatter: Bool { get }
    /// Whether the site shows the title of the front matter, so that the text has none.
    var takesTitleFromFrontMatter: Bool { get }
    /// Whether HTML in the text is shown; else its tags go.
    var showsHTML: Bool { get }
    /// Whether links may lead to addresses of mail.
    var linksMail: Bool { get }
    /// Whether braces in the text may mean something to the site.
    var readsBraces: Bool { get }

    /// The title of a page.
    func heading(of page: SitePage) -> String
    /// The front matter of a page.
    ///
    /// - Parameter position: that among the pages, from 1.
    func frontMatter(of page: SitePage, position: Int) -> [FrontMatterValue.Pair]
    /// The front matter of the page that lists the decisions.
    var indexFrontMatter: [FrontMatterValue.Pair] { get }
    /// Lines that make a reader stop.
    func banner(_ title: String, _ text: String) -> String
    /// A link to a page whose text is shown as it is.
    func link(_ text: String, to name: String) -> String
    /// Where a link to a page leads.
    func destination(of name: String, anchor: String?) -> String
    /// The name by which a link reaches a heading of a page; `nil` if that is not known.
    func anchor(of heading: Int, in outline: MarkdownOutline) -> String?
    /// What the site would read in a text as its own signs.
    func edits(of outline: MarkdownOutline, _ inlines: MarkdownInlines) -> [TextEdit]
    /// The lines between the title of that page and its list.
    var indexHead: String { get }
    /// The lines behind the list of decisions.
    func indexSections(of pages: [SitePage]) -> String
    /// Files beside the pages.
    func files(for pages: [SitePage]) -> [(name: String, text: String)]
}

extension SiteForm {
    var indexFile: String { "index.md" }
    var isNumbered: Bool { false }
    var hasFrontMatter: Bool { true }
    var takesTitleFromFrontMatter: Bool { false }
    var showsHTML: Bool { true }
    var readsBraces: Bool { true }
    var linksMail: Bool { true }
    var indexFrontMatter: [FrontMatterValue.Pair] { [] }
    var indexHead: String { "" }
    func heading(of page: SitePage) -> String { page.heading }
    func edits(of outline: MarkdownOutline, _ inlines: MarkdownInlines) -> [TextEdit] { [] }
    func indexSections(of pages: [SitePage]) -> String { "" }
    func files(for pages: [SitePage]) -> [(name: String, text: String)] { [] }

    func banner(_ title: String, _ text: String) -> String { "> **\(title).** \(text)\n" }

    func destination(of name: String, anchor: String?) -> String {
        MarkdownText.destination(name + ".md") + (anchor.map { "#" + MarkdownText.destination($0) } ?? "")
    }

    func anchor(of heading: Int, in outline: MarkdownOutline) -> String? {
        HeadingAnchors(outline).names[heading].first
    }

    /// A text as Markdown of the site that shows it as it is.
    func text(_ text: String) -> String { withoutBraces(MarkdownText.inline(text)) }

    func link(_ text: String, to name: String) -> String {
        "[\(withoutBraces(MarkdownText.label(text)))](\(destination(of: name, anchor: nil)))"
    }

    func withoutBraces(_ markdown: String) -> String {
        guard readsBraces else { return markdown }
        return [("{", "&#123;"), ("}", "&#125;")].reduce(markdown) { text, brace in
            text.replacing("\\" + brace.0, with: brace.1).replacing(brace.0, with: brace.1)
        }
    }

    /// A fact for front matter, as one line that is shown as it is.
    func value(_ text: String) -> FrontMatterValue { .string(TerminalText.line(text)) }

    func values(_ texts: [String]) -> FrontMatterValue { .list(texts.map(value)) }

    /// Status, day, people and tags as front matter, as far as they are known.
    func facts(of page: SitePage, people: String? = "deciders", dayKey: String = "date")
        -> [FrontMatterValue.Pair]
    {
        var pairs: [FrontMatterValue.Pair] = []
        if let status = page.plainStatus { pairs.append(.init("status", .string(status))) }
        if let day = page.day { pairs.append(.init(dayKey, .verbatim(day))) }
        if let people, !page.record.deciders.isEmpty {
            pairs.append(.init(people, values(page.record.deciders)))
        }
        if !page.tags.isEmpty { pairs.append(.init("tags", values(page.tags))) }
        return pairs
    }
}
