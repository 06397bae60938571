public import ADRReports
public import ADRText
public import ArgumentParser

extension LintFormat: ExpressibleByArgument {}

extension Severity: ExpressibleByArgument {}

extension Surroundings {
    /// The form of findings for whoever reads standard output: a person at a terminal, GitHub Actions, or a
    /// program that reads lines.
    var lintFormat: LintFormat {
        if terminal.isOutput { return .rich }
        return environment["GITHUB_ACTIONS"] == "true" ? .github : .text
    }
}
