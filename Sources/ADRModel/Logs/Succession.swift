import ADRText

/// Which records of a log took the place of which.
public struct Succession: Sendable {
    private let successors: [String: [DecisionRecord]]

    /// Follows what the old records state, and of what the new ones state the whole supersession of a record
    /// whose status says that it is superseded.
    public init(_ log: DecisionLog) {
        var successors: [String: [String: DecisionRecord]] = [:]
        func add(_ new: DecisionRecord, after old: DecisionRecord) {
            guard new.source.path != old.source.path else { return }
            successors[old.source.path, default: [:]][new.source.path] = new
        }
        for record in log.records {
            for link in record.links(.supersededBy) {
                if let new = log.resolve(link.target, from: record.source).record { add(new, after: record) }
            }
            for link in record.links(.supersedes) where !link.isPartial {
                if let old = log.resolve(link.target, from: record.source).record,
                    old.currentStatus == .superseded
                {
                    add(record, after: old)
                }
            }
        }
        self.successors = successors.mapValues { records in
            records.values.sorted {
                ($0.number ?? .max, $0.source.path) < ($1.number ?? .max, $1.source.path)
            }
        }
    }

    /// The records that superseded one, in the order of the log; none if none is stated or found.
    public func successors(of record: DecisionRecord) -> [DecisionRecord] {
        successors[record.source.path] ?? []
    }
}
