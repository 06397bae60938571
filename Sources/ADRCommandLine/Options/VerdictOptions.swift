import ADRReports
import ADRText
import ArgumentParser

/// When findings make the command fail.
struct VerdictOptions: ParsableArguments {
    @Option(
        name: .customLong("max-warnings"),
        help: ArgumentHelp("Fail if there are more warnings than this.", valueName: "n"))
    var maximum: Int?

    @Flag(name: .customLong("warnings-as-errors"), help: "Make every warning an error.")
    var raisesWarnings = false

    @Flag(name: .customLong("exit-zero"), help: "Succeed whatever is found.")
    var succeedsAlways = false

    mutating func validate() throws {
        if let maximum, maximum < 0 { throw ValidationError("--max-warnings needs a number from 0 on.") }
    }

    func status(of report: LintReport) -> ExitStatus {
        guard !succeedsAlways else { return .success }
        let hasTooMany = maximum.map { report.count(.warning) > $0 } ?? false
        return report.count(.error) > 0 || hasTooMany ? .findings : .success
    }
}
