public import ADRModel
public import ADRText

/// Adds an action to a record, changes one, or ticks some off.
public struct ActionChange: Sendable {
    public enum Step: Sendable {
        /// Another one; or another owner, day or reference for the one that the words name.
        case add(String, owner: String?, by: CalendarDate?, ref: String?)
        /// Other words for the action of this id.
        case reword(String, to: String)
        /// The actions of these ids are done, also those of risks, as `R1#1`.
        case finish([String])
        /// Those of the decision are not done after all.
        case reopen([String])
        /// Those of the decision are taken away.
        case drop([String])
        /// Another question that the decision leaves open.
        case ask(String)
    }

    /// What becomes of actions.
    public enum Outcome: String, Sendable {
        case added, changed, done, dropped, answered, reopened
    }

    /// The reference to the record.
    public let record: String
    public let step: Step
    public let method: RiskMethod

    public init(of record: String, _ step: Step, method: RiskMethod = .standard) {
        self.record = record
        self.step = step
        self.method = method
    }

    /// Computes the changes.
    ///
    /// - Returns: the changes, what becomes of the actions concerned, and how they are named, as `0012/A1`.
    /// - Throws: ``AuthoringError``, also if the record has no such action.
    public func changes(
        in log: DecisionLog, reader: RecordReader = RecordReader()
    ) throws(AuthoringError) -> (changes: ChangeSet, outcome: Outcome, actions: [String]) {
        let found = try log.lookUp(record)
        let label = log.reference(to: found)
        switch step {
        case .finish(let names):
            let (changes, ids) = try finish(names, of: found, called: label, in: log, reader)
            return (changes, .done, ids.map { "\(label)/\($0)" })
        case .reword(let name, let words):
            let named = try action(name, of: found, called: label)
            var revision = LogRevision(log, reader: reader)
            try revision.edit(found.source.path) { editor throws(RecordEditError) in
                try editor.setTask(OneLineText(words).text, of: named)
            }
            return (revision.changes, .changed, ["\(label)/\(named.id)"])
        case .ask(let words):
            var revision = LogRevision(log, reader: reader)
            let text = OneLineText(words).text
            guard !OpenQuestion.all(of: found).contains(where: { $0.text == text }) else {
                return (revision.changes, .added, [])
            }
            var id = ""
            try revision.edit(found.source.path) { editor throws(RecordEditError) in
                id = try editor.addQuestion(text)
            }
            return (revision.changes, .added, ["\(label)/\(id)"])
        case .drop(let names):
            var revision = LogRevision(log, reader: reader)
            for name in names {
                let current = revision.log.record(at: found.source.path) ?? found
                let question = question(name, of: current)
                let dropped = question == nil ? try action(name, of: current, called: label) : nil
                try revision.edit(found.source.path) { editor throws(RecordEditError) in
                    if let question { try editor.remove(question) }
                    if let dropped { try editor.remove(dropped) }
                }
            }
            return (revision.changes, .dropped, names.map { "\(label)/\($0)" })
        case .reopen(let names):
            var revision = LogRevision(log, reader: reader)
            var ids: [String] = []
            for name in names {
                let action = try action(
                    name, of: revision.log.record(at: found.source.path) ?? found, called: label)
                try revision.edit(found.source.path) { editor throws(RecordEditError) in
                    try editor.tick(action, isDone: false)
                }
                ids.append(action.id)
            }
            return (revision.changes, .reopened, ids.map { "\(label)/\($0)" })
        case .add(let task, let owner, let by, let ref):
            let text = OneLineText(task).text
            let named = try action(in: text, of: found, called: label)
            if let named, !named.isCalled(text) || owner == nil && by == nil && ref == nil {
                let isTask = named.action.task.value == text
                throw AuthoringError(
                    "\(label)/\(named.id) \(isTask ? "already says that" : "is already an action")",
                    hint: "`adr act \(label) \(named.id) --done` ticks it off; "
                        + "--owner, --by and --ref alone change it, --text rewords it")
            }
            var revision = LogRevision(log, reader: reader)
            var id = named?.id ?? ""
            try revision.edit(found.source.path) { editor throws(RecordEditError) in
                if let named {
                    try editor.change(named, owner: owner, by: by, ref: ref)
                } else {
                    id = try editor.addAction(text, owner: owner, by: by, ref: ref)
                }
            }
            return (revision.changes, named == nil ? .added : .changed, ["\(label)/\(id)"])
        }
    }

    /// Ticks actions of a record, and of its risks, off.
    private func finish(
        _ names: [String], of record: DecisionRecord, called label: String, in log: DecisionLog,
        _ reader: RecordReader
    ) throws(AuthoringError) -> (changes: ChangeSet, ids: [String]) {
        var (log, changes, ids) = (log, ChangeSet(), [String]())
        // Words without quotes may be what is to be done.
        let words = names.joined(separator: " ")
        let isTask = DecisionAction.all(of: record).contains { $0.isCalled(words) }
        for name in isTask ? [words] : names {
            let current = log.record(at: record.source.path) ?? record
            let step: ChangeSet
            if let question = question(name, of: current) {
                var revision = LogRevision(log, reader: reader)
                try revision.edit(record.source.path) { editor throws(RecordEditError) in
                    try editor.answer(question)
                }
                step = revision.changes
                ids.append(question.id)
            } else if let (risk, place) = name.partedAtLast("#"), !risk.isEmpty, let number = Int(place) {
                step = try RiskChange(RiskReference("\(label)/\(risk)"), [.finish(number)], method: method)
                    .changes(in: log, reader: reader)
                ids.append(name)
            } else {
                let action = try action(name, of: current, called: label)
                var revision = LogRevision(log, reader: reader)
                try revision.edit(record.source.path) { editor throws(RecordEditError) in
                    try editor.tick(action)
                }
                step = revision.changes
                ids.append(action.id)
            }
            log = log.applying(step, reader: reader)
            changes.append(step)
        }
        return (changes, ids)
    }

    /// The action that words begin with or say, if they are no further one.
    ///
    /// - Throws: that there is no such action if they are nothing but an id.
    private func action(
        in text: String, of record: DecisionRecord, called label: String
    ) throws(AuthoringError) -> DecisionAction? {
        let first = text.upTo(" ")
        let actions = DecisionAction.all(of: record)
        if let named = actions.first(where: { first.lowercased() == $0.id.lowercased() }) { return named }
        let isID =
            first.utf8.count > 1 && first.dropFirst().utf8.allSatisfy(\.isASCIIDigit)
            && "Aa".utf8.contains(first.utf8.first ?? 0)
        if isID, first.utf8.count == text.utf8.count {
            return try action(text, of: record, called: label)
        }
        return actions.first { !$0.action.isDone && $0.action.task.value == text }
    }

    /// The question of an id, or of its words.
    private func question(_ name: String, of record: DecisionRecord) -> OpenQuestion? {
        OpenQuestion.all(of: record).first {
            $0.id.lowercased() == name.lowercased() || $0.text.lowercased() == name.lowercased()
        }
    }

    /// The action of an id, or of the number in it, or of its words.
    private func action(
        _ name: String, of record: DecisionRecord, called label: String
    ) throws(AuthoringError) -> DecisionAction {
        let actions = DecisionAction.all(of: record)
        if let found = actions.first(where: { $0.isCalled(name) }) { return found }
        let known = actions.map { "\($0.id) \($0.action.task.value ?? "")" }.joined(separator: ", ")
        throw AuthoringError(
            "\(record.called) has no action \(name)",
            hint: actions.isEmpty ? "`adr act \(label) \"What to do\"` adds one" : "it has \(known)")
    }
}

extension DecisionAction {
    /// Whether a name is its id, or the number in it, or what is to be done.
    fileprivate func isCalled(_ name: String) -> Bool {
        let wanted = name.lowercased()
        return wanted == id.lowercased() || "a" + wanted == id.lowercased()
            || wanted == action.task.value?.lowercased()
    }
}
