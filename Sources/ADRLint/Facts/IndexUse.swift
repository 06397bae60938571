import ADRModel
import ADRText

/// The records that the index pages of a log link to.
struct IndexUse: Sendable {
    /// A page that lists the log's records.
    struct Page: Sendable {
        let outline: MarkdownOutline
        /// The first place that links to a record, by the record's path.
        let places: [String: Range<Int>]
        /// The comments around its lists, if there are any.
        let lists: [IndexMarkers]
        /// Whether it stands above the log's folder, where a list may be a choice.
        let isAbove: Bool

        var source: SourceText { outline.source }

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
        // A row of a table, told by where its line begins, is about the record that it leads to first.
        var rows: Set<Int> = []
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
            else { continue }
            let isCell = outline.blocks[outline.blockIndexes(in: link.range)].first?.kind == .table
            guard !isCell || rows.insert(page.bytes.lineStart(of: link.range.lowerBound)).inserted else {
                continue
            }
            if places[record.source.path] == nil { places[record.source.path] = link.range }
        }
        return Page(
            outline: outline, places: places,
            lists: (try? IndexMarkers.all(among: blocks, of: page)) ?? [], isAbove: isAbove)
    }
}
