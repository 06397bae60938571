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
            "What becomes of open risks of a superseded record: leave and tell them, carry them to the new one, or close them.",
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

    /// Tells which risks remain open in the records that changes supersede.
    static func tellRemaining(after changes: ChangeSet, in workspace: Workspace) {
        let configuration = workspace.project.configuration
        let reader = configuration.recordReader
        let superseded = changes.changes.compactMap { change -> DecisionRecord? in
            guard let before = change.before, let after = change.after.map(reader.read),
                after.currentStatus == .superseded, reader.read(before).currentStatus != .superseded
            else { return nil }
            return after
        }
        let open = superseded.flatMap { SupersededRisks.open(of: $0, method: configuration.risks) }
        guard !open.isEmpty else { return }
        for (reference, risk) in open {
            tell("still open", reference, risk, in: workspace)
        }
        workspace.surroundings.tell(
            "hint: --risks carry takes such risks over to the new record, --risks close closes them")
    }
}
