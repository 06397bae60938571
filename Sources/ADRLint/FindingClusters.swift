public import ADRModel
public import ADRText

/// Findings of which those that a habit of the log has brought are told once.
///
/// So many records of a log may break a rule on habits that it is none of them that has slipped. The first finding then
/// stands for all, and says for how many.
public struct FindingClusters {
    /// The findings to tell, in the order in which they were handed in.
    public let diagnostics: [Diagnostic]

    /// Fewer findings of one rule are told one by one.
    private static let fewest = 5
    /// Of how many records of the log one must break the rule.
    private static let share = 10

    /// - Parameter logs: the logs in which something was found.
    public init(_ found: [Diagnostic], in logs: [DecisionLog]) {
        let habitual = found.filter { BuiltInRules.rule($0.rule)?.description.isHabitual ?? false }
        guard habitual.count >= Self.fewest else {
            diagnostics = found
            return
        }
        let sizes = logs.map(\.records.count) + [logs.reduce(0) { $0 + $1.records.count }]
        var places: [FilePath: Int] = [:]
        for (index, log) in logs.enumerated() {
            for record in log.records { places[record.source.filePath] = index }
        }
        func key(of diagnostic: Diagnostic) -> Key {
            Key(diagnostic, in: places[path: diagnostic.path], all: logs.count)
        }
        let clusters = Dictionary(grouping: habitual, by: key)
            .filter { $0.value.count >= Self.fewest }
            .mapValues { Set(paths: $0.map(\.path)).count }
            .filter { key, records in
                guard let log = key.log else { return false }
                return records > 1 && records * Self.share >= sizes[log]
            }
        var told: Set<Key> = []
        diagnostics = found.compactMap { diagnostic in
            let key = key(of: diagnostic)
            guard let count = clusters[key], let log = key.log else { return diagnostic }
            guard told.insert(key).inserted else { return nil }
            return diagnostic.standing(for: count - 1, of: sizes[log])
        }
    }

    private struct Key: Hashable {
        let rule: String
        /// Of a rule whose findings have several causes.
        let message: String?
        /// The position of the log; that behind the last for all together.
        let log: Int?

        init(_ diagnostic: Diagnostic, in log: Int?, all: Int) {
            rule = diagnostic.rule
            let description = BuiltInRules.rule(rule)?.description
            self.log = log == nil ? nil : description?.isOfRepository ?? false ? all : log
            message = description?.hasCauses ?? false ? diagnostic.message : nil
        }
    }
}

extension Diagnostic {
    /// The same finding, which says in how many more records of a log it was found.
    fileprivate func standing(for others: Int, of all: Int) -> Diagnostic {
        Diagnostic(
            rule: rule, severity: severity, path: path, range: range,
            message:
                "\(message); \(others) more of the \(all) records \(others == 1 ? "breaks" : "break") this rule, "
                + "`--expand` lists them",
            notes: notes)
    }
}
