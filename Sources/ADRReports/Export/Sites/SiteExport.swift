public import ADRModel
import ADRText

/// A log as the files of a documentation site.
///
/// The files are the same for the same records. Nothing that a record says runs, or is read as anything but its text.
public struct SiteExport: Sendable {
    private let form: any SiteForm
    private let pages: SitePages
    private let links: SiteLinks

    /// - Parameters:
    ///   - portable: the log with the metadata of its records in front matter.
    ///   - folder: where the files go, of which some sites read the name.
    ///   - filesAddress: where the files of the repository are shown; links to those that have no page lead there.
    public init(
        _ log: DecisionLog, portable: DecisionLog, for site: SiteKind, in folder: String,
        filesAddress: String? = nil
    ) {
        form = site.form(in: folder)
        pages = SitePages(
            log, portable: portable, isNumbered: form.isNumbered,
            reserved: ["index", "readme", "summary", SiteLinks.indexName(of: form).lowercased()])
        var address = filesAddress
        while address?.ends(with: "/") ?? false { address?.removeLast() }
        links = SiteLinks(log: log, pages: pages, form: form, filesAddress: address)
    }

    /// The records that go out under another number than theirs, because the site wants four digits that no other has.
    public var renumbered: [(label: String, file: String)] {
        guard form.isNumbered else { return [] }
        return pages.all.filter { page in
            page.record.number.map { Int(page.name.prefix(4)) != $0 } ?? true
        }.map { ($0.label, $0.name + ".md") }
    }

    /// The files by their names, in the order of the pages; the list of the decisions comes first.
    public var files: [(name: String, text: String)] {
        [(form.indexFile, index)]
            + pages.all.enumerated().map {
                ($0.element.name + ".md", text(of: $0.element, position: $0.offset + 1))
            }
            + form.files(for: pages.all)
    }

    // MARK: - Pages

    private func text(of page: SitePage, position: Int) -> String {
        let warning = page.warning.map { warning in
            let successors = links(page.supersessions)
            return form.banner(
                warning.title,
                warning.sentence + (successors.isEmpty ? "" : " It was superseded by \(successors).")) + "\n"
        }
        let body = SiteMarkdown.text(of: page, links)
        return head(form.frontMatter(of: page, position: position), title: form.heading(of: page))
            + (warning ?? "") + facts(of: page) + (body.isEmpty ? "" : "\n" + body + "\n")
    }

    private func head(_ frontMatter: [FrontMatterValue.Pair], title: String) -> String {
        let heading =
            form.takesTitleFromFrontMatter
            ? ""
            : "# \(form.withoutBraces(MarkdownWriter.heading(TerminalText.line(title), definesNoLinks: true)))\n\n"
        guard form.hasFrontMatter else { return heading + GeneratedPage.marker + "\n\n" }
        return GeneratedPage.frontMatterOpening
            + frontMatter.map { "\($0.key): \($0.value.yaml)\n" }.joined() + "---\n\n" + heading
    }

    private func facts(of page: SitePage) -> String {
        var facts: [(String, String)] = [("Status", form.text(page.status ?? "not stated"))]
        if let day = page.day { facts.append(("Date", day)) }
        facts += page.people.map { ($0.role, form.text($0.names.joined(separator: ", "))) }
        if !page.tags.isEmpty { facts.append(("Tags", form.text(page.tags.joined(separator: ", ")))) }
        if let day = page.reviewBy { facts.append(("Review by", day)) }
        return facts.map { "- **\($0.0):** \($0.1)\n" }.joined()
            // A line for each, for Structurizr looks for one link in a line.
            + page.relations.map { "- **\($0.words):** \(link(to: $0))\n" }.joined()
    }

    private func links(_ relations: [SitePage.Relation]) -> String {
        relations.map(link).joined(separator: ", ")
    }

    private func link(to relation: SitePage.Relation) -> String {
        let other = pages.all[relation.other]
        return form.link(other.heading, to: other.name)
    }

    // MARK: - The list

    private var index: String {
        let rows = pages.all.map { page -> [String] in
            let successors = links(page.supersessions)
            let status = successors.isEmpty ? form.text(page.status ?? "") : "superseded by \(successors)"
            return [
                form.link(page.heading, to: page.name), status, page.day ?? "",
                form.text(page.record.deciders.joined(separator: ", ")),
            ]
        }
        let list =
            rows.isEmpty
            ? "No decisions are recorded yet.\n"
            : MarkdownTableText(columns: ["Decision", "Status", "Date", "Deciders"], rows: rows).text
        return head(form.indexFrontMatter, title: "Decisions") + form.indexHead + list
            + form.indexSections(of: pages.all)
    }
}
