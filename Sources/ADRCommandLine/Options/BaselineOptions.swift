import ADRLint
import ADRProject
import ADRText
import ArgumentParser

/// Findings that the team knows of.
struct BaselineOptions: ParsableArguments {
    @Option(
        name: .customLong("baseline"),
        help: ArgumentHelp("Do not tell the findings recorded in this file.", valueName: "file"))
    var path: String?

    @Flag(name: .customLong("write-baseline"), help: "Record all findings in the file of --baseline.")
    var writes = false

    mutating func validate() throws {
        if writes, path == nil { throw ValidationError("--write-baseline needs --baseline FILE.") }
    }

    /// The findings that the baseline does not have; without a baseline, all.
    ///
    /// Entries that were looked for and not found are told on standard error.
    ///
    /// - Parameter output: where a baseline is written to.
    func new(_ run: LintRun, to output: ChangeOutput) throws -> [Diagnostic] {
        let workspace = output.workspace
        guard let path else { return run.diagnostics }
        let file = try workspace.path(typed: path)
        let existing = try workspace.existingFile(file)
        if writes {
            let baseline = Baseline(of: run.diagnostics, in: run.sources)
            try output.put(SourceText(path: file, BaselineFile.text(of: baseline)), over: existing)
            let count = baseline.entries.count
            workspace.surroundings.writeError(
                "adr: recorded \(count) finding\(count == 1 ? "" : "s") in \(path)\n")
            return []
        }
        guard let existing else {
            throw Failure("there is no baseline \(path)", hint: "--write-baseline records one")
        }
        let comparison: Baseline.Comparison
        do throws(BaselineFile.Problem) {
            comparison = try BaselineFile.read(existing).comparison(with: run.diagnostics, in: run.sources)
        } catch {
            throw Failure("\(path): \(error.message)", hint: "--write-baseline records a new one")
        }
        let gone = comparison.gone.filter { run.hasLookedFor($0.rule, at: $0.path) }
        if !gone.isEmpty {
            let plural = gone.count == 1 ? "entry of \(path) is" : "entries of \(path) are"
            workspace.surroundings.writeError(
                "adr: \(gone.count) \(plural) not found any more; --write-baseline drops them\n")
        }
        return comparison.new
    }
}
