import ADRAuthoring
import ADRModel
import ADRProject
import ADRText
import ArgumentParser

/// How a new number is found.
struct NumberingOptions: ParsableArguments {
    @Flag(
        name: .customLong("ignore-branches"),
        help: "Allow numbers already used on other branches.")
    var ignoresBranches = false

    /// The records that a log has on other branches; none if nobody asks for them or there is no git.
    func elsewhere(_ log: DecisionLog, in workspace: Workspace) -> [BranchRecord] {
        ignoresBranches ? [] : workspace.repository.elsewhere(log)
    }
}

extension Workspace {
    /// Says that a new record's number was chosen, or clashes, because of another branch.
    func tellNeighbour(of record: AuthoredRecord) {
        guard let number = record.number, let other = record.neighbour, let taken = other.fileName.number
        else { return }
        guard taken != number else { return surroundings.warn(clash(with: other)) }
        let name = RelativePath.lastComponent(of: other.path)
        surroundings.tell(
            "adr: using number \(number), because "
                + (other.branch.map { "\($0) has \(name)" } ?? "\(name) was deleted"))
    }

    /// Says that a record of another branch has a new record's number too.
    func clash(with other: BranchRecord) -> String {
        let name = RelativePath.lastComponent(of: other.path)
        let number = other.fileName.number ?? 0
        return other.branch.map { "\($0) also has number \(number): \(name)" }
            ?? "a deleted record had number \(number): \(name)"
    }
}
