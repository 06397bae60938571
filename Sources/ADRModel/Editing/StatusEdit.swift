import ADRText

extension RecordEditor {
    /// Sets the status where the record states it, and with it the records that supersede this one.
    ///
    /// Nothing is done if the record states all of it already. The letter case of the old word is kept.
    /// - Parameters:
    ///   - word: the word for the status, if the team has one of its own.
    ///   - successors: the records that supersede this one, for the status superseded.
    /// - Throws: ``RecordEditError`` if the place is unreadable or the result would not be read as meant.
    public mutating func setStatus(
        _ status: DecisionStatus, word: String? = nil, supersededBy successors: [LinkTarget] = []
    ) throws(RecordEditError) {
        if record.currentStatus != status {
            let before = RecordMeaning(record).without(.supersededBy)
            let old = record
            try make(try statusCandidates(word ?? status.rawValue, successors), at: record.status.range) {
                var meaning = RecordMeaning($0).without(.supersededBy)
                guard meaning.status == status else { return false }
                meaning.status = before.status
                let keepsLinks =
                    status != .superseded
                    || RecordMeaning(old).links.isSubset(of: RecordMeaning($0).links)
                return meaning == before && keepsLinks
            }
            if let former = old.currentStatus { repeatStatus(word ?? status.rawValue, insteadOf: former) }
        }
        for successor in successors { try addLink(.supersededBy, to: successor) }
    }

    private func statusCandidates(
        _ word: String, _ successors: [LinkTarget]
    ) throws(RecordEditError) -> [[TextEdit]] {
        let letterCase = record.status.value.flatMap { LetterCase(of: $0.text) } ?? style.letterCase
        let word = letterCase.applied(to: word)
        if let entry = record.frontMatterEntry(.status),
            record.dialect == .frontMatter || record.dialect == nil
        {
            var text = word
            if style.supersessionInStatus, record.frontMatterEntry(.link(.supersededBy)) == nil {
                text = supersession(word, successors, choice: 0)
            }
            return [
                try frontMatterEdits { editor throws(FrontMatterEditError) in
                    try editor.set([.key(entry.key)], to: .string(text))
                }
            ]
        }
        let texts = [0, 1].map { supersession(word, successors, choice: $0) }
        guard let range = record.status.range, let place = record.status.place else {
            return try newStatus(texts[0], key: word)
        }
        let isTable = place == .table
        let values = texts.map { isTable ? MarkdownWriter.tableCell($0) : $0 }
        let trimmed = source.trimming(range)
        let wholes = values.map { [TextEdit(replacing: trimmed, with: $0)] }
        guard let old = record.status.value?.word, let wordRange = source.firstRange(of: old, in: trimmed)
        else { return wholes }
        return wholes + values.map { [TextEdit(replacing: wordRange, with: $0)] }
    }

    /// `Superseded by [ADR-0005](0005-x.md)`, or the word alone if no successors are given.
    private func supersession(_ word: String, _ successors: [LinkTarget], choice: Int) -> String {
        guard !successors.isEmpty else { return word }
        let links = successors.map { $0.links(from: source, withTitle: dialect == .sections)[choice] }
        return "\(word) by \(links.joined(separator: ", "))"
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

    /// Where a phrase in lower case stands, ASCII letters of any case.
    func firstRange(of phrase: String, in range: Range<Int>) -> Range<Int>? {
        let phrase = Array(phrase.utf8)
        guard !phrase.isEmpty, phrase.count <= range.count else { return nil }
        func lower(_ byte: UInt8) -> UInt8 {
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        }
        let start = (range.lowerBound...(range.upperBound - phrase.count)).first { start in
            zip(bytes[start...], phrase).allSatisfy { lower($0) == $1 }
        }
        return start.map { $0..<($0 + phrase.count) }
    }
}
