import ADRText

extension RecordEditor {
    /// The text of an entry that states one thing: a scalar, a list of one, or nothing yet.
    ///
    /// - Returns: the step from the entry to the text, and the text; `nil` for one to be written.
    /// - Throws: ``RecordEditError`` if more stands there than a text, which would be lost.
    func soleText(
        of entry: FrontMatterEntry
    ) throws(RecordEditError) -> (step: [FrontMatterPath.Step], text: String?) {
        if entry.value.isNull || entry.value.isPlaceholder { return ([], nil) }
        if let scalar = entry.value.scalar { return ([], scalar.text) }
        if let sequence = entry.value.sequence, sequence.items.count <= 1 {
            guard let item = sequence.items.first else { return ([], nil) }
            if let scalar = item.scalar { return ([.item(0)], scalar.text) }
        }
        throw notUnderstood(entry, hint: "write a single value, such as `\(entry.key): …`, and try again")
    }

    /// Refuses a list of texts that has something else in it.
    func checkList(of entry: FrontMatterEntry) throws(RecordEditError) {
        if entry.value.isNull || entry.value.scalar != nil || entry.value.isPlaceholder { return }
        if let items = entry.value.sequence?.items, items.allSatisfy({ $0.scalar != nil || $0.isPlaceholder })
        {
            return
        }
        throw notUnderstood(entry, hint: "write a list, such as `\(entry.key): [one, two]`, and try again")
    }

    /// Refuses a list of records that names none in what it holds.
    func checkLinks(of entry: FrontMatterEntry) throws(RecordEditError) {
        let names = FrontMatterList(entry.value).items
        let isEmpty = entry.value.sequence?.items.isEmpty ?? entry.value.mapping?.entries.isEmpty ?? false
        guard names.isEmpty, !isEmpty, !entry.value.isNull, !entry.value.isPlaceholder,
            entry.value.scalar == nil
        else { return }
        throw notUnderstood(
            entry, hint: "write a list of records, such as `\(entry.key): [3]`, and try again")
    }

    func notUnderstood(_ entry: FrontMatterEntry, hint: String) -> RecordEditError {
        failure(
            "the value of `\(entry.key)` is not understood, and an edit would lose part of it",
            at: entry.value.range, hint: hint)
    }
}
