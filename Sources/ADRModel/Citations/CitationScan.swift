import ADRText

/// Looks through one text for citations.
struct CitationScan {
    private let text: SourceText
    private let reader: CitationReader
    private let links: [MarkdownLink]
    /// Blocks of code in Markdown, which show what something looks like.
    private let samples: [Range<Int>]
    private var setting: MentionSetting
    private var claims = ClaimedRanges()
    private var found: [Citation] = []

    init(_ text: SourceText, _ reader: CitationReader) {
        self.text = text
        self.reader = reader
        let outline = Self.outline(of: text)
        let inlines = outline?.inlines()
        links = inlines?.links ?? []
        samples = outline?.blocks.filter(\.isCode).map(\.range) ?? []
        setting = MentionSetting(
            text, released: ReleasedEntries(text, outline), names: reader.names)
        for block in Self.generated(text, outline, inlines) { _ = claims.claim(block) }
    }

    private static func outline(of text: SourceText) -> MarkdownOutline? {
        let path = text.path.lowercased()
        guard [".md", ".markdown", ".mdx"].contains(where: path.ends) else { return nil }
        return MarkdownOutline(text, from: FrontMatter(reading: text)?.range.upperBound)
    }

    /// What the tool has written from the records.
    private static func generated(
        _ text: SourceText, _ outline: MarkdownOutline?, _ inlines: MarkdownInlines?
    ) -> [Range<Int>] {
        if GeneratedPage.isOne(text) { return [0..<text.bytes.count] }
        guard let outline, let inlines, MarkedBlock.mayStand(in: text),
            let blocks = try? MarkedBlock.all(in: outline, inlines)
        else { return [] }
        return blocks.map(\.content)
    }

    mutating func citations() -> [Citation] {
        findFiles()
        findMissingFiles()
        sortLinks()
        findNumbers()
        let isList = isList
        return found.map { citation in
            let isSample = samples.contains { $0.contains(citation.range.lowerBound) }
            return isSample
                ? citation.less(certain: .doubtful) : isList ? citation.less(certain: .listed) : citation
        }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Whether the text names the files of so many records that it is a list of them, as the navigation of a site.
    private var isList: Bool {
        let cited = Set(found.filter(\.isOfFile).compactMap { $0.record?.source.filePath })
        return cited.count >= 3 && reader.names.isMostOfALog(cited)
    }

    // MARK: - Files

    private mutating func findFiles() {
        for stem in reader.stems.ranges(in: text.bytes) where text.isWholeName(stem) {
            let mention = FileMention(stem, in: text)
            let range = mention.wayRange.lowerBound..<end(behind: stem)
            let owners = reader.names.owners(
                of: Array(text.bytes[stem]), behind: mention.way, from: text.path)
            let isPast = mention.isOfRevision || setting.released.contains(stem.lowerBound)
            let isElsewhere =
                mention.isInURL && !owners.contains { mention.isPage(of: $0, reader.addresses) }
            // A name without its ending and folders may be that of anything, as a branch.
            let isBare = mention.way.isEmpty && range.upperBound == stem.upperBound
            guard !owners.isEmpty, !isElsewhere, claims.claim(range) else { continue }
            var citation = Citation(
                owners.count == 1 ? .record(owners[0]) : .several(owners),
                isPast || isBare ? .doubtful : .certain, at: range, name: stem, isOfFile: true)
            citation.isPlain = mention.fragment(in: text) == nil && !mention.isInURL
            found.append(citation)
        }
    }

    private func end(behind stem: Range<Int>) -> Int {
        let rest = text.bytes[stem.upperBound...]
        let ending = [".markdown", ".md", ".html"].first { rest.starts(with: $0.utf8) }
        return stem.upperBound + (ending?.utf8.count ?? 0)
    }

    /// Paths into the folder of a log, with the name of a record, at which there is nothing.
    private mutating func findMissingFiles() {
        for (folder, pattern) in reader.folders {
            for way in pattern.ranges(in: text.bytes) where isFromRoot(way.lowerBound) {
                let rest = text.bytes[way.upperBound...].prefix { $0.isWordOfCode || $0 == UInt8(ascii: "-") }
                guard text.bytes[rest.endIndex...].starts(with: ".md".utf8),
                    text.bytes.isFree(behind: rest.endIndex + 3)
                else { continue }
                let path = folder + "/" + String(decoding: rest, as: UTF8.self) + ".md"
                let name = RecordFileName(path: path)
                let range = way.lowerBound..<rest.endIndex + 3
                guard name.number != nil, !name.slug.isEmpty, !reader.paths.exists(path),
                    !text.isInURL(range), !text.namesRevision(before: way.lowerBound),
                    claims.claim(range)
                else { continue }
                let isPast = setting.released.contains(way.lowerBound)
                found.append(
                    Citation(
                        .none, isPast ? .doubtful : .certain, at: range,
                        name: rest.startIndex..<rest.endIndex, isOfFile: true))
            }
        }
    }

    /// Whether a path at an offset begins at the root of the repository, or leads there by `../`.
    private func isFromRoot(_ start: Int) -> Bool {
        let before = text.bytes[..<start].suffix(200)
        guard before.last == UInt8(ascii: "/") else {
            return before.last.map { !$0.isWordOfCode && $0 < 0x80 && !"-.@:".utf8.contains($0) } ?? true
        }
        let way = before.reversed().prefix { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
        let isWord = before.dropLast(way.count).last.map { $0.isWordOfCode || $0 >= 0x80 } ?? false
        let depth = RelativePath.folder(of: text.path).parts(at: "/").count
        let steps = String(decoding: Array(way), as: UTF8.self).parts(at: "/").count { $0 == ".." }
        return !isWord && (way.count < 2 || steps == depth)
    }

    // MARK: - Links

    /// Tells the links that lead to records from those that lead to other documents.
    private mutating func sortLinks() {
        for link in links where link.kind != .autolink && !link.destination.holds("://") {
            let target = RelativePath.resolve(link.destination, from: text.path)
            guard let record = reader.names.record(at: target) else {
                if MentionSetting.isDocument(target, of: link), reader.paths.exists(target) {
                    _ = setting.otherTexts.claim(link.textRange)
                }
                continue
            }
            guard
                let index = found.firstIndex(where: {
                    $0.isOfFile && link.destinationRange.overlaps($0.name)
                })
            else { continue }
            settle(link, to: record, at: index)
        }
    }

    /// Joins what the text of a link says of the record to the citation of its file.
    private mutating func settle(_ link: MarkdownLink, to record: DecisionRecord, at index: Int) {
        let scanner = MentionScanner(text.bytes, prefixes: reader.names.prefixes)
        let mentions = scanner.all(in: link.textRange)
        for mention in mentions { _ = claims.claim(mention.range) }
        if let own = mentions.first, mentions.count == 1, own.numbers.count == 1,
            own.numbers.lowerBound == record.number
        {
            found[index].digitsInLink = own.digits
        } else if !found[index].range.overlaps(link.textRange) {
            // Its text may be the title.
            found[index].isPlain = false
        }
    }

    // MARK: - Numbers

    private mutating func findNumbers() {
        let isFolder = { [reader, text] in reader.paths.isFolder($0, from: text) }
        let mentions = MentionScanner(text.bytes, prefixes: reader.names.prefixes, isFolder: isFolder).all()
            .filter { $0.form != .risk && !claims.overlaps($0.range) }
        guard !mentions.isEmpty else { return }
        let outbound = OutboundTexts(text, addresses: reader.addresses, exists: reader.paths.exists)
        for mention in mentions {
            for number in mention.numbers {
                add(mention, number, isOutbound: outbound.contains(mention.range))
            }
        }
    }

    private mutating func add(_ mention: Mention, _ number: Int, isOutbound: Bool) {
        let all = reader.names.owners(of: number, in: mention, from: text.path)
        let owners = reader.homes.nearest(all, to: text.path)
        let circumstances =
            setting.circumstances(of: mention, naming: owners) + (isOutbound ? [.otherSite] : [])
        let isCertain = circumstances.ruling == .rewrite && isPlausible(mention, number, owners)
        guard isCertain || !owners.isEmpty && circumstances.ruling < .leave else { return }
        let meaning: Citation.Meaning =
            switch owners.count {
            case 0: .none
            case 1: .record(owners[0])
            default: .several(owners)
            }
        var citation = Citation(
            meaning, isCertain ? .certain : .doubtful, at: mention.range, name: mention.digits(of: number))
        citation.isPlain = mention.form == .name || mention.form == .listed
        found.append(citation)
    }

    /// Whether a mention is written as those of decisions are, and not as a variable or the name of something else.
    private func isPlausible(_ mention: Mention, _ number: Int, _ owners: [DecisionRecord]) -> Bool {
        let digits = text.bytes[mention.digits]
        let isPadded = digits.count > 2 || digits.first == UInt8(ascii: "0")
        let isCapital = text.bytes[mention.range].first.map { $0 & 0x20 == 0 } ?? false
        let word = text.bytes[mention.range.lowerBound..<mention.digits.lowerBound]
        guard isPadded || isCapital || word.last != UInt8(ascii: "_") else { return false }
        guard owners.isEmpty else { return true }
        return mention.certainty == .certain && (isPadded || isCapital)
            && reader.names.mayMiss(number, digits: digits.count, of: word, prefixKey: mention.prefixKey)
    }
}
