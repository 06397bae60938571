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
    private(set) var claims = ClaimedRanges()
    /// `nil` if the text is not Markdown.
    private var outline: MarkdownOutline?
    /// Where links and paths name a place on a page.
    private var fragments: [PageFragment] = []
    private(set) var fragmentClaims = ClaimedRanges()
    /// `nil` if no record goes to another log.
    private(set) var crossing: LogCrossing?
    private(set) var setting: MentionSetting

    init(_ source: SourceText, _ context: ReferenceContext) throws(AuthoringError) {
        self.source = source
        self.context = context
        newPath = context.newPath(of: source.path)
        let record = source.isBinary ? nil : context.names.record(at: source.path)
        let outline = source.isBinary ? nil : record?.outline ?? Self.outline(of: source)
        setting = MentionSetting(
            source, released: ReleasedEntries(source, outline), names: context.names)
        guard !source.isBinary else { return }
        if let rename = context.byPath[source.filePath] {
            for place in try OwnNames(rename).places() { settle(place) }
        }
        if let outline { rewriteLinks(outline) }
        crossing = LogCrossing(source, outline, newPath: newPath, context)
        if let record { rewriteFacts(of: record) }
        rewriteFileNames()
        rewriteNumbers()
        rewriteProvisionalNames()
        findTitles()
    }

    private static func outline(of source: SourceText) -> MarkdownOutline? {
        let path = source.path.lowercased()
        guard [".md", ".markdown", ".mdx"].contains(where: { path.ends(with: $0) }) else { return nil }
        return MarkdownOutline(source, from: FrontMatter(reading: source)?.range.upperBound)
    }

    /// The text with everything changed that is certain.
    func result() throws(AuthoringError) -> SourceText {
        do {
            return try source.applying(certain.map(\.edit)).moved(to: newPath)
        } catch {
            throw AuthoringError(
                "two changes overlap here", hint: "edit this line by hand and try again",
                at: TextPlace(source, at: error.range.lowerBound))
        }
    }

    mutating func settle(_ place: ReferencePlace) {
        guard claims.claim(place.edit.range), place.before != place.after else { return }
        certain.append(place)
    }

    mutating func doubt(_ place: ReferencePlace) {
        if claims.claim(place.edit.range) { doubtful.append(place) }
    }

    private mutating func rewriteLinks(_ outline: MarkdownOutline) {
        self.outline = outline
        let links = LinkRewriting(outline, newPath: newPath, context)
        for place in links.places { settle(place) }
        for place in links.doubtful { doubt(place) }
        for range in links.settled { _ = claims.claim(range) }
        for range in links.otherTexts { _ = setting.otherTexts.claim(range) }
        for fragment in links.fragments { add(fragment) }
    }

    private mutating func add(_ fragment: PageFragment) {
        if fragmentClaims.claim(fragment.range) { fragments.append(fragment) }
    }

    // MARK: - Headings

    /// How the anchors of the page's headings change; `nil` if they do not.
    func anchorChanges() throws(AuthoringError) -> AnchorChanges? {
        guard let outline else { return nil }
        let before = HeadingAnchors(outline)
        guard before.ranges.contains(where: claims.overlaps), let after = Self.outline(of: try result())
        else { return nil }
        return AnchorChanges(before, HeadingAnchors(after))
    }

    /// Changes the places that name a heading by its anchor.
    mutating func follow(_ anchors: [FilePath: AnchorChanges]) {
        for fragment in fragments {
            guard let change = anchors[path: fragment.page] else { continue }
            let written = source[fragment.range]
            guard let new = change.name(for: RelativePath.decoded(written)) else { continue }
            let text = written.holds("%") ? MarkdownWriter.destination(new) : new
            settle(ReferencePlace(TextEdit(replacing: fragment.range, with: text), in: source))
        }
    }

    // MARK: - Facts

    /// What stands where a record refers to others, as `supersedes: [12]`.
    private mutating func rewriteFacts(of record: DecisionRecord) {
        for link in record.links {
            if let crossing, let other = context.record(link.target, in: record), crossing.separates(other) {
                if let place = crossing.place(of: link, to: other) { settle(place) }
            }
            if link.place == .frontMatter { rewriteWay(of: link.target) }
            guard let number = link.target.number, context.numbers.contains(number),
                link.target.destination == nil, link.target.stem == nil, !link.target.isOfSpan,
                let digits = source.firstNumber(number, in: link.target.range), !claims.overlaps(digits)
            else { continue }
            judge(
                Mention(
                    number...number, digits: digits, range: digits, prefixKey: link.target.prefixKey,
                    seriesKey: link.target.seriesKey, form: .name, certainty: .certain))
        }
    }

    /// The way to a file in front matter, as `amends: [../../orders/adr/0012-x.md]`.
    private mutating func rewriteWay(of reference: RecordReference) {
        guard let way = reference.destination, !way.begins(with: "/"),
            let target = context.target(of: way, in: source), context.paths.contains(path: target),
            let written = BytePattern(way).firstRange(in: source.bytes, within: reference.range)
        else { return }
        let new = RelativePath.from(RelativePath.folder(of: newPath), to: context.newPath(of: target))
        guard RelativePath.resolve(new, from: newPath) != RelativePath.resolve(way, from: newPath) else {
            return
        }
        let text = MarkdownWriter.destination(new)
        settle(ReferencePlace(TextEdit(replacing: written, with: text), in: source))
    }

    // MARK: - File names

    private mutating func rewriteFileNames() {
        for rename in context.renames {
            let stem = Array(rename.oldStem.utf8)
            for found in BytePattern(stem).ranges(in: source.bytes) {
                guard source.isWholeName(found), !claims.overlaps(found) else { continue }
                let mention = FileMention(found, in: source)
                let owners = context.names.owners(of: stem, behind: mention.way, from: source.path)
                guard owners.contains(where: { $0.source.path.isPath(rename.oldPath) }) else { continue }
                let (place, isClear) = mention.place(of: rename, from: newPath, in: source)
                let isOurs = !mention.isInURL || mention.isPage(of: rename.record, context.addresses)
                let isPast = mention.isOfRevision || setting.released.contains(found.lowerBound)
                if isClear, owners.count == 1, isOurs, !isPast {
                    settle(place)
                    addNeighbours(of: mention, rename)
                } else if place.before != place.after {
                    doubtful.append(place)
                }
                _ = claims.claim(found)
            }
        }
    }

    /// What stands beside a file name: an anchor behind it; and a number at the start of the line, as in the
    /// navigation of a site, unless it is a Markdown text, whose links tell more.
    private mutating func addNeighbours(of mention: FileMention, _ rename: RecordRename) {
        if let fragment = mention.fragment(in: source) {
            add(PageFragment(page: rename.oldPath, range: fragment))
        }
        guard outline == nil, let change = rename.number,
            let digits = source.numberAtStart(ofLineAt: mention.stem.lowerBound), !claims.overlaps(digits),
            Int(source[digits]) == change.old
        else { return }
        let new = change.replacement(for: source[digits])
        doubt(ReferencePlace(TextEdit(replacing: digits, with: new), in: source))
    }

    // MARK: - Titles

    /// Finds where the text quotes a title that changes: its words may stand there for themselves.
    private mutating func findTitles() {
        for title in context.renames.compactMap(\.title) where title.old.holds(" ") {
            for found in BytePattern(title.old).ranges(in: source.bytes) {
                guard source.bytes.isFree(before: found.lowerBound),
                    source.bytes.isFree(behind: found.upperBound)
                else { continue }
                doubt(ReferencePlace(TextEdit(replacing: found, with: title.new), in: source))
            }
        }
    }
}

/// A place where a text names a heading, or another place, of a page.
struct PageFragment {
    let page: String
    /// UTF-8 offsets of the part behind `#`.
    let range: Range<Int>
}
