public import ADRText

/// The records of one log, held in memory.
public struct DecisionLog: Sendable {
    /// The folder that holds the log, relative to the project's root; empty for the root itself.
    public let folder: String
    /// The records in the order of number, then path.
    public let records: [DecisionRecord]
    /// Other Markdown files of the folder: index pages, templates, notes.
    public let pages: [Page]

    /// A Markdown file of the log's folder that is no record.
    public struct Page: Sendable {
        public let kind: DocumentKind
        public let source: SourceText

        public init(kind: DocumentKind, source: SourceText) {
            self.kind = kind
            self.source = source
        }
    }

    private let positionsByNumber: [Int: [Int]]
    private let positionsByPath: [FilePath: Int]
    private let positionsByStem: [FilePath: [Int]]

    public init(folder: String, records: [DecisionRecord], pages: [Page] = []) {
        self.folder = folder
        self.records = records.sorted { Self.order($0) < Self.order($1) }
        self.pages = pages
        var numbers: [Int: [Int]] = [:]
        var paths: [FilePath: Int] = [:]
        var stems: [FilePath: [Int]] = [:]
        for (position, record) in self.records.enumerated() {
            if let number = record.number { numbers[number, default: []].append(position) }
            paths[record.source.filePath] = position
            stems[path: record.fileName.stem.lowercased(), default: []].append(position)
        }
        (positionsByNumber, positionsByPath, positionsByStem) = (numbers, paths, stems)
    }

    /// What the records were read with: the words of their team.
    public var reader: RecordReader { records.first?.reader ?? RecordReader() }

    public func record(at path: String) -> DecisionRecord? { positionsByPath[path: path].map { records[$0] } }

    /// All records with a number; more than one if the number was taken twice or by several domains.
    public func records(numbered number: Int) -> [DecisionRecord] {
        (positionsByNumber[number] ?? []).map { records[$0] }
    }

    /// All records whose file name without extension is this, letter case aside.
    public func records(named stem: String) -> [DecisionRecord] {
        (positionsByStem[path: stem.lowercased()] ?? []).map { records[$0] }
    }

    /// The highest number in use, or `nil` if no record has one.
    public var highestNumber: Int? { positionsByNumber.keys.max() }

    /// The text of a record or page.
    public func source(at path: String) -> SourceText? {
        record(at: path)?.source ?? pages.first { $0.source.path.isPath(path) }?.source
    }

    /// The log after changes: touched records are read again, all others are kept as they are.
    ///
    /// A page stays a page; a new file counts as a record.
    /// - Parameter reader: for a log without records; else records are read as those of the log were.
    public func applying(_ changes: ChangeSet, reader: RecordReader? = nil) -> DecisionLog {
        let reader = reader ?? self.reader
        let touched = Set(changes.changes.compactMap { $0.before?.filePath })
        var records = records.filter { !touched.contains($0.source.filePath) }
        var pages = pages.filter { !touched.contains($0.source.filePath) }
        let kinds = Dictionary(
            self.pages.map { ($0.source.filePath, $0.kind) }, uniquingKeysWith: { first, _ in first })
        for change in changes.changes {
            guard let after = change.after else { continue }
            if let kind = change.before.flatMap({ kinds[$0.filePath] }) {
                pages.append(Page(kind: kind, source: after))
            } else if after.path.begins(with: folder.isEmpty ? "" : folder + "/") {
                records.append(reader.read(after))
            }
        }
        return DecisionLog(folder: folder, records: records, pages: pages)
    }

    private static func order(_ record: DecisionRecord) -> (Int, FilePath) {
        (record.number ?? Int.max, record.source.filePath)
    }
}
