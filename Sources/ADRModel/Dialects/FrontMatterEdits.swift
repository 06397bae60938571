import ADRText

extension FrontMatterDialect {
    var isStructured: Bool { true }

    /// The status is a text or a list of one.
    func replacingStatus(
        by word: String, _ successors: [LinkTarget], in editor: RecordEditor
    ) throws(RecordEditError) -> [[TextEdit]] {
        let record = editor.record
        guard let entry = record.frontMatterEntry(.status) else { return [] }
        let (step, old) = try editor.soleText(of: entry)
        let namesSuccessors =
            editor.style.supersessionInStatus && record.frontMatterEntry(.link(.supersededBy)) == nil
        let links = namesSuccessors ? editor.supersessions(successors)[0] : ""
        var text = editor.ownCase(word) + links
        if let old, let statement = record.status.value, record.status.place == .frontMatter {
            let (outline, clause) = clause(old, in: editor)
            let own = outline.source
            let isWhole = clause.states(statement)
            guard isWhole || clause.tells(statement, in: own) else {
                throw editor.notWhole(entry.value.range)
            }
            let exchanged =
                isWhole
                ? editor.exchange(clause, before: own.bytes.count, in: own, for: word, links)
                : clause.edits(
                    keepingWordOf: own, behind: editor.cased(word, like: own[clause.word]), links)
            guard let exchanged else { throw editor.notWhole(entry.value.range) }
            let edits =
                (isWhole ? clause.exchange(for: editor.sign(of: word), behind: 0, in: own) : []) + exchanged
            text = (try? outline.source.applying(edits).text) ?? text
        }
        return [try editor.setting([.key(entry.key)] + step, to: .string(text))]
    }

    func adding(
        _ value: FactValue, as label: FactLabel, named name: String?, in editor: RecordEditor
    ) throws(RecordEditError) -> [[TextEdit]] {
        let entry = editor.record.frontMatterEntry(label)
        let key = name ?? entry?.key ?? editor.style.key(label)
        switch value {
        case .words(let text): return [try editor.setting([.key(key)], to: .string(text))]
        case .day(let day):
            return [
                try editor.setting([.key(key)], to: .verbatim(day), after: sibling(of: label, in: editor))
            ]
        case .names(let names):
            if let entry { try editor.checkList(of: entry) }
            let isText = label != .tags && entry?.value.scalar.map { !$0.text.isEmpty } ?? false
            let text = FrontMatterValue.string(names.joined(separator: ", "))
            let list = FrontMatterValue.list(names.map { .string($0) })
            var candidates: [[TextEdit]] = []
            for form in isText ? [text, list] : [list] {
                candidates.append(
                    try editor.setting([.key(key)], to: form, after: sibling(of: label, in: editor)))
            }
            return candidates
        }
    }

    /// The key behind which a day of the record stands, or its people.
    private func sibling(of label: FactLabel, in editor: RecordEditor) -> String? {
        if let place = Self.heads.firstIndex(of: label), place > 1 {
            return Self.heads[..<place].reversed().lazy.compactMap { editor.record.frontMatterEntry($0)?.key }
                .first
        }
        guard label == .date || label.isEvent else { return nil }
        guard label.isEvent, let day = editor.record.date.range else {
            return editor.record.frontMatterEntry(.status)?.key
        }
        return editor.record.frontMatter?.root.entries.first { $0.value.range.overlaps(day) }?.key
    }

    private static let heads: [FactLabel] = [.status, .date, .deciders, .consulted, .informed]

    func adding(_ link: NewLink, in editor: RecordEditor) throws(RecordEditError) -> [[TextEdit]] {
        let record = editor.record
        // Lists of TOML have no place for the part that is meant.
        guard !link.isPartial || record.frontMatter?.format != .toml else { return editor.bodyLinks(link) }
        let entry = record.frontMatterEntry(.link(link.kind))
        if let entry { try editor.checkLinks(of: entry) }
        if link.kind == .supersededBy, entry == nil, record.statesSupersessionInFrontMatterStatus,
            !link.isPartial, let status = record.frontMatterEntry(.status),
            let text = status.value.scalar?.text
        {
            let (outline, clause) = clause(text, in: editor)
            let more = TextEdit(
                inserting: ", \(references(to: link.target, from: editor.source)[0])", at: clause.end)
            let longer = (try? outline.source.applying([more]).text) ?? text
            return [try editor.setting([.key(status.key)], to: .string(longer))]
        }
        let key = FrontMatterPath([.key(entry?.key ?? editor.style.key(.link(link.kind)))])
        let hasItems = entry.map { !FrontMatterList($0.value).isNone } ?? false
        var candidates: [[TextEdit]] = []
        for value in link.target.values(editor.style.reference, from: editor.source) {
            let scope = FrontMatterValue.string(link.scope ?? "in part")
            let item =
                link.isPartial ? FrontMatterValue.map([.init("id", value), .init("scope", scope)]) : value
            candidates.append(
                try editor.frontMatterEdits { editor throws(FrontMatterEditError) in
                    hasItems ? try editor.append(item, to: key) : try editor.set(key, to: .list([item]))
                })
        }
        return candidates
    }

    /// A status of the front matter, which is Markdown of its own.
    private func clause(_ text: String, in editor: RecordEditor) -> (MarkdownOutline, StatusClause) {
        let outline = MarkdownOutline(SourceText(path: editor.source.path, text))
        return (outline, StatusClause(0..<text.utf8.count, of: outline, editor.reader.vocabulary))
    }
}

extension RecordEditor {
    /// What gives a place of the front matter a value.
    fileprivate func setting(
        _ steps: [FrontMatterPath.Step], to value: FrontMatterValue, after sibling: String? = nil
    ) throws(RecordEditError) -> [TextEdit] {
        try frontMatterEdits { editor throws(FrontMatterEditError) in
            try editor.set(FrontMatterPath(steps), to: value, after: sibling)
        }
    }
}

extension FrontMatterList {
    /// Whether nothing is listed, or the word `none`.
    fileprivate var isNone: Bool {
        items.isEmpty || items.count == 1 && ["none", "n/a", "na", "-"].contains(items[0].text.lowercased())
    }
}
