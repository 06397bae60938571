public import ADRModel
public import ADRText

/// Adds an action to a record, or ticks some off.
public struct ActionChange: Sendable {
    public enum Step: Sendable {
        case add(String, owner: String?, by: CalendarDate?, ref: String?)
        /// The actions of these ids are done.
        case finish([String])
    }

    /// The reference to the record.
    public let record: String
    public let step: Step

    public init(of record: String, _ step: Step) {
        self.record = record
        self.step = step
    }

    /// Computes the changes.
    ///
    /// - Returns: the changes, and how the actions concerned are named, as `0012/A1`.
    /// - Throws: ``AuthoringError``, also if the record has no such action.
    public func changes(
        in log: DecisionLog, reader: RecordReader = RecordReader()
    ) throws(AuthoringError) -> (changes: ChangeSet, actions: [String]) {
        let found = try log.lookUp(record)
        if case .add(let task, _, _, _) = step { try check(task, of: found) }
        var revision = LogRevision(log, reader: reader)
        var ids: [String] = []
        try revision.edit(found.source.path) { editor throws(RecordEditError) in
            switch step {
            case .add(let task, let owner, let by, let ref):
                let text = OneLineText(task).text
                ids.append(try editor.addAction(text, owner: owner, by: by, ref: ref))
            case .finish: break
            }
        }
        if case .finish(let names) = step {
            for name in names {
                let id = try action(name, of: revision.log.record(at: found.source.path) ?? found).id
                try revision.edit(found.source.path) { editor throws(RecordEditError) in
                    guard let action = DecisionAction.all(of: editor.record).first(where: { $0.id == id })
                    else { return }
                    try editor.finish(action)
                }
                ids.append(id)
            }
        }
        return (revision.changes, ids.map { "\(found.label)/\($0)" })
    }

    /// Makes sure that a further action says something else than those that are there, and does not just name one.
    private func check(_ task: String, of record: DecisionRecord) throws(AuthoringError) {
        let text = OneLineText(task).text
        let first = text.upTo(" ")
        let actions = DecisionAction.all(of: record)
        let isName =
            first.dropFirst().utf8.allSatisfy(\.isASCIIDigit) && "Aa".utf8.contains(first.utf8.first ?? 0)
        if let named = actions.first(where: { first.lowercased() == $0.id.lowercased() }) {
            throw AuthoringError(
                "\(record.label)/\(named.id) is an action already",
                hint: "`adr act \(record.label) \(named.id) --done` ticks it off")
        }
        if isName, first.utf8.count > 1, first.utf8.count == text.utf8.count {
            _ = try action(text, of: record)
        }
        guard let same = actions.first(where: { !$0.action.isDone && $0.action.task.value == text }) else {
            return
        }
        throw AuthoringError(
            "\(record.label)/\(same.id) says that already",
            hint: "`adr act \(record.label) \(same.id) --done` ticks it off")
    }

    /// The action of an id, or of the number in it.
    private func action(
        _ name: String, of record: DecisionRecord
    ) throws(AuthoringError) -> DecisionAction {
        let actions = DecisionAction.all(of: record)
        let id = (Int(name) == nil ? name : "A" + name).uppercased()
        if let found = actions.first(where: { $0.id.uppercased() == id }) { return found }
        let known = actions.map(\.id).joined(separator: ", ")
        throw AuthoringError(
            "\(record.called) has no action \(name)",
            hint: actions.isEmpty
                ? "`adr act \(record.label) \"What to do\"` adds one" : "it has \(known)")
    }
}
