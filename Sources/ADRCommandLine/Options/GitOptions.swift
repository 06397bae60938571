import ADRProject
import ArgumentParser

/// What git is asked for.
struct GitOptions: ParsableArguments {
    @Flag(help: "Check the staged content; report the findings in files that the commit changes.")
    var staged = false

    @Flag(help: "Report the findings in files that differ from the last commit or from --base.")
    var changed = false

    @Option(
        help: ArgumentHelp(
            "Also run the history rules: compare with the merge base of HEAD and this ref.", valueName: "ref")
    )
    var base: String?

    var scope: LintScope { LintScope(staged: staged, changed: changed, base: base) }

    /// Whether only some files are asked for.
    var narrows: Bool { scope.narrows }

    mutating func validate() throws {
        if staged, changed {
            throw ValidationError("--staged and --changed both select files; leave out one.")
        }
    }
}
