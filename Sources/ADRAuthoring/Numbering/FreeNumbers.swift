import ADRModel

/// The next free numbers of a log, series by series, each given out once.
struct FreeNumbers {
    private let log: DecisionLog
    private let elsewhere: [BranchRecord]
    /// The last number given out of each series.
    private var last: [String: Int] = [:]

    /// - Parameter elsewhere: the records that the log has on other branches, whose numbers are passed over.
    init(_ log: DecisionLog, elsewhere: [BranchRecord] = []) {
        self.log = log
        self.elsewhere = elsewhere
    }

    /// - Throws: ``AuthoringError`` if that is not a number that a file name can have.
    mutating func next(prefixKey: String) throws(AuthoringError) -> Int {
        let number =
            if let last = last[prefixKey] {
                try NumberSeries.number(after: last)
            } else {
                try NumberSeries(log, prefixKey: prefixKey, elsewhere: elsewhere).next()
            }
        last[prefixKey] = number
        return number
    }
}
