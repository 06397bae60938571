import ADRModel
import ADRText

/// The numbers of one series of a log: those behind one prefix, here and on other branches.
struct NumberSeries {
    private let records: [DecisionRecord]
    /// The pages that stand in the place of a record, whose numbers stay taken.
    private let pointers: [(number: Int, path: String)]
    private let elsewhere: [BranchRecord]

    /// - Parameter prefixKey: see ``RecordFileName/prefixKey``.
    init(_ log: DecisionLog, prefixKey: String, elsewhere: [BranchRecord] = []) {
        records = log.records.filter { $0.fileName.prefixKey == prefixKey && $0.number != nil }
        pointers = log.pages.filter { $0.kind == .pointer }.compactMap { page in
            let name = RecordFileName(path: page.source.path).counting(in: log.series)
            guard name.prefixKey == prefixKey, let number = name.number else { return nil }
            return (number, page.source.path)
        }
        self.elsewhere = elsewhere.filter { $0.fileName.counting(in: log.series).prefixKey == prefixKey }
    }

    /// The highest number of all and 1.
    ///
    /// - Throws: ``AuthoringError`` if that is not a number that a file name can have.
    func next() throws(AuthoringError) -> Int {
        try Self.number(after: max(highestHere, highestElsewhere?.fileName.number ?? 0))
    }

    /// - Throws: ``AuthoringError`` if that is not a number that a file name can have.
    static func number(after last: Int) throws(AuthoringError) -> Int {
        guard last < limits.upperBound else {
            throw AuthoringError(
                "the highest number in the log leaves no room for another one", hint: "give a number")
        }
        return last + 1
    }

    /// A number that somebody asks for.
    ///
    /// - Throws: ``AuthoringError`` if a record here has it, or no record can have it.
    func checked(_ wanted: Int, besides own: DecisionRecord? = nil) throws(AuthoringError) -> Int {
        guard Self.limits.contains(wanted) else {
            throw AuthoringError("\(wanted) cannot be a record number", hint: "use 0 to 999999")
        }
        let edition = own?.fileName.edition ?? ""
        let holder = records.first {
            $0.number == wanted && $0.fileName.edition == edition
                && $0.source.filePath != own?.source.filePath
        }
        let pointer = own == nil ? pointers.first { $0.number == wanted } : nil
        if let path = holder?.source.path ?? pointer?.path {
            throw AuthoringError(
                "the number \(wanted) is taken by \(path)",
                hint: "leave it out to get the next one")
        }
        return wanted
    }

    /// Whether a record here has a number.
    func isTaken(_ number: Int) -> Bool {
        records.contains { $0.number == number } || pointers.contains { $0.number == number }
    }

    /// The record elsewhere because of which a number is not the highest here and 1, or that has it too.
    func neighbour(of number: Int) -> BranchRecord? {
        if let same = elsewhere.first(where: { $0.fileName.number == number }) { return same }
        guard let highest = highestElsewhere, let taken = highest.fileName.number,
            taken > highestHere, number == taken + 1
        else { return nil }
        return highest
    }

    private var highestHere: Int { (records.compactMap(\.number) + pointers.map(\.number)).max() ?? 0 }

    private var highestElsewhere: BranchRecord? {
        elsewhere.max { ($0.fileName.number ?? 0) < ($1.fileName.number ?? 0) }
    }

    /// The numbers that a file name can have.
    static let limits = 0...999_999
}
