import ADRText

extension RecordEditor {
    /// Adds an action: to the list of its front matter, or as a task to its section `Actions`.
    ///
    /// - Parameters:
    ///   - task: what to do, one line of plain text.
    ///   - ref: a ticket or a link.
    /// - Returns: the id of the action.
    /// - Throws: ``RecordEditError`` if the place is unreadable.
    public mutating func addAction(
        _ task: String, owner: String?, by: CalendarDate?, ref: String?
    ) throws(RecordEditError) -> String {
        let former = DecisionAction.all(of: record)
        let isInFrontMatter = record.frontMatter != nil || dialect == .frontMatter
        let id = DecisionAction.nextID(behind: Set(former.map(\.id)))
        let edits: [TextEdit]
        if isInFrontMatter {
            let pairs: [(String, FrontMatterValue?)] = [
                ("do", .string(task)), ("owner", owner.map { .string($0) }),
                ("by", by.map { .verbatim($0.iso) }), ("ref", ref.map { .string($0) }),
            ]
            let action = FrontMatterValue.map(pairs.compactMap { key, value in value.map { .init(key, $0) } })
            let list = record.frontMatter?.root.entries.first { $0.key == DecisionAction.key }
            edits = try frontMatterEdits { editor throws(FrontMatterEditError) in
                list.map { !$0.value.isNull } ?? false
                    ? try editor.append(action, to: [.key(DecisionAction.key)])
                    : try editor.set([.key(DecisionAction.key)], to: .list([action]))
            }
        } else {
            edits = [actionItem(ActionItem.text(task, id: id, owner: owner, by: by?.iso, ref: ref))]
        }
        let meaning = RecordMeaning(record)
        try make([edits], at: edits.first?.range) { changed in
            let actions = DecisionAction.all(of: changed)
            let added = actions.filter { action in !former.contains { $0.id == action.id } }
            return RecordMeaning(changed) == meaning && actions.count == former.count + 1
                && added.first?.id == id && added.first?.action.by.value == by
                && added.first?.action.owner.value == owner && added.first?.action.isDone == false
        }
        return id
    }

    /// Ticks an action off, or takes that back. Nothing is done if it stands so already.
    ///
    /// - Parameter action: one of the record as it stands.
    /// - Throws: ``RecordEditError`` if the place is unreadable.
    public mutating func tick(_ action: DecisionAction, isDone: Bool = true) throws(RecordEditError) {
        guard action.action.isDone != isDone else { return }
        let edits: [TextEdit]
        if action.isInFrontMatter {
            let path = path(to: ["done"], of: action)
            edits = try frontMatterEdits { editor throws(FrontMatterEditError) in
                isDone ? try editor.set(path, to: .verbatim("true")) : try editor.remove(path)
            }
        } else {
            guard let box = action.action.done.range else { return }
            edits = [TextEdit(replacing: box, with: isDone ? "x" : " ")]
        }
        let meaning = RecordMeaning(record)
        try make([edits], at: action.action.range) { changed in
            RecordMeaning(changed) == meaning
                && DecisionAction.all(of: changed).first { $0.id == action.id }?.action.isDone == isDone
        }
    }

    /// Gives an action another owner, day or reference; what is `nil` stays as it is.
    ///
    /// - Parameter action: one of the record as it stands.
    /// - Throws: ``RecordEditError`` if the place is unreadable.
    public mutating func change(
        _ action: DecisionAction, owner: String?, by: CalendarDate?, ref: String?
    ) throws(RecordEditError) {
        for (fact, value) in [(ActionFact.owner, owner), (.by, by?.iso), (.ref, ref)] {
            if let value { try set(fact, to: value, of: action.id) }
        }
    }

    private mutating func set(
        _ fact: ActionFact, to value: String, of id: String
    ) throws(RecordEditError) {
        let former = DecisionAction.all(of: record)
        guard let action = former.first(where: { $0.id == id }), fact.value(of: action) != value else {
            return
        }
        let edits: [TextEdit]
        if action.isInFrontMatter {
            let path = path(to: [fact.rawValue], of: action)
            edits = try frontMatterEdits { editor throws(FrontMatterEditError) in
                try editor.set(path, to: fact == .by ? .verbatim(value) : .string(value))
            }
        } else {
            let ranges = ActionFact.allCases.compactMap { $0.range(of: action) }
            let text = fact == .owner ? MarkdownWriter.escaped(value) : value
            if let range = fact.range(of: action) {
                edits = [TextEdit(replacing: range, with: text)]
            } else if let end = ranges.map(\.upperBound).max() {
                edits = [TextEdit(inserting: ", \(text)", at: end)]
            } else {
                let end = action.action.task.range?.upperBound ?? action.action.range.upperBound
                edits = [TextEdit(inserting: " (\(text))", at: end)]
            }
        }
        let meaning = RecordMeaning(record)
        try make([edits], at: action.action.range) { changed in
            let actions = DecisionAction.all(of: changed)
            return RecordMeaning(changed) == meaning && actions.count == former.count
                && zip(actions, former).allSatisfy { now, before in
                    now.action.task.value == before.action.task.value
                        && ActionFact.allCases.allSatisfy { other in
                            now.id == id && other == fact
                                ? other.value(of: now) == value
                                : other.value(of: now) == other.value(of: before)
                        }
                }
        }
    }

    /// The way to a value of an action in the front matter.
    func path(to keys: [String], of action: DecisionAction) -> FrontMatterPath {
        let actions = record.frontMatter?.root.entries.first { $0.key == DecisionAction.key }?.value
        let index = actions?.sequence?.items.firstIndex { $0.range == action.action.range }
        return FrontMatterPath(
            [.key(DecisionAction.key)] + (index.map { [.item($0)] } ?? []) + keys.map { .key($0) })
    }

    private func actionItem(_ text: String) -> TextEdit {
        item(
            text, in: DecisionAction.section(of: record),
            named: style.words.language(of: record)?.actions ?? "Actions")
    }

    /// A further item of the list in a section, which is made at the end of the record if it is not there.
    func item(_ text: String, in section: MarkdownHeading?, named name: String) -> TextEdit {
        guard let heading = section else {
            return endOfText("## \(name)\(lineEnding)\(lineEnding)- \(text)")
        }
        let outline = record.outline
        let blocks = outline.blocks[outline.blockIndexes(in: outline.ownText(of: heading))]
        if let last = blocks.last(where: { $0.nesting.listDepth == 1 && $0.nesting.marker != nil }),
            let marker = last.nesting.marker, marker.ordinal == nil
        {
            let start = source.lineStart(of: marker.range.lowerBound)
            let item = source[start..<marker.range.upperBound]
            return TextEdit(
                inserting: lineEnding + item + " " + text, at: endOfItem(at: last.range.lowerBound))
        }
        let end = blocks.last?.range.upperBound ?? heading.range.upperBound
        return TextEdit(inserting: lineEnding + lineEnding + "- " + text, at: end)
    }
}

/// What an action says beside its task, by its key in front matter.
private enum ActionFact: String, CaseIterable {
    case owner, by, ref

    func value(of action: DecisionAction) -> String? {
        switch self {
        case .owner: action.action.owner.value
        case .by: action.action.by.value?.iso
        case .ref: action.action.ref.value
        }
    }

    func range(of action: DecisionAction) -> Range<Int>? {
        switch self {
        case .owner: action.action.owner.range
        case .by: action.action.by.range
        case .ref: action.action.ref.range
        }
    }
}
