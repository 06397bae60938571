import ADRText

/// Which records of a log rest on which, directly or through others.
public struct Dependence: Sendable {
    private let dependents: [FilePath: [DecisionRecord]]

    /// Follows `depends-on` of the records that rest, and `required-by` of those they rest on.
    public init(_ log: DecisionLog) {
        var dependents: [FilePath: [FilePath: DecisionRecord]] = [:]
        for record in log.records {
            for link in record.links where link.kind == .dependsOn || link.kind == .requiredBy {
                guard let other = log.resolve(link.target, from: record.source).record,
                    other.source.filePath != record.source.filePath
                else { continue }
                let (ground, resting) = link.kind == .dependsOn ? (other, record) : (record, other)
                dependents[ground.source.filePath, default: [:]][resting.source.filePath] = resting
            }
        }
        self.dependents = dependents.mapValues { $0.values.sorted { Self.order($0) < Self.order($1) } }
    }

    /// The records that rest on one directly, in the order of the log.
    public func dependents(of record: DecisionRecord) -> [DecisionRecord] {
        dependents[record.source.filePath] ?? []
    }

    /// The records that rest on one directly or through others, in the order of the log; never itself.
    public func allDependents(of record: DecisionRecord) -> [DecisionRecord] {
        var found: [FilePath: DecisionRecord] = [record.source.filePath: record]
        var open = [record]
        while let next = open.popLast() {
            for dependent in dependents(of: next)
            where found.updateValue(dependent, forKey: dependent.source.filePath) == nil {
                open.append(dependent)
            }
        }
        found[record.source.filePath] = nil
        return found.values.sorted { Self.order($0) < Self.order($1) }
    }

    private static func order(_ record: DecisionRecord) -> (Int, FilePath) {
        (record.number ?? .max, record.source.filePath)
    }
}
