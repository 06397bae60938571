import ADRAuthoring
import ADRModel
import ArgumentParser

struct RiskSetCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Change a risk: its level, owner, status or other values.",
        discussion: """
            Examples:
              adr risk set 12/R1 level=3x4 owner=ana
              adr risk set 12/R1 residual=1x4 status=mitigated
              adr risk set 12/R1 review-by=friday
              adr risk set 12/R1 trigger=                   remove the trigger
            """
    )

    @OptionGroup var change: RiskChangeOptions

    @Argument(
        help: ArgumentHelp("Keys and new values.", valueName: "key=value"), transform: Value.init(typed:))
    var values: [Value]

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try change.change(in: surroundings) { method throws(AuthoringError) in
            var steps: [RiskChange.Step] = []
            for value in values {
                steps.append(.assign(try RiskAssignment(value.key, value.text, method: method)))
            }
            return steps
        }
    }

    /// A key and its value, a day as ISO has it.
    struct Value {
        let key: String
        let text: String

        /// - Throws: `ValidationError` for what sets nothing.
        init(typed: String) throws {
            guard let sign = typed.firstIndex(of: "="), sign != typed.startIndex else {
                throw ValidationError("\"\(typed)\" sets nothing; write key=value, for example owner=ana.")
            }
            key = String(typed[..<sign])
            let text = String(typed[sign...].dropFirst())
            let isDay = RiskKey(spelled: key)?.isDay ?? false
            self.text = isDay && !text.isEmpty ? try Day(typed: text).date.iso : text
        }
    }
}
