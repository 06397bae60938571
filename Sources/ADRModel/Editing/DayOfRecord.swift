import ADRText

/// Where the day of a record stands, and what it is the day of.
extension RecordEditor {
    /// Whether the file is named by its day, and the text states no other one.
    package var dayFollowsFileName: Bool {
        original.fileName.date.map { record.date.value == nil || record.date.value == $0 } ?? false
    }

    /// Whether the record's day belongs to a remark on the status: `Accepted (ana, 2020-01-02)`, `Accepted; see the
    /// minutes of 2020-01-02`.
    var isOfRemark: Bool {
        guard let day = record.date.range, let status = record.status.range, record.date.value != nil,
            status.lowerBound <= day.lowerBound, day.upperBound <= status.upperBound,
            StatusHistory(of: record) == nil
        else { return false }
        let clause = StatusClause(status, of: record.outline, reader.vocabulary)
        guard day.lowerBound >= clause.end else { return false }
        let behind = DateReading.first(in: source, day.upperBound..<status.upperBound)
        return !WordScanner.joinsDay(source[clause.end..<day.lowerBound]) || behind != nil
    }

    /// A further day in the remark on the status in which the record's day stands:
    /// `Accepted (2020-01-02; formalized 2020-02-01)`.
    var dayInRemark: Range<Int>? {
        guard isOfRemark, let day = record.date.range, let status = record.status.range else { return nil }
        return DateReading.first(in: source, day.upperBound..<status.upperBound)?.range
    }

    /// Whether words stand where a day is expected, which say more than that it is still to come; or a part of a day
    /// stands before what looks like one.
    var isUnreadable: Bool {
        guard record.date.value == nil, record.date.place != .frontMatter, let range = record.date.range
        else {
            return false
        }
        if case .problem(_, let found)? = DateReading.first(in: source, range) {
            let value = record.bodyFacts.first { $0.value.overlaps(found) }?.value ?? found
            return source[min(value.lowerBound, found.lowerBound)..<found.lowerBound].contains(
                where: \.isNumber)
        }
        let words = source[range].split { !$0.isLetter && !$0.isNumber }
        return words.count > 1 && words.contains { $0.contains(where: \.isNumber) || $0.count > 4 }
            && !"{[<".utf8.contains(source.bytes[range.lowerBound])
    }

    /// The entry of the front matter in which the record's day stands.
    var entryOfDate: FrontMatterEntry? {
        record.date.range.flatMap { range in
            record.frontMatter?.root.entries.first { $0.value.range.overlaps(range) }
        }
    }

    /// The value in the body in which the record's day stands under a name for it.
    var valueOfDate: LabelledValue? {
        record.date.range.flatMap { range in
            record.bodyFacts.first { $0.label == .date && $0.value.overlaps(range) }
        }
    }

    /// What happened on the record's day, if that names the day.
    var event: RecordEvent? {
        guard let range = record.date.range else { return nil }
        let value = record.bodyFacts.first { $0.value.overlaps(range) }
        guard case .event(let event)? = value?.label ?? entryOfDate.flatMap(\.label) else {
            return nil
        }
        return event
    }

    /// Whether a day is replaced where it stands, and no other one added beside it.
    var isDayItself: Bool {
        switch record.date.place {
        case .history?, .fileName?, nil: false
        default: event == nil && !isOfAnotherEvent && !isOfRemark
        }
    }

    /// What the record's day is that of, as its name says.
    var occasion: DateOccasion? {
        let name = entryOfDate?.key ?? valueOfDate.map { record.outline.plainText(of: $0.name) }
        return name.flatMap(FactLabel.occasion(ofDateLabel:))
    }

    /// Whether the record's day is that of its making, or of a decision that is over: `created`, `approved on`.
    var isOfAnotherEvent: Bool { occasion.map { !$0.isOf(record.status.value) } ?? false }

    /// What tells of the day in words behind it: `2020-01-02 (before the move)`.
    var remarkOnDate: Range<Int>? {
        guard event == nil, let day = record.date.range, record.date.value != nil,
            let value = valueOfDate?.value
                ?? entryOfDate.flatMap({ FactLabel($0.key) == .date ? $0.value.range : nil }),
            value.overlaps(day)
        else { return nil }
        let words = WordScanner(bytes: source.bytes, end: value.upperBound)
        let start = words.skippingBlanks(from: words.skippingDay(from: day.lowerBound, source))
        guard start < value.upperBound, start >= day.upperBound else { return nil }
        let remark = source.trimming(start..<value.upperBound)
        // `| Author: ana` is another fact.
        return source[remark].contains(where: \.isLetter) && !source[remark].holds(": ")
            && !source[remark].holds("<!--")
            && source.bytes[remark.lowerBound] != UInt8(ascii: "|") ? remark : nil
    }

    /// Another day in the value in which the record's day stands, where words name both.
    var dayBeside: Range<Int>? {
        guard record.date.place != .fileName, let range = record.date.range, let value = valueOfDate?.value
        else { return nil }
        return [value.lowerBound..<range.lowerBound, range.upperBound..<value.upperBound].lazy
            .filter { !$0.isEmpty }.compactMap { DateReading.first(in: source, $0)?.range }.first
    }
}
