import ADRText

extension RecordEditor {
    /// Whether the record states a day, or has front matter, where one belongs.
    ///
    /// Days of the past stay: a history gets a further entry if it is a list, and beside `Proposed: 2020-01-02` a day
    /// of acceptance or rejection is added.
    public var hasPlaceForDate: Bool {
        switch record.date.place {
        case .fileName?, nil:
            dialect.behaviour.isStructured || record.bodyFacts.contains { $0.label == .date }
        case .history?: record.history.hasPlaceForEntry(in: record.outline)
        // When it was decided stays true of what holds no longer.
        case _ where occasion == .decision: DateOccasion.decision.isOf(record.status.value)
        case _ where event != nil: RecordEvent(status: record.status.value) != nil
        default: !isOfRemark && !isUnreadable
        }
    }

    private static let severalDays = "the dates here stay unchanged, as it is unclear which one to change"

    /// Sets the day of the decision where the record states it, in the form in which it is written there.
    ///
    /// Nothing is done if the record states that day.
    /// - Throws: ``RecordEditError`` if the place is unreadable or the result would not be read as meant.
    public mutating func setDate(_ date: CalendarDate) throws(RecordEditError) {
        guard record.date.value != date else { return }
        let former = record.date.place == .fileName ? nil : record.date.range
        let repeated = isDayItself ? record.date.value : nil
        try rewriteDate(source.days(date, like: former), date)
        if let repeated { repeatDate(date, insteadOf: repeated) }
    }

    /// Sets the day of a change where the record has a place for it; one of several days in a value stays, and what is
    /// meant for a day and is none, each with a notice.
    ///
    /// - Throws: ``RecordEditError`` if the place is unreadable or the result would not be read as meant.
    public mutating func followDate(_ date: CalendarDate) throws(RecordEditError) {
        if dayFollowsFileName {
            if let range = record.date.range, record.date.place != .fileName, record.date.value != date {
                notices.append(
                    Notice(
                        range: range,
                        message:
                            "the date here stays unchanged, as it comes from the file name; use `--date` to change it"
                    ))
            }
            return
        }
        guard hasPlaceForDate else {
            if let other = dayInRemark { notices.append(Notice(range: other, message: Self.severalDays)) }
            return
        }
        if let other = dayBeside, event == nil, entryAmongDays(date.iso) == nil, record.date.place != .history
        {
            notices.append(Notice(range: other, message: Self.severalDays))
        } else if record.date.value == nil, let range = record.date.range,
            source.bytes[range].contains(where: \.isASCIIDigit)
        {
            let reading = DateReading.first(in: source, range)
            let isOfOrder = if case .problem(let problem, _)? = reading { problem.isOfOrder } else { false }
            notices.append(
                Notice(
                    range: range,
                    message:
                        "“\(source[range])” stays unchanged, as it is \(isOfOrder ? "unclear which date it means" : "not a date")"
                ))
        } else if let remark = remarkOnDate {
            notices.append(
                Notice(
                    range: remark,
                    message:
                        "the date here stays unchanged, as “\(source[remark])” refers to it; use `--date` to change it"
                ))
        } else {
            try setDate(date)
        }
    }

    /// Writes a day in the form `yyyy-mm-dd`, also if the record states the same day in another form.
    ///
    /// - Throws: ``RecordEditError`` if the place is unreadable or the result would not be read as meant.
    public mutating func rewriteDate(as date: CalendarDate) throws(RecordEditError) {
        try rewriteDate([date.iso], date)
    }

    private mutating func rewriteDate(_ texts: [String], _ date: CalendarDate) throws(RecordEditError) {
        var expected = RecordMeaning(record)
        expected.date = date
        var candidates: [[TextEdit]] = []
        for text in texts {
            candidates +=
                isOfAnotherEvent && record.date.value != date
                ? try ownDate(text) : try dateCandidates(text)
        }
        try make(candidates, at: record.date.range) { RecordMeaning($0) == expected }
    }

    /// A day of its own beside that of another event.
    private func ownDate(_ day: String) throws(RecordEditError) -> [[TextEdit]] {
        try addition(of: .date, named: record.date.place == .frontMatter ? "date" : ownDateName, day)
    }

    /// A day added where the record states its day, or would.
    private func addition(
        of label: FactLabel, named name: String? = nil, _ day: String
    ) throws(RecordEditError) -> [[TextEdit]] {
        let holder =
            record.date.range == nil || record.date.place == .fileName ? dialect : record.date.place?.dialect
        return try (holder ?? .lines).behaviour.adding(.day(day), as: label, named: name, in: self)
    }

    private var ownDateName: String {
        let name = style.name(.date, in: record, record.date.place?.dialect ?? .lines)
        return FactLabel.occasion(ofDateLabel: name) == nil ? name : "Date"
    }

    /// Refuses a day that stands beside other facts, or beside another day.
    private func checkDate() throws(RecordEditError) {
        if record.date.place != .fileName, let entry = entryOfDate {
            guard entry.label == .date else { return }
            _ = try soleText(of: entry)
        }
        guard let other = dayBeside else { return }
        throw failure(
            "there are several dates here, and it is unclear which one to change", at: other,
            hint: "keep one date here, or put the date of the decision on its own line")
    }

    /// What stands for a day of the change among the days of one value: an entry beside them that says what happened.
    private func entryAmongDays(_ day: String) -> TextEdit? {
        guard let value = valueOfDate, let statement = record.status.value, statement.status != .other else {
            return nil
        }
        return NamedDays(in: value.value, of: source)?
            .adding(statement.word ?? statement.status.rawValue, day, in: source)
    }

    private func dateCandidates(_ day: String) throws(RecordEditError) -> [[TextEdit]] {
        if record.date.place == .history {
            let entry = record.history.adding(day, record.status.value, to: record.outline)
            guard let entry else { return try addition(of: .date, day) }
            return [[entry]]
        }
        if let event { return try candidates(besides: event, day) }
        if let entry = entryAmongDays(day) { return [[entry]] }
        try checkDate()
        if isOfRemark { return try addition(of: .date, day) }
        if record.date.place != .fileName, let range = record.date.range, record.date.value != nil {
            return [[TextEdit(replacing: range, with: day)]]
        }
        if isUnreadable, let range = record.date.range {
            throw failure(
                "“\(source[range])” is not a date that can be changed", at: range,
                hint: "put the date of the decision on its own line")
        }
        if record.date.place != .fileName, record.date.place != .frontMatter, let range = record.date.range {
            return [[TextEdit(replacing: range, with: day)]]
        }
        return try addition(of: .date, day)
    }

    /// The day of what the status says: in place of the former day if that names the same, else added.
    private func candidates(besides former: RecordEvent, _ day: String) throws(RecordEditError)
        -> [[TextEdit]]
    {
        guard let event = RecordEvent(status: record.status.value) else {
            return try addition(of: .date, day)
        }
        if event == former, let range = record.date.range { return [[TextEdit(replacing: range, with: day)]] }
        return try addition(of: .event(event), day)
    }
}
