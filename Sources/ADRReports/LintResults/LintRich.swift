import ADRText

/// Findings with their source lines and a caret under each character they are about, then the summary.
///
/// A finding that reaches beyond its first line is marked up to that line's end.
///
/// Each line begins with words or a frame of its own, so that no CI service takes it for a command.
enum LintRich {
    /// - Parameter columns: how wide source lines may be; `nil` for as wide as they are.
    static func render(_ report: LintReport, columns: Int? = nil) -> StyledText {
        report.entries.map { entry in
            lines(of: entry, columns).map { $0.mapped(CommandText.withoutMarkers) + "\n" }.joined() + "\n"
        }.joined() + report.summary + "\n"
    }

    private static func lines(of entry: LintReport.Entry, _ columns: Int?) -> [StyledText] {
        let severity = entry.diagnostic.severity
        let gutter = String(repeating: " ", count: String(entry.start.line).count)
        let head = StyledText(
            "\(severity.rawValue)[\(TerminalText.escaped(entry.diagnostic.rule))]", .severity(severity))
        let place = TerminalText.escaped("\(entry.path):\(entry.start.line):\(entry.start.column)")
        var lines = [head + StyledText(": " + TerminalText.escaped(entry.diagnostic.message), .bold)]
        lines.append(gutter + frame("--> ") + place)
        if let line = entry.line {
            let shown = MarkedLine(line, columns: columns.map { max(20, $0 - gutter.utf8.count - 3) })
            lines += [
                frame("\(gutter) |"),
                marked(entry.start.line, shown.text),
                frame("\(gutter) | ") + shown.indentation + StyledText(shown.carets, .severity(severity)),
            ]
        }
        lines += entry.notes.map { gutter + frame(" = ") + "note: " + TerminalText.escaped($0.text) }
        if let fix = entry.fix {
            let safety = fix.safety == .safe ? "fix" : "unsafe fix"
            lines.append(gutter + frame(" = ") + "\(safety): " + TerminalText.escaped(fix.title))
        }
        return lines
    }

    private static func frame(_ text: String) -> StyledText { StyledText(text, .frame) }

    /// A source line behind its number, without blanks at the end.
    private static func marked(_ number: Int, _ text: String) -> StyledText {
        let text = text.lastIndex { $0 != " " }.map { text[...$0] } ?? ""
        return text.isEmpty ? frame("\(number) |") : frame("\(number) | ") + String(text)
    }
}

/// A line as a terminal shows it, and what stands under it.
private struct MarkedLine {
    let text: String
    /// Blanks as wide as the text in front of the marked part.
    let indentation: String
    /// A caret for each column of the marked part, at least one.
    let carets: String

    private static let tabWidth = 4

    /// - Parameter columns: how wide the line may be; then it is cut around the beginning of the marked part.
    init(_ line: LineExcerpt, columns: Int?) {
        var shown = line.isCutBefore ? "…" : ""
        Self.append(line.before, to: &shown)
        var start = TerminalText.width(of: shown)
        Self.append(line.marked, to: &shown)
        var end = TerminalText.width(of: shown)
        Self.append(line.after, to: &shown)
        shown += line.isCutAfter ? "…" : ""
        if let columns, TerminalText.width(of: shown) > columns {
            // A third of the room is for what stands before.
            var dropped = 0
            while start - dropped > columns / 3, let first = shown.first {
                dropped += TerminalText.width(of: first)
                shown.removeFirst()
            }
            if dropped > 0 { shown = "…" + shown }
            shown = TerminalText.truncated(shown, to: columns)
            start -= max(0, dropped - 1)
            end = min(end - max(0, dropped - 1), columns)
        }
        text = shown
        indentation = String(repeating: " ", count: start)
        carets = String(repeating: "^", count: max(1, end - start))
    }

    /// Appends a part of a line, each tab as blanks up to the next tab stop.
    private static func append(_ part: String, to shown: inout String) {
        for (index, piece) in part.parts(at: "\t", omittingEmpty: false).enumerated() {
            if index > 0 {
                let used = TerminalText.width(of: shown) % tabWidth
                shown += String(repeating: " ", count: tabWidth - used)
            }
            shown += TerminalText.escaped(String(piece))
        }
    }
}
