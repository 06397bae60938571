import ADRModel
import ADRText

/// Where the record that nobody finds should have been.
enum ReferencePlace {
    /// Whether a reference that no record answers to is not one to a file elsewhere.
    static func isOfThisLog(
        _ target: RecordReference, _ record: DecisionRecord, _ context: LintContext
    ) -> Bool {
        let written = record.source[target.range].filter { $0 != "\"" && $0 != "'" }
        let place = target.destination ?? written
        guard !place.holds("://"), !place.begins(with: "/") else { return false }
        return !context.pathExists(RelativePath.resolve(place, from: record.source.path))
    }
}
