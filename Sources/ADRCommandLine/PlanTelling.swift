import ADRAuthoring
import ADRModel
import ADRProject
import ADRText

extension Authoring {
    /// Tells what changes do to other records, and which risks of superseded ones remain open.
    func tellConsequences(of changes: ChangeSet) {
        let after = log.applying(changes, reader: workspace.repository.reader)
        tellFormerSuccessors(after: changes)
        tellPlans(after: changes, in: after)
        RiskHandlingOption.tellRemaining(after: changes, in: after, of: workspace)
        tellDoubts(after: changes, in: after)
    }

    /// Tells which of the records that changes supersede others superseded before, and still do.
    private func tellFormerSuccessors(after changes: ChangeSet) {
        guard !isQuiet else { return }
        let reader = workspace.repository.reader
        for change in changes.changes {
            guard let before = change.before.map(reader.read), before.currentStatus == .superseded,
                let after = change.after.map(reader.read)
            else { continue }
            let links = before.links(.supersededBy).filter { !$0.isPartial }
            let former = links.map(\.target.text)
            guard !former.isEmpty, after.links(.supersededBy).count > before.links(.supersededBy).count else {
                continue
            }
            let told =
                "\(workspace.shown(before.source.path)) still names \(former.joined(separator: ", "))"
            workspace.surroundings.tell([
                "adr: \(told), which superseded it before",
                "hint: `adr supersede \(log.reference(to: before)) --undo --by \(name(of: links[0], in: before))` removes the earlier link",
            ])
        }
    }

    /// How a person names the record that a link leads to.
    private func name(of link: DecisionLink, in record: DecisionRecord) -> String {
        log.resolve(link.target, from: record.source).record.map(log.reference) ?? "RECORD"
    }

    /// Tells what changes plan, carry out or drop of what proposals do to other records.
    ///
    /// - Parameter after: the log with the changes.
    private func tellPlans(after changes: ChangeSet, in after: DecisionLog) {
        guard !isQuiet else { return }
        for change in changes.changes {
            guard let record = change.after.flatMap({ after.record(at: $0.path) }) else { continue }
            let before = change.before.flatMap { log.record(at: $0.path) }
            for statement in after.links.statements(of: record) where statement.link.kind.waitsForDecision {
                guard let other = statement.target.record else { continue }
                let former = before.flatMap { before in
                    log.links.statements(of: before, statement.link.kind).first {
                        $0.target.record?.source.filePath == other.source.filePath
                    }
                }
                tell(statement.link, from: record, to: other, was: former?.standing, is: statement.standing)
            }
        }
    }

    private func tell(
        _ link: DecisionLink, from record: DecisionRecord, to other: DecisionRecord, was: LinkStanding?,
        is standing: LinkStanding
    ) {
        let (verb, name) = (link.kind.name, other.called)
        let plain = link.kind == .supersedes ? "supersede" : "amend"
        let part = link.isPartial ? link.scope.map { "“\($0)” of " } ?? "a part of " : ""
        switch (was, standing) {
        case (.planned, .planned): break
        case (.holds, .planned), (.holds, .dropped):
            let isAgain = link.kind == .supersedes && other.currentStatus?.isInForce ?? false
            let end = standing == .planned ? " until \(record.called) is accepted" : ""
            tell(
                isAgain
                    ? "\(part)\(name) is in force again\(end)"
                    : end.isEmpty
                        ? "\(record.called) no longer \(verb) \(part)\(name)"
                        : "\(record.called) does not \(plain) \(part)\(name) until it is accepted"
            )
        case (_, .planned):
            tell(
                "\(record.called) \(verb) \(part)\(name) when it is accepted; \(name) stays unchanged until then"
            )
            if link.kind == .supersedes {
                let scope = link.scope.map { ["--scope", $0] } ?? []
                let command = TypedCommand(
                    ["supersede", log.reference(to: other), "--by", log.reference(to: record)] + scope + [
                        "--now"
                    ])
                hint(command.text, "applies it immediately")
            }
        case (.planned, .holds): tell("\(record.called) \(verb) \(part)\(name)")
        case (.planned, .dropped): tell("\(record.called) will not \(plain) \(part)\(name)")
        case (_, .holds), (_, .dropped): break
        }
    }

    private func tell(_ message: String) { workspace.surroundings.tell("adr: \(message)") }

    private func hint(_ command: String, _ effect: String) {
        workspace.surroundings.tell("hint: `\(command)` \(effect)")
    }
}
