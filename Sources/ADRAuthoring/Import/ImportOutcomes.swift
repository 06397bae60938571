import ADRModel
import ADRText

/// Decides what becomes of the records of an import.
struct ImportOutcomes {
    private let log: DecisionLog
    private var incoming: IncomingRecords
    private let paths: ImportedPath
    private let collision: RecordImport.Collision
    private let elsewhere: [Int?: [BranchRecord]]
    /// The paths of the log's files, in lower case.
    private let logPaths: Set<String>
    /// Those, and the paths of the records of the import.
    private var taken: Set<String>
    /// The records of the log that those of the import are.
    private let known: [DecisionRecord?]
    /// The import as a log of its own.
    private let own: DecisionLog
    /// The numbers that records get, by the paths of the records or of what they translate.
    private var numbers: [String: Int] = [:]
    private var outcomes: [ImportPlan.Outcome] = []
    private var renames: [RecordRename] = []

    init(
        _ log: DecisionLog, _ incoming: IncomingRecords, known: [DecisionRecord?], _ paths: ImportedPath,
        _ collision: RecordImport.Collision, elsewhere: [BranchRecord]
    ) {
        (self.log, self.incoming, self.paths, self.collision) = (log, incoming, paths, collision)
        self.elsewhere = Dictionary(grouping: elsewhere, by: \.fileName.number)
        self.known = known
        own = DecisionLog(folder: log.folder, records: incoming.records)
        for (record, known) in zip(incoming.records, known) {
            if let number = known?.number { numbers[record.source.path] = number }
        }
        logPaths = log.takenPaths
        taken = logPaths.union(incoming.records.map { $0.source.path.lowercased() })
    }

    /// Decides on the next record.
    ///
    /// - Throws: ``AuthoringError`` if its number or file is taken, and that shall stop the import.
    mutating func decide(_ index: Int, _ free: inout FreeNumbers) throws(AuthoringError) {
        if let known = known[index] {
            let record = incoming.records[index]
            outcomes.append(.known(path: known.source.path, isSame: true))
            // Without a number or a file of its own nothing names it.
            if record.number != nil || known.number == nil {
                rename(record, to: known.source.path, number: known.number)
            }
            return
        }
        if incoming.imported[index].number == nil {
            try incoming.giveNumber(try free.next(prefixKey: paths.prefixKey), at: index)
            taken.insert(incoming.records[index].source.path.lowercased())
        }
        let record = incoming.records[index]
        guard let holder = holder(of: record) else {
            outcomes.append(.created(path: record.source.path))
            return
        }
        switch collision {
        case .fail:
            throw incoming.imported[index].error(
                "has the same number or file as \(holder)",
                hint: "--on-collision renumber gives such records free numbers, skip leaves them out")
        case .skip: outcomes.append(.leftOut(holder: holder))
        case .renumber:
            let number = try number(for: record, &free)
            let path = freePath(of: record, number: number)
            taken.insert(path.lowercased())
            outcomes.append(.renumbered(from: record.source.path, path: path))
            rename(record, to: path, number: number)
        }
    }

    /// What has the number or the file of a record.
    private func holder(of record: DecisionRecord) -> String? {
        let key = record.fileName.prefixKey
        let path = record.source.path
        let same = record.number.map(log.records(numbered:)) ?? []
        let isOriginalThere = original(of: record).flatMap { numbers[$0] } == record.number
        if !isOriginalThere, let other = same.first(where: { $0.fileName.prefixKey == key }) {
            return other.source.path
        }
        if logPaths.contains(path.lowercased()) { return path }
        guard collision == .renumber, let neighbour = neighbour(of: record) else { return nil }
        return neighbour.branch.map { "\(neighbour.path) on \($0)" } ?? "\(neighbour.path), which was deleted"
    }

    /// The path of what a record translates.
    private func original(of record: DecisionRecord) -> String? {
        let alike = record.number.map(own.records(numbered:)) ?? own.records.filter { $0.number == nil }
        return alike.first {
            $0.holder == record.holder && record.fileName.isTranslation(of: $0.fileName)
        }?.source.path
    }

    /// The number that a record gets instead of its own: the next free one, or that of what it translates.
    private mutating func number(
        for record: DecisionRecord, _ free: inout FreeNumbers
    ) throws(AuthoringError) -> Int? {
        guard record.number != nil else { return nil }
        let path = original(of: record) ?? record.source.path
        if let number = numbers[path] { return number }
        let number = try free.next(prefixKey: record.fileName.prefixKey)
        numbers[path] = number
        return number
    }

    /// Another record that has the same number on another branch.
    private func neighbour(of record: DecisionRecord) -> BranchRecord? {
        guard let number = record.number else { return nil }
        return elsewhere[number]?.first {
            $0.fileName.prefixKey == record.fileName.prefixKey && !$0.path.isPath(record.source.path)
        }
    }

    /// The record's path with another number, or else another name, that no file has.
    private func freePath(of record: DecisionRecord, number: Int?) -> String {
        let change = self.change(of: record, to: number)
        let digits = record.fileName.digits.flatMap { _ in change?.newDigits }
        let slug = record.fileName.slug
        var path = record.path(digits: digits)
        var count = 2
        while taken.contains(path.lowercased()) {
            path = record.path(digits: digits, slug: "\(slug)-\(count)")
            count += 1
        }
        return path
    }

    private mutating func rename(_ record: DecisionRecord, to path: String, number: Int?) {
        let change = self.change(of: record, to: number)
        guard change != nil || !path.isPath(record.source.path) else { return }
        renames.append(RecordRename(record, to: path, number: change))
    }

    private func change(of record: DecisionRecord, to number: Int?) -> NumberChange? {
        guard let old = record.number, let number, number != old else { return nil }
        return NumberChange(
            old, to: number, oldDigits: record.fileName.digits ?? "", width: paths.width, in: log)
    }

    // MARK: - The plan

    /// The plan, once every record is decided on.
    ///
    /// - Throws: ``AuthoringError`` if a new record names one that is left out, or would not be read as meant.
    func plan(reader: RecordReader) throws(AuthoringError) -> ImportPlan {
        try checkLinks()
        let own = DecisionLog(folder: log.folder, records: incoming.records)
        let update = try ReferenceUpdate(renames, logs: [own], texts: [], paths: [], reader: reader)
        var renamed: [String: SourceText] = [:]
        for change in update.changes.changes {
            if let before = change.before { renamed[before.path] = change.after }
        }
        var changes = ChangeSet()
        var isNew: Set<String> = []
        for (record, outcome) in zip(incoming.records, outcomes) where outcome.isNew {
            changes.create(renamed[record.source.path] ?? record.source)
            isNew.insert(record.source.path)
        }
        return ImportPlan(
            steps: incoming.records.indices.map { step($0, renamed) },
            changes: try answered(changes, reader: reader),
            certain: update.certain.filter { isNew.contains($0.path) },
            doubtful: update.doubtful.filter { isNew.contains($0.path) },
            newPaths: renamed.mapValues(\.path))
    }

    /// The changes, with the other side of the links that need an answer.
    private func answered(_ changes: ChangeSet, reader: RecordReader) throws(AuthoringError) -> ChangeSet {
        var revision = LogRevision(log, reader: reader)
        revision.apply(changes)
        for (imported, outcome) in zip(incoming.imported, outcomes) where imported.linksNeedAnswers {
            guard let path = outcome.newPath else { continue }
            do throws(AuthoringError) {
                try revision.answerLinks(of: path, reader: reader)
            } catch {
                throw imported.error("has an invalid link: \(error.message)", hint: error.hint)
            }
        }
        return revision.changes
    }

    /// - Parameter texts: the records as they are with other names, by path.
    private func step(_ index: Int, _ texts: [String: SourceText]) -> ImportPlan.Step {
        let record = incoming.records[index]
        var outcome = outcomes[index]
        if case .known(let path, _) = outcome {
            let text = texts[record.source.path] ?? record.source
            outcome = .known(path: path, isSame: log.record(at: path)?.source.bytes == text.bytes)
        }
        return ImportPlan.Step(
            place: incoming.imported[index].place, title: record.displayTitle, outcome: outcome,
            neighbour: outcome.isNew && collision != .renumber ? neighbour(of: record) : nil)
    }

    /// New records must not name by number what is left out: the log has another record there.
    private func checkLinks() throws(AuthoringError) {
        let leftOut = zip(incoming.records, outcomes).filter { $1.isLeftOut }.compactMap(\.0.number)
        let numbers = Set(leftOut)
        for (index, record) in incoming.records.enumerated() where outcomes[index].isNew {
            let link = record.links.first { $0.target.number.map(numbers.contains) ?? false }
            guard let link else { continue }
            throw incoming.imported[index].error(
                "links to \(link.target.text), which is left out because the log has another record there",
                hint: "--on-collision renumber gives such records free numbers")
        }
    }
}

extension ImportPlan.Outcome {
    /// Whether the record becomes a file.
    public var isNew: Bool { newPath != nil }

    /// The file that the record becomes.
    var newPath: String? {
        switch self {
        case .created(let path), .renumbered(_, let path): path
        case .known, .leftOut: nil
        }
    }

    fileprivate var isLeftOut: Bool { if case .leftOut = self { true } else { false } }
}
