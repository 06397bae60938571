import ADRText

/// A status as it stands in one line, with the bytes that state it.
///
/// A whole statement is a word, a degree, the records that it names and a day; then the line ends, or a remark
/// follows that begins with a bracket, a comma, a semicolon, a dash, a full stop or a link. Only a whole statement
/// can become another one without making a false sentence of the rest. Another status replaces ``word`` and
/// ``tail``; marks, emoji, the day and the remark stay.
struct StatusClause {
    let status: DecisionStatus
    /// UTF-8 offsets of the words that name the status, with a degree before them.
    let word: Range<Int>
    /// UTF-8 offsets of what belongs to the status behind its word, ` by [2. B](0002-b.md)`; empty if nothing does. A day may
    /// stand between.
    let tail: Range<Int>
    let targets: [RecordReference]
    /// Whether the status holds for a part: `superseded in part by ADR-2`.
    let isPartial: Bool
    /// UTF-8 offsets of what is no remark and yet follows, or of a list of records with remarks in it; `nil` for a whole
    /// statement.
    let surplus: Range<Int>?

    var isWhole: Bool { surplus == nil }

    /// The offset behind all that states the status.
    var end: Int { tail.upperBound }

    /// Reads what a line begins with.
    ///
    /// - Parameter line: without the label before the status.
    init(_ line: Range<Int>, of outline: MarkdownOutline, _ vocabulary: StatusVocabulary) {
        self.init(line, of: outline, LinkFinder(outline), vocabulary)
    }

    init(
        _ line: Range<Int>, of outline: MarkdownOutline, _ finder: LinkFinder, _ vocabulary: StatusVocabulary
    ) {
        let words = WordScanner(bytes: outline.source.bytes, end: line.upperBound)
        let start = words.skippingOpeningMarks(
            from: words.skippingLeadingDay(from: line.lowerBound, outline.source))
        guard let named = NamedStatus(at: start, words, vocabulary) else {
            self.init(status: .other, word: start..<start, tail: start..<start, surplus: line)
            return
        }
        var markEnd = words.skippingClosingMarks(from: named.range.upperBound, openedAt: start - 1)
        var tailEnd = markEnd
        var targets: [RecordReference] = []
        var holdsRemarks = false
        let degree = words.word(behind: tailEnd, amongWords: Self.degrees)
        if let degree { tailEnd = degree.upperBound }
        let isPartial = named.isPartial || degree != nil
        if named.status == .superseded, degree == nil,
            let day = words.dayBefore(Self.agents, behind: markEnd, outline.source)
        {
            (markEnd, tailEnd) = (day.upperBound, day.upperBound)
        }
        if named.status == .superseded, let agent = words.word(behind: tailEnd, amongWords: Self.agents) {
            let start = words.skippingBlanks(from: agent.upperBound)
            guard let list = TargetList(at: start, before: line.upperBound, in: outline, finder) else {
                let tail = markEnd..<markEnd
                self.init(
                    status: .superseded, word: named.range, tail: tail, isPartial: isPartial,
                    surplus: agent.lowerBound..<line.upperBound)
                return
            }
            targets = list.targets
            holdsRemarks = list.holdsRemarks
            tailEnd = list.range.upperBound
        } else if named.status == .superseded, let inner = words.insideBrackets(behind: tailEnd),
            let list = TargetList(
                at: inner.lowerBound, before: inner.upperBound, in: outline, finder,
                allowsBareNumbers: false),
            words.skippingBlanks(from: list.range.upperBound) >= inner.upperBound
        {
            targets = list.targets
            tailEnd = inner.upperBound + outline.source.bytes.scalar(at: inner.upperBound).length
        } else if named.status == .superseded, let start = words.skippingPointer(behind: tailEnd),
            let list = TargetList(
                at: start, before: line.upperBound, in: outline, finder, allowsBareNumbers: false)
        {
            targets = list.targets
            holdsRemarks = list.holdsRemarks
            tailEnd = list.range.upperBound
        }
        let rest = words.skippingDay(from: words.skippingTrailingMarks(from: tailEnd), outline.source)
        self.init(
            status: named.status, word: named.range, tail: markEnd..<tailEnd, targets: targets,
            isPartial: isPartial,
            surplus: holdsRemarks
                ? markEnd..<tailEnd
                : (words.beginsRemark(rest) || Self.isTwin(named, at: rest, words, vocabulary))
                    && (named.status != .other
                        || Self.isComplete(named.range, before: rest, words, outline.source))
                    ? nil : rest..<line.upperBound)
    }

    /// Whether the same status follows in another language: `Proposed / Proposée`.
    private static func isTwin(
        _ named: NamedStatus, at start: Int, _ words: WordScanner, _ vocabulary: StatusVocabulary
    ) -> Bool {
        guard start < words.end, words.bytes[start] == UInt8(ascii: "/"), named.status != .other else {
            return false
        }
        let found = words.words(from: words.skippingOpeningMarks(from: start + 1), limit: 4)
        guard let twin = vocabulary.leading(found.map(\.text)[...]), twin.status == named.status else {
            return false
        }
        let range = found[0].range.lowerBound..<found[twin.count - 1].range.upperBound
        return LogLanguage.languages(ofStatus: String(decoding: words.bytes[named.range], as: UTF8.self))
            != LogLanguage.languages(ofStatus: String(decoding: words.bytes[range], as: UTF8.self))
    }

    /// Whether words that nobody knows are a whole status, whatever they mean: nothing but a full stop, a day or a remark in
    /// brackets follows. Before a link or a comma they may be the half of a sentence: `swapped for [2. B](0002-b.md)`.
    private static func isComplete(
        _ word: Range<Int>, before rest: Int, _ words: WordScanner, _ source: SourceText
    ) -> Bool {
        guard rest < words.end, StatusTypo.correction(of: source[word].lowercased()) == nil else {
            return true
        }
        let remark = rest..<words.end
        switch source.bytes[rest] {
        case UInt8(ascii: "."): return true
        case UInt8(ascii: ","), UInt8(ascii: ";"):
            let day = words.skippingDay(from: words.skippingBlanks(from: rest + 1), source)
            return words.skippingBlanks(from: day) == words.end
                && DateReading.first(in: source, remark) != nil
        default:
            return words.insideBrackets(behind: rest) != nil && !source[remark].holds("](")
                || source.bytes[rest] == UInt8(ascii: "<")
        }
    }

    private init(
        status: DecisionStatus, word: Range<Int>, tail: Range<Int>, targets: [RecordReference] = [],
        isPartial: Bool = false, surplus: Range<Int>?
    ) {
        self.status = status
        self.word = word
        self.tail = tail
        self.targets = targets
        self.isPartial = isPartial
        self.surplus = surplus
    }

    /// The words that say how far a status holds, behind its word.
    private static let degrees: [[String]] = [["in", "part"], ["partially"], ["partly"], ["teilweise"]]
    /// The words between `superseded` and what supersedes.
    static let agents: [[String]] = ["by", "par", "durch", "por", "da", "door", "av", "af", "przez"].map {
        [$0]
    }
}

extension StatusClause {
    /// Whether the line says as a whole what was read of it.
    func states(_ statement: StatusStatement) -> Bool {
        isWhole && (status == statement.status || statement.correction != nil && status == .other)
    }

    /// Whether the line says what was read of it as an event, with its circumstances.
    func tells(_ statement: StatusStatement, in source: SourceText) -> Bool {
        status == statement.status && tail.isEmpty && tellsCircumstances(in: source)
    }

    /// Whether it names what happened, and how follows: `Approved by the board`, `Rejected in the review`.
    func tellsCircumstances(in source: SourceText) -> Bool {
        guard let surplus, surplus.lowerBound >= end, FactLabel(source[word])?.isEvent ?? false else {
            return false
        }
        let words = WordScanner(bytes: source.bytes, end: surplus.upperBound)
        return words.word(at: surplus.lowerBound).map { Self.circumstances.contains($0.text) } ?? false
    }

    /// The words by which the circumstances of an event begin.
    static let circumstances = Set(
        "by via in at on during after following through per with without from within upon as von vom am im nach le lors el il dal em"
            .parts(at: " ")
            .map(String.init) + agents.map { $0[0] })

    /// UTF-8 offsets of the day that follows it and belongs to it: `Accepted on 2026-01-02`, `Accepted (2026-01-02)`.
    func day(before end: Int, in source: SourceText) -> Range<Int>? {
        if let between = dayBetween(in: source) { return between }
        guard self.end < end, case .date(_, let day)? = DateReading.first(in: source, self.end..<end),
            WordScanner.joinsDay(source[self.end..<day.lowerBound])
        else { return nil }
        return day
    }

    /// UTF-8 offsets of the day between its word and what supersedes: `Superseded 2026-01-02 by ADR-2`.
    func dayBetween(in source: SourceText) -> Range<Int>? {
        tail.isEmpty ? nil : DateReading.first(in: source, word.upperBound..<tail.lowerBound)?.range
    }
}
