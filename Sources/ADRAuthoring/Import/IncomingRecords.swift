import ADRModel
import ADRText

/// The records of an import as a log of their own.
struct IncomingRecords {
    private(set) var records: [DecisionRecord] = []
    private(set) var imported: [ImportedRecord] = []
    private let paths: ImportedPath
    private let reader: RecordReader
    /// In lower case.
    private var taken: Set<String> = []
    /// The places of the records whose files are named after number and title, by number.
    private var placesByNumber: [Int: String] = [:]

    init(_ paths: ImportedPath, reader: RecordReader) {
        self.paths = paths
        self.reader = reader
    }

    /// - Throws: ``AuthoringError`` if the record cannot be what it is said to be, or another one has its number
    ///   or file.
    mutating func read(_ record: ImportedRecord) throws(AuthoringError) {
        let record = record.withPlainTitle
        guard !record.title.isEmpty else {
            throw AuthoringError("\(record.place): a decision needs a title")
        }
        if let number = record.number, paths.ownPath(of: record) == nil {
            if let other = placesByNumber.updateValue(record.place, forKey: number) {
                throw record.error(
                    "has the number \(number) of \(other)", hint: "give one of them another number")
            }
        }
        imported.append(record)
        records.append(try self.record(record))
    }

    /// Gives a record that is handed over without a number the one that it gets.
    mutating func giveNumber(
        at index: Int, _ next: () throws(AuthoringError) -> Int
    ) throws(AuthoringError) {
        guard imported[index].number == nil else { return }
        imported[index].number = try next()
        records[index] = try record(imported[index])
    }

    private mutating func record(_ imported: ImportedRecord) throws(AuthoringError) -> DecisionRecord {
        let path = try paths.path(of: imported, besides: taken)
        guard taken.insert(path.lowercased()).inserted else {
            throw imported.error("has the file of another one, \(path)", hint: "give it another `path`")
        }
        return try ImportedText(imported: imported).record(at: path, reader: reader)
    }
}
