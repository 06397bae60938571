import ADRModel

/// A report for a terminal of 80 columns; bands are told by letter and, if wanted, by colour.
///
/// Of long tables and lists the first rows are shown, and how many more there are.
struct PageTerminal {
    let isColoured: Bool

    static let width = 80
    private static let maximumRows = 20

    func render(_ page: ReportPage) -> String {
        var blocks = [bold(wrapped(page.title))]
        if !page.lead.isEmpty { blocks[0] += "\n" + wrapped(page.lead.plain) }
        for section in page.sections {
            let parts = section.blocks.map(render)
            blocks.append(([bold(wrapped(section.title))] + parts).joined(separator: "\n"))
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private func render(_ block: ReportBlock) -> String {
        switch block {
        case .text(let text): return wrapped(text.plain)
        case .heading(let title): return "\n" + bold(wrapped(title))
        case .list(let items): return list(items)
        case .tiles(let tiles): return lines(of: tiles)
        case .table(let table):
            return TableTerminal(isColoured: isColoured).render(table, limit: Self.maximumRows)
        case .picture(let picture, let data):
            return picture.terminal(coloured: isColoured)
                ?? TableTerminal(isColoured: isColoured).render(data, limit: Self.maximumRows)
        case .code(let code): return code
        }
    }

    private func list(_ items: [ReportText]) -> String {
        var lines = items.prefix(Self.maximumRows).map { item in
            "  "
                + TerminalText.wrapped(TerminalText.line(item.plain), to: Self.width, indentation: 4, used: 2)
        }
        if items.count > lines.count { lines.append("  and \(items.count - lines.count) more") }
        return lines.joined(separator: "\n")
    }

    /// Side by side, on as many lines as it takes.
    private func lines(of tiles: [ReportTile]) -> String {
        var lines = [""]
        var used = 0
        for tile in tiles {
            let letter = " \(tile.band?.letter ?? "-") "
            let words =
                TerminalText.line("\(tile.number) \(tile.label)") + (tile.change.map { " (\($0))" } ?? "")
            let width = TerminalText.width(of: letter + words) + 2
            if used > 0, used + width > Self.width {
                lines.append("")
                used = 0
            }
            let shown = isColoured ? tile.band.map { TerminalStyle.band($0, letter) } ?? letter : letter
            lines[lines.count - 1] += (used > 0 ? "  " : "") + shown + words
            used += width
        }
        return lines.joined(separator: "\n")
    }

    private func bold(_ text: String) -> String { isColoured ? TerminalStyle.bold(text) : text }

    private func wrapped(_ text: String) -> String {
        TerminalText.wrapped(TerminalText.line(text), to: Self.width, indentation: 0)
    }
}
