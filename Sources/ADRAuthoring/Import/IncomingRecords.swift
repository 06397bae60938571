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
            guard NumberSeries.limits.contains(number) else {
                throw record.error(
                    "has the number \(number), which is out of range", hint: "use 0 to 999999")
            }
            if let other = placesByNumber.updateValue(record.place, forKey: number) {
                throw record.error(
                    "has the same number (\(number)) as \(other)", hint: "give one of them another number")
            }
        }
        imported.append(record)
        records.append(try self.record(record))
    }

    /// Gives a record that is handed over without a number the one that it gets.
    mutating func giveNumber(_ number: Int, at index: Int) throws(AuthoringError) {
        imported[index].number = number
        records[index] = try record(imported[index])
    }

    private mutating func record(_ imported: ImportedRecord) throws(AuthoringError) -> DecisionRecord {
        let isPlaced = imported.number != nil || paths.ownPath(of: imported) != nil
        let path = try paths.path(of: imported, besides: isPlaced ? taken : [])
        guard !isPlaced || taken.insert(path.lowercased()).inserted else {
            throw imported.error(
                "has the same file as another record, \(path)", hint: "give it another `path`")
        }
        return try ImportedText(imported: imported).record(at: path, reader: reader)
    }
}
