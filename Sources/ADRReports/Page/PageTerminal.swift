import ADRModel

/// A report for a terminal; bands are told by letter and by colour.
///
/// Of long tables and lists the first rows are shown, and how many more there are.
struct PageTerminal {
    /// How many columns lines take.
    let width: Int

    /// What is assumed of a terminal that does not say how wide it is.
    static let usualWidth = 80
    /// Lines that are longer are hard to read, and shorter ones break within words.
    private static let widths = 40...100
    private static let maximumRows = 20
    /// How many lines a brief page may have where lines are as long as they may be.
    static let linesOfScreen = 40
    private static let indentation = 2
    private static let margin = "  "

    /// - Parameter columns: how wide the terminal is; `nil` if that is not known.
    init(columns: Int?) {
        width = min(max(columns ?? Self.usualWidth, Self.widths.lowerBound), Self.widths.upperBound)
    }

    var isWide: Bool { width == Self.widths.upperBound }

    func render(_ page: ReportPage) -> StyledText {
        var text = bold(wrapped(page.title))
        if !page.lead.isEmpty { text += StyledText("\n" + wrapped(page.lead.plain)) }
        for section in page.sections {
            text += StyledText(section.isShort ? "\n" : "\n\n")
            let rest = page.isFull ? nil : section.rest ?? page.rest
            text += section.isShort ? short(section, rest) : long(section, rest)
        }
        return text + "\n"
    }

    private func long(_ section: ReportSection, _ rest: String?) -> StyledText {
        let title = section.title.isEmpty ? [] : [bold(wrapped(section.title))]
        return (title + section.blocks.map { render($0, rest) }).joined(separator: "\n")
    }

    /// The title at the beginning of the first line, where there is room, and texts below each other.
    private func short(_ section: ReportSection, _ rest: String?) -> StyledText {
        let title = section.title.isEmpty ? "" : section.title + "  "
        let indentation = TerminalText.width(of: title)
        let blocks = section.blocks.enumerated().map { index, block -> StyledText in
            guard let text = block.text else {
                let lines = render(block, rest)
                return index == 0 ? titled(section.title, lines) : lines
            }
            let isBelowPicture = index > 0 && !section.blocks[0].isText
            let margin = isBelowPicture ? min(indentation, Self.indentation) : indentation
            return (index == 0 ? bold(title) : StyledText(String(repeating: " ", count: margin)))
                + text.terminal(width: width, indentation: margin)
        }
        return blocks.joined(separator: "\n")
    }

    /// The title instead of the blanks with which lines begin, or else above them.
    private func titled(_ title: String, _ lines: StyledText) -> StyledText {
        guard !title.isEmpty else { return lines }
        let room = TerminalText.width(of: title)
        guard lines.plain.prefix(room + 1).allSatisfy({ $0 == " " }) else {
            return bold(title) + "\n" + lines
        }
        return bold(title) + String(lines.plain.dropFirst(room))
    }

    /// A block, of which the first rows are shown, and which command tells the rest; without one all of it.
    private func render(_ block: ReportBlock, _ rest: String?) -> StyledText {
        if case .picture(let picture, let data) = block {
            return picture.terminal(width: width) ?? render(.table(data), rest)
        }
        guard let rest else { return render(block) }
        let blocks = block.capped(at: Self.maximumRows, rest)
        let more = blocks.dropFirst().map { Self.margin + render($0) }
        return (blocks.prefix(1).map(render) + more).joined(separator: "\n")
    }

    private func render(_ block: ReportBlock) -> StyledText {
        switch block {
        case .text(let text), .summary(_, let text, _): StyledText(wrapped(text.plain))
        case .heading(let title): "\n" + bold(wrapped(title))
        case .list(let items): StyledText(list(items))
        case .tiles(let tiles): lines(of: tiles)
        case .table(let table), .picture(_, let table): TableTerminal(width: width).render(table)
        case .entries(let list): EntriesTerminal(width: width).render(list)
        case .code(let code): StyledText(code)
        }
    }

    private func list(_ items: [ReportText]) -> String {
        items.map { item in
            Self.margin
                + TerminalText.wrapped(TerminalText.line(item.plain), to: width, indentation: 4, used: 2)
        }.joined(separator: "\n")
    }

    /// Side by side, on as many lines as it takes.
    private func lines(of tiles: [ReportTile]) -> StyledText {
        var lines = [StyledText("")]
        var used = 0
        for tile in tiles {
            let letter = " \(tile.band?.letter ?? "-") "
            let words =
                TerminalText.line("\(tile.number) \(tile.label)") + (tile.change.map { " (\($0))" } ?? "")
            let needed = TerminalText.width(of: letter + words) + 2
            if used > 0, used + needed > width {
                lines.append(StyledText(""))
                used = 0
            }
            let shown = StyledText(letter, tile.band.map(TextStyle.band))
            lines[lines.count - 1] += (used > 0 ? "  " : "") + shown + words
            used += needed
        }
        return lines.joined(separator: "\n")
    }

    private func bold(_ text: String) -> StyledText { StyledText(text, .bold) }

    private func wrapped(_ text: String) -> String {
        TerminalText.wrapped(TerminalText.line(text), to: width, indentation: 0)
    }
}
