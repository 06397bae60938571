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
    /// `nil` if the text is no Markdown.
    private var outline: MarkdownOutline?
    /// Where links and paths name a place on a page.
    private var fragments: [PageFragment] = []
    private var fragmentClaims = ClaimedRanges()

    init(_ source: SourceText, _ context: ReferenceContext) throws(AuthoringError) {
        self.source = source
        self.context = context
        newPath = context.newPath(of: source.path)
        guard !source.isBinary else { return }
        if let rename = context.byPath[source.path] {
            for place in try OwnNames(rename).places() { settle(place) }
        }
        let record = context.names.record(at: source.path)
        if let outline = record?.outline ?? Self.outline(of: source) { rewriteLinks(outline) }
        if let record { rewriteFacts(of: record) }
        rewriteFileNames()
        rewriteNumbers()
        findTitles()
    }

    private static func outline(of source: SourceText) -> MarkdownOutline? {
        let path = source.path.lowercased()
        guard [".md", ".markdown", ".mdx"].contains(where: path.hasSuffix) else { return nil }
        return MarkdownOutline(source, from: FrontMatter(reading: source)?.range.upperBound)
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

    private mutating func doubt(_ place: ReferencePlace) {
        if claims.claim(place.edit.range) { doubtful.append(place) }
    }

    private mutating func rewriteLinks(_ outline: MarkdownOutline) {
        self.outline = outline
        let links = LinkRewriting(outline, newPath: newPath, context)
        for place in links.places { settle(place) }
        for place in links.doubtful { doubt(place) }
        for range in links.settled { _ = claims.claim(range) }
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
    mutating func follow(_ anchors: [String: AnchorChanges]) {
        for fragment in fragments {
            guard let change = anchors[fragment.page] else { continue }
            let written = source[fragment.range]
            guard let new = change.name(for: RelativePath.decoded(written)) else { continue }
            let text = written.contains("%") ? MarkdownWriter.destination(new) : new
            settle(ReferencePlace(TextEdit(replacing: fragment.range, with: text), in: source))
        }
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
            for found in BytePattern(stem).ranges(in: source.bytes) {
                guard source.isWholeName(found), !claims.overlaps(found) else { continue }
                let mention = FileMention(found, in: source)
                let owners = context.names.owners(of: stem, behind: mention.way, from: source.path)
                guard owners.contains(where: { $0.source.path == rename.oldPath }) else { continue }
                let (place, isClear) = mention.place(of: rename, from: newPath, in: source)
                let isOurs = !mention.isInURL || mention.isPage(of: rename.record, context.addresses)
                if isClear, owners.count == 1, isOurs {
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

    // MARK: - Numbers

    private mutating func rewriteNumbers() {
        let mentions = NumberMentions(source.bytes, prefixes: context.names.prefixes).all()
            .filter { context.numbers.contains($0.number) }
        guard !mentions.isEmpty else { return }
        let outbound = OutboundTexts(source, context)
        for mention in mentions
        where !claims.overlaps(mention.digits) && !fragmentClaims.overlaps(mention.digits) {
            judge(mention, isOutbound: outbound.contains(mention.range))
        }
    }

    private mutating func judge(_ mention: NumberMentions.Mention, isOutbound: Bool = false) {
        let owners = context.names.owners(
            of: mention.number, prefixKey: mention.prefixKey, from: source.path)
        let mine = owners.compactMap { context.byPath[$0.source.path]?.number }
        guard let change = mine.first else { return }
        if !mention.isCertain, context.names.hasName(around: mention, in: source) { return }
        let place = ReferencePlace(
            TextEdit(replacing: mention.digits, with: change.replacement(for: source[mention.digits])),
            in: source, showing: mention.range)
        let isRoute =
            source.bytes[..<mention.digits.lowerBound].last == UInt8(ascii: "/")
            && owners.allSatisfy { $0.siteRoute != nil }
        let isClear =
            mine.allSatisfy { $0 == change } && (mention.isCertain || isRoute) && !isOutbound
            && !source.isInURL(mention.range)
        switch context.owner(of: mention.digits.lowerBound, in: source) {
        case .branch:
            let isShared = context.settled == nil && owners.count > mine.count
            if isClear, !isShared { settle(place) } else { doubtful.append(place) }
        case .base:
            if !(context.settled?.contains(mention.number) ?? false) { doubtful.append(place) }
        case .unclear: doubtful.append(place)
        }
    }

    // MARK: - Titles

    /// Finds where the text quotes a title that changes: its words may stand there for themselves.
    private mutating func findTitles() {
        for title in context.renames.compactMap(\.title) where title.old.contains(" ") {
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
