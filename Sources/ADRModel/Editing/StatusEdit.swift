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
        if record.currentStatus != status || !successors.isEmpty && isSupersededInPart {
            let word = word ?? style.words.word(status, in: record)
            let others = record.otherStatuses.count
            try replaceStatus(status, word, successors, on: day)
            repeatStatus(status, word, count: others)
            if let title = record.statusInTitle, title.status != status {
                notices.append(
                    Notice(range: title.range, message: "the title still says “\(source[title.range])”"))
            }
        }
        for successor in successors { try addLink(.supersededBy, to: successor) }
    }

    /// Whether the status says no more than that others supersede a part.
    private var isSupersededInPart: Bool {
        guard record.currentStatus == .superseded, let range = record.status.range,
            record.status.place != .frontMatter, !record.links(.supersededBy).isEmpty
        else { return false }
        return StatusClause(range, of: record.outline, reader.vocabulary).isPartial
    }

    /// Sets the status in the one place that counts.
    private mutating func replaceStatus(
        _ status: DecisionStatus, _ word: String, _ successors: [LinkTarget], on day: CalendarDate?
    ) throws(RecordEditError) {
        let former = RecordMeaning(record)
        let (before, kept) = (former.without(.supersededBy), former.links)
        let names = successors.count
        let boxes = StatusBoxes(of: record)
        let history = boxes == nil ? StatusHistory(of: record) : nil
        let statesDayElsewhere = record.statesDayBesideStatus
        let edits =
            if let boxes {
                try choices(among: boxes, status, word, successors)
            } else if let history {
                try entries(of: history, word, successors, on: day)
            } else {
                try statusCandidates(word, successors)
            }
        try make(edits, at: record.status.range) {
            let changed = RecordMeaning($0)
            let links = changed.links
            var meaning = changed.without(.supersededBy)
            // Which of several days counts may depend on the status.
            if history != nil && meaning.date == day || statesDayElsewhere && $0.statesDayBesideStatus {
                meaning.date = before.date
            }
            guard meaning.status == status, links.subtracting(kept).count <= names else { return false }
            meaning.status = before.status
            return meaning == before && (status != .superseded || kept.isSubset(of: links))
        }
    }

    /// The mark of another box.
    private func choices(
        among boxes: StatusBoxes, _ status: DecisionStatus, _ word: String, _ successors: [LinkTarget]
    ) throws(RecordEditError) -> [[TextEdit]] {
        let edits = supersessions(successors).compactMap {
            boxes.choosing(status, ownCase(word), $0, in: record)
        }
        guard !edits.isEmpty else {
            throw failure(
                "several boxes are checked here, or one has more text than a status", at: record.status.range,
                hint: "check one box, and leave only a status after each")
        }
        return edits
    }

    /// A further entry of a history.
    private func entries(
        of history: StatusHistory, _ word: String, _ successors: [LinkTarget], on day: CalendarDate?
    ) throws(RecordEditError) -> [[TextEdit]] {
        let edits = supersessions(successors).compactMap {
            history.adding(ownCase(word), $0, on: day, reader.vocabulary)
        }
        guard !edits.isEmpty else {
            throw failure(
                "the status has a history here, and its last entry cannot serve as a model for a new one",
                at: record.status.range, hint: "add the entry by hand")
        }
        return edits.map { [$0] }
    }

    private func statusCandidates(
        _ word: String, _ successors: [LinkTarget]
    ) throws(RecordEditError) -> [[TextEdit]] {
        let isOpenKey = record.dialect == nil && record.frontMatterEntry(.status) != nil
        if let holder = isOpenKey ? .frontMatter : record.dialect {
            return try holder.behaviour.replacingStatus(by: word, successors, in: self)
        }
        if record.status.place == .prose { return try statusReplacements(word, successors) }
        if let line = unnamedStatus {
            throw failure(
                "“\(source[line])” may state the status, but in a form that is not recognized", at: line,
                hint: "write it as `Status: …` and try again")
        }
        if requestedDialect == nil, let heading = headingLikeStatus {
            throw failure(
                "“\(source[heading])” may be the status heading, but in a form that is not recognized",
                at: heading,
                hint: "shorten the heading to `Status` and try again")
        }
        let text =
            style.with(dialect).letterCase.applied(to: word)
            + (dialect.behaviour.isStructured ? "" : supersessions(successors)[0])
        return try dialect.behaviour.adding(.words(text), as: .status, named: nil, in: self)
    }

    /// The ways to exchange the statement of the body that counts.
    func statusReplacements(
        _ word: String, _ successors: [LinkTarget]
    ) throws(RecordEditError) -> [[TextEdit]] {
        guard let range = record.status.range else { return [] }
        func escaped(_ text: String) -> String { record.dialect?.behaviour.escaped(text) ?? text }
        let links = supersessions(successors)
        guard let statement = record.status.value else {
            guard !marksAChoice(range) else { throw notWhole(range) }
            return links.map {
                [TextEdit(replacing: source.trimming(range), with: escaped(ownCase(word) + $0))]
            }
        }
        let candidates =
            links.compactMap { keeping(statement, at: range, behind: word, escaped($0)) }
            + links.compactMap { replacement(of: statement, at: range, by: word, behind: escaped($0)) }
        guard !candidates.isEmpty else { throw notWhole(range) }
        return candidates
    }

    /// A status before one that tells what happened: `Deprecated, approved by the board`.
    private func keeping(
        _ statement: StatusStatement, at range: Range<Int>, behind word: String, _ links: String
    ) -> [TextEdit]? {
        let clause = StatusClause(range, of: record.outline, reader.vocabulary)
        guard clause.tells(statement, in: source), !clause.states(statement) else { return nil }
        return clause.edits(keepingWordOf: source, behind: cased(word, like: source[clause.word]), links)
    }

    /// The statement that another one has left behind itself.
    private func statementKept(behind clause: StatusClause, before end: Int) -> StatusClause? {
        guard source.bytes[clause.end..<end].starts(with: ", ".utf8) else { return nil }
        let kept = StatusClause(clause.end + 2..<end, of: record.outline, reader.vocabulary)
        let isKept =
            clause.status == .superseded && kept.end < end
            && DateReading.first(in: source, kept.end..<end)?.date != nil
            || kept.tellsCircumstances(in: source)
        return isKept && kept.word.lowerBound == clause.end + 2 ? kept : nil
    }

    /// Whether marks show which of several statuses counts: `Proposed | **Accepted**`, `☐ Proposed ☑ Accepted`.
    private func marksAChoice(_ range: Range<Int>) -> Bool {
        let text = source[source.trimming(range)]
        let isEmphasised = text.holds("**") && !(text.begins(with: "**") && text.ends(with: "**"))
        return isEmphasised || text.unicodeScalars.contains { "☐☑☒✅✔✓🗹>".unicodeScalars.contains($0) }
            || text.holds("~~")
            || text.lowercased().holds("[x]")
    }

    /// What makes a statement another one; `nil` if it is not whole.
    ///
    /// - Parameter links: what follows the word, with its blank.
    func replacement(
        of statement: StatusStatement, at range: Range<Int>, by word: String, behind links: String = ""
    ) -> [TextEdit]? {
        let clause = StatusClause(range, of: record.outline, reader.vocabulary)
        guard clause.states(statement) else { return nil }
        if let kept = statementKept(behind: clause, before: range.upperBound),
            kept.status == reader.vocabulary.status(of: word)
        {
            let former = cased(source[kept.word], like: source[clause.word])
            return [
                TextEdit(replacing: clause.word, with: former),
                TextEdit(removing: clause.tail.lowerBound..<kept.word.upperBound),
            ]
        }
        return exchange(clause, before: range.upperBound, in: source, for: word, links).map {
            clause.exchange(for: sign(of: word), behind: range.lowerBound, in: source) + $0
        }
    }

    /// What puts another status in the place of a whole statement; `nil` if the rest would not be true of it.
    func exchange(
        _ clause: StatusClause, before end: Int, in source: SourceText, for word: String, _ links: String
    ) -> [TextEdit]? {
        StatusExchange(
            status: reader.vocabulary.status(of: word), word: cased(word, like: source[clause.word]),
            tail: links, source: source, end: end, vocabulary: reader.vocabulary
        ).edits(of: clause)
    }

    /// The emoji that the log has before the word of a status.
    func sign(of word: String) -> String? { reader.vocabulary.status(of: word).flatMap(style.words.sign) }

    func notWhole(_ range: Range<Int>) -> RecordEditError {
        if StatusClause(range, of: record.outline, reader.vocabulary).isWhole {
            return failure(
                "“\(source[range])” says how the status came about, which would not be true of a new one",
                at: range,
                hint: "move the text after the status to its own line and try again")
        }
        return failure(
            "“\(source[range])” is more than a status, so changing the word would make the sentence false",
            at: range,
            hint: "put a comma, a full stop or a line break after the status, or put the rest in brackets")
    }

    func ownCase(_ word: String) -> String {
        let own = record.status.value.flatMap { LetterCase(of: $0.text) }
        return (own ?? style.letterCase).applied(to: word)
    }

    func cased(_ word: String, like old: String) -> String {
        let own = LetterCase(of: old)
        // `WIP Draft`
        let isInitials = own == .upper && old.contains(where: \.isLowercase)
        return (isInitials ? .capitalized : own ?? style.letterCase).applied(to: word)
    }
}

extension Dialect {
    func replacingStatus(
        by word: String, _ successors: [LinkTarget], in editor: RecordEditor
    ) throws(RecordEditError) -> [[TextEdit]] {
        try editor.statusReplacements(word, successors)
    }
}
