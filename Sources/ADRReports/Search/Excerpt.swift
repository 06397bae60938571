import ADRText

/// As much of a text as fits on a line, around the words that are looked for.
struct Excerpt {
    let text: StyledText

    /// - Parameters:
    ///   - marks: UTF-8 offsets of the words, which become bold.
    ///   - width: how many columns a terminal has for it; `nil` for all of the text.
    init(_ text: String, marks: [Range<Int>], width: Int?) {
        var characters: [(offset: Int, character: Character, width: Int)] = []
        var offset = 0
        for character in text {
            characters.append((offset, character, TerminalText.width(of: character)))
            offset += character.utf8.count
        }
        let shown = Self.window(characters.map { ($0.character == " ", $0.width) }, width) {
            marks.first.map { mark in characters.firstIndex { $0.offset >= mark.lowerBound } ?? 0 } ?? 0
        }
        var result = StyledText(shown.lowerBound > 0 ? "… " : "")
        var run = ""
        var isMarked = false
        func endRun() {
            result += StyledText(TerminalText.escaped(run), isMarked ? .bold : nil)
            run = ""
        }
        for (offset, character, _) in characters[shown] {
            let isWithin = marks.contains { $0.contains(offset) }
            if isWithin != isMarked { endRun() }
            isMarked = isWithin
            run.append(character)
        }
        endRun()
        self.text = result + (shown.upperBound < characters.count ? " …" : "")
    }

    /// The characters to show: whole words, some of them before the first one that is looked for.
    private static func window(
        _ characters: [(isBlank: Bool, width: Int)], _ limit: Int?, _ focus: () -> Int
    ) -> Range<Int> {
        let all = 0..<characters.count
        guard let limit, characters.reduce(0, { $0 + $1.width }) > limit else { return all }
        var start = focus()
        let focus = start
        let rest = characters[start...].reduce(0) { $0 + $1.width }
        var room = max(limit / 3, limit - rest - 2)
        while start > 0, room >= characters[start - 1].width {
            start -= 1
            room -= characters[start].width
        }
        if start > 0, let blank = characters[start..<focus].firstIndex(where: \.isBlank) { start = blank + 1 }
        room = limit - (start > 0 ? 2 : 0) - 2
        var end = start
        while end < all.upperBound, room >= characters[end].width {
            room -= characters[end].width
            end += 1
        }
        if end < all.upperBound, !characters[end].isBlank,
            let blank = characters[focus..<max(focus, end)].lastIndex(where: \.isBlank)
        {
            end = blank
        }
        return start..<end
    }
}
