import ADRText

/// Entries for a terminal: two lines each where there is room, in which words give way and facts do not.
struct EntriesTerminal {
    /// How many columns lines take.
    let width: Int

    /// Narrower terminals wrap the lines.
    private static let leastWidth = 80

    func render(_ list: ReportEntries) -> StyledText {
        let keyWidth = list.entries.map { TerminalText.width(of: $0.key.plain) }.max() ?? 0
        return list.entries.map { lines(of: $0, keyWidth) }.joined(separator: "\n")
    }

    private func lines(of entry: ReportEntry, _ keyWidth: Int) -> StyledText {
        let indentation = keyWidth + 3
        let margin = String(repeating: " ", count: indentation)
        let key = TerminalText.line(entry.key.plain)
        let start =
            " " + StyledText(key, entry.key.runs.first?.band.map(TextStyle.band))
            + String(repeating: " ", count: indentation - 1 - TerminalText.width(of: key))
        guard width >= Self.leastWidth else {
            let note = entry.note.isEmpty ? "" : entry.note + (entry.facts.isEmpty ? "" : "; ")
            return start
                + [entry.line, note + entry.told].filter { !$0.isEmpty }
                .map { $0.terminal(width: width, indentation: indentation) }
                .joined(separator: "\n" + margin)
        }
        var first = start
        if entry.note.isEmpty {
            first += entry.line.terminal(width: width, indentation: indentation)
        } else {
            let note = TerminalText.line(entry.note.plain)
            let room = width - TerminalText.width(of: note) - 2
            let line = entry.line.terminal(width: room, indentation: indentation)
            let last = line.plain.parts(at: "\n").last.map(String.init) ?? ""
            let used = TerminalText.width(of: last) + (line.plain.contains("\n") ? 0 : indentation)
            first += line + String(repeating: " ", count: max(2, room + 2 - used)) + note
        }
        let told = entry.told
        guard !told.isEmpty else { return first }
        return first + "\n" + margin + told.terminal(width: width, indentation: indentation)
    }
}

extension ReportText {
    /// The text as a line of a terminal that begins at a column: its elastic words give way, and what is still too
    /// long is wrapped.
    func terminal(width: Int, indentation: Int) -> StyledText {
        let fitted = self.fitted(to: width - indentation)
        guard TerminalText.width(of: fitted.plain) > width - indentation else {
            return fitted.runs.map { StyledText($0.text, $0.isStrong ? .bold : nil) }.joined()
        }
        return StyledText(
            TerminalText.wrapped(
                TerminalText.line(plain), to: width, indentation: indentation, used: indentation))
    }

    /// The least that is left of words that give way.
    private static let leastWidth = 14

    /// The text on one line, in which elastic words are cut until it takes so many columns, the last ones first.
    private func fitted(to width: Int) -> ReportText {
        let lines = mapped { run in
            let line = TerminalText.line(run)
            guard !line.isEmpty else { return run }
            return (run.begins(with: " ") ? " " : "") + line + (run.ends(with: " ") ? " " : "")
        }
        var excess = TerminalText.width(of: lines.plain) - width
        guard excess > 0 else { return lines }
        var rooms: [Int] = []
        for run in lines.runs.reversed() where run.isElastic {
            let needed = TerminalText.width(of: run.text)
            let room = max(min(needed, Self.leastWidth), needed - max(0, excess))
            excess -= needed - room
            rooms.append(room)
        }
        return lines.mapped(elasticOnly: true) { TerminalText.cut($0, to: rooms.removeLast()) }
    }
}

extension TerminalText {
    /// The text cut behind a word to a display width, with `…` where it is cut.
    static func cut(_ text: String, to limit: Int) -> String {
        let truncated = truncated(text, to: limit)
        guard truncated != text, let words = truncated.partedAtLast(" ")?.before,
            width(of: String(words)) > limit / 2
        else { return truncated }
        return words + "…"
    }
}
