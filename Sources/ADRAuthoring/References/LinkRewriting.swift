import ADRModel
import ADRText

/// Finds which links of a Markdown text lead to files that get other paths, and what their texts say of them.
struct LinkRewriting {
    /// What changes.
    private(set) var places: [ReferencePlace] = []
    /// What may mean one of the records.
    private(set) var doubtful: [ReferencePlace] = []
    /// What needs no change and names another file.
    private(set) var settled: [Range<Int>] = []
    /// The texts of links that lead to other files.
    private(set) var otherTexts: [Range<Int>] = []
    /// The anchors of the links.
    private(set) var fragments: [PageFragment] = []
    private let outline: MarkdownOutline
    private let newPath: String
    private let context: ReferenceContext
    private let links: [MarkdownLink]
    private let texts: LinkTextNames

    /// - Parameter newPath: the path that the text itself gets.
    init(_ outline: MarkdownOutline, newPath: String, _ context: ReferenceContext) {
        self.outline = outline
        self.newPath = newPath
        self.context = context
        texts = LinkTextNames(outline, context)
        links = outline.inlines().links.filter { $0.kind != .autolink }
        for link in links {
            let page = context.target(of: link.destination, in: source)
            if !link.isReference { addFragment(of: link, on: page) }
            guard let target = page else { continue }
            let isAddress = link.destination.holds("://")
            if !link.isReference, !isAddress { rewriteDestination(of: link, to: target) }
            guard let rename = context.byPath[path: target] else {
                if !link.isReference, !isAddress, context.paths.contains(path: target) {
                    settled.append(pathRange(of: link))
                }
                if !isAddress, namesAnotherFile(link, target) { otherTexts.append(textRange(of: link)) }
                continue
            }
            if link.label == nil || link.kind == .reference(.full) {
                add(texts.names(of: rename, in: textRange(of: link), isHTML: link.kind == .html))
            }
            if !link.isReference, link.kind != .html {
                let behind = link.destinationRange.upperBound..<link.range.upperBound
                if !(rename.title?.new.contains { "\"'()\\".contains($0) } ?? false) {
                    add(texts.names(of: rename, in: behind, isAttribute: true))
                }
            }
            addNumbers(beside: link, rename)
        }
        rewriteLabels()
    }

    private var source: SourceText { outline.source }

    /// The text of a link; that of `<a href="…">` reaches to the closing tag.
    private func textRange(of link: MarkdownLink) -> Range<Int> {
        guard link.kind == .html, !link.isImage else { return link.textRange }
        let start = link.range.upperBound
        let limit = min(start + 500, source.bytes.count)
        return
            start..<(BytePattern("</a").firstRange(in: source.bytes, within: start..<limit)?.lowerBound
            ?? start)
    }

    /// Whether a link leads to a document of its own that is none of the records.
    private func namesAnotherFile(_ link: MarkdownLink, _ target: String) -> Bool {
        let stem = RecordFileName(path: target).stem
        return MentionSetting.isDocument(target, of: link)
            && !context.renames.contains { $0.oldStem == stem }
    }

    // MARK: - Destinations

    /// The destination without anchor and query.
    private func pathRange(of link: MarkdownLink) -> Range<Int> {
        let path = source.bytes[link.destinationRange].prefix { !"#?".utf8.contains($0) }
        return path.startIndex..<path.endIndex
    }

    private mutating func addFragment(of link: MarkdownLink, on page: String?) {
        let range = link.destinationRange
        guard let mark = source.bytes[range].firstIndex(of: UInt8(ascii: "#")),
            let page = page ?? (mark == range.lowerBound ? source.path : nil)
        else { return }
        fragments.append(PageFragment(page: page, range: (mark + 1)..<range.upperBound))
    }

    private mutating func rewriteDestination(of link: MarkdownLink, to target: String) {
        let newTarget = context.newPath(of: target)
        let (folder, newFolder) = (RelativePath.folder(of: source.path), RelativePath.folder(of: newPath))
        let isElsewhere = RelativePath.folder(of: target) != RelativePath.folder(of: newTarget)
        let range = pathRange(of: link)
        let written = source[range][...]
        let isAbsolute = written.begins(with: "/")
        let way: String
        if isElsewhere || folder != newFolder && !isAbsolute {
            guard newTarget != target || context.exists(target) else { return }
            let relative = isAbsolute ? "/" + newTarget : RelativePath.from(newFolder, to: newTarget)
            let isDotted = written.begins(with: "./") && !relative.begins(with: "../")
            way = (isDotted ? "./" : "") + encoded(relative, like: written)
        } else {
            guard newTarget != target else { return }
            let name = written.partedAtLast("/")?.behind ?? written
            way =
                written[..<name.startIndex]
                + encoded(RelativePath.lastComponent(of: newTarget), like: name)
        }
        guard way != written else { return }
        places.append(
            ReferencePlace(TextEdit(replacing: range, with: way), in: source, showing: link.destinationRange))
    }

    /// A path with percent signs, but for what the old one has as it is: blanks, brackets.
    private func encoded(_ path: String, like written: Substring) -> String {
        let isBalanced =
            path.utf8.count { $0 == UInt8(ascii: "(") } == path.utf8.count { $0 == UInt8(ascii: ")") }
        let plain = isBalanced ? written : written.filter { $0 != "(" && $0 != ")" }[...]
        return MarkdownWriter.destination(path, keeping: plain.filter { $0 != "%" })
    }

    // MARK: - Texts

    private mutating func add(_ names: LinkTextNames.Names) {
        places += names.certain
        doubtful += names.doubtful
    }

    /// Finds the number of a record that stands before the link to it: in a cell of the same row, or at the start
    /// of the line, where it may also be that of a place in a list.
    private mutating func addNumbers(beside link: MarkdownLink, _ rename: RecordRename) {
        guard let change = rename.number, link.kind != .definition,
            let block = outline.block(at: link.range.lowerBound)
        else { return }
        var beside: [Range<Int>] = []
        if block.kind == .table {
            beside = outline.row(of: block, at: link.range.lowerBound).filter { !$0.overlaps(link.range) }
        } else if let before = source.bytes.signsOfLine(before: link.range.lowerBound) {
            beside = [before]
        }
        for range in beside {
            guard let digits = texts.leadingNumber(change.old, in: range),
                source.bytes[digits.upperBound..<range.upperBound].allSatisfy({
                    !$0.isWordOfCode && $0 < 0x80
                })
            else { continue }
            let place = ReferencePlace(
                TextEdit(replacing: digits, with: change.replacement(for: source[digits])), in: source)
            let isNumber =
                block.kind == .table || texts.isLabel(digits, in: range, standsAlone: false)
                || texts.isTitle(link.textRange, of: rename)
            if isNumber, !isPlaceInList(digits, of: block) {
                places.append(place)
            } else {
                doubtful.append(place)
            }
        }
    }

    /// Whether digits are the marker of an item, but not one in an item of its own, as in `- 3. [x](0003-x.md)`.
    private func isPlaceInList(_ digits: Range<Int>, of block: MarkdownBlock) -> Bool {
        guard let line = outline.lines(of: block).first, digits.upperBound <= line.lowerBound,
            source.bytes[digits.upperBound..<line.lowerBound].first.map({ ".)".utf8.contains($0) }) ?? false
        else { return false }
        let before = source.bytes[..<digits.lowerBound].reversed().prefix { $0 != UInt8(ascii: "\n") }
        return !before.contains { "-*+".utf8.contains($0) }
    }

    // MARK: - Labels

    /// Changes the labels of definitions that name a record, together with every use of them.
    private mutating func rewriteLabels() {
        let definitions = links.filter { $0.kind == .definition }
        let known = Dictionary(grouping: definitions.compactMap { $0.label?.lowercased() }) { $0 }
        let references = Dictionary(grouping: links.filter(\.isReference)) { $0.label?.lowercased() }
        for definition in definitions {
            guard let label = definition.label, known[label.lowercased()]?.count == 1,
                let target = context.target(of: definition.destination, in: source),
                let rename = context.byPath[path: target]
            else { continue }
            let uses = references[label.lowercased()] ?? []
            let ranges = [definition.textRange] + uses.map(\.labelRange)
            let changed = ranges.map { texts.names(of: rename, in: $0).certain }
            guard let new = changed[0].first.map({ renamed(label, by: $0, from: definition.textRange) }),
                known[new.lowercased()] == nil, changed.allSatisfy({ $0.count == changed[0].count })
            else {
                settled += ranges
                continue
            }
            places += changed.flatMap(\.self)
        }
    }

    private func renamed(_ label: String, by place: ReferencePlace, from range: Range<Int>) -> String {
        let edit = place.edit
        return source[range.lowerBound..<edit.range.lowerBound] + edit.replacement
            + source[edit.range.upperBound..<range.upperBound]
    }
}

extension [UInt8] {
    /// What stands in the line before an offset, if it has no letters.
    fileprivate func signsOfLine(before offset: Int) -> Range<Int>? {
        var start = offset
        while start > 0, self[start - 1] != UInt8(ascii: "\n") {
            guard !self[start - 1].isASCIILetter, self[start - 1] < 0x80 else { return nil }
            start -= 1
        }
        return start..<offset
    }
}

extension MarkdownLink {
    fileprivate var isReference: Bool { if case .reference = kind { true } else { false } }

    /// Where a reference has its label.
    fileprivate var labelRange: Range<Int> {
        guard kind == .reference(.full), let label else { return textRange }
        return (range.upperBound - 1 - label.utf8.count)..<(range.upperBound - 1)
    }
}
