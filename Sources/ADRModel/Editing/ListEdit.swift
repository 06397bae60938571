import ADRText

/// The facts of a record that are lists of names.
public enum ListedFact: String, CaseIterable, Sendable {
    case deciders, consulted, informed, tags

    /// The fact among all those that records state.
    public var label: FactLabel {
        switch self {
        case .deciders: .deciders
        case .consulted: .consulted
        case .informed: .informed
        case .tags: .tags
        }
    }
}

extension DecisionRecord {
    /// The names of one list, in the order of the text.
    public func names(_ fact: ListedFact) -> [String] {
        switch fact {
        case .deciders: deciders
        case .consulted: consulted
        case .informed: informed
        case .tags: tags
        }
    }
}

extension RecordEditor {
    /// Adds names to a list; those that are in it already are left out.
    ///
    /// - Throws: ``RecordEditError`` if the place is unreadable, or a name cannot stand there.
    public mutating func add(_ names: [String], to fact: ListedFact) throws(RecordEditError) {
        var all = record.names(fact)
        for name in names where !all.contains(name) { all.append(name) }
        try set(fact, to: all)
    }

    /// Sets a list of names: as a list in front matter, unless a text with commas stands there, else as a
    /// text with commas.
    ///
    /// - Throws: ``RecordEditError`` if the place is unreadable, or a name cannot stand there.
    public mutating func set(_ fact: ListedFact, to names: [String]) throws(RecordEditError) {
        guard record.names(fact) != names else { return }
        var expected = RecordMeaning(record)
        expected.lists[fact.label] = names
        let edits = ListedNames(of: fact, in: record)?.edits(to: names)
        try make(
            [edits].compactMap(\.self) + candidates(fact.label, .names(names)), at: nil
        ) { RecordMeaning($0) == expected }
    }

    /// The ways to give a fact a value where the record states it, or in the record's dialect.
    func candidates(_ label: FactLabel, _ value: FactValue) throws(RecordEditError) -> [[TextEdit]] {
        let stated = record.bodyFacts.first { $0.label == label && !$0.value.isEmpty }
        if record.frontMatterEntry(label).map({ !$0.value.isNull }) ?? false {
            return try FrontMatterDialect().adding(value, as: label, named: nil, in: self)
        }
        guard let stated else {
            return try dialect.behaviour.adding(value, as: label, named: nil, in: self)
        }
        return [[TextEdit(replacing: stated.value, with: stated.escaped(value.markdown))]]
    }
}
