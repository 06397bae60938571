import ADRText

extension RecordEditor {
    /// Sets the status where the record states it, and with it the records that supersede this one.
    ///
    /// Nothing is done if the record states all of it already. The letter case of the old word is kept, and so is
    /// what stands around it: marks, the day, a remark. What is no whole statement is refused. A history gets a
    /// further entry.
    /// - Parameters:
    ///   - word: the word for the status; that of the log unless given.
    ///   - successors: the records that supersede this one, for the status superseded.
    ///   - day: the day of a further entry of a history.
    /// - Throws: ``RecordEditError`` if the place is unreadable or the result would not be read as meant.
    public mutating func setStatus(
        _ status: DecisionStatus, word: String? = nil, supersededBy successors: [LinkTarget] = [],
        on day: CalendarDate? = nil
    ) throws(RecordEditError) {
        if record.currentStatus != status {
            let word = word ?? style.words.word(status, in: record)
            let others = record.otherStatuses.count
            try replaceStatus(status, word, successors, on: day)
            repeatStatus(status, word, count: others)
        }
        for successor in successors { try addLink(.supersededBy, to: successor) }
    }

    /// Sets the status in the one place that counts.
    private mutating func replaceStatus(
        _ status: DecisionStatus, _ word: String, _ successors: [LinkTarget], on day: CalendarDate?
    ) throws(RecordEditError) {
        let before = RecordMeaning(record).without(.supersededBy)
        let kept = RecordMeaning(record).links
        let names = successors.count
        let history = StatusHistory(of: record)
        let edits =
            if let history {
                try entries(of: history, word, successors, on: day)
            } else {
                try statusCandidates(word, successors)
            }
        try make(edits, at: record.status.range) {
            let links = RecordMeaning($0).links
            var meaning = RecordMeaning($0).without(.supersededBy)
            if history != nil, meaning.date == day { meaning.date = before.date }
            guard meaning.status == status, links.subtracting(kept).count <= names else { return false }
            meaning.status = before.status
            return meaning == before && (status != .superseded || kept.isSubset(of: links))
        }
    }

    /// A further entry of a history.
    private func entries(
        of history: StatusHistory, _ word: String, _ successors: [LinkTarget], on day: CalendarDate?
    ) throws(RecordEditError) -> [[TextEdit]] {
        let edits = [0, 1].compactMap { choice in
            history.adding(
                ownCase(word), supersession(successors, choice: choice), on: day, reader.vocabulary)
        }
        guard !edits.isEmpty else {
            throw failure(
                "the status has a history here, and its last entry is no model for a further one",
                at: record.status.range, hint: "add the entry by hand")
        }
        return edits.map { [$0] }
    }

    private func isCode(_ range: Range<Int>) -> Bool {
        record.outline.blocks[record.outline.blockIndexes(in: range)].contains { block in
            switch block.kind {
            case .fencedCode, .indentedCode: true
            default: false
            }
        }
    }

    private func statusCandidates(
        _ word: String, _ successors: [LinkTarget]
    ) throws(RecordEditError) -> [[TextEdit]] {
        if let entry = record.frontMatterEntry(.status),
            record.dialect == .frontMatter || record.dialect == nil
        {
            return [try frontMatterStatus(entry, word, successors)]
        }
        let texts = [0, 1].map { ownCase(word) + supersession(successors, choice: $0) }
        guard let range = record.status.range, let place = record.status.place, place != .history else {
            return try newStatus(texts[0], key: ownCase(word))
        }
        if !successors.isEmpty, isCode(range) {
            throw failure(
                "the status stands in code here, where no link to a record can stand", at: range,
                hint: "write it as text, without the marks of code")
        }
        guard let statement = record.status.value else {
            let values = texts.map { place == .table ? MarkdownWriter.tableCell($0) : $0 }
            return values.map { [TextEdit(replacing: source.trimming(range), with: $0)] }
        }
        let links = [0, 1].map { supersession(successors, choice: $0) }
            .map { place == .table ? MarkdownWriter.tableCell($0) : $0 }
        let candidates = links.compactMap { replacement(of: statement, at: range, by: word, behind: $0) }
        guard !candidates.isEmpty else { throw notWhole(range) }
        let others = successors.isEmpty ? removalsOfSupersessions(besides: range) : []
        return others.isEmpty ? candidates : candidates.map { $0 + others }
    }

    /// Takes away the further lines of the section that say as a whole that the record is superseded, as below the word
    /// alone: `Superseded`, then `Superseded by [2. B](0002-b.md)`.
    private func removalsOfSupersessions(besides range: Range<Int>) -> [TextEdit] {
        guard record.currentStatus == .superseded, record.status.place == .section,
            let section = record.bodyFacts.first(where: { $0.label == .status && $0.value.overlaps(range) })?
                .value
        else { return [] }
        let outline = record.outline
        let lines = outline.blocks[outline.blockIndexes(in: section)].filter { $0.kind == .paragraph }
            .flatMap { outline.lines(of: $0) }
        return lines.filter { line in
            let clause = StatusClause(line, of: outline, reader.vocabulary)
            return !line.overlaps(range) && clause.status == .superseded && clause.isWhole
        }
        .map {
            TextEdit(
                removing: source.withBlankLine(
                    source.lineStart(of: $0.lowerBound)..<source.nextLine(after: $0.upperBound)))
        }
    }

    /// The status in front matter, which is a text or a list of one.
    private func frontMatterStatus(
        _ entry: FrontMatterEntry, _ word: String, _ successors: [LinkTarget]
    ) throws(RecordEditError) -> [TextEdit] {
        let (step, old) = try soleText(of: entry)
        let namesSuccessors =
            style.supersessionInStatus && record.frontMatterEntry(.link(.supersededBy)) == nil
        let links = namesSuccessors ? supersession(successors, choice: 0) : ""
        var text = ownCase(word) + links
        if let old, let statement = record.status.value, record.status.place == .frontMatter {
            let outline = MarkdownOutline(SourceText(path: source.path, old))
            let clause = StatusClause(0..<old.utf8.count, of: outline, reader.vocabulary)
            guard clause.states(statement) else { throw notWhole(entry.value.range) }
            let edits = clause.edits(word: cased(word, like: outline.source[clause.word]), tail: links)
            text = (try? outline.source.applying(edits).text) ?? text
        }
        return try frontMatterEdits { editor throws(FrontMatterEditError) in
            try editor.set(FrontMatterPath([.key(entry.key)] + step), to: .string(text))
        }
    }

    /// What makes a statement another one; `nil` if it is not whole.
    ///
    /// - Parameter links: what follows the word, with its blank.
    func replacement(
        of statement: StatusStatement, at range: Range<Int>, by word: String, behind links: String = ""
    ) -> [TextEdit]? {
        let clause = StatusClause(range, of: record.outline, reader.vocabulary)
        guard clause.states(statement) else { return nil }
        return clause.edits(word: cased(word, like: source[clause.word]), tail: links)
    }

    private func notWhole(_ range: Range<Int>) -> RecordEditError {
        failure(
            "“\(source[range])” is more than a status, so another word would make a false sentence of it",
            at: range,
            hint: "put a comma, a full stop or a line break behind the status, or brackets around the rest")
    }

    private func ownCase(_ word: String) -> String {
        let own = record.status.value.flatMap { LetterCase(of: $0.text) }
        return (own ?? style.letterCase).applied(to: word)
    }

    private func cased(_ word: String, like old: String) -> String {
        (LetterCase(of: old) ?? style.letterCase).applied(to: word)
    }

    /// ` by [ADR-0005](0005-x.md)`; nothing if no successors are given.
    private func supersession(_ successors: [LinkTarget], choice: Int) -> String {
        guard !successors.isEmpty else { return "" }
        let links = successors.map { $0.links(from: source, withTitle: dialect == .sections)[choice] }
        return self.successors(links)
    }

    /// What follows the word: ` by [ADR-0005](0005-x.md)`, in brackets where the language has no word between.
    func successors(_ links: [String]) -> String {
        let list = links.joined(separator: ", ")
        guard let language = style.words.language(of: record) else { return " by \(list)" }
        return language.agent.map { " \($0) \(list)" } ?? " (\(list))"
    }

    /// A status in a record that states none.
    private func newStatus(_ text: String, key word: String) throws(RecordEditError) -> [[TextEdit]] {
        switch dialect {
        case .frontMatter:
            return [
                try frontMatterEdits { editor throws(FrontMatterEditError) in
                    try editor.set([.key(style.key(.status))], to: .string(word))
                }
            ]
        case .bullets, .sections: return newStatusOfBody(text)
        }
    }

    /// A status in a body that states none.
    func newStatusOfBody(_ text: String) -> [[TextEdit]] {
        guard dialect == .sections else { return additions(of: .status, text) }
        if let heading = headingOfStatus {
            return [[TextEdit(inserting: lineEnding + lineEnding + text, at: heading.range.upperBound)]]
        }
        return [[newSection("## Status", text)]]
    }

    /// A section before the first one of the record, or at its end if it has none.
    private func newSection(_ heading: String, _ text: String) -> TextEdit {
        let title = record.title.range?.lowerBound
        let next = record.outline.headings.first { heading in
            title.map { heading.textRange.lowerBound > $0 } ?? true
        }
        let blank = lineEnding + lineEnding
        if let next { return TextEdit(inserting: heading + blank + text + blank, at: next.range.lowerBound) }
        let end = source.bytes.count
        let gap =
            source.bytes.last == UInt8(ascii: "\n") ? lineEnding : end > source.contentStart ? blank : ""
        return TextEdit(inserting: gap + heading + blank + text + lineEnding, at: end)
    }

    /// A status at the top of the one section among the prose that has the name; `nil` if there is none.
    func statusAmongProse(_ text: String) -> [[TextEdit]]? {
        let outline = record.outline
        let headings = outline.headings.filter {
            $0.level <= 2 && SectionName(outline.plainText(of: $0.textRange)) == .status
        }
        guard headingOfStatus == nil, let heading = headings.first else { return nil }
        let edit = TextEdit(inserting: lineEnding + lineEnding + text, at: heading.range.upperBound)
        return headings.count == 1 ? [[edit]] : []
    }

    /// A heading for the status; one among the prose is about something else.
    private var headingOfStatus: MarkdownHeading? {
        let outline = record.outline
        let first = outline.headings.first { heading in
            SectionName(outline.plainText(of: heading.textRange)) != nil
        }
        return first.flatMap { SectionName(outline.plainText(of: $0.textRange)) == .status ? $0 : nil }
    }
}

extension SourceText {
    /// The range without blanks at its ends.
    func trimming(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        func isBlank(_ offset: Int) -> Bool { bytes[offset] == 0x20 || bytes[offset] == 0x09 }
        while lower < upper, isBlank(lower) { lower += 1 }
        while upper > lower, isBlank(upper - 1) { upper -= 1 }
        return lower..<upper
    }
}
