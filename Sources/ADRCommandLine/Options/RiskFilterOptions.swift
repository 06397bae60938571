import ADRAuthoring
import ADRModel
import ADRProject
import ADRReports
import ArgumentParser

/// Which risks are asked for.
struct RiskFilterOptions: ParsableArguments {
    @Option(
        help: "Only risks that threaten one of these ISO 25010 qualities; may be repeated.",
        completion: .words(QualityAttribute.self))
    var quality: [String] = []

    @Option(help: "Only risks of decisions with one of these tags; may be repeated.", completion: .tag)
    var tag: [String] = []

    @Option(
        help: "Only risks of decisions that apply to one of these paths (applies-to); may be repeated.",
        completion: .file())
    var path: [String] = []

    @Option(help: "Only risks of one of these owners; may be repeated.", completion: .person)
    var owner: [String] = []

    @Flag(help: "Only what is yours: ADR_USER, or else your name and address in git.")
    var mine = false

    /// - Throws: ``Failure`` for a word that is no quality, a path outside, or a tag or somebody that the logs do not know:
    ///   what fits nothing by mistake must not look as if all were well.
    func filter(in workspace: Workspace, _ logs: [DecisionLog]) throws -> ReviewFilter {
        var filter = ReviewFilter()
        filter.qualities = try quality.flatMap(CommaList.values).map { word throws(Failure) in
            guard let quality = QualityAttribute(word) else {
                throw Failure(unknown: "quality", word, among: QualityAttribute.allCases.map(\.rawValue))
            }
            return quality
        }
        filter.tags = tag.flatMap(CommaList.values)
        filter.paths = try path.map { try workspace.repository.path(typed: $0) }
        filter.owners = owner.flatMap(CommaList.values)
        guard !filter.isEmpty || mine else { return filter }
        let method = workspace.project.configuration.risks
        if let (option, word, known) = filter.unknown(in: logs, method: method).first {
            throw Failure(
                (option == "tag" ? "no decision has the tag" : "no record names") + " \"\(word)\"",
                hint: known.isEmpty
                    ? nil
                    : EditDistance.nearest(to: word, among: known).map { "did you mean \"\($0)\"?" }
                        ?? "choose from: \(known.joined(separator: ", "))")
        }
        for path in filter.paths where !logs.contains(where: { $0.records.contains { $0.governs(path) } }) {
            workspace.surroundings.tell("adr: no decision applies to \(workspace.shown(path)) (applies-to)")
        }
        if mine {
            filter.mine = try me(in: workspace, among: ReviewFilter.people(of: logs, method: method))
        }
        return filter
    }

    private func me(in workspace: Workspace, among known: [String]) throws(Failure) -> [String] {
        let identity = try workspace.identity()
        let found = identity.people(among: known)
        guard found.isEmpty else { return found }
        throw Failure(
            "the log does not name \"\(identity.name)\"",
            hint: known.isEmpty
                ? "no record names anyone" : "set ADR_USER to one of \(known.joined(separator: ", "))")
    }
}

extension Workspace {
    /// Who works here.
    func identity() throws(Failure) -> Identity {
        guard let identity = Identity(named: surroundings.environment["ADR_USER"], git: git) else {
            throw Failure("adr does not know who you are", hint: "set ADR_USER to your name in the records")
        }
        return identity
    }
}
