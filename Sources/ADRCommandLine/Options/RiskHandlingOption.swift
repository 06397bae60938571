public import ADRAuthoring
import ADRModel
import ADRProject
import ADRReports
import ADRText
public import ArgumentParser

extension SupersededRisks: ExpressibleByArgument {}

/// What becomes of the open risks of records that are superseded.
struct RiskHandlingOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What to do with open risks of a superseded record: leave and list them, carry them to the new record, or close them.",
            valueName: "leave|carry|close"))
    var risks = SupersededRisks.leave

    /// Tells which risks are open that were closed before changes.
    func tellReopened(after changes: ChangeSet, in workspace: Workspace) {
        let configuration = workspace.project.configuration
        func open(_ source: SourceText?) -> [(reference: String, risk: Risk)] {
            let record = source.map(configuration.recordReader.read)
            return record.map { SupersededRisks.open(of: $0, method: configuration.risks) } ?? []
        }
        for change in changes.changes {
            let before = Set(open(change.before).map(\.reference))
            for (reference, risk) in open(change.after) where !before.contains(reference) {
                Self.tell("open again", reference, risk, in: workspace)
            }
        }
    }

    private static func tell(_ what: String, _ reference: String, _ risk: Risk, in workspace: Workspace) {
        workspace.surroundings.tell("adr: \(what): \(reference) \(risk.statement.value ?? "")")
    }

    /// Tells which risks remain open in the records that changes supersede, in whole or in part.
    ///
    /// - Parameter log: the log with the changes.
    static func tellRemaining(after changes: ChangeSet, in log: DecisionLog, of workspace: Workspace) {
        let configuration = workspace.project.configuration
        let reader = configuration.recordReader
        for change in changes.changes {
            guard let before = change.before.map(reader.read), let after = change.after.map(reader.read),
                let successor = newSuccessor(of: after, before: before)
            else { continue }
            let open = SupersededRisks.open(of: after, method: configuration.risks)
            guard let first = open.first else { continue }
            func qualified(_ reference: String) -> String {
                log.reference(to: after) + reference.dropFirst(after.label.count)
            }
            for (reference, risk) in open { tell("still open", qualified(reference), risk, in: workspace) }
            let new = log.resolve(successor.target, from: after.source).record
            let isBeside = new?.holder == after.holder
            func name(_ record: DecisionRecord) -> String {
                isBeside ? log.reference(to: record) : ShellText.quoted(workspace.shown(record.source.path))
            }
            let command =
                "adr supersede \(name(after)) --by \(new.map(name) ?? successor.target.text) --risks"
            workspace.surroundings.tell(
                successor.isPartial
                    ? "hint: `adr risk close \(qualified(first.reference))` closes a risk that no longer applies"
                    : "hint: `\(command) carry` moves them to the new record, `\(command) close` closes them")
        }
    }

    /// What a record newly says that it is superseded by.
    private static func newSuccessor(of after: DecisionRecord, before: DecisionRecord) -> DecisionLink? {
        let known = before.links(.supersededBy)
        let new = after.links(.supersededBy).last { link in
            !known.contains { $0.target.text == link.target.text && $0.isPartial == link.isPartial }
        }
        let isNewlySuperseded = after.currentStatus == .superseded && before.currentStatus != .superseded
        return new.flatMap { $0.isPartial || isNewlySuperseded ? $0 : nil }
    }
}
