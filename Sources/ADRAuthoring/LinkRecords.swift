public import ADRModel
public import ADRText

/// States a link between two records on both sides, each in its own dialect.
public struct LinkRecords: Sendable {
    /// The name of the kind of link, as `amends` or `superseded by`.
    public let kind: String
    /// A reference to the record that the link starts from.
    public let source: String
    /// A reference to the other record.
    public let target: String
    /// The words for the link on the target's side, if they are not those of the kind's inverse.
    public let reverse: String?
    /// What part of the target is superseded or amended, if not all of it.
    public let scope: String?
    /// Whether what a proposal does to another record holds before it is accepted.
    public let atOnce: Bool
    /// Whether words that tell of a supersession are a link as any other.
    public let leavesStatus: Bool

    /// - Parameters:
    ///   - reverse: with it, `kind` and `reverse` are words that stand in the records as they are; they need not
    ///     name a kind where the records have a status section to hold them.
    ///   - leavesStatus: whether the words change no status, also where they tell of a supersession.
    public init(
        _ source: String, _ kind: String, _ target: String, reverse: String? = nil, scope: String? = nil,
        atOnce: Bool = false, leavesStatus: Bool = false
    ) {
        self.source = source
        self.kind = kind
        self.target = target
        self.reverse = reverse
        self.scope = scope
        self.atOnce = atOnce
        self.leavesStatus = leavesStatus
    }

    /// Computes the changes; none if both records state the link.
    ///
    /// - Parameters:
    ///   - kinds: the kinds of links that the log knows; their inverses count as well.
    ///   - date: the day of the change, for a supersession.
    ///   - today: the day of a further entry in the course of a status, if no other is asked for.
    /// - Throws: ``AuthoringError``.
    public func changes(
        in log: DecisionLog, kinds: [LinkKind] = LinkKind.standard, date: CalendarDate? = nil,
        today: CalendarDate? = nil, reader: RecordReader = RecordReader()
    ) throws(AuthoringError) -> ChangeSet {
        let words: LinkWords? =
            if let reverse { try LinkWords(kind, reverse: reverse, among: kinds) } else { nil }
        let kind: LinkKind? = if let words { words.kind } else { try LinkKind.named(kind, among: kinds) }
        if words == nil || !leavesStatus, kind == .supersedes || kind == .supersededBy {
            let (old, new) = kind == .supersedes ? (target, source) : (source, target)
            return try Supersession(
                of: [old], by: [new], scope: scope, atOnce: atOnce, date: date, today: today
            ).changes(in: log, reader: reader)
        }
        let scope = try LinkScope.text(scope)
        if scope != nil, kind != .amends, kind != .amendedBy {
            throw AuthoringError("only a link that supersedes or amends can name a part")
        }
        let (start, end) = (try log.lookUp(source), try log.lookUp(target))
        guard start.source.filePath != end.source.filePath else {
            throw AuthoringError("\(start.called) cannot be linked to itself")
        }
        if kind == .amends || kind == .amendedBy {
            let (new, old) = kind == .amends ? (start, end) : (end, start)
            try new.checkMay(.amends, old)
            let told = log.links.statements(of: new, .amends).filter {
                $0.standing != .dropped && $0.target.record?.source.filePath == old.source.filePath
            }
            if let first = told.first, !told.contains(where: { $0.link.scope == scope }) {
                throw AuthoringError(
                    "\(new.called) already amends \(first.link.scope.map { "“\($0)”" } ?? "all") of \(old.called)",
                    hint:
                        "`adr unlink \(log.reference(to: new)) amends \(log.reference(to: old))` undoes that; then name the other part",
                    at: new.place(of: new.status.range))
            }
        }
        var revision = LogRevision(log, reader: reader)
        if let words {
            try revision.state(words, from: start.source.path, to: end.source.path)
        } else if let kind {
            try revision.state(
                kind, from: start.source.path, to: end.source.path, scope: scope, atOnce: atOnce)
        }
        return revision.changes
    }
}

/// What part of another decision a link means.
enum LinkScope {
    /// The part on one line; `nil` for the whole.
    static func text(_ typed: String?) throws(AuthoringError) -> String? {
        let text = typed.map { OneLineText($0).text }
        guard text != "" else {
            throw AuthoringError(
                "the part needs a name", hint: "name it in a few words, such as retention")
        }
        return text
    }
}

extension LogRevision {
    /// States a link on both sides, or as a plan of a proposal on its own side alone.
    mutating func state(
        _ kind: LinkKind, from source: String, to target: String, scope: String? = nil, atOnce: Bool = true
    ) throws(AuthoringError) {
        let sides = [(source, kind, target), (target, kind.inverse, source)]
        let waiting = sides.first { path, kind, other in
            !atOnce && isPlanned(kind, isPartial: scope != nil, from: path, to: other)
        }
        for (path, kind, other) in waiting.map({ [$0] }) ?? sides {
            try add(kind, at: path, to: other, isPartial: scope != nil, scope: scope)
        }
    }

    /// States a link in one record.
    mutating func add(
        _ kind: LinkKind, at path: String, to other: String, isPartial: Bool, scope: String?
    ) throws(AuthoringError) {
        guard let other = target(other), !states(kind, at: path, to: other.path) else { return }
        try edit(path) { editor throws(RecordEditError) in
            try editor.addLink(kind, to: other, isPartial: isPartial, scope: scope)
        }
    }

    /// Removes a link on both sides.
    mutating func retract(
        _ kind: LinkKind, from source: String, to target: String
    ) throws(AuthoringError) {
        try remove(kind, at: source, to: target)
        try remove(kind.inverse, at: target, to: source)
    }

    /// States a link on both sides in words of one's own.
    mutating func state(_ words: LinkWords, from source: String, to target: String) throws(AuthoringError) {
        let (forward, backward) = (words.forward, words.backward)
        let sides = [
            (source, forward, words.kind, target), (target, backward, words.kind?.inverse, source),
        ]
        for (path, words, kind, other) in sides {
            guard let other = self.target(other) else { continue }
            try edit(path) { editor throws(RecordEditError) in
                try editor.addLink(in: words, kind: kind, to: other)
            }
        }
    }

    /// Whether the record at a path states a link to the one at another.
    func states(_ kind: LinkKind, at path: String, to other: String) -> Bool {
        !links(kind, at: path, to: other).isEmpty
    }

    /// The links of a kind from the record at a path to the one at another.
    func links(_ kind: LinkKind, at path: String, to other: String) -> [DecisionLink] {
        guard let record = log.record(at: path) else { return [] }
        return record.links(kind).filter {
            log.resolve($0.target, from: record.source).record?.source.path.isPath(other) ?? false
        }
    }
}
