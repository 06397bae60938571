import ADRModel
import ADRText

/// The open entries by band of logs that change record by record.
///
/// The counts go along with the changes. Only those of superseded records, and of proposals that supersede others, are
/// asked for again, as they depend on other records, and only when a record changes that may have a say in it.
struct TrendTally {
    private let folders: [String]
    private let everyFolder: [String]
    /// Of all documents; which of them are records depends on what lies beside them.
    private var documents: [FilePath: RecordRisks] = [:]
    /// The documents that have changed since they were sorted.
    private var changed: Set<FilePath> = []
    /// Of the records.
    private var current: [FilePath: RecordRisks] = [:]
    private var settled = BandTally()
    /// Of records that depend on others; `nil` if it has to be asked for again.
    private var dependent: BandTally? = BandTally()
    /// The paths of these records and those that they depend on, as of the last time.
    private var successions: Set<FilePath> = []

    /// - Parameters:
    ///   - folders: those of the logs, if there are several.
    ///   - everyFolder: those of the logs, and those in which they were before.
    init(folders: [String], everyFolder: [String]) {
        self.folders = folders
        self.everyFolder = everyFolder
    }

    mutating func replace(_ path: String, with risks: RecordRisks?) {
        documents[path: path] = risks
        changed.insert(FilePath(path))
    }

    /// Tells the records from other documents, after some were replaced.
    mutating func sortDocuments() {
        let records = Set(
            LogSurvey.records(among: documents.values.map(\.record), folders: everyFolder)
                .map(\.source.filePath))
        for path in records.symmetricDifference(current.keys).union(changed) {
            replaceRecord(path, with: records.contains(path) ? documents[path] : nil)
        }
        changed = []
    }

    private mutating func replaceRecord(_ path: FilePath, with risks: RecordRisks?) {
        let old = current.removeValue(forKey: path)
        current[path] = risks
        if (old == nil) != (risks == nil) || successions.contains(path)
            || old?.bearsOnSupersession ?? false
            || risks?.bearsOnSupersession ?? false
        {
            dependent = nil
        }
        if let old { settled.subtract(old.tally) }
        if let risks { settled.add(risks.tally) }
    }

    mutating func counts(_ method: RiskMethod) -> RiskCounts {
        let inherited = dependent ?? tallyOfDependent(method)
        dependent = inherited
        var all = settled
        all.add(inherited)
        return all.counts
    }

    private mutating func tallyOfDependent(_ method: RiskMethod) -> BandTally {
        var tally = BandTally()
        successions = []
        guard current.values.contains(where: \.isOpenAndDependent) else { return tally }
        let records = Dictionary(grouping: current.values.map(\.record)) { folder(of: $0.source.path) }
        for (folder, records) in records {
            let log = DecisionLog(folder: folder, records: records)
            func risks(_ record: DecisionRecord) -> [Risk] { current[record.source.filePath]?.risks ?? [] }
            let supersessions = log.links.supersessions
            let succession = RiskSuccession(log, risks: risks)
            for record in records where record.dependsOnSupersession {
                successions.formUnion(supersessions.pathsOfSuccession(of: record))
                successions.formUnion(
                    log.links.plans(of: record, .supersedes).compactMap { $0.target.record?.source.filePath })
                let open = current[record.source.filePath]?.open ?? []
                let counted = open.filter { succession.counts($0, of: record) }
                tally.add(BandTally(counted, method))
            }
        }
        return tally
    }

    /// The folder of the log that a path belongs to.
    private func folder(of path: String) -> String {
        folders.filter { RelativePath.isBelow($0, path) }.max { $0.utf8.count < $1.utf8.count } ?? ""
    }
}

/// What one version of a file brings into the trend.
struct RecordRisks {
    let risks: [Risk]
    /// Its open entries that are asked for.
    let open: [Risk]
    /// The same, if they count whatever other records say.
    let tally: BandTally
    let record: DecisionRecord

    init(of document: DecisionRecord, _ method: RiskMethod, _ filter: ReviewFilter) {
        risks = RiskReader(document, method: method).risks
        open = risks.filter { $0.isOpen && (filter.isEmpty || filter.matches($0, of: document)) }
        let isSettled = !document.dependsOnSupersession && document.currentStatus != .rejected
        tally = isSettled ? BandTally(open, method) : BandTally()
        record = document
        document.letGoOfStructure()
    }

    /// Whether it says that one record supersedes another, or is superseded.
    var bearsOnSupersession: Bool {
        record.currentStatus == .superseded
            || record.links.contains { $0.kind.isSupersession }
    }

    var isOpenAndDependent: Bool {
        record.dependsOnSupersession && !open.isEmpty
    }
}

extension DecisionRecord {
    /// Whether it depends on other records which of its risks count.
    fileprivate var dependsOnSupersession: Bool {
        currentStatus == .superseded
            || currentStatus?.isPending ?? false && !links(.supersedes).isEmpty
    }
}

/// Entries by band.
struct BandTally {
    /// From low to critical, then those without a level that need one.
    private var numbers = [Int](repeating: 0, count: RiskBand.Grade.allCases.count + 1)

    init() {}

    init(_ risks: [Risk], _ method: RiskMethod) {
        for risk in risks {
            let band = risk.band(by: method)
            guard band != nil || risk.effectiveKind.needsLevel else { continue }
            numbers[band?.grade.rawValue ?? RiskBand.Grade.allCases.count] += 1
        }
    }

    mutating func add(_ other: BandTally) { combine(other, +) }

    mutating func subtract(_ other: BandTally) { combine(other, -) }

    private mutating func combine(_ other: BandTally, _ operation: (Int, Int) -> Int) {
        numbers = zip(numbers, other.numbers).map(operation)
    }

    var counts: RiskCounts {
        RiskCounts(
            low: numbers[0], medium: numbers[1], high: numbers[2], critical: numbers[3], unrated: numbers[4])
    }
}
