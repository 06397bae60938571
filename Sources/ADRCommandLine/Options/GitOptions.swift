import ADRProject
import ArgumentParser

/// What git is asked for.
struct GitOptions: ParsableArguments {
    @Flag(help: "Look at what will be committed; report what is found in the files that the commit changes.")
    var staged = false

    @Flag(help: "Report what is found in files that differ from the last commit or from --base.")
    var changed = false

    @Option(
        help: ArgumentHelp(
            "Run the rules on history too: compare with where HEAD and this branch part.", valueName: "ref"))
    var base: String?

    var scope: LintScope { LintScope(staged: staged, changed: changed, base: base) }

    /// Whether only some files are asked for.
    var narrows: Bool { scope.narrows }

    mutating func validate() throws {
        if staged, changed {
            throw ValidationError("--staged and --changed both choose the files; leave out one.")
        }
    }
}
