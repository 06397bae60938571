public import ADRText

/// The records of one log, held in memory.
public struct DecisionLog: Sendable {
    /// The folder that holds the log, relative to the project's root; empty for the root itself.
    public let folder: String
    /// The records in the order of number, then path.
    public let records: [DecisionRecord]
    /// Other Markdown files of the folder: index pages, templates, notes.
    public let pages: [Page]
    /// The words for "decision record", in lower case, that tell the series of its numbers apart; none in most logs.
    package let series: Set<String>
    /// What its repository is called, where there are several.
    public let repository: String?

    /// A Markdown file of the log's folder that is not a record.
    public struct Page: Sendable {
        public let kind: DocumentKind
        public let source: SourceText

        public init(kind: DocumentKind, source: SourceText) {
            self.kind = kind
            self.source = source
        }
    }

    /// The records of all logs of the repository, to which ways to files may lead; `nil` if there is no other log.
    let elsewhere: RecordsByPath?
    private let kept = KeptFacts()

    /// - Parameters:
    ///   - elsewhere: the records of all logs, if there are others.
    ///   - repository: what its repository is called, where there are several.
    public init(
        folder: String, records: [DecisionRecord], pages: [Page] = [], elsewhere: RecordsByPath? = nil,
        repository: String? = nil
    ) {
        self.init(
            folder: folder, records: records, pages: pages, elsewhere: elsewhere, folders: [folder],
            repository: repository)
    }

    private init(
        folder: String, records: [DecisionRecord], pages: [Page], elsewhere: RecordsByPath?,
        folders: [String], repository: String? = nil
    ) {
        self.repository = repository
        self.folder = folder
        self.folders = folders
        self.elsewhere = elsewhere
        let series = RecordSeries(records).keys
        self.series = series
        func counted(_ record: DecisionRecord) -> DecisionRecord {
            let name = record.fileName.counting(in: series)
            return name == record.fileName ? record : DecisionRecord(record, named: name)
        }
        self.records = (series.isEmpty ? records : records.map(counted)).inOrder
        self.pages = pages
    }

    /// The folders of the logs that this one is made of; its own if it is no joint one.
    public let folders: [String]

    /// Several logs as one, for changes on both sides of a link between them.
    public init(joining logs: [DecisionLog]) {
        let ways = logs.map { $0.folder.parts(at: "/") }
        let common = ways.dropFirst().reduce(ways.first ?? []) { common, way in
            zip(common, way).prefix { $0 == $1 }.map(\.0)
        }
        self.init(
            folder: common.joined(separator: "/"), records: logs.flatMap(\.records),
            pages: logs.flatMap(\.pages), elsewhere: logs.first?.elsewhere, folders: logs.map(\.folder))
    }

    /// What the records say of each other.
    public var links: LinkGraph { kept.graph { LinkGraph(self) } }

    private var positions: RecordPositions { kept.positions { RecordPositions(records) } }

    /// The letters that stand before the numbers of the records, in file names or headings, see
    /// ``RecordFileName/prefixKey``.
    var prefixKeys: Set<String> {
        kept.prefixes {
            records.reduce(into: []) { keys, record in
                keys.insert(record.fileName.prefixKey)
                guard let heading = record.title.range.map({ record.source[$0] }) else { return }
                let name = heading.drop { !$0.isLetter }.upTo(":", " ", "]", ")")
                keys.insert(RecordFileName(path: name + ".md").prefixKey)
            }
        }
    }

    /// What the records were read with: the words of their team.
    public var reader: RecordReader { records.first?.reader ?? RecordReader() }

    public func record(at path: String) -> DecisionRecord? {
        positions.byPath[path: path].map { records[$0] }
    }

    /// All records with a number; more than one if the number was taken twice or by several domains.
    public func records(numbered number: Int) -> [DecisionRecord] {
        (positions.byNumber[number] ?? []).map { records[$0] }
    }

    /// Whether a reference names a record of another log of the repository by its number.
    package func isOfOtherLog(_ reference: RecordReference) -> Bool {
        guard let elsewhere, let number = reference.number else { return false }
        return elsewhere.hasNumber(number, prefixKey: reference.prefixKey)
    }

    /// Whether a record of this log, or of another one of the repository, has a number.
    package func isTaken(_ number: Int) -> Bool {
        !records(numbered: number).isEmpty || elsewhere?.hasNumber(number) ?? false
    }

    /// All records whose file name without extension is this, letter case aside.
    public func records(named stem: String) -> [DecisionRecord] {
        (positions.byStem[path: stem.lowercased()] ?? []).map { records[$0] }
    }

    /// The last records in the order of the log, which show how it is written nowadays.
    package var newest: [DecisionRecord] { Array(records.suffix(200)) }

    /// How many of a hundred records state a day, understood or not.
    public var percentWithDay: Int { recordsWithDay * 100 / max(1, records.count) }

    /// How many of a hundred records state a status, understood or not.
    package var percentWithStatus: Int {
        records.count { $0.status.place != nil } * 100 / max(1, records.count)
    }

    /// How many records state a day, understood or not.
    package var recordsWithDay: Int { records.count { $0.date.place != nil } }

    /// The highest number in use, or `nil` if no record has one.
    public var highestNumber: Int? { records.lazy.compactMap(\.number).max() }

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
        return DecisionLog(
            folder: folder, records: records, pages: pages, elsewhere: elsewhere, folders: folders,
            repository: repository)
    }
}
