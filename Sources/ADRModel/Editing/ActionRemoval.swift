import ADRText

extension RecordEditor {
    /// Says in other words what is to be done.
    ///
    /// - Parameter action: one of the record as it stands.
    /// - Throws: ``RecordEditError`` if the place is unreadable.
    public mutating func setTask(_ task: String, of action: DecisionAction) throws(RecordEditError) {
        guard action.action.task.value != task else { return }
        let edits: [TextEdit]
        if action.isInFrontMatter {
            let path = path(to: ["do"], of: action)
            edits = try frontMatterEdits { editor throws(FrontMatterEditError) in
                try editor.set(path, to: .string(task))
            }
        } else if let range = action.action.task.range {
            let hasFacts = action.action.range.upperBound > range.upperBound
            edits = [
                TextEdit(
                    replacing: range, with: hasFacts ? MarkdownWriter.escaped(task) : ActionItem.escaped(task)
                )
            ]
        } else {
            return
        }
        let (meaning, former) = (RecordMeaning(record), DecisionAction.all(of: record))
        try make([edits], at: action.action.range) { changed in
            let actions = DecisionAction.all(of: changed)
            return RecordMeaning(changed) == meaning && actions.map(\.id) == former.map(\.id)
                && zip(actions, former).allSatisfy { now, before in
                    now.action.task.value == (now.id == action.id ? task : before.action.task.value)
                        && now.action.owner.value == before.action.owner.value
                        && now.action.by.value == before.action.by.value
                }
        }
    }

    /// Takes an action away.
    ///
    /// - Parameter action: one of the record as it stands.
    /// - Throws: ``RecordEditError`` if the place is unreadable.
    public mutating func remove(_ action: DecisionAction) throws(RecordEditError) {
        let former = DecisionAction.all(of: record)
        let edits: [TextEdit]
        if action.isInFrontMatter {
            let isOnly = former.count(where: \.isInFrontMatter) == 1
            let path = isOnly ? FrontMatterPath([.key(DecisionAction.key)]) : path(to: [], of: action)
            edits = try frontMatterEdits { editor throws(FrontMatterEditError) in try editor.remove(path) }
        } else {
            edits = [removalOfItem(at: action.action.range.lowerBound)]
        }
        let meaning = RecordMeaning(record)
        let left = former.filter { $0.id != action.id }.map(\.action.task.value)
        try make([edits], at: action.action.range) { changed in
            RecordMeaning(changed) == meaning
                && DecisionAction.all(of: changed).map(\.action.task.value) == left
        }
    }

    /// The lines of the item of a list that holds an offset.
    func removalOfItem(at offset: Int) -> TextEdit {
        let start = source.lineStart(of: offset)
        return TextEdit(removing: start..<source.nextLine(after: endOfItem(at: offset)))
    }
}
