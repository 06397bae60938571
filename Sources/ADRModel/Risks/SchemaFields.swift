import ADRText

/// The values of a front-matter mapping whose keys are fixed, read by name; what is wrong is collected.
struct SchemaFields {
    let range: Range<Int>
    private(set) var problems: [RiskProblem] = []
    /// The keys that misspelled ones stand for; that they are missing is no news.
    private(set) var misspelled: Set<String> = []
    private var entries: [String: FrontMatterEntry] = [:]

    /// - Parameter what: what the mapping describes, for messages: `a risk`.
    init(_ node: FrontMatterNode, _ mapping: FrontMatterMapping, keys: [String], of what: String) {
        range = node.range
        for entry in mapping.entries {
            let key = SchemaWord.normalized(entry.key)
            if key.begins(with: "x-") || entry.key.begins(with: "x-") { continue }
            if keys.contains(key) {
                if entries[key] == nil { entries[key] = entry }
            } else {
                let nearest = EditDistance.nearest(to: key, among: keys)
                if let nearest { misspelled.insert(nearest) }
                report(Self.unknown(entry, nearest, what), entry.keyRange, .knownKeys)
            }
        }
    }

    private static func unknown(_ entry: FrontMatterEntry, _ nearest: String?, _ what: String) -> String {
        if entry.separator == nil {
            return "`\(entry.key)` is not a key of \(what); text with a comma needs quotes"
        }
        return "`\(entry.key)` is not a key of \(what)"
            + (nearest.map { "; did you mean `\($0)`?" } ?? "; custom keys start with `x-`")
    }

    mutating func report(
        _ message: String, _ range: Range<Int>, _ demand: RiskProblem.Demand = .validity
    ) {
        problems.append(RiskProblem(message, range: range, demand: demand))
    }

    mutating func report(_ more: [RiskProblem]) { problems += more }

    /// The value of a key, unless it is null.
    func node(_ key: String) -> FrontMatterNode? {
        entries[key].flatMap { $0.value.isNull ? nil : $0.value }
    }

    /// The value of a key that has one text or several.
    mutating func listNode(_ key: String) -> FrontMatterNode? {
        guard let node = node(key), !node.isPlaceholder else { return nil }
        if let wrong = (node.sequence?.items ?? [node]).first(where: { $0.scalar == nil }) {
            report("`\(key)` must be a list of strings", wrong.range.isEmpty ? node.range : wrong.range)
        }
        return node
    }

    /// Reads one scalar; `read` returns what it means or what is wrong with it.
    mutating func field<Value>(
        _ key: String, _ read: (String) -> Result<Value, SchemaError>
    ) -> Field<Value> {
        guard let node = node(key) else { return .missing }
        guard let scalar = node.scalar else {
            return malformed(
                node, node.isPlaceholder ? "is not filled in yet" : "must be a single value", key)
        }
        let text = scalar.text.trimming
        if text.isEmpty { return .missing }
        switch read(text) {
        case .success(let value): return .present(value, range: node.range)
        case .failure(let error): return malformed(node, error.message, key)
        }
    }

    private mutating func malformed<Value>(
        _ node: FrontMatterNode, _ problem: String, _ key: String
    ) -> Field<Value> {
        report("`\(key)`: \(problem)", node.range)
        return .malformed(text: node.scalar?.text ?? "", range: node.range, problem: problem)
    }
}

/// Why a scalar is not what its key wants.
struct SchemaError: Error {
    let message: String
}

extension SchemaFields {
    mutating func text(_ key: String) -> Field<String> { field(key) { .success($0) } }

    mutating func date(_ key: String) -> Field<CalendarDate> {
        field(key) { text in
            CalendarDate(iso: text).map { .success($0) }
                ?? .failure(SchemaError(message: "`\(text)` is not a date like `2026-12-31`"))
        }
    }

    mutating func level(_ key: String, _ scale: RiskScale) -> Field<RiskLevel> {
        field(key) { text in
            RiskLevel(text, scale: scale).map { .success($0) }
                ?? .failure(
                    SchemaError(message: "`\(text)` is not a level like \(scale.form)"))
        }
    }

    mutating func flag(_ key: String) -> Field<Bool> {
        field(key) { text in
            switch text.lowercased() {
            case "true", "yes", "on", "y": .success(true)
            case "false", "no", "off", "n": .success(false)
            default: .failure(SchemaError(message: "`\(text)` is neither true nor false"))
            }
        }
    }

    mutating func effort(_ key: String) -> Field<ActionEffort> {
        field(key) { text in
            ActionEffort(spelled: text).map { .success($0) }
                ?? .failure(SchemaError(message: "`\(text)` is not S, M or L"))
        }
    }

    /// - Parameter own: the team's own words.
    mutating func word<Value: RawRepresentable<String> & CaseIterable>(
        _ key: String, _ type: Value.Type, own: [String: Value] = [:]
    ) -> Field<Value> {
        field(key) { text in
            let word = SchemaWord.normalized(text)
            if let value = own[word] ?? Value(rawValue: word) { return .success(value) }
            let words = Value.allCases.map(\.rawValue) + own.keys.sorted()
            return .failure(SchemaError(message: SchemaWord.problem(with: text, among: words, what: key)))
        }
    }
}
