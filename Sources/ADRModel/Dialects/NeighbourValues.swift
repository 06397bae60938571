import ADRText

extension NeighbourHead {
    /// What a line of the new record states.
    func value(of line: HeadLine, _ values: Values) -> FactValue {
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
