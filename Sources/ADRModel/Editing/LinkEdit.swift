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
        let isPartial = isPartial || scope != nil
        let before = RecordMeaning(record)
        // Lists of TOML have no place for the part that is meant.
        let hasPlace = !isPartial || record.frontMatter?.format != .toml
        let candidates =
            hasPlace && (dialect == .frontMatter || record.frontMatterEntry(.link(kind)) != nil)
            ? try frontMatterLinks(kind, target, isPartial: isPartial, scope: scope)
            : bodyLinks(kind, target, isPartial: isPartial, scope: scope)
        try make(candidates, at: record.status.range) { changed in
            guard
                let link = changed.links(kind).first(where: {
                    target.isMeant(by: $0.target, from: changed.source)
                }),
                link.isPartial == isPartial, scope == nil || link.scope == scope
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
        guard dialect == .sections, let end = endOfStatus else {
            guard let kind else {
                throw failure("the record has no status section that could say “\(words)”", at: nil)
            }
            return try addLink(kind, to: target)
        }
        func isStated(_ record: DecisionRecord) -> Bool {
            record.wordedLinks.contains {
                $0.words == words && target.isMeant(by: $0.target, from: record.source)
            }
        }
        guard !isStated(record) else { return }
        let statement = lineEnding + lineEnding + MarkdownWriter.escaped(words) + " "
        let links = target.links(from: source, withTitle: true)
        let before = RecordMeaning(record)
        try make(links.map { [TextEdit(inserting: statement + $0, at: end)] }, at: record.status.range) {
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

    // MARK: - Front matter

    private func frontMatterLinks(
        _ kind: LinkKind, _ target: LinkTarget, isPartial: Bool, scope: String?
    ) throws(RecordEditError) -> [[TextEdit]] {
        let entry = record.frontMatterEntry(.link(kind))
        if let entry { try checkLinks(of: entry) }
        let key = FrontMatterPath([.key(entry?.key ?? style.key(.link(kind)))])
        let hasItems = entry.map { !FrontMatterList($0.value).isNone } ?? false
        if kind == .supersededBy, entry == nil, record.statesSupersessionInFrontMatterStatus, !isPartial,
            let status = record.frontMatterEntry(.status), let text = status.value.scalar?.text
        {
            let outline = MarkdownOutline(SourceText(path: source.path, text))
            let clause = StatusClause(0..<text.utf8.count, of: outline, reader.vocabulary)
            let more = TextEdit(
                inserting: ", \(target.links(from: source, withTitle: false)[0])", at: clause.end)
            let longer = (try? outline.source.applying([more]).text) ?? text
            return [
                try frontMatterEdits { editor throws(FrontMatterEditError) in
                    try editor.set([.key(status.key)], to: .string(longer))
                }
            ]
        }
        var candidates: [[TextEdit]] = []
        for value in target.values(style.reference, from: source) {
            var item = value
            if isPartial { item = .map([.init("id", value), .init("scope", .string(scope ?? "in part"))]) }
            candidates.append(
                try frontMatterEdits { editor throws(FrontMatterEditError) in
                    hasItems ? try editor.append(item, to: key) : try editor.set(key, to: .list([item]))
                })
        }
        return candidates
    }

    // MARK: - Body

    private func bodyLinks(
        _ kind: LinkKind, _ target: LinkTarget, isPartial: Bool, scope: String?
    ) -> [[TextEdit]] {
        let note = scope.map { " (\(MarkdownWriter.escaped($0)))" } ?? ""
        let links = target.links(from: source, withTitle: dialect == .sections).map { $0 + note }
        if isPartial {
            guard kind == .supersededBy,
                let value = record.bodyFacts.first(where: { $0.value.overlapsStatus(of: record) })
            else { return links.flatMap { ownStatement("Partially " + kind.phrase.lowercased(), $0, kind) } }
            return links.map { [continuation(", partially \(kind.phrase.lowercased()) \($0)", value)] }
        }
        if kind == .supersededBy, dialect != .sections, record.currentStatus == .superseded,
            let value = record.bodyFacts.first(where: { $0.value.overlapsStatus(of: record) })
        {
            let isFirst = record.links(kind).isEmpty
            return links.map { [continuation(isFirst ? successors([$0]) : ", " + $0, value)] }
        }
        if let value = record.bodyFacts.first(where: { $0.label == .link(kind) && !$0.value.isEmpty }) {
            return links.map { link in
                if saysOnlyNone(value) {
                    let text = value.place == .table ? MarkdownWriter.tableCell(link) : link
                    return [TextEdit(replacing: value.value, with: text)]
                }
                return value.place == .section
                    ? [
                        TextEdit(
                            inserting: lineEnding + lineEnding + link,
                            at: endOfBlock(at: value.value.upperBound - 1))
                    ]
                    : [continuation(", " + link, value)]
            }
        }
        let phrase =
            dialect == .sections ? style.phrase(kind, in: record) : style.name(.link(kind), in: record)
        return links.flatMap { ownStatement(phrase, $0, kind) }
    }

    /// Whether a value is `none`, `N/A` or the like, and no word more.
    private func saysOnlyNone(_ value: LabelledValue) -> Bool {
        let words = source[value.value].split { !$0.isLetter && !$0.isNumber && $0 != "/" }
        return words.count == 1 && LinkReading.saysNone(source[value.value])
    }

    /// Text put behind a value: behind the status itself, before a remark, where the value tells it.
    private func continuation(_ text: String, _ value: LabelledValue) -> TextEdit {
        var end = value.place == .section ? record.status.range?.upperBound : nil
        if let range = record.status.range, value.label == .status, value.value.overlaps(range) {
            let clause = StatusClause(range, of: record.outline, reader.vocabulary)
            end = clause.isWhole ? clause.end : range.upperBound
        }
        return TextEdit(
            inserting: value.place == .table ? MarkdownWriter.tableCell(text) : text,
            at: end ?? value.value.upperBound)
    }

    /// A statement of its own: a bullet, a row, or a paragraph of the status section.
    private func ownStatement(_ phrase: String, _ link: String, _ kind: LinkKind) -> [[TextEdit]] {
        guard dialect == .sections, let end = endOfStatus else {
            return additions(of: .link(kind), named: phrase, link)
        }
        return ["\(phrase) \(link)", "\(phrase): \(link)"].map { [paragraphs([$0], at: end)] }
    }

    /// Paragraphs at the end of the section that states the status; none if there is no such section.
    func paragraphsOfStatus(_ texts: [String]) -> [[TextEdit]] {
        endOfStatus.map { [[paragraphs(texts, at: $0)]] } ?? []
    }

    private func paragraphs(_ texts: [String], at end: Int) -> TextEdit {
        TextEdit(inserting: texts.map { lineEnding + lineEnding + $0 }.joined(), at: end)
    }

    /// The end of the section that states the status.
    private var endOfStatus: Int? {
        guard let range = record.status.range, record.dialect == .sections else { return nil }
        let outline = record.outline
        guard let heading = outline.headings.last(where: { $0.range.lowerBound <= range.lowerBound }) else {
            return nil
        }
        let text = outline.ownText(of: heading)
        let blocks = outline.blocks[outline.blockIndexes(in: text)].filter { block in
            if case .comment = block.kind { false } else { block.range.lowerBound >= text.lowerBound }
        }
        return blocks.last?.range.upperBound ?? heading.range.upperBound
    }
}

extension Range<Int> {
    fileprivate func overlapsStatus(of record: DecisionRecord) -> Bool {
        record.status.range.map { $0.lowerBound >= lowerBound && $0.upperBound <= upperBound } ?? false
    }
}

extension FrontMatterList {
    /// Whether nothing is listed, or the word `none`.
    var isNone: Bool {
        items.isEmpty || items.count == 1 && ["none", "n/a", "na", "-"].contains(items[0].text.lowercased())
    }
}
