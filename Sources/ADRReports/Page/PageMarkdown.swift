import ADRModel
import ADRText

/// A report as a Markdown page.
struct PageMarkdown {
    /// The folder of the page relative to the project's root, from which its links lead to the records.
    let folder: String
    var links = PageLinks.markdown
    /// Whether it is pasted into a chat, a comment or a mail: there headings are bold lines, no path leads anywhere, and
    /// nobody is called by name.
    var isMessage = false
    /// Where the web shows a file of the project, for messages.
    var address: (String) -> String? = { _ in nil }

    /// The level of the heading above, where it is a part of a page; 0 for a page of its own.
    var headingAbove = 0

    /// How much of what a text or a row sums up is named.
    private static let named = 8

    func render(_ page: ReportPage) -> String {
        var blocks = isMessage || headingAbove > 0 ? [] : [page.marker]
        blocks.append(heading(1, page.title))
        if !page.lead.isEmpty { blocks.append(text(page.lead)) }
        for section in page.sections {
            if !section.title.isEmpty { blocks.append(heading(2, section.title)) }
            blocks += section.blocks.map(render)
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private func render(_ block: ReportBlock) -> String {
        switch block {
        case .text(let text): return self.text(text)
        case .summary(let text, let first, let items):
            return self.text(items.isEmpty ? first : text) + below(items)
        case .heading(let title): return heading(3, title)
        case .list(let items): return items.map { "- " + text($0) }.joined(separator: "\n")
        case .tiles(let tiles): return table(of: tiles)
        case .table(let table): return render(table)
        case .entries(let list): return render(list.table) + below(list.entries.flatMap(\.more))
        case .picture(let picture, let data): return picture.markdown ?? render(data)
        case .code(let code): return "```sh\n\(code)\n```"
        }
    }

    /// A list of the first items below what sums them up; nothing if there are none.
    private func below(_ items: [ReportText]) -> String {
        guard !items.isEmpty else { return "" }
        return "\n\n"
            + ReportText.first(Self.named, of: items).map { "- " + text($0) }.joined(separator: "\n")
    }

    private func heading(_ level: Int, _ title: String) -> String {
        isMessage
            ? words(title, marks: "**")
            : String(repeating: "#", count: min(6, headingAbove + level)) + " " + MarkdownText.inline(title)
    }

    private func table(of tiles: [ReportTile]) -> String {
        let numbers = tiles.map {
            "**\($0.number)**" + ($0.change.map { " (\(MarkdownText.inline($0)))" } ?? "")
        }
        return withoutLastLineFeed(
            MarkdownTableText(columns: tiles.map { MarkdownText.inline($0.name) }, rows: [numbers]).text)
    }

    private func render(_ table: ReportTable) -> String {
        let table = table.withoutEmptyColumns
        return withoutLastLineFeed(
            MarkdownTableText(
                columns: table.columns.map { MarkdownText.inline($0.title) },
                rows: table.rows.map { $0.map(text) }
            ).text)
    }

    private func text(_ text: ReportText) -> String {
        text.runs.map { run in
            if let path = run.path, !isMessage {
                return MarkdownText.link(run.text, to: links.way(from: folder, to: path))
            }
            if let path = run.path, let address = address(path) {
                return "[\(MarkdownText.uncalled(MarkdownText.label(run.text)))](\(address))"
            }
            return words(run.text, marks: run.band != nil || run.isStrong ? "**" : "")
        }.joined()
    }

    /// The escaped text between marks, and outside of these the blanks that tell it from the words beside it.
    private func words(_ text: String, marks: String) -> String {
        let inline = isMessage ? MarkdownText.uncalled(MarkdownText.inline(text)) : MarkdownText.inline(text)
        guard !inline.isEmpty else { return text.isEmpty ? "" : " " }
        return (text.begins(with: " ") ? " " : "") + marks + inline + marks
            + (text.ends(with: " ") ? " " : "")
    }

    private func withoutLastLineFeed(_ text: String) -> String { String(text.dropLast()) }
}
