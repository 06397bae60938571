import ADRText

extension SectionDialect {
    var letterCase: LetterCase { .capitalized }
    var beginsWithStatus: Bool { true }

    /// What a section of the status cannot state stands in lines under the title.
    var companion: RecordDialect? { .lines }

    func references(to target: LinkTarget, from source: SourceText) -> [String] {
        target.links(from: source, withTitle: true)
    }

    func replacingStatus(
        by word: String, _ successors: [LinkTarget], in editor: RecordEditor
    ) throws(RecordEditError) -> [[TextEdit]] {
        if let range = editor.record.status.range, !successors.isEmpty, isCode(range, editor.record.outline) {
            throw editor.failure(
                "the status is in code here, which cannot contain a link to a record", at: range,
                hint: "write it as plain text instead of code")
        }
        let others = successors.isEmpty ? removalsOfSupersessions(in: editor) : []
        return try editor.statusReplacements(word, successors).map { $0 + others }
    }

    private func isCode(_ range: Range<Int>, _ outline: MarkdownOutline) -> Bool {
        outline.blocks[outline.blockIndexes(in: range)].contains(where: \.isCode)
    }

    /// Takes away the further lines of the section that say as a whole that the record is superseded, as below the word
    /// alone: `Superseded`, then `Superseded by [2. B](0002-b.md)`.
    private func removalsOfSupersessions(in editor: RecordEditor) -> [TextEdit] {
        let record = editor.record
        guard record.currentStatus == .superseded, record.status.value != nil,
            record.status.place == .section, let range = record.status.range,
            let section = record.bodyFacts.first(where: { $0.label == .status && $0.value.overlaps(range) })?
                .value
        else { return [] }
        let outline = record.outline
        return outline.blocks[outline.blockIndexes(in: section)].filter { $0.kind == .paragraph }
            .flatMap { outline.lines(of: $0) }
            .filter { line in
                let clause = StatusClause(line, of: outline, editor.reader.vocabulary)
                return !line.overlaps(range) && clause.status == .superseded && clause.isWhole
            }
            .map { TextEdit(removing: record.source.withBlankLine(record.source.wholeLines($0))) }
    }

    func adding(
        _ value: FactValue, as label: FactLabel, named name: String?, in editor: RecordEditor
    ) throws(RecordEditError) -> [[TextEdit]] {
        if let empty = editor.record.emptySection(label) {
            return [[filling(empty, with: value.markdown, in: editor)]]
        }
        guard label == .status else {
            let section = furtherSection(label, named: name, value.markdown, in: editor)
            return [section].compactMap { $0.map { [$0] } }
                + editor.additions(of: label, named: name, value.markdown)
        }
        if let heading = headingOfStatus(in: editor.record) {
            let blank = editor.lineEnding + editor.lineEnding
            return [[TextEdit(inserting: blank + value.markdown, at: heading.range.upperBound)]]
        }
        return [[newSection("## Status", value.markdown, in: editor)]]
    }

    /// A text in a section that has none.
    private func filling(_ section: HeadLine, with text: String, in editor: RecordEditor) -> TextEdit {
        let (source, blank) = (editor.source, editor.lineEnding + editor.lineEnding)
        let end = source.lineEnd(of: section.value.lowerBound)
        let next = source.nextLine(after: end)
        let isTight = next < source.bytes.count && !source.bytes[next].isBlankOrLineEnding
        return TextEdit(inserting: blank + text + (isTight ? editor.lineEnding : ""), at: end)
    }

    /// A section behind the last one that states a fact in a record whose facts are sections, in its form; `nil` in a record
    /// that has but the status so, or numbers its headings.
    private func furtherSection(
        _ label: FactLabel, named name: String?, _ text: String, in editor: RecordEditor
    ) -> TextEdit? {
        let (record, source) = (editor.record, editor.source)
        let facts = record.bodyFacts.filter {
            $0.place == .section && !$0.value.isEmpty && !$0.label.isLink && $0.label != .title
        }
        guard let model = facts.last, let lines = model.lines,
            facts.contains(where: { $0.label != .status }) || editor.style.statesFactsInSections,
            !source.bytes[model.name.lowerBound].isASCIIDigit
        else { return nil }
        let blank = editor.lineEnding + editor.lineEnding
        let name = name ?? editor.style.name(label, in: record, .sections)
        let below = source[model.name.upperBound..<model.value.lowerBound]
        let isPlain = below.utf8.allSatisfy { $0.isBlankOrLineEnding || "#=-".utf8.contains($0) }
        let gap = source[model.value.upperBound..<lines.upperBound]
        let isLast = lines.upperBound == source.bytes.count
        return TextEdit(
            inserting: (isLast || !gap.utf8.allSatisfy(\.isBlankOrLineEnding) ? blank : gap)
                + source[lines.lowerBound..<model.name.lowerBound] + name
                + (isPlain && below.utf8.last == UInt8(ascii: "\n") ? below : blank) + text,
            at: model.value.upperBound)
    }

    /// A section before the first one of the record, or at its end if it has none.
    private func newSection(_ heading: String, _ text: String, in editor: RecordEditor) -> TextEdit {
        let source = editor.source
        let title = editor.record.title.range?.lowerBound
        let next = editor.record.outline.headings.first { heading in
            title.map { heading.textRange.lowerBound > $0 } ?? true
        }
        let blank = editor.lineEnding + editor.lineEnding
        if let next { return TextEdit(inserting: heading + blank + text + blank, at: next.range.lowerBound) }
        let end = source.bytes.count
        let isEnded = source.bytes.last == UInt8(ascii: "\n")
        let gap = isEnded ? editor.lineEnding : end > source.contentStart ? blank : ""
        return TextEdit(inserting: gap + heading + blank + text + editor.lineEnding, at: end)
    }

    /// A heading for the status; one among the prose is about something else.
    private func headingOfStatus(in record: DecisionRecord) -> MarkdownHeading? {
        let outline = record.outline
        let first = outline.headings.first { heading in
            SectionName(outline.plainText(of: heading.textRange)) != nil
        }
        return first.flatMap { SectionName(outline.plainText(of: $0.textRange)) == .status ? $0 : nil }
    }

    // MARK: - Links

    func adding(_ link: NewLink, in editor: RecordEditor) throws(RecordEditError) -> [[TextEdit]] {
        editor.bodyLinks(
            link, continuesStatus: false, phrase: editor.style.phrase(link.kind, in: editor.record)
        ) {
            phrase, text in
            let sentences = ["\(phrase) \(text)", "\(phrase): \(text)"].compactMap {
                paragraphs([$0], in: editor)
            }
            return sentences.isEmpty ? nil : sentences.map { [$0] }
        }
    }

    /// Paragraphs at the end of the section that states the status; `nil` if there is no such section.
    func paragraphs(_ texts: [String], in editor: RecordEditor) -> TextEdit? {
        endOfStatus(in: editor.record).map { end in
            let ending = editor.source.lineEnding(behind: end) ?? editor.lineEnding
            let blank = ending + ending
            return TextEdit(inserting: texts.map { blank + $0 }.joined(), at: end)
        }
    }

    /// The end of the section that states the status.
    private func endOfStatus(in record: DecisionRecord) -> Int? {
        guard let range = record.status.range, record.dialect == .sections else { return nil }
        let outline = record.outline
        guard let heading = outline.headings.last(where: { $0.range.lowerBound <= range.lowerBound }) else {
            return nil
        }
        return content(under: heading, outline)?.upperBound ?? heading.range.upperBound
    }

    // MARK: - Conversions

    func moving(
        _ texts: [String], to label: FactLabel, named name: String, areRecords: Bool, in editor: RecordEditor
    ) throws(RecordEditError) -> [[TextEdit]] {
        let text = texts.joined(separator: ", ")
        if label == .status, let edits = additionsAmongProse(text, in: editor.record) { return edits }
        let others = try adding(.words(text), as: label, named: name, in: editor)
        guard areRecords, case .link(let kind) = label,
            let sentences = paragraphs(texts.map { "\(kind.phrase) \($0)" }, in: editor)
        else { return others }
        return [[sentences]] + others
    }

    /// A status at the top of the one section among the prose that has the name; `nil` if there is none.
    private func additionsAmongProse(_ text: String, in record: DecisionRecord) -> [[TextEdit]]? {
        let outline = record.outline
        let headings = outline.headings.filter {
            $0.level <= 2 && SectionName(outline.plainText(of: $0.textRange)) == .status
        }
        guard headingOfStatus(in: record) == nil, let heading = headings.first else { return nil }
        let blank = record.source.lineEnding + record.source.lineEnding
        return headings.count == 1 ? [[TextEdit(inserting: blank + text, at: heading.range.upperBound)]] : []
    }

    func obstacle(to label: FactLabel, in editor: RecordEditor) -> String? {
        guard label == .status else { return nil }
        if additionsAmongProse("", in: editor.record) != nil {
            return "a section in the prose is named Status"
        }
        let other = editor.record.otherStatuses.first { $0.place == .section }?.value
        return other.map { "the Status section says “\($0.text)”" }
    }
}

extension DecisionRecord {
    /// A section for a fact with nothing in it but comments.
    func emptySection(_ label: FactLabel) -> HeadLine? {
        let head = head
        return HeadReader(self).lines.first {
            $0.label == label && $0.place == .section && $0.value.isEmpty
                && head.holds(label, at: $0.name.lowerBound)
        }
    }
}
