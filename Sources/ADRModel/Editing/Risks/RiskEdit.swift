import ADRText

extension RecordEditor {
    /// Adds a risk where the record tells its risks: to the list of its front matter, or to its last table, which gets the
    /// columns that it needs.
    ///
    /// A record that tells none yet gets a table like that of a neighbour, or else the list or the section `Risks` with a
    /// table, as its dialect has it.
    /// - Parameters:
    ///   - entry: keys with their values, in the order in which they are written.
    ///   - optional: what is left out where a table has no column for it.
    ///   - neighbour: a record whose last table of risks is an example for the first one of this record, if both have front
    ///     matter or neither has.
    /// - Throws: ``RecordEditError`` if the place is unreadable.
    public mutating func addRisk(
        _ entry: [FrontMatterValue.Pair], optional: Set<RiskKey> = [.raised],
        like neighbour: DecisionRecord? = nil
    ) throws(RecordEditError) {
        let tellsNone = record.frontMatterEntry(.risks) == nil && riskTables.isEmpty
        if tellsNone, let neighbour, (neighbour.frontMatter == nil) == (record.frontMatter == nil),
            let table = RiskTable.all(in: neighbour.outline).last
        {
            try addEmptyTable(like: table, of: neighbour)
        }
        let table = record.frontMatterEntry(.risks) == nil ? riskTables.indices.last : nil
        if let table {
            try addRow(entry, optional, toTableAt: table)
        } else if record.frontMatterEntry(.risks) != nil || dialect.behaviour.isStructured {
            try addRiskToFrontMatter(entry)
        } else {
            try addSectionOfRisks(with: entry)
        }
    }

    /// Appends an entry to the list of the front matter.
    ///
    /// - Throws: ``RecordEditError`` if the place is unreadable.
    public mutating func addRiskToFrontMatter(_ entry: [FrontMatterValue.Pair]) throws(RecordEditError) {
        let key = record.frontMatterEntry(.risks)?.key ?? style.key(.risks)
        try editFrontMatter { editor throws(FrontMatterEditError) in
            try editor.append(.map(entry), to: [.key(key)])
        }
    }

    /// Appends a copy of a risk of another record's front matter to the list of this one: its own bytes.
    ///
    /// - Returns: the copy; `nil` if the risk stands in a table, or this record has no front matter for it.
    /// - Throws: ``RecordEditError`` if the place is unreadable.
    public mutating func copyRisk(
        _ risk: Risk, of other: DecisionRecord, method: RiskMethod
    ) throws(RecordEditError) -> Risk? {
        let items = other.frontMatterEntry(.risks)?.value.sequence?.items ?? []
        guard risk.place == .frontMatter, let item = items.first(where: { $0.range == risk.range }),
            record.frontMatterEntry(.risks) != nil || dialect.behaviour.isStructured && riskTables.isEmpty
        else { return nil }
        let key = record.frontMatterEntry(.risks)?.key ?? style.key(.risks)
        try editFrontMatter { editor throws(FrontMatterEditError) in
            try editor.append(copyOf: item, in: other.source, to: [.key(key)])
        }
        return RiskReader(record, method: method).risks.last { $0.place == .frontMatter }
    }

    /// Gives a risk a value, or takes one away from it.
    ///
    /// - Parameters:
    ///   - risk: one of the record as it stands.
    ///   - key: a key of the schema, or one of the team that begins with `x-`.
    ///   - inner: the steps below the key, as `done` of an action.
    ///   - value: `nil` removes the key.
    /// - Throws: ``RecordEditError`` if the place is unreadable, or a table has no place for the key.
    public mutating func setRisk(
        _ risk: Risk, _ key: String, inner: [FrontMatterPath.Step] = [], to value: FrontMatterValue?
    ) throws(RecordEditError) {
        guard let path = path(to: risk) else {
            guard let key = RiskKey(spelled: key) else { throw noPlace(for: key, at: risk.range) }
            if key == .votes, case .key(let voter) = inner.first {
                return try setVote(of: risk, by: voter, to: value)
            }
            return try setCell(of: risk, key, to: value)
        }
        if key == RiskKey.level.rawValue, let level = value?.level, keys(of: risk, at: path)[.level] == nil,
            let likelihood = keys(of: risk, at: path)[.likelihood],
            let impact = keys(of: risk, at: path)[.impact]
        {
            try set(path + [.key(likelihood)], to: .verbatim("\(level.likelihood)"), after: nil)
            return try set(path + [.key(impact)], to: .verbatim("\(level.impact)"), after: nil)
        }
        let known = keys(of: risk, at: path)
        let own = RiskKey(spelled: key)
        let earlier = RiskKey.allCases.prefix { $0 != own }
        let spelled = own.flatMap { known[$0] }
        let sibling = own == nil || spelled != nil ? nil : earlier.compactMap { known[$0] }.last
        try set(path + [.key(spelled ?? key)] + inner, to: value, after: sibling)
    }

    /// Appends an item to a list of a risk, as an action.
    ///
    /// - Parameter risk: one of the record as it stands.
    /// - Throws: ``RecordEditError`` if the place is unreadable.
    public mutating func append(
        _ item: FrontMatterValue, to key: RiskKey, of risk: Risk
    ) throws(RecordEditError) {
        guard let path = path(to: risk) else { return try appendToCell(of: risk, key, item) }
        let spelled = keys(of: risk, at: path)[key]
        guard let spelled else { return try setRisk(risk, key.rawValue, to: .list([item])) }
        try editFrontMatter { editor throws(FrontMatterEditError) in
            try editor.append(item, to: FrontMatterPath(path + [.key(spelled)]))
        }
    }

    /// Ticks an action of a risk off.
    ///
    /// - Parameters:
    ///   - action: one of the risk.
    ///   - risk: one of the record as it stands.
    /// - Throws: ``RecordEditError`` if the place is unreadable.
    public mutating func tick(_ action: RiskAction, of risk: Risk) throws(RecordEditError) {
        guard let path = path(to: risk) else { return try finish(action, of: risk) }
        let actions = keys(of: risk, at: path)[.actions].flatMap { key in
            record.frontMatter?.rootNode.node(at: (path + [.key(key)])[...])
        }
        let index = actions?.sequence?.items.firstIndex { $0.range == action.range }
        let inner: [FrontMatterPath.Step] = (index.map { [.item($0)] } ?? []) + [.key("done")]
        try setRisk(risk, RiskKey.actions.rawValue, inner: inner, to: .verbatim("true"))
    }

    /// Lets a risk refer to another name of what it refers to.
    ///
    /// - Parameter risk: one of the record as it stands.
    /// - Throws: ``RecordEditError`` if the place is unreadable.
    public mutating func replaceRef(
        _ former: String, with ref: String, of risk: Risk, method: RiskMethod
    ) throws(RecordEditError) {
        let (bytes, former) = (source.bytes, Array(former.utf8))
        let starts = risk.range.dropLast(former.count - 1).filter { start in
            bytes[start..<start + former.count].elementsEqual(former)
                && !(bytes[start - 1].isASCIILetterOrDigit)
                && bytes[(start + former.count)...].first.map { !$0.isASCIILetterOrDigit } ?? true
        }
        guard let start = starts.last else { return }
        let edit = TextEdit(replacing: start..<start + former.count, with: ref)
        let meaning = RecordMeaning(record)
        let (name, count) = (risk.statement.value, risk.refs.count)
        try make([[edit]], at: edit.range) { changed in
            RecordMeaning(changed) == meaning
                && RiskReader(changed, method: method).risks.contains {
                    $0.statement.value == name && $0.refs.count == count && $0.refs.contains(ref)
                }
        }
    }

    private mutating func set(
        _ steps: [FrontMatterPath.Step], to value: FrontMatterValue?, after sibling: String?
    ) throws(RecordEditError) {
        try editFrontMatter { editor throws(FrontMatterEditError) in
            let path = FrontMatterPath(steps)
            guard let value else { return try editor.remove(path) }
            return try editor.set(path, to: value, after: sibling)
        }
    }

    private mutating func editFrontMatter(
        _ edit: (FrontMatterEditor) throws(FrontMatterEditError) -> [TextEdit]
    ) throws(RecordEditError) {
        let before = RecordMeaning(record)
        let edits = try frontMatterEdits(edit)
        guard !edits.isEmpty else { return }
        try make([edits], at: edits[0].range) { RecordMeaning($0) == before }
    }

    /// The way to a risk of the front matter; `nil` for one of a table.
    private func path(to risk: Risk) -> [FrontMatterPath.Step]? {
        guard risk.place == .frontMatter, let entry = record.frontMatterEntry(.risks) else { return nil }
        let index = entry.value.sequence?.items.firstIndex { $0.range == risk.range }
        return [.key(entry.key)] + (index.map { [.item($0)] } ?? [])
    }

    /// The keys of a risk as the front matter spells them.
    private func keys(of risk: Risk, at path: [FrontMatterPath.Step]) -> [RiskKey: String] {
        let node = record.frontMatter?.rootNode.node(at: path[...])
        let keys = (node?.mapping?.entries ?? []).compactMap { entry in
            RiskKey(spelled: entry.key).map { ($0, entry.key) }
        }
        return Dictionary(keys, uniquingKeysWith: { first, _ in first })
    }
}

extension FrontMatterValue {
    /// The level that a text names in numbers.
    fileprivate var level: RiskLevel? {
        switch self {
        case .string(let text), .verbatim(let text): RiskLevel(written: text)
        case .null, .list, .map: nil
        }
    }
}
