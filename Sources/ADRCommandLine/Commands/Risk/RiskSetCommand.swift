import ADRAuthoring
import ArgumentParser

struct RiskSetCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Set what a risk says.",
        discussion: """
            Examples:
              adr risk set 12/R1 level=3x4 owner=ana
              adr risk set 12/R1 residual=1x4 status=mitigated
              adr risk set 12/R1 trigger=                   takes the trigger away
            """
    )

    @OptionGroup var change: RiskChangeOptions

    @Argument(help: ArgumentHelp("Keys with their values.", valueName: "key=value"))
    var values: [String]

    func validate() throws {
        if let wrong = values.first(where: { !$0.contains("=") || $0.hasPrefix("=") }) {
            throw ValidationError("\"\(wrong)\" sets nothing; write key=value, as owner=ana.")
        }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try change.change(in: surroundings) { method throws(AuthoringError) in
            var steps: [RiskChange.Step] = []
            for value in values {
                guard let sign = value.firstIndex(of: "=") else { continue }
                let text = String(value[value.index(after: sign)...])
                steps.append(.assign(try RiskAssignment(String(value[..<sign]), text, method: method)))
            }
            return steps
        }
    }
}
