import ADRModel
import ADRText

/// What makes a record say in return what another says of it.
struct MissingSide {
    let record: DecisionRecord
    let context: LintContext

    /// States a link in the record that lacks it; a record that holds becomes superseded, which a person
    /// should look at.
    ///
    /// - Returns: `nil` if the record cannot be changed with certainty, or is one of another log.
    func fix(stating kind: LinkKind, to target: DecisionRecord, isPartial: Bool, scope: String?) -> Fix? {
        guard context.log.record(at: record.source.path) != nil,
            context.log.record(at: target.source.path) != nil
        else { return nil }
        var editor = RecordEditor(record, style: context.facts.style)
        let isUnique = target.number.map { context.log.records(numbered: $0).count == 1 } ?? false
        let name = LinkTarget(target, isNumberUnique: isUnique)
        let changesStatus = kind == .supersededBy && !isPartial && record.currentStatus != .superseded
        do {
            if changesStatus {
                try editor.setStatus(.superseded, supersededBy: [name])
            } else {
                try editor.addLink(kind, to: name, isPartial: isPartial, scope: scope)
            }
        } catch {
            return nil
        }
        return editor.edits.isEmpty
            ? nil
            : Fix(
                title: "Add it to \(RelativePath.lastComponent(of: record.source.path))",
                safety: changesStatus ? .unsafe : .safe, edits: [record.source.filePath: editor.edits])
    }
}
