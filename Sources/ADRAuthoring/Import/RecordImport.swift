public import ADRModel
import ADRText

/// Adds records of another tool to a log.
public struct RecordImport: Sendable {
    /// What becomes of a record whose number or file another record of the log has.
    public enum Collision: String, CaseIterable, Sendable {
        case fail, skip, renumber
    }

    private let records: [ImportedRecord]
    private let collision: Collision
    private let numbering: Numbering
    private let elsewhere: [BranchRecord]

    /// - Parameter elsewhere: the records that the log has on other branches, whose numbers are passed over.
    public init(
        _ records: [ImportedRecord], onCollision collision: Collision = .fail,
        numbering: Numbering = Numbering(), elsewhere: [BranchRecord] = []
    ) {
        self.records = records
        self.collision = collision
        self.numbering = numbering
        self.elsewhere = elsewhere
    }

    /// Computes what becomes of each record.
    ///
    /// One that the log has under the same title, with the same number or of the same day, is there already.
    /// The records are read as a log of their own, in which those that get other numbers are renamed as
    /// anywhere else; links to records that are there already lead to those.
    ///
    /// - Throws: ``AuthoringError`` if a number or file is taken, or a text contradicts what is said of it.
    public func plan(
        in log: DecisionLog, reader: RecordReader = RecordReader()
    ) throws(AuthoringError) -> ImportPlan {
        let paths = ImportedPath(log, numbering)
        var incoming = IncomingRecords(paths, reader: reader)
        for record in records.withAnswers(reader.vocabulary) { try incoming.read(record) }
        let known = KnownRecords(log).records(of: incoming.records)
        let new = zip(incoming.records, known).filter { $1 == nil }.map(\.0)
        var free = FreeNumbers(
            DecisionLog(folder: log.folder, records: log.records + new), elsewhere: elsewhere)
        var outcomes = ImportOutcomes(
            log, incoming, known: known, paths, collision, elsewhere: elsewhere)
        for index in incoming.records.indices { try outcomes.decide(index, &free) }
        return try outcomes.plan(reader: reader)
    }
}
