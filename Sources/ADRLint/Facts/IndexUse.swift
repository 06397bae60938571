import ADRModel
import ADRText

/// The records that the index pages of a log list.
struct IndexUse: Sendable {
    /// A page that lists the log's records.
    struct Page: Sendable {
        let outline: MarkdownOutline
        /// The first place that links to a record or names it as an entry, by the record's path.
        let places: [String: Range<Int>]
        /// The paths of records that an entry means whose link is broken, leads to another record or has no definition.
        let meant: Set<String>
        /// Entries about records that the same list or table has before, by their paths.
        let repeats: [(path: String, place: Range<Int>)]
        /// What stands in the place of a record's title, by its path, where nearly all other records have theirs.
        var otherTitles: [String: Range<Int>] = [:]
        /// The comments around its lists, if there are any.
        let lists: [IndexMarkers]
        /// Whether it stands above the log's folder, where a list may be a choice.
        let isAbove: Bool

        var source: SourceText { outline.source }

        /// Whether an entry is about a record, right or wrong.
        func lists(_ record: DecisionRecord) -> Bool {
            places[record.source.path] != nil || meant.contains(record.source.path)
        }

        /// The records that the page could list.
        func covered(of log: DecisionLog) -> [DecisionRecord] {
            let folder = RelativePath.folder(of: source.path)
            return log.records.filter { RelativePath.isBelow(folder, $0.source.path) }
        }

        /// The number up to which the page lists all records, three at least; `nil` if it leaves out one before its last.
        func lastOfAll(in log: DecisionLog) -> Int? {
            let records = covered(of: log)
            let listed = records.filter { places[$0.source.path] != nil }
            guard listed.count >= 3, let last = listed.compactMap(\.number).max() else { return nil }
            let lacksOne = records.contains { record in
                places[record.source.path] == nil && record.number.map { $0 < last } ?? true
            }
            return lacksOne ? nil : last
        }
    }

    /// The pages that list at least half of the records that they could, those of the folder they stand in, or all up to
    /// some number.
    let pages: [Page]

    /// - Parameter above: pages in the folders above that of the log.
    init(_ log: DecisionLog, above: [SourceText]) {
        let own = Set(log.pages.map(\.source.filePath))
        let sources =
            log.pages.filter { $0.kind == .index }.map { ($0.source, isAbove: false) }
            + above.filter { !own.contains($0.filePath) }.map { ($0, isAbove: true) }
        pages = sources.compactMap { source, isAbove in
            let found = Self.read(source, of: log, isAbove: isAbove)
            let covered = found.covered(of: log).count
            return covered > 0 && found.places.count * 2 >= covered || !found.lists.isEmpty
                || found.lastOfAll(in: log) != nil ? found : nil
        }
    }

    /// The pages that should list a record: those of the folders above it.
    func pages(above path: String) -> [Page] {
        pages.filter { RelativePath.isBelow(RelativePath.folder(of: $0.source.path), path) }
    }

    private static func read(_ page: SourceText, of log: DecisionLog, isAbove: Bool) -> Page {
        let outline = RecordReader().read(page).outline
        let inlines = outline.inlines()
        let blocks = (try? MarkedBlock.all(in: outline, inlines)) ?? []
        let others = blocks.filter { $0.kind != .index }.map(\.content)
        var places: [String: Range<Int>] = [:]
        var meant: Set<String> = []
        func mean(_ record: DecisionRecord?) { if let record { meant.insert(record.source.path) } }
        func mean(_ text: String) {
            let records = RecordFileName(path: text).number.map(log.records(numbered:)) ?? []
            if records.count == 1 { mean(records[0]) }
        }
        var linked: Set<Int> = []
        var repeats: [(path: String, place: Range<Int>)] = []
        // A row of a table, told by where its line begins, is about the record that it leads to first.
        var rows: Set<Int> = []
        var listed: Set<ListedRecord> = []
        // The records that links may spell in other capitals.
        lazy var spellings = Dictionary(
            log.records.map { ($0.source.path.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        for link in inlines.links where !link.isImage {
            guard !others.contains(where: { $0.contains(link.range.lowerBound) }) else { continue }
            let path = RelativePath.resolve(link.destination, from: page.path)
            let candidates = [
                path, path + ".md", String(path.dropLast(path.ends(with: ".html") ? 5 : 0)) + ".md",
            ]
            guard
                let record = candidates.lazy.compactMap(log.record).first
                    ?? (path.ends(with: ".md") ? spellings[path.lowercased()] : nil)
            else {
                if log.source(at: path) == nil, RelativePath.isBelow(log.folder, path) {
                    mean(log.recordMeant(by: link.destination))
                }
                continue
            }
            let text = outline.plainText(of: link.textRange)
            mean(text)
            linked.insert(page.bytes.lineStart(of: link.range.lowerBound))
            let isCell = outline.blocks[outline.blockIndexes(in: link.range)].first?.kind == .table
            guard !isCell || rows.insert(page.bytes.lineStart(of: link.range.lowerBound)).inserted else {
                continue
            }
            if isCell || outline.leadsItem(link.range.lowerBound),
                RecordFileName(path: text).number.map({ $0 == record.number }) ?? true,
                !listed.insert(ListedRecord(record, at: link.range.lowerBound, in: outline)).inserted
            {
                repeats.append((record.source.path, link.range))
            }
            if places[record.source.path] == nil { places[record.source.path] = link.range }
        }
        for reference in inlines.undefinedReferences { mean(reference.label) }
        for (record, place) in IndexEntries(outline: outline, log: log).unlinked(besides: linked)
        where !others.contains(where: { $0.contains(place.lowerBound) }) {
            if !listed.insert(ListedRecord(record, at: place.lowerBound, in: outline)).inserted {
                repeats.append((record.source.path, place))
            }
            // Of several records with the number, nobody can tell which is listed.
            if record.number.map({ log.records(numbered: $0).count > 1 }) ?? false,
                outline.isNumber(at: place)
            {
                mean(record)
            } else if places[record.source.path] == nil {
                places[record.source.path] = place
            }
        }
        var page = Page(
            outline: outline, places: places, meant: meant, repeats: repeats,
            lists: (try? IndexMarkers.all(among: blocks, of: page)) ?? [], isAbove: isAbove)
        page.otherTitles = otherTitles(page, log)
        return page
    }

    /// The titles of a page that are not the records', if nearly all others are.
    private static func otherTitles(_ page: Page, _ log: DecisionLog) -> [String: Range<Int>] {
        guard page.lists.isEmpty, page.places.count > fewest else { return [:] }
        var others: [String: Range<Int>] = [:]
        var agreeing = 0
        for (path, place) in page.places {
            guard let record = log.record(at: path) else { continue }
            let row = IndexRow(around: place, in: page.outline)
            if row.names(record) { agreeing += 1 } else { others[path] = row.claims.first }
        }
        return agreeing >= fewest && (others.count == 1 || others.count * 10 <= agreeing) ? others : [:]
    }

    /// Fewer titles that agree are no habit.
    private static let fewest = 3

    /// A record in a table, or in a list below one heading.
    private struct ListedRecord: Hashable {
        let path: FilePath
        let table: Int?
        let section: Int

        init(_ record: DecisionRecord, at offset: Int, in outline: MarkdownOutline) {
            path = record.source.filePath
            let block = outline.blockIndexes(in: offset..<offset + 1).first
            table = block.flatMap { outline.blocks[$0].kind == .table ? $0 : nil }
            section = outline.headings.partitioningIndex { $0.range.lowerBound > offset }
        }
    }
}

extension MarkdownOutline {
    /// Whether a cell states nothing but a number.
    fileprivate func isNumber(at cell: Range<Int>) -> Bool {
        let text = plainText(of: cell)
        return Int(text.prefix { $0.isNumber }) != nil && !text.contains("-")
    }

    /// Whether an item of a list begins at an offset, marks of emphasis and brackets aside.
    fileprivate func leadsItem(_ offset: Int) -> Bool {
        let start = source.bytes.lineStart(of: offset)
        let position = items.partitioningIndex { $0.marker.range.lowerBound >= start }
        guard position < items.count, items[position].marker.range.lowerBound < offset else { return false }
        return !source.bytes[items[position].marker.range.upperBound..<offset].contains {
            $0.isASCIILetterOrDigit || $0 >= 0x80
        }
    }
}
