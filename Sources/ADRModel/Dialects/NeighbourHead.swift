import ADRText

/// The head of a new record, made like those of its neighbours: the same names in the same places, with values of its own.
package struct NeighbourHead {
    /// What a new record states.
    package struct Values {
        package var title: String
        /// The Markdown of the heading.
        package var heading: String
        package var number: Int?
        /// The file's name without number and extension.
        package var slug: String
        package var status: String
        package var day: CalendarDate
        package var author: String?
        package var lists: [FactLabel: [String]]

        package init(
            title: String, heading: String, number: Int?, slug: String, status: String, day: CalendarDate,
            author: String?, lists: [FactLabel: [String]]
        ) {
            (self.title, self.heading, self.number, self.slug) = (title, heading, number, slug)
            (self.status, self.day, self.author, self.lists) = (status, day, author, lists)
        }
    }

    let model: HeadForm
    /// The names that most of the neighbours have.
    private let common: Set<String>
    /// The values that all records with a name give it, and which tell nothing of one decision.
    let shared: [String: String]
    /// Texts that most of the neighbours have beside their names.
    private let commonTexts: Set<String>
    /// Comments that most of the neighbours have.
    private let commonComments: Set<String>
    let vocabulary: StatusVocabulary

    /// - Parameters:
    ///   - neighbours: the newest last.
    ///   - all: the records of the folder.
    /// - Returns: `nil` if they have no head that could be a model.
    package init?(_ neighbours: [DecisionRecord], among all: [DecisionRecord] = []) {
        let forms = neighbours.map(HeadForm.init)
        let heads = forms.map { Set($0.lines.map($0.key)) }
        let common = Set(heads.flatMap(\.self)).filter { key in
            heads.count { $0.contains(key) } * 2 > heads.count
        }
        func fit(_ index: Int) -> Int {
            heads[index].intersection(common).count * 2 - heads[index].subtracting(common).count
        }
        guard let best = forms.indices.max(by: { (fit($0), $0) < (fit($1), $1) }) else { return nil }
        let record = forms[best].record
        guard forms[best].title != nil || record.frontMatterEntry(.title) != nil else { return nil }
        model = forms[best]
        self.common = common
        vocabulary = record.reader.vocabulary
        shared = forms.count < 2 ? [:] : Self.shared(forms, all)
        let texts = forms.map { form in Set(form.texts.map { form.record.source[$0].trimming }) }
        commonTexts = Self.common(texts)
        commonComments = Self.common(
            forms.map { form in Set(Self.comments(in: form).map { form.record.source[$0] }) })
    }

    /// Values by the keys of their lines: first of the neighbours, then of all records if there is any.
    private static func shared(_ forms: [HeadForm], _ all: [DecisionRecord]) -> [String: String] {
        func values(_ forms: [HeadForm]) -> [String: Set<String>] {
            var values: [String: Set<String>] = [:]
            for form in forms {
                for line in form.lines {
                    values[form.key(of: line), default: []].insert(form.record.source[line.text].trimming)
                }
            }
            return values
        }
        let people = Set(forms.flatMap { $0.record.deciders + $0.record.consulted + $0.record.informed })
        let near = values(forms).compactMapValues { $0.count == 1 ? $0.first : nil }.filter { _, value in
            !value.isEmpty && !tellsOfOneDecision(value)
                && !NameList.names(in: value).contains(where: people.contains)
        }
        guard !near.isEmpty, all.count > forms.count else { return near }
        let everywhere = values(all.map(HeadForm.init))
        return near.filter { everywhere[$0.key]?.count == 1 }
    }

    /// Whether a value holds a day, an address, the name of an account, a link or a ticket: `PROJ-12`, `#12`.
    private static func tellsOfOneDecision(_ value: String) -> Bool {
        let source = SourceText(path: "", value)
        if DateReading.first(in: source, 0..<source.bytes.count) != nil { return true }
        if ["@", "://", "](", "[["].contains(where: value.holds) { return true }
        return value.split { " ,;()[]\"'".contains($0) }.contains { word in
            let digits = word.drop { !$0.isNumber }
            return !digits.isEmpty && digits.allSatisfy(\.isNumber)
                && (word.begins(with: "#") || word.dropLast(digits.count).ends(with: "-"))
        }
    }

    /// The texts that several and most of the neighbours have.
    private static func common(_ texts: [Set<String>]) -> Set<String> {
        Set(texts.flatMap(\.self)).filter { text in
            texts.count > 1 && texts.count { $0.contains(text) } * 2 > texts.count
        }
    }

    private static func comments(in form: HeadForm) -> [Range<Int>] {
        let start = form.record.frontMatter?.range.upperBound ?? form.record.source.contentStart
        return form.record.outline.inlines(in: start..<max(start, form.end)).comments.map(\.range).filter {
            comment in !form.lines.contains { $0.name.overlaps(comment) }
        }
    }

    /// An edit that leaves no blank before nothing: `Deciders:`.
    private func withoutBlankAtEnd(_ edit: TextEdit) -> TextEdit {
        let source = model.record.source
        guard edit.replacement.isEmpty, source.lineEnd(of: edit.range.upperBound) == edit.range.upperBound
        else {
            return edit
        }
        let before = source.bytes[..<edit.range.lowerBound].reversed().prefix(while: \.isBlank).count
        return TextEdit(removing: edit.range.lowerBound - before..<edit.range.upperBound)
    }

    /// The text up to the first section of prose, without blank lines at its end.
    package func text(_ values: Values) -> String {
        let source = model.record.source
        var edits: [TextEdit] = []
        for line in model.lines {
            if !common.contains(model.key(of: line)), let lines = line.lines {
                edits.append(
                    TextEdit(removing: line.place == .frontMatter ? lines : source.withBlankLine(lines)))
            } else if let behaviour = line.place.dialect?.behaviour {
                let edit = behaviour.replacement(of: line, with: value(of: line, values), in: model.record)
                edits.append(withoutBlankAtEnd(edit))
            }
        }
        for comment in Self.comments(in: model) where !commonComments.contains(source[comment]) {
            edits.append(TextEdit(removing: comment))
        }
        edits += model.tails.map { TextEdit(removing: $0) }
        for text in model.texts where !commonTexts.contains(source[text].trimming) {
            edits.append(TextEdit(removing: source.withBlankLine(text)))
        }
        if let title = model.title {
            edits.append(TextEdit(replacing: title.textRange, with: values.heading))
        }
        let unspaced = UnspacedKeys(in: source)?.gaps ?? []
        edits += unspaced.map { TextEdit(removing: $0..<source.lineEnd(of: $0)) }
        let lost = model.record.frontMatter.flatMap {
            $0.root.entries.isEmpty && unspaced.isEmpty ? $0.range : nil
        }
        let start = lost?.upperBound ?? source.contentStart
        let head = SourceText(path: source.path, bytes: Array(source.bytes[start..<model.end]))
        let moved = edits.map { edit in
            TextEdit(
                replacing: edit.range.lowerBound - start..<edit.range.upperBound - start,
                with: edit.replacement)
        }
        let text = (try? head.applying(moved.withoutOverlaps).text) ?? head.text
        let end = text.utf8.lastIndex { !$0.isBlankOrLineEnding }.map { text.utf8.index(after: $0) }
        return String(text[..<(end ?? text.startIndex)])
    }
}
