import ADRModel
import ADRText

/// A report as one HTML file: no script, no network, light and dark, for a phone, a projector and paper.
struct PageHTML {
    /// The folder of the page relative to the project's root, from which its links lead to the records.
    let folder: String
    var links = PageLinks.markdown

    private static let policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

    /// What every such file begins with.
    static let start = declaration + GeneratedPage.opening

    private static let declaration = "<!DOCTYPE html>\n"

    func render(_ page: ReportPage) -> String {
        Self.document(
            marker: page.marker, title: page.title, policy: Self.policy, styles: [PageStyle.sheet],
            body: body(page))
    }

    /// A whole file.
    ///
    /// - Parameter policy: what the page may load and run.
    static func document(
        marker: String = GeneratedPage.marker, title: String, policy: String, styles: [StaticString],
        body: Markup
    ) -> String {
        let head = Markup.element(
            "head", [:],
            [
                .element("meta", ["charset": "utf-8"]),
                .element("meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
                .element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                .element("meta", ["name": "color-scheme", "content": "light dark"]),
                .element("link", ["rel": "icon", "href": "data:,"]),
                .element("title", [:], title),
            ] + styles.map(Markup.style))
        return declaration + marker + "\n" + Markup.element("html", ["lang": "en"], [head, body]).text + "\n"
    }

    private func body(_ page: ReportPage) -> Markup {
        var header: [Markup] = [.element("h1", [:], page.title)]
        if !page.lead.isEmpty { header.append(.element("p", ["class": "lead"], text(page.lead))) }
        let listed = page.isBrief ? page.sections.filter(\.isFolded) : page.sections
        let links = listed.filter { !$0.title.isEmpty }.map { section -> Markup in
            .element("li", [:], [.element("a", ["href": "#\(section.name)"], section.title)])
        }
        return .element(
            "body", page.isBrief ? ["class": "brief"] : [:],
            [
                .element("header", [:], header),
                links.isEmpty
                    ? .text("") : .element("nav", ["aria-label": "Sections"], [.element("ul", [:], links)]),
                .element("main", [:], page.sections.map(render)),
            ])
    }

    func render(_ section: ReportSection) -> Markup {
        let title: [Markup] = section.title.isEmpty ? [] : [.element("h2", [:], section.title)]
        let blocks = section.blocks.map { render($0) }
        guard section.isFolded else {
            let isLine = section.isShort && section.blocks.count == 1 && section.blocks[0].isText
            guard isLine else { return .element("section", ["id": "\(section.name)"], title + blocks) }
            return .element(
                "section", ["id": "\(section.name)", "class": "line"], line(title, section.blocks[0]))
        }
        return folded(section.name, section.title, blocks)
    }

    /// A section of which only the title is seen at first.
    func folded(_ name: String, _ title: String, _ content: [Markup]) -> Markup {
        let summary = Markup.element("summary", [:], [.element("h2", [:], title)])
        return .element(
            "section", ["class": "more"], [.element("details", ["id": "\(name)"], [summary] + content)])
    }

    func render(_ block: ReportBlock) -> Markup {
        switch block {
        case .text(let text): return .element("p", [:], self.text(text))
        case .summary(let text, let first, let items):
            return items.isEmpty ? render(.text(first)) : unfolding(summary(text, first), items)
        case .heading(let title): return .element("h3", [:], title)
        case .list(let items): return .element("ul", [:], items.map { .element("li", [:], text($0)) })
        case .tiles(let tiles): return .element("ul", ["class": "tiles"], tiles.map(render))
        case .table(let table): return render(table)
        case .entries(let list): return .element("ol", ["class": "entries"], list.entries.map(render))
        case .picture(let picture, let data): return render(picture, data)
        case .code(let code):
            let lines = code.parts(at: "\n").map { line -> Markup in
                .element("span", ["class": "line"], [.text(String(line.dropping(" ")))])
            }
            return .element("div", ["class": "code"], lines)
        }
    }

    /// A title and a text on one line.
    private func line(_ title: [Markup], _ block: ReportBlock) -> [Markup] {
        guard case .summary(let text, let first, let items) = block, !items.isEmpty else {
            return title + [render(block)]
        }
        return [unfolding(title + summary(text, first), items)]
    }

    /// What items come to, with the first of them where there is room.
    private func summary(_ text: ReportText, _ first: ReportText) -> [Markup] {
        guard text != first else { return self.text(first) }
        return [
            .element("span", ["class": "named"], self.text(first)),
            .element("span", ["class": "counted"], self.text(text)),
        ]
    }

    private func unfolding(_ summary: [Markup], _ items: [ReportText]) -> Markup {
        let named = ReportText.first(Self.named, of: items)
        return .element(
            "details", [:],
            [
                .element("summary", [:], summary),
                .element("ul", [:], named.map { .element("li", [:], text($0)) }),
            ])
    }

    /// How much of what a text sums up unfolds.
    private static let named = 12

    private func render(_ picture: any ReportPicture, _ data: ReportTable) -> Markup {
        let drawings = PictureForm.allCases.map { form in
            picture.drawing(form).element(
                name: "\(type(of: picture).name)-\(form.rawValue)", title: picture.title,
                description: picture.description, isFile: false)
        }
        let chart = Markup.element("div", ["class": "chart"], drawings)
        guard !type(of: picture).isSmall else { return chart }
        return .element(
            "figure", [:], [chart, .element("figcaption", [:], picture.description), render(data)])
    }

    private func render(_ entry: ReportEntry) -> Markup {
        let key = Markup.element("span", ["class": "key"], text(entry.key))
        let sentence = Markup.element("span", ["class": "sentence", "dir": "auto"], text(entry.line))
        var told: [Markup] = entry.facts.isEmpty ? [] : [.element("small", [:], text(entry.told))]
        guard entry.more.isEmpty else {
            return .element(
                "li", [:],
                told.isEmpty
                    ? [key, unfolding([sentence], entry.more)]
                    : [key, sentence, unfolding(told, entry.more)])
        }
        if !entry.note.isEmpty { told.insert(.element("span", ["class": "note"], text(entry.note)), at: 0) }
        return .element(
            "li", [:], [key, sentence] + (told.isEmpty ? [] : [.element("span", ["class": "told"], told)]))
    }

    private func render(_ tile: ReportTile) -> Markup {
        var parts: [Markup] = [.element("span", ["class": "number"], String(tile.number))]
        if let change = tile.change { parts.append(.element("span", ["class": "change"], "(\(change))")) }
        parts.append(.element("span", ["class": "label"], tile.name))
        let name = tile.number == 0 ? "zero" : tile.band?.grade.name ?? "plain"
        return .element("li", ["class": name], parts)
    }

    private func render(_ table: ReportTable) -> Markup {
        let table = table.withoutEmptyColumns
        let head = table.columns.map { column -> Markup in
            .element("th", ["scope": "col", "class": name(of: column.role)], column.title)
        }
        let names = table.columns.indices.map { name(of: table.columns[$0].role) + width(of: $0, in: table) }
        let rows = table.rows.map { row -> Markup in
            .element(
                "tr", [:],
                row.indices.map { index in
                    let column = table.columns[index]
                    var attributes: [Markup.Attribute] = [
                        .init("class", names[index]), .init("data-label", column.title),
                    ]
                    if column.role == .sentence { attributes.append(.init("dir", "auto")) }
                    return .element("td", attributes, text(row[index]))
                })
        }
        return .element(
            "table", table.isStacked ? ["class": "stacked"] : [:],
            [.element("thead", [:], [.element("tr", [:], head)]), .element("tbody", [:], rows)])
    }

    private func name(of role: ReportTable.Column.Role) -> String {
        switch role {
        case .key: "key"
        case .number: "number"
        case .sentence: "sentence"
        case .detail: "detail"
        }
    }

    /// Days and names are not divided; what has no end, as a word of 100 letters, is.
    private func width(of column: Int, in table: ReportTable) -> String {
        let texts = table.rows.map { $0[column].plain }
        if texts.allSatisfy({ $0.count <= 16 }) { return " brief" }
        let hasEndlessWord = texts.contains { text in
            text.split(whereSeparator: \.isWhitespace).contains { $0.count > 24 }
        }
        return hasEndlessWord ? " endless" : ""
    }

    private func text(_ text: ReportText) -> [Markup] {
        text.runs.flatMap { run -> [Markup] in
            if let path = run.path { return [.link(run.text, to: links.way(from: folder, to: path))] }
            if let band = run.band {
                return [.element("span", ["class": "band \(band.grade.name)"], run.text)]
            }
            if run.isStrong { return [.element("b", [:], run.text)] }
            return [.text(run.text)]
        }
    }
}
