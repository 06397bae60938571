import ADRModel

/// A report for a terminal of 80 columns; bands are told by letter and by colour.
///
/// Of long tables and lists the first rows are shown, and how many more there are.
enum PageTerminal {
    static let width = 80
    private static let maximumRows = 20

    static func render(_ page: ReportPage) -> StyledText {
        var blocks = [bold(wrapped(page.title))]
        if !page.lead.isEmpty { blocks[0] += StyledText("\n" + wrapped(page.lead.plain)) }
        for section in page.sections {
            let parts = section.blocks.map(render)
            blocks.append(([bold(wrapped(section.title))] + parts).joined(separator: "\n"))
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private static func render(_ block: ReportBlock) -> StyledText {
        switch block {
        case .text(let text): StyledText(wrapped(text.plain))
        case .heading(let title): "\n" + bold(wrapped(title))
        case .list(let items): StyledText(list(items))
        case .tiles(let tiles): lines(of: tiles)
        case .table(let table): TableTerminal.render(table, limit: maximumRows)
        case .picture(let picture, let data):
            picture.terminal ?? TableTerminal.render(data, limit: maximumRows)
        case .code(let code): StyledText(code)
        }
    }

    private static func list(_ items: [ReportText]) -> String {
        var lines = items.prefix(maximumRows).map { item in
            "  "
                + TerminalText.wrapped(TerminalText.line(item.plain), to: width, indentation: 4, used: 2)
        }
        if items.count > lines.count { lines.append("  and \(items.count - lines.count) more") }
        return lines.joined(separator: "\n")
    }

    /// Side by side, on as many lines as it takes.
    private static func lines(of tiles: [ReportTile]) -> StyledText {
        var lines = [StyledText("")]
        var used = 0
        for tile in tiles {
            let letter = " \(tile.band?.letter ?? "-") "
            let words =
                TerminalText.line("\(tile.number) \(tile.label)") + (tile.change.map { " (\($0))" } ?? "")
            let width = TerminalText.width(of: letter + words) + 2
            if used > 0, used + width > PageTerminal.width {
                lines.append(StyledText(""))
                used = 0
            }
            let shown = StyledText(letter, tile.band.map(TextStyle.band))
            lines[lines.count - 1] += (used > 0 ? "  " : "") + shown + words
            used += width
        }
        return lines.joined(separator: "\n")
    }

    private static func bold(_ text: String) -> StyledText { StyledText(text, .bold) }

    private static func wrapped(_ text: String) -> String {
        TerminalText.wrapped(TerminalText.line(text), to: width, indentation: 0)
    }
}
