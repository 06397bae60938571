import ADRModel
import ADRTemplates
import ADRText

/// Writes the text of a new record: the template filled, and the facts set in the dialect.
struct RecordDraft {
    let request: NewRecord
    let title: String
    /// The title as the Markdown of a heading.
    let titleMarkdown: String
    let place: RecordPlace
    let log: DecisionLog
    let logStyle: LogStyle
    let reader: RecordReader

    /// - Throws: ``AuthoringError`` if a value has no place in the template or would not be read back.
    func text() throws(AuthoringError) -> SourceText {
        let style = logStyle.with(dialect)
        let neighbour = try likeNeighbours(style)
        let begun = if let neighbour { neighbour } else { try filled(style) }
        var sections = SectionFilling(begun)
        if let issue = request.issue { sections.fill(with: issue) }
        sections.list(request.options)
        var source = sections.source
        if request.template?.isBuiltIn ?? true, log.usesCRLF { source = source.withLineEnding("\r\n") }
        var editor = RecordEditor(reader.read(source), style: style)
        do {
            let isSilent = neighbour != nil && log.percentWithStatus <= 10
            if !(request.isUsual && isSilent), !template.isComplete || request.status != .accepted {
                try editor.setStatus(request.status, word: request.statusWord)
            }
            try state(.deciders, request.deciders, in: &editor)
            try state(.consulted, request.consulted, in: &editor)
            try state(.informed, request.informed, in: &editor)
            let statesDay = neighbour == nil || editor.record.date.range != nil || mustStateDay(editor.record)
            if !template.isComplete, request.dateText == nil, statesDay { try editor.setDate(request.date) }
            try state(.tags, request.tags, in: &editor)
        } catch {
            throw AuthoringError(
                "the new record cannot be written: \(error.message)",
                hint: "check for a value that the template cannot hold, such as a name with a comma")
        }
        let hasTitle = template.isComplete || editor.record.title.value?.text == title
        guard hasTitle, editor.record.number == place.number else {
            throw AuthoringError(
                "the text of the new record would hide its title “\(title)”",
                hint: "start the template or the body with a level-2 heading")
        }
        return editor.record.source
    }

    /// Whether the log's habit asks for a day that the neighbours leave out.
    private func mustStateDay(_ record: DecisionRecord) -> Bool {
        record.date.place == nil && log.percentWithDay >= 75
    }

    /// States names; a template that asks for them keeps what it has beside them.
    private func state(
        _ fact: ListedFact, _ names: [String], in editor: inout RecordEditor
    ) throws(RecordEditError) {
        guard !names.isEmpty else { return }
        let isAskedFor = TemplateVariable(rawValue: fact.rawValue).map(template.asks) ?? false
        if isAskedFor { try editor.add(names, to: fact) } else { try editor.set(fact, to: names) }
    }

    private var template: RecordTemplate {
        if let template = request.template { return template }
        return .builtIn((request.dialect ?? logStyle.dialect) == .sections ? .nygard : .madr)
    }

    /// The dialect asked for, or that of the template asked for, or the log's.
    private var dialect: RecordDialect {
        if let dialect = request.dialect { return dialect }
        let own = logStyle.dialect
        guard let template = request.template else { return own }
        let record = reader.read(SourceText(path: place.path, template.text))
        if record.frontMatter != nil {
            return template.isBuiltIn && own == .bullets ? .bullets : .frontMatter
        }
        return record.dialect ?? own
    }

    // MARK: - The neighbours

    /// The text as the neighbours have it; `nil` where a template or a dialect is asked for, or the title would not be
    /// read back.
    private func likeNeighbours(_ style: LogStyle) throws(AuthoringError) -> SourceText? {
        guard request.template == nil, request.dateText == nil,
            request.dialect.map({ $0 == logStyle.dialect }) ?? true,
            let draft = NeighbourDraft(request, at: place, in: log)
        else { return nil }
        let status = request.statusWord.map(style.letterCase.applied) ?? style.word(request.status)
        let schemes = [TitleScheme(draft.neighbours), TitleScheme(log)].compactMap(\.self)
        let heading = try TitleHeading(
            title, markdown: titleMarkdown, schemes: schemes, number: place.number, path: place.path,
            reader: reader)
        let text = draft.text(title, heading: heading.markdown, status: status, template: template.text)
        let record = reader.read(text)
        return record.title.value?.text == title && record.number == place.number ? text : nil
    }

    // MARK: - The template

    private func filled(_ style: LogStyle) throws(AuthoringError) -> SourceText {
        var texts: [TemplateVariable: String] = [
            .title: title, .number: place.number.map(String.init) ?? "",
            .date: request.dateText.map { OneLineText($0).text } ?? request.date.iso,
            .status: request.statusWord.map(style.letterCase.applied) ?? style.word(request.status),
        ]
        texts[.author] = request.author
        let values = TemplateValues(
            texts, own: request.variables,
            lists: [
                .deciders: request.deciders, .consulted: request.consulted, .informed: request.informed,
                .tags: request.tags,
            ])
        guard request.author != nil || !template.asks(for: .author) else {
            throw AuthoringError(
                "the template asks for {author}, but the author is not known",
                hint: "set your name with `git config user.name \"Your Name\"`")
        }
        var source = SourceText(path: place.path, template.text)
        let hasFrontMatter = FrontMatter(reading: source) != nil
        if template.isComplete {
            // Its front matter is what the team wants there.
        } else if hasFrontMatter, dialect != .frontMatter {
            source = source.withoutFrontMatter
        } else if !hasFrontMatter, dialect == .frontMatter {
            source = SourceText(path: place.path, "---\nstatus: {status}\ndate: {date}\n---\n" + source.text)
        }
        source = try FrontMatterFilling(values: values, style: style, template: template).filled(source)
        return try filledBody(source, values)
    }

    private func filledBody(
        _ source: SourceText, _ values: TemplateValues
    ) throws(AuthoringError) -> SourceText {
        let start = FrontMatter(reading: source)?.range.upperBound ?? source.contentStart
        let outline = MarkdownOutline(source, from: start)
        let filling = PlaceholderFilling(values.markdown, template.notation)
        let head = source[0..<start]
        if template.isComplete, request.body == nil {
            return SourceText(path: place.path, head + filling.filled(source[start..<source.bytes.count]))
        }
        guard let slot = outline.headings.first(where: { isSlot($0, in: source) }) else {
            let heading = try heading(nil)
            let body = request.body ?? filling.filled(source[start..<source.bytes.count])
            return SourceText(path: place.path, head + "# \(heading)\n\n" + body)
        }
        let heading = try heading(source[slot.textRange])
        let before = filling.filled(source[start..<slot.textRange.lowerBound])
        let after =
            request.body.map { "\n\n" + $0.withFinalLineEnding }
            ?? filling.filled(source[slot.textRange.upperBound..<source.bytes.count])
        return SourceText(path: place.path, head + before + heading + after)
    }

    /// Whether a template's heading is to hold the title: `# {title}`, `# {short title}`, `# [title]`.
    private func isSlot(_ heading: MarkdownHeading, in source: SourceText) -> Bool {
        let text = source[heading.textRange]
        return PlaceholderFilling([TemplateVariable.title.name: title], template.notation).isIn(text)
            || heading.level == 1
                && [("{", "}"), ("[", "]"), ("<", ">")].contains {
                    text.begins(with: $0.0) && text.ends(with: $0.1)
                }
    }

    /// The Markdown of the heading: that of the log for a template of ours, else that of the template.
    private func heading(_ slot: String?) throws(AuthoringError) -> String {
        let own = TitleScheme(template: slot ?? "", template.notation)
        let schemes =
            template.isBuiltIn ? [TitleScheme(log) ?? own ?? .plain] : [own ?? TitleScheme(log) ?? .plain]
        return try TitleHeading(
            title, markdown: titleMarkdown, schemes: schemes, number: place.number, path: place.path,
            reader: reader
        ).markdown
    }
}

extension NewRecord {
    /// Whether nobody asks for a status.
    fileprivate var isUsual: Bool { status == .proposed && statusWord == nil }
}

extension TitleScheme {
    /// The scheme of a template's heading, `{number}. {title}`; `nil` if it has another form.
    init?(template heading: String, _ notation: PlaceholderNotation) {
        let bytes = Array(heading.utf8)
        let placeholders = notation.placeholders(in: bytes)
        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        guard let title = placeholders.last, title.name == TemplateVariable.title.name,
            title.range.upperBound == bytes.count
        else { return nil }
        let number = placeholders.first { $0.name == TemplateVariable.number.name }?.range
        guard let number else {
            self.init(before: text(0..<title.range.lowerBound), width: nil, after: "")
            return
        }
        self.init(
            before: text(0..<number.lowerBound), width: 1,
            after: text(number.upperBound..<title.range.lowerBound))
    }
}

extension DecisionLog {
    /// Whether most records end their lines with carriage return and line feed.
    fileprivate var usesCRLF: Bool {
        records.count { $0.source.lineEnding == "\r\n" } * 2 > records.count
    }
}

extension SourceText {
    fileprivate var withoutFrontMatter: SourceText {
        let start = FrontMatter(reading: self)?.range.upperBound ?? contentStart
        return SourceText(path: path, bytes: Array(bytes[start...]))
    }

    fileprivate func withLineEnding(_ ending: String) -> SourceText {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let bare = lines.map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
        return SourceText(path: path, bytes: Array(bare.joined(separator: Array(ending.utf8))))
    }
}

extension String {
    fileprivate var withFinalLineEnding: String { utf8.last == UInt8(ascii: "\n") ? self : self + "\n" }
}
