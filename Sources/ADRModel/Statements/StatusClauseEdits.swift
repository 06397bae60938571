import ADRText

extension StatusClause {
    /// What puts another statement before it: `Deprecated, approved by the board`.
    ///
    /// - Parameters:
    ///   - text: what names the other status.
    ///   - tail: what belongs to that behind the word, with its blank.
    func edits(keepingWordOf source: SourceText, behind text: String, _ tail: String) -> [TextEdit] {
        let own = source[word]
        let kept = LetterCase(of: own) == .capitalized ? own.lowercased() : own
        // Marks that are closed behind the word stand around the new one.
        return self.tail.isEmpty
            ? [TextEdit(replacing: word, with: text), TextEdit(inserting: "\(tail), \(kept)", at: end)]
            : [TextEdit(replacing: word, with: "\(text)\(tail), \(kept)")]
    }

    /// What exchanges the emoji before its word, if there is one, for that of another status.
    func exchange(for sign: String?, behind start: Int, in source: SourceText) -> [TextEdit] {
        guard let sign, start < word.lowerBound else { return [] }
        let marks = source[start..<word.lowerBound]
        guard let first = marks.unicodeScalars.firstIndex(where: \.isPictogram) else { return [] }
        let own = marks.unicodeScalars[first...].prefix(while: \.isPictogram)
        let offset = start + marks.utf8.distance(from: marks.startIndex, to: first)
        let range = offset..<offset + own.reduce(0) { $0 + UTF8.width($1) }
        return [TextEdit(replacing: range, with: sign)]
    }

    /// What makes it another statement.
    ///
    /// - Parameters:
    ///   - word: what names the other status.
    ///   - text: what belongs to it behind the word, with its blank.
    func edits(word text: String, tail: String) -> [TextEdit] {
        [TextEdit(replacing: word, with: text), TextEdit(replacing: self.tail, with: tail)]
            .filter { !$0.range.isEmpty || !$0.replacement.isEmpty }
    }
}
