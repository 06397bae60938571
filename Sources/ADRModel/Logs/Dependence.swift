import ADRText

/// Which records of a log rest on which, directly or through others.
public struct Dependence: Sendable {
    private let dependents: [String: [DecisionRecord]]

    /// Follows `depends-on` of the records that rest, and `required-by` of those they rest on.
    public init(_ log: DecisionLog) {
        var dependents: [String: [String: DecisionRecord]] = [:]
        for record in log.records {
            for link in record.links where link.kind == .dependsOn || link.kind == .requiredBy {
                guard let other = log.resolve(link.target, from: record.source).record,
                    other.source.path != record.source.path
                else { continue }
                let (ground, resting) = link.kind == .dependsOn ? (other, record) : (record, other)
                dependents[ground.source.path, default: [:]][resting.source.path] = resting
            }
        }
        self.dependents = dependents.mapValues { $0.values.sorted { Self.order($0) < Self.order($1) } }
    }

    /// The records that rest on one directly, in the order of the log.
    public func dependents(of record: DecisionRecord) -> [DecisionRecord] {
        dependents[record.source.path] ?? []
    }

    /// The records that rest on one directly or through others, in the order of the log; never itself.
    public func allDependents(of record: DecisionRecord) -> [DecisionRecord] {
        var found: [String: DecisionRecord] = [record.source.path: record]
        var open = [record]
        while let next = open.popLast() {
            for dependent in dependents(of: next)
            where found.updateValue(dependent, forKey: dependent.source.path) == nil {
                open.append(dependent)
            }
        }
        found[record.source.path] = nil
        return found.values.sorted { Self.order($0) < Self.order($1) }
    }

    private static func order(_ record: DecisionRecord) -> (Int, String) {
        (record.number ?? .max, record.source.path)
    }
}
