import ADRAuthoring

/// Tells what an import does, on standard error.
struct ImportPlanText {
    private let plan: ImportPlan
    private let workspace: Workspace
    private let isDryRun: Bool

    /// - Parameter isDryRun: whether nothing is written, so that new files are told here alone.
    init(_ plan: ImportPlan, in workspace: Workspace, isDryRun: Bool) {
        (self.plan, self.workspace, self.isDryRun) = (plan, workspace, isDryRun)
    }

    func tell() {
        let places = ReferencePlacesText(workspace.project) { plan.newPaths[$0] ?? $0 }
        let steps = plan.steps.flatMap(lines)
        workspace.surroundings.tell(
            steps + places.certain(plan.certain) + places.doubtful(plan.doubtful) + [summary])
    }

    private func lines(_ step: ImportPlan.Step) -> [String] {
        let words: String
        switch step.outcome {
        case .created(let path): words = isDryRun ? "new, \(workspace.shown(path))" : ""
        case .renumbered(let from, let path): words = "\(workspace.shown(from)) → \(workspace.shown(path))"
        case .known(let path, let isSame):
            words = "already there, \(workspace.shown(path))" + (isSame ? "" : ", with different text")
        case .leftOut(let holder): words = "skipped, \(workspace.shown(holder)) has its number or file"
        }
        return (words.isEmpty ? [] : ["\(step.place): \(words)"])
            + (step.neighbour.map { ["adr: warning: \(workspace.clash(with: $0))"] } ?? [])
    }

    private var summary: String {
        var counts: (new: Int, renumbered: Int, known: Int, leftOut: Int) = (0, 0, 0, 0)
        for step in plan.steps {
            switch step.outcome {
            case .created: counts.new += 1
            case .renumbered: (counts.new, counts.renumbered) = (counts.new + 1, counts.renumbered + 1)
            case .known: counts.known += 1
            case .leftOut: counts.leftOut += 1
            }
        }
        let verb = isDryRun ? "would be imported" : "imported"
        return "adr: \(counts.new) of \(plan.steps.count) records \(verb)"
            + (counts.renumbered > 0 ? " (\(counts.renumbered) renumbered)" : "")
            + (counts.known > 0 ? ", \(counts.known) already there" : "")
            + (counts.leftOut > 0 ? ", \(counts.leftOut) skipped" : "")
    }
}
