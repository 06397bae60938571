public import ADRModel
import ADRText

/// The text of a record behind its front matter.
public struct RecordText: Sendable {
    private let outline: MarkdownOutline

    public init(_ record: DecisionRecord) { outline = record.outline }

    /// The Markdown as it is written.
    public var markdown: String { outline.source[start..<outline.source.bytes.count] }

    /// The Markdown for a terminal: headings are bold, and words go to the next line where a line is full.
    ///
    /// - Parameter columns: how wide the terminal is; `nil` leaves lines as they are written.
    public func terminal(columns: Int?) -> StyledText {
        let bytes = outline.source.bytes
        var text = StyledText("")
        var end = start
        for block in outline.blocks {
            let range = bytes.lineStart(of: block.range.lowerBound)..<block.range.upperBound
            guard range.lowerBound >= end else { continue }
            text += StyledText(outline.source[end..<range.lowerBound])
            text += shown(block, in: range, columns)
            end = range.upperBound
        }
        return text + outline.source[end..<bytes.count]
    }

    private var start: Int {
        let blocks = outline.blocks.first?.range.lowerBound ?? outline.source.bytes.count
        return outline.source.bytes.lineStart(of: blocks)
    }

    private func shown(_ block: MarkdownBlock, in range: Range<Int>, _ columns: Int?) -> StyledText {
        let text = outline.source[range]
        switch block.kind {
        case .heading: return StyledText(wrapped(text, columns, indentation: 0), .bold)
        case .paragraph:
            let lines = text.parts(at: "\n", omittingEmpty: false).map { line in
                let marks = block.nesting.isTopLevel ? "" : line.prefix { " >-*+0123456789.)".contains($0) }
                return wrapped(String(line), columns, indentation: min(marks.count, 8))
            }
            return StyledText(lines.joined(separator: "\n"))
        case .fencedCode, .indentedCode, .html, .comment, .thematicBreak, .table, .linkDefinition:
            return StyledText(text)
        }
    }

    private func wrapped(_ text: String, _ columns: Int?, indentation: Int) -> String {
        guard let columns, TerminalText.width(of: text) > columns else { return text }
        let blanks = text.prefix { $0 == " " }
        return blanks
            + TerminalText.wrapped(
                String(text.dropFirst(blanks.count)), to: columns, indentation: indentation,
                used: blanks.count)
    }
}
