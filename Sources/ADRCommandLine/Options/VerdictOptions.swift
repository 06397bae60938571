import ADRReports
import ADRText
import ArgumentParser

/// When findings make the command fail.
struct VerdictOptions: ParsableArguments {
    @Option(
        name: .customLong("max-warnings"),
        help: ArgumentHelp("Fail if there are more than this many warnings.", valueName: "n"))
    var maximum: Int?

    @Flag(name: .customLong("warnings-as-errors"), help: "Treat warnings as errors.")
    var raisesWarnings = false

    @Flag(name: .customLong("exit-zero"), help: "Exit with 0 even if there are findings.")
    var succeedsAlways = false

    mutating func validate() throws {
        if let maximum, maximum < 0 { throw ValidationError("--max-warnings must be 0 or more.") }
    }

    func status(of report: LintReport) -> ExitStatus {
        guard !succeedsAlways else { return .success }
        let hasTooMany = maximum.map { report.count(.warning) > $0 } ?? false
        return report.count(.error) > 0 || hasTooMany ? .findings : .success
    }
}
