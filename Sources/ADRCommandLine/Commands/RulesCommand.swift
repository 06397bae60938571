import ADRLint
import ADRModel
import ADRReports
import ArgumentParser

struct RulesCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List the rules, or explain one.",
        discussion: """
            Examples:
              adr rules
              adr rules broken-link
              adr rules --format json
            """
    )

    @Argument(help: "The rule's id.", completion: .rule)
    var id: String?

    @Option(help: "The output format.")
    var format = RuleListFormat.text

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        guard let id else {
            switch format {
            case .text: surroundings.writeOutput(surroundings.fitted(StyledText(RuleReference().list)))
            case .json: surroundings.writeOutput(RuleReference().json)
            }
            return .success
        }
        guard let rule = BuiltInRules.rule(id) else {
            let nearest = EditDistance.nearest(to: id, among: BuiltInRules.all.map { $0.description.id })
            throw Failure(
                "there is no rule \"\(id)\"",
                hint: nearest.map { "did you mean \"\($0)\"?" } ?? "adr rules lists them")
        }
        switch format {
        case .text: surroundings.writeOutput(surroundings.fitted(StyledText(RulePage(rule).markdown)))
        case .json: surroundings.writeOutput(RuleReference().json(of: rule))
        }
        return .success
    }
}
