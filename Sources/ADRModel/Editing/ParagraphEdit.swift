import ADRText

extension RecordEditor {
    /// Adds a paragraph at the end of the record.
    ///
    /// - Parameter markdown: one line.
    /// - Throws: ``RecordEditError`` if the record would state something else than before.
    public mutating func addParagraph(_ markdown: String) throws(RecordEditError) {
        let end = source.bytes.count
        let isEnded = source.bytes.last == UInt8(ascii: "\n")
        let text = (isEnded ? lineEnding : lineEnding + lineEnding) + markdown + lineEnding
        let before = RecordMeaning(record)
        try make([[TextEdit(inserting: text, at: end)]], at: nil) { RecordMeaning($0) == before }
    }
}
