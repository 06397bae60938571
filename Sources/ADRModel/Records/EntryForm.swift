import ADRText

/// How an entry of a change log is written, as the model of a further one.
///
/// Taken over are the mark of the list, the order of day and words, and in a table the columns: a number counts on, and
/// what another person did is left empty.
struct EntryForm {
    private enum Piece {
        case text(String)
        case day
        /// The word of the status, in the letter case of another text.
        case word(like: String)
    }

    private let pieces: [Piece]

    /// - Returns: `nil` if it cannot be told where the words stand.
    init?(_ entry: RecordHistory.Entry, _ outline: MarkdownOutline) {
        let pieces = entry.isRow ? Self.row(entry, outline) : Self.line(entry, outline.source)
        guard let pieces else { return nil }
        self.pieces = pieces
    }

    func text(_ day: String, _ word: String) -> String {
        pieces.map {
            switch $0 {
            case .text(let text): text
            case .day: day
            case .word(let other): LetterCase(of: other)?.applied(to: word) ?? word
            }
        }.joined()
    }

    /// `- 2020-01-02: proposed`, `- proposed on 2020-01-02`
    private static func line(_ entry: RecordHistory.Entry, _ source: SourceText) -> [Piece]? {
        let start = source.lineStart(of: entry.line.lowerBound)
        let before = source[entry.line.lowerBound..<entry.dayRange.lowerBound]
        let behind = source[entry.dayRange.upperBound..<entry.line.upperBound]
        var mark = source[start..<entry.line.lowerBound]
        if let number = Int(mark.filter(\.isNumber)) {
            guard let next = NumberedText.exchanging(number, for: number + 1, in: mark) else { return nil }
            mark = next
        }
        let box = before.unicodeScalars.prefix { "[xX ]".unicodeScalars.contains($0) }
        if !before.unicodeScalars[box.endIndex...].contains(where: {
            $0.isLetter || $0.isASCIIDigit
        }) {
            let closing = String(behind.unicodeScalars.prefix { "*_`])）".unicodeScalars.contains($0) })
            let joint = String(
                behind.unicodeScalars.dropFirst(closing.unicodeScalars.count)
                    .prefix { !$0.isLetter && !$0.isASCIIDigit })
            // What a bracket holds belongs to that entry, as a person does.
            let isPlain =
                !joint.isEmpty && joint.unicodeScalars.allSatisfy { " :,;|–—-".unicodeScalars.contains($0) }
            return [
                .text(mark + before), .day, .text(closing + (isPlain ? joint : ": ")), .word(like: behind),
            ]
        }
        guard entry.status != nil,
            let word = before.unicodeScalars.firstIndex(where: { $0.isLetter })
        else { return nil }
        let end = before.unicodeScalars[word...].firstIndex { !$0.isLetter } ?? before.endIndex
        let joint = String(before[end...])
        guard WordScanner.joinsDay(joint),
            StatusVocabulary.builtIn.status(of: String(before[word..<end])) != nil
        else { return nil }
        let closing = behind.unicodeScalars.prefix { ")*_]）.".unicodeScalars.contains($0) }
        return [
            .text(mark + before[..<word]), .word(like: String(before[word..<end])), .text(joint), .day,
            .text(String(closing)),
        ]
    }

    /// `| 2 | 2020-01-02 | Lee | proposed |`
    private static func row(_ entry: RecordHistory.Entry, _ outline: MarkdownOutline) -> [Piece]? {
        let source = outline.source
        guard let block = outline.blocks[outline.blockIndexes(in: entry.line)].first else { return nil }
        let cells = outline.row(of: block, at: entry.dayRange.lowerBound)
        guard let first = cells.first, let last = cells.last,
            let day = cells.firstIndex(where: { $0.overlaps(entry.dayRange) }),
            source[cells[day]].trimming == source[entry.dayRange].trimming
        else { return nil }
        let names = outline.table(block).header.map { outline.plainText(of: $0).lowercased().trimming }
        let named = cells.indices.last { $0 < names.count && columns.contains(names[$0]) && $0 != day }
        guard let word = named ?? (cells.count == 2 && entry.status != nil ? 1 - day : nil) else {
            return nil
        }
        var pieces: [Piece] = [.text(source[source.lineStart(of: entry.line.lowerBound)..<first.lowerBound])]
        for (index, cell) in cells.enumerated() {
            if index > 0 { pieces.append(.text(source[cells[index - 1].upperBound..<cell.lowerBound])) }
            if index == day {
                pieces.append(.day)
            } else if index == word {
                pieces.append(.word(like: source[cell]))
            } else if let number = Int(source[cell]) {
                pieces.append(.text(String(number + 1)))
            }
        }
        return pieces + [.text(source[last.upperBound..<entry.line.upperBound])]
    }

    /// The names of columns that tell what happened, in lower case.
    private static let columns: Set<String> = [
        "change", "changes", "status", "description", "event", "what", "note", "notes", "comment", "comments",
        "action",
        "remarks", "summary", "details", "änderung", "beschreibung", "modification", "cambio", "変更内容", "内容",
        "변경",
    ]
}
