import ADRModel
import ADRText

/// The line of a list that names a record.
struct IndexRow: Sendable {
    let range: Range<Int>
    private let words: String
    /// What stands in the cells of a table, or in the line.
    private let parts: [Range<Int>]
    private let outline: MarkdownOutline

    init(around place: Range<Int>, in page: MarkdownOutline) {
        outline = page
        let bytes = page.source.bytes
        let end = bytes[place.upperBound...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        range = bytes.lineStart(of: place.lowerBound)..<end
        words = Self.letters(of: page.plainText(of: range))
        let block = page.blocks[page.blockIndexes(in: place)].first
        let cells = block.map { $0.kind == .table ? page.row(of: $0, at: place.lowerBound) : [] } ?? []
        parts = cells.isEmpty ? [place] : cells
    }

    /// Whether all letters and digits of a text stand there in a row, Markdown's marks aside.
    func says(_ text: String) -> Bool { words.contains(Self.letters(of: text)) }

    /// Whether it has a record's title or half of the words of it, or the name of its file.
    func names(_ record: DecisionRecord) -> Bool {
        says(record.displayTitle) || says(record.fileName.title)
            || claims.contains { claim in
                let words = Self.words(of: outline.plainText(of: claim))
                return words.count { Self.words(of: record.displayTitle).contains($0) } * 2 >= words.count
            }
    }

    /// The words of a text that tell what it is about.
    private static func words(of text: String) -> Set<Substring> {
        Set(
            text.lowercased()[...].split { !$0.isLetter && !$0.isNumber }.filter {
                $0.utf8.count > 3 && Int($0) == nil
            })
    }

    /// What may be meant as a title: it has words.
    var claims: [Range<Int>] {
        parts.filter {
            Self.letters(of: outline.plainText(of: $0)).utf8.count { !$0.isASCIIDigit } >= Self.shortest
        }
    }

    /// Less is no title.
    private static let shortest = 6

    private static func letters(of text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
