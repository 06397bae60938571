import ADRText

extension RecordEditor {
    /// Whether the record states a link of a kind to another record.
    public func states(_ kind: LinkKind, to target: LinkTarget) -> Bool {
        Self.states(kind, target, in: record)
    }

    /// States a link to another record, unless it is stated.
    ///
    /// - Parameters:
    ///   - isPartial: whether a part of the other decision is meant.
    ///   - scope: what part; a record without front matter tells it in parentheses.
    /// - Throws: ``RecordEditError`` if the place is unreadable or the result would not be read as meant.
    public mutating func addLink(
        _ kind: LinkKind, to target: LinkTarget, isPartial: Bool = false, scope: String? = nil
    ) throws(RecordEditError) {
        guard !states(kind, to: target) else { return }
        let link = NewLink(kind: kind, target: target, isPartial: isPartial || scope != nil, scope: scope)
        let before = RecordMeaning(record)
        let isInFrontMatter = record.frontMatterEntry(.link(kind)) != nil
        let candidates = try (isInFrontMatter ? .frontMatter : dialect).behaviour.adding(link, in: self)
        try make(candidates, at: record.status.range) { changed in
            guard
                let stated = changed.links(kind).first(where: {
                    target.isMeant(by: $0.target, from: changed.source)
                }),
                stated.isPartial == link.isPartial, scope == nil || stated.scope == scope
            else { return false }
            var meaning = RecordMeaning(changed)
            let added = meaning.links.subtracting(before.links)
            meaning.links = before.links
            return added.count == 1 && meaning == before
        }
    }

    /// States a link to another record in words of one's own, in a line of the status section.
    ///
    /// A record that keeps its links elsewhere can state only a kind.
    /// - Parameters:
    ///   - words: plain text on one line.
    ///   - kind: what the words mean, if they name a kind.
    /// - Throws: ``RecordEditError`` if the record has no place for the words or would not be read as meant.
    public mutating func addLink(
        in words: String, kind: LinkKind?, to target: LinkTarget
    ) throws(RecordEditError) {
        let sections = SectionDialect()
        guard dialect == .sections, sections.paragraphs([], in: self) != nil else {
            guard let kind else {
                throw failure("the record has no status section to hold “\(words)”", at: nil)
            }
            return try addLink(kind, to: target)
        }
        func isStated(_ record: DecisionRecord) -> Bool {
            record.wordedLinks.contains {
                $0.words == words && target.isMeant(by: $0.target, from: record.source)
            }
        }
        guard !isStated(record) else { return }
        let statements = sections.references(to: target, from: source).compactMap {
            sections.paragraphs([MarkdownWriter.escaped(words) + " " + $0], in: self)
        }
        let before = RecordMeaning(record)
        try make(statements.map { [$0] }, at: record.status.range) {
            var meaning = RecordMeaning($0)
            let added = meaning.links.subtracting(before.links)
            meaning.links.subtract(added)
            // A supersession that stands in the status section is read as the status too.
            if kind == .supersededBy { meaning.status = before.status }
            return isStated($0) && added.count <= 1 && meaning == before
        }
    }

    private static func states(_ kind: LinkKind, _ target: LinkTarget, in record: DecisionRecord) -> Bool {
        record.links(kind).contains { target.isMeant(by: $0.target, from: record.source) }
    }

    // MARK: - Body

    /// The ways to state a link in the body.
    ///
    /// - Parameters:
    ///   - continuesStatus: whether the successor of a superseded record stands behind its status.
    ///   - phrase: the words before the link in a statement of its own; those of the log unless given.
    ///   - statement: a statement of phrase and link; a named value unless given.
    func bodyLinks(
        _ link: NewLink, continuesStatus: Bool = true, phrase: String? = nil,
        statement: (_ phrase: String, _ link: String) -> [[TextEdit]]? = { _, _ in nil }
    ) -> [[TextEdit]] {
        let kind = link.kind
        let note = link.scope.map { " (\(MarkdownWriter.escaped($0)))" } ?? ""
        let texts = references(to: link.target, in: dialect).map { $0 + note }
        func own(_ phrase: String?) -> [[TextEdit]] {
            texts.flatMap { text in
                phrase.flatMap { statement($0, text) }
                    ?? additions(of: .link(kind), named: phrase, text)
            }
        }
        let status = record.bodyFacts.first { $0.value.overlapsStatus(of: record) }
        if link.isPartial {
            let phrases = [style.words.language(of: record)?.partialPhrase(kind), Self.partialPhrase(kind)]
                .compactMap(\.self)
            guard kind == .supersededBy, let status, record.status.value != nil else {
                return phrases.flatMap { own(LetterCase.capitalized.applied(to: $0)) }
            }
            return phrases.flatMap { phrase in
                texts.map { [continuation(", \(phrase) \($0)", status)] }
            }
        }
        let value = record.bodyFacts.first { $0.label == .link(kind) && !$0.value.isEmpty }
        let isFirst = record.links(kind).isEmpty
        let isInField =
            value.map { $0.place != .section && (saysOnlyNone($0) ? isFirst : !isFirst) } ?? false
        if kind == .supersededBy, continuesStatus, !isInField, record.currentStatus == .superseded, let status
        {
            return texts.map { [continuation(isFirst ? successors([$0]) : ", " + $0, status)] }
        }
        guard let value else { return own(phrase) }
        return texts.map { text in
            if saysOnlyNone(value) {
                return [TextEdit(replacing: value.value, with: value.escaped(text))]
            }
            guard value.place == .section else { return [continuation(", " + text, value)] }
            return [
                TextEdit(
                    inserting: lineEnding + lineEnding + text, at: endOfBlock(at: value.value.upperBound - 1))
            ]
        }
    }

    /// `partially superseded by`
    static func partialPhrase(_ kind: LinkKind) -> String { "partially \(kind.phrase.lowercased())" }

    /// Whether a value is `none`, `N/A`, `-` or the like, and no word more.
    func saysOnlyNone(_ value: LabelledValue) -> Bool {
        guard !source.isOpen(value.value) else { return true }
        let words = source[value.value].split { !$0.isLetter && !$0.isNumber && $0 != "/" }
        return words.count == 1 && LinkReading.saysNone(source[value.value])
    }

    /// Text put behind a value: behind the status itself, before a remark, where the value tells it.
    private func continuation(_ text: String, _ value: LabelledValue) -> TextEdit {
        var end = value.place == .section ? record.status.range?.upperBound : nil
        if let range = record.status.range, value.label == .status, value.value.overlaps(range) {
            let clause = StatusClause(range, of: record.outline, reader.vocabulary)
            end = clause.isWhole ? endOfDay(behind: clause, in: range) : range.upperBound
        }
        return TextEdit(inserting: value.escaped(text), at: end ?? value.value.upperBound)
    }
}

extension RecordEditor {
    /// The end of a statement with the day that follows it: `Accepted (2026-01-02)`.
    fileprivate func endOfDay(behind clause: StatusClause, in range: Range<Int>) -> Int {
        guard clause.status != .superseded, let day = clause.day(before: range.upperBound, in: source) else {
            return clause.end
        }
        let closing = source.bytes[day.upperBound..<range.upperBound].prefix { ")*_]".utf8.contains($0) }
        return closing.endIndex
    }
}

/// A link that a record is to state.
struct NewLink {
    let kind: LinkKind
    let target: LinkTarget
    /// Whether a part of the other decision is meant.
    let isPartial: Bool
    /// What part.
    let scope: String?
}

extension Dialect {
    func adding(_ link: NewLink, in editor: RecordEditor) throws(RecordEditError) -> [[TextEdit]] {
        editor.bodyLinks(link)
    }
}

extension Range<Int> {
    fileprivate func overlapsStatus(of record: DecisionRecord) -> Bool {
        record.status.range.map { $0.lowerBound >= lowerBound && $0.upperBound <= upperBound } ?? false
    }
}
