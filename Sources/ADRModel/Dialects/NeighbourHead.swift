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

    private let model: HeadForm
    /// The names that most of the neighbours have.
    private let common: Set<String>
    /// The values that all records with a name give it, and which tell nothing of one decision.
    private let shared: [String: String]
    /// Texts that most of the neighbours have beside their names.
    private let commonTexts: Set<String>
    /// Comments that most of the neighbours have.
    private let commonComments: Set<String>
    private let vocabulary: StatusVocabulary

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

    // MARK: - Values

    private func value(of line: HeadLine, _ values: Values) -> FactValue {
        switch line.label {
        case .date, .event(.proposed): .day(day(line.text, values.day))
        case .deciders, .consulted, .informed, .tags:
            .names(line.label.flatMap { values.lists[$0] } ?? [])
        default: .words(words(of: line, values))
        }
    }

    private func words(of line: HeadLine, _ values: Values) -> String {
        let source = model.record.source
        let old = source[line.text].trimming
        switch line.label {
        case .status: return line.place == .frontMatter ? values.status : status(line.text, values)
        case .title: return title(old, values)
        case .number: return number(old, values) ?? ""
        case .link:
            return LinkReading.saysNone(source[line.text]) || old == "-" ? old : ""
        case .confidence, .reversibility, .appliesTo, .quality, nil:
            let name = PlainWords(source[line.name]).text
            if Self.authors.contains(name) { return values.author ?? "" }
            if Self.people.contains(name) { return "" }
            if let same = shared[model.key(of: line)] { return same }
            let digits = old.unicodeScalars.count(where: \.isASCIIDigit)
            if digits > 1 || Int(old) != nil, let number = number(old, values) { return number }
            if let stem = slug(old, values) { return stem }
            return name == "owner" ? values.author ?? "" : ""
        default: return ""
        }
    }

    /// The names of lines for those who have a part in a decision, and for what it is about.
    private static let people = Set(
        """
        participants,participant,attendees,contributors,reviewers,reviewer,reviewed by,approver,approvals,stakeholders,\
        stakeholder,responsible,accountable,prepared by,sponsor,team members,lead,tech lead,beteiligte,beteiligt,teilnehmer,\
        teilnehmende,verantwortlich,verantwortliche,verantwortlicher,ansprechpartner,mitwirkende,prüfer,participantes,\
        participante,responsable,responsables,responsável,responsáveis,revisores,revisor,interesados,interessados,\
        partes interesadas,participants à la décision,relecteurs,parties prenantes,partecipanti,responsabile,revisori,\
        deelnemers,betrokkenen,verantwoordelijke,deltagare,ansvarig,deltakere,ansvarlig,uczestnicy,odpowiedzialny,\
        recenzenci,účastníci,участники,ответственный,ответственные,учасники,参加者,関係者,責任者,担当者,レビュアー,参与者,负责人,評審者,\
        评审人,参与人,참여자,담당자,검토자,ticket,tickets,issue,issues,jira,technical story,pull request,pr,epic,story
        """.parts(at: ",").map(String.init))

    private static let authors: Set<String> = [
        "author", "authors", "author s", "created by", "written by", "proposer", "proposed by", "submitter",
        "submitted by",
        "autor", "autores", "autorin", "autoren", "verfasser", "verfasst von", "auteur", "auteurs",
        "auteur s", "autora", "autore",
        "autori", "författare", "forfatter", "autorzy", "автор", "авторы", "作成者", "작성자", "作者",
    ]

    /// The status with the marks that stand around the model's.
    private func status(_ range: Range<Int>, _ values: Values) -> String {
        let record = model.record
        if let day = record.date.range, range.contains(day.lowerBound),
            let line = record.statusLine(values.status, on: values.day)
        {
            return line
        }
        let counting = record.status.range.flatMap { range.contains($0.lowerBound) ? $0 : nil } ?? range
        let clause = StatusClause(counting, of: record.outline, vocabulary)
        guard clause.status != .other else { return values.status }
        func marks(_ range: Range<Int>) -> String {
            String(record.source[range].unicodeScalars.filter { "*_`".unicodeScalars.contains($0) })
        }
        return marks(counting.lowerBound..<clause.word.lowerBound) + values.status
            + marks(clause.word.upperBound..<clause.tail.lowerBound)
    }

    private func day(_ range: Range<Int>, _ day: CalendarDate) -> String {
        let found = DateReading.first(in: model.record.source, range)
        return model.record.source.days(day, like: found?.range)[0]
    }

    /// `12. Use X` where the model's title in front matter has its number.
    private func title(_ old: String, _ values: Values) -> String {
        guard let title = model.record.title.value, let number = title.number, let new = values.number,
            let range = old.firstRange(of: title.text)
        else { return values.title }
        let before = old[..<range.lowerBound].dropping("\"", "'", "|", ">", "-", "\n", " ")
        guard let numbered = NumberedText.exchanging(number, for: new, in: String(before)) else {
            return values.title
        }
        return numbered + values.title
    }

    /// A value that is the model's number, with the new one: `ADR-0012`.
    private func number(_ old: String, _ values: Values) -> String? {
        guard let number = model.record.number, let new = values.number, old.utf8.count <= 16 else {
            return nil
        }
        let plain =
            old.utf8.first.map { "\"'".utf8.contains($0) } ?? false ? String(old.dropFirst().dropLast()) : old
        return NumberedText.exchanging(number, for: new, in: plain)
    }

    private func slug(_ old: String, _ values: Values) -> String? {
        let name = model.record.fileName
        let plain = old.dropping("\"", "'").upTo("\"", "'")
        guard !plain.isEmpty else { return nil }
        if plain == name.stem, let number = model.record.number, let new = values.number {
            return NumberedText.exchanging(number, for: new, in: String(name.stem)).map { stem in
                stem.replacing(String(name.stem.drop { $0.isASCII && !$0.isLetter }), with: values.slug)
            }
        }
        return name.stem.utf8.count > plain.utf8.count && name.stem.ends(with: plain) && plain.holds("-")
            ? values.slug : nil
    }
}
