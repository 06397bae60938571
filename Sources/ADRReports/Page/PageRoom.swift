/// A page that keeps within its room, whatever the log has.
extension ReportPage {
    /// The page with so many rows of each table at most, and how many more there are.
    ///
    /// - Parameter columns: how long a cell may be; `nil` for as long as it is.
    func capped(at rows: Int, cells columns: Int? = nil) -> ReportPage {
        var page = self
        for index in sections.indices {
            let rest = sections[index].rest ?? self.rest
            let rows = rows * (sections[index].comesFirst ? Self.firstBeforeOthers : 1)
            page.sections[index].blocks = sections[index].blocks.flatMap {
                $0.capped(at: rows, cells: columns, rest)
            }
        }
        return page
    }

    /// How many times as many rows a section keeps that comes first.
    private static let firstBeforeOthers = 5
}

extension PageMarkdown {
    /// What a comment on the large forges holds, with some room for what stands around the page.
    private static let limit = 60_000
    /// How many rows a table has at least and at most.
    private static let rows = 1...200
    /// How many columns a cell has at most where there is little room.
    private static let cells = 240

    /// The page with as many rows as a comment on a forge has room for.
    func renderWithinLimit(_ page: ReportPage) -> String {
        var text = render(page.capped(at: Self.rows.upperBound))
        guard text.utf8.count > Self.limit else { return text }
        // The most rows with which it fits.
        var (fitting, tooMany) = (Self.rows.lowerBound, Self.rows.upperBound + 1)
        text = render(page.capped(at: fitting, cells: Self.cells))
        while tooMany - fitting > 1 {
            let rows = (fitting + tooMany) / 2
            let longer = render(page.capped(at: rows, cells: Self.cells))
            if longer.utf8.count > Self.limit {
                tooMany = rows
            } else {
                (fitting, text) = (rows, longer)
            }
        }
        return text
    }
}

extension ReportBlock {
    /// - Parameter command: that tells the rest.
    func capped(at limit: Int, cells columns: Int? = nil, _ command: String) -> [ReportBlock] {
        func more(than count: Int) -> [ReportBlock] {
            guard count > limit else { return [] }
            return [.text(ReportText("and \(count - limit) more" + (command.isEmpty ? "" : ": " + command)))]
        }
        switch self {
        case .table(let table):
            return [.table(table.capped(at: limit, columns))] + more(than: table.rows.count)
        case .entries(let list):
            let entries = ReportEntries(title: list.title, entries: Array(list.entries.prefix(limit)))
            return [.entries(entries)] + more(than: list.entries.count)
        case .list(let items):
            return [.list(items.prefix(limit).map { $0.cut(to: columns) })] + more(than: items.count)
        case .picture(let picture, let data):
            return [.picture(picture, data: data.capped(at: limit, columns))] + more(than: data.rows.count)
        case .text(let text): return [.text(text.cut(to: columns.map { 3 * $0 }))]
        case .summary(let text, let first, let items):
            return [.summary(text, first: first, of: items.map { $0.cut(to: columns) })]
        case .heading, .tiles, .code: return [self]
        }
    }
}

extension ReportTable {
    fileprivate func capped(at limit: Int, _ columns: Int?) -> ReportTable {
        ReportTable(
            self.columns, rows.prefix(limit).map { $0.map { $0.cut(to: columns) } }, isStacked: isStacked)
    }
}

extension ReportText {
    /// The text with the runs that begin within a display width, the last of them cut at its end.
    fileprivate func cut(to limit: Int?) -> ReportText {
        guard let limit, TerminalText.width(of: plain) > limit else { return self }
        var room = limit
        return mapped { run in
            let cut = room > 0 ? TerminalText.cut(run, to: room) : ""
            room -= TerminalText.width(of: run)
            return cut
        }
    }
}
