import ADRModel
import ADRText

/// Finds what in one text must change when records get other names.
struct TextRewriting {
    let source: SourceText
    /// The path that the text itself gets.
    let newPath: String
    let context: ReferenceContext
    /// What changes.
    private(set) var certain: [ReferencePlace] = []
    /// What may mean one of the records, or another one.
    private(set) var doubtful: [ReferencePlace] = []
    private var claims = ClaimedRanges()

    init(_ source: SourceText, _ context: ReferenceContext) throws(AuthoringError) {
        self.source = source
        self.context = context
        newPath = context.newPath(of: source.path)
        guard !source.isBinary else { return }
        if let rename = context.byPath[source.path] {
            for place in try OwnNames(rename).places() { settle(place) }
        }
        if let record = context.names.record(at: source.path) {
            rewriteLinks(record.outline)
            rewriteFacts(of: record)
        } else if source.path.lowercased().hasSuffix(".md") || source.path.lowercased().hasSuffix(".markdown")
        {
            rewriteLinks(MarkdownOutline(source, from: FrontMatter(reading: source)?.range.upperBound))
        }
        rewriteFileNames()
        rewriteNumbers()
    }

    /// The text with everything changed that is certain.
    func result() throws(AuthoringError) -> SourceText {
        do {
            return try source.applying(certain.map(\.edit)).moved(to: newPath)
        } catch {
            throw AuthoringError(
                "two changes of \(source.path) overlap", hint: "correct this place by hand and try again",
                path: source.path, range: error.range)
        }
    }

    private mutating func settle(_ place: ReferencePlace) {
        guard claims.claim(place.edit.range), place.before != place.after else { return }
        certain.append(place)
    }

    private mutating func rewriteLinks(_ outline: MarkdownOutline) {
        let links = LinkRewriting(outline, newPath: newPath, context)
        for place in links.places { settle(place) }
        for range in links.settled { _ = claims.claim(range) }
    }

    // MARK: - Facts

    /// Bare numbers that stand where a record refers to others, as `supersedes: [12]`.
    private mutating func rewriteFacts(of record: DecisionRecord) {
        for link in record.links {
            guard let number = link.target.number, context.numbers.contains(number),
                link.target.destination == nil, link.target.stem == nil,
                let digits = source.firstNumber(number, in: link.target.range), !claims.overlaps(digits)
            else { continue }
            let mention = NumberMentions.Mention(
                number: number, digits: digits, range: digits, prefixKey: link.target.prefixKey,
                isCertain: true)
            judge(mention)
        }
    }

    // MARK: - File names

    private mutating func rewriteFileNames() {
        for rename in context.renames {
            let stem = Array(rename.oldStem.utf8)
            var position = 0
            while let found = source.bytes.firstRange(of: stem, from: position) {
                position = found.upperBound
                guard source.isWholeName(found), !claims.overlaps(found) else { continue }
                let mention = FileMention(found, in: source)
                let owners = context.names.owners(of: stem, behind: mention.way, from: source.path)
                guard owners.contains(where: { $0.source.path == rename.oldPath }) else { continue }
                let place = mention.place(of: rename, from: newPath, in: source)
                if owners.count == 1, !mention.isInURL {
                    settle(place)
                } else if place.before != place.after {
                    doubtful.append(place)
                }
                _ = claims.claim(found)
            }
        }
    }

    // MARK: - Numbers

    private mutating func rewriteNumbers() {
        let mentions = NumberMentions(source.bytes, prefixes: context.names.prefixes).all()
            .filter { context.numbers.contains($0.number) }
        for mention in mentions where !claims.overlaps(mention.digits) { judge(mention) }
    }

    private mutating func judge(_ mention: NumberMentions.Mention) {
        let owners = context.names.owners(
            of: mention.number, prefixKey: mention.prefixKey, from: source.path)
        let mine = owners.compactMap { context.byPath[$0.source.path] }
        guard let change = mine.first?.number else { return }
        if !mention.isCertain, context.names.hasName(around: mention, in: source) { return }
        let place = ReferencePlace(
            TextEdit(replacing: mention.digits, with: change.replacement(for: source[mention.digits])),
            in: source, showing: mention.range)
        let isClear = mine.count == 1 && mention.isCertain && !source.isInURL(mention.range)
        guard let branch = context.branch else {
            if isClear, owners.count == 1 { settle(place) } else { doubtful.append(place) }
            return
        }
        if context.isOwn(mention.digits.lowerBound, of: source) {
            if isClear { settle(place) } else { doubtful.append(place) }
        } else if !branch.settled.contains(mention.number) {
            doubtful.append(place)
        }
    }
}

/// Ranges of a text that are dealt with.
private struct ClaimedRanges {
    private var ranges: [Range<Int>] = []

    /// Takes a range unless it is taken; whether it was free.
    mutating func claim(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty, !overlaps(range) else { return false }
        ranges.insert(range, at: position(of: range))
        return true
    }

    func overlaps(_ range: Range<Int>) -> Bool {
        let next = position(of: range)
        return next < ranges.count && ranges[next].overlaps(range)
            || next > 0 && ranges[next - 1].overlaps(range)
    }

    /// The index of the first range that begins at or behind the start of another.
    private func position(of range: Range<Int>) -> Int {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound >= range.lowerBound { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
