import ADRText

extension RecordEditor {
    /// Adds a question to the list under the heading of open questions, which is made if it is not there.
    ///
    /// - Parameter text: one line of plain text.
    /// - Returns: the id of the question.
    /// - Throws: ``RecordEditError`` if the result would not be read as meant.
    public mutating func addQuestion(_ text: String) throws(RecordEditError) -> String {
        let former = OpenQuestion.all(of: record)
        let name = style.words.language(of: record)?.questions ?? "Open questions"
        let edit = item(MarkdownWriter.block(text), in: OpenQuestion.section(of: record), named: name)
        try change([edit], to: former.map { ($0.text, $0.isAnswered) } + [(text, false)])
        return "Q\(former.count + 1)"
    }

    /// Ticks a question off as answered.
    ///
    /// - Parameter question: one of the record as it stands.
    /// - Throws: ``RecordEditError`` if the result would not be read as meant.
    public mutating func answer(_ question: OpenQuestion) throws(RecordEditError) {
        guard !question.isAnswered else { return }
        let edit =
            question.box.map { TextEdit(replacing: $0, with: "x") }
            ?? TextEdit(inserting: "[x] ", at: question.range.lowerBound)
        try change(
            [edit], to: OpenQuestion.all(of: record).map { ($0.text, $0.isAnswered || $0.id == question.id) })
    }

    /// Takes a question away.
    ///
    /// - Parameter question: one of the record as it stands.
    /// - Throws: ``RecordEditError`` if the result would not be read as meant.
    public mutating func remove(_ question: OpenQuestion) throws(RecordEditError) {
        try change(
            [removalOfItem(at: question.range.lowerBound)],
            to: OpenQuestion.all(of: record).filter { $0.id != question.id }.map { ($0.text, $0.isAnswered) })
    }

    private mutating func change(
        _ edits: [TextEdit], to questions: [(text: String, isAnswered: Bool)]
    ) throws(RecordEditError) {
        let meaning = RecordMeaning(record)
        try make([edits], at: edits[0].range) { changed in
            let found = OpenQuestion.all(of: changed)
            return RecordMeaning(changed) == meaning && found.count == questions.count
                && zip(found, questions).allSatisfy { $0.text == $1.text && $0.isAnswered == $1.isAnswered }
        }
    }
}
