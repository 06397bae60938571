import ADRLint
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

/// Findings that the team knows of.
struct BaselineOptions: ParsableArguments {
    @Option(
        name: .customLong("baseline"),
        help: ArgumentHelp("Leave out the findings recorded in this file.", valueName: "file"))
    var path: String?

    @Flag(name: .customLong("write-baseline"), help: "Record all findings in the --baseline file.")
    var writes = false

    mutating func validate() throws {
        if writes, path == nil { throw ValidationError("--write-baseline needs --baseline FILE.") }
    }

    /// The findings that the baseline does not have; without a baseline, all.
    ///
    /// Entries that were looked for and not found are told on standard error.
    ///
    /// - Parameters:
    ///   - output: where a baseline is written to.
    ///   - isForced: whether a file is replaced that the tool did not write.
    func new(_ run: LintRun, to output: ChangeOutput, isForced: Bool) throws -> [Diagnostic] {
        let workspace = output.workspace
        guard let path else { return run.diagnostics }
        guard !writes else {
            try write(run, to: OutputFile(path, isForced: isForced, in: workspace.repository), output)
            return []
        }
        let existing = try workspace.repository.existingFile(workspace.repository.path(typed: path))
        guard let existing else {
            throw Failure("there is no baseline \(path)", hint: "use --write-baseline to create it")
        }
        let comparison: Baseline.Comparison
        do throws(BaselineFile.Problem) {
            comparison = try BaselineFile.read(existing).comparison(with: run.diagnostics, in: run.sources)
        } catch {
            throw Failure("\(path): \(error.message)", hint: "use --write-baseline to create a new one")
        }
        let gone = comparison.gone.filter { run.hasLookedFor($0.rule, at: $0.path) }
        if !gone.isEmpty {
            let plural =
                gone.count == 1
                ? "entry of \(path) no longer matches" : "entries of \(path) no longer match"
            workspace.surroundings.tell(
                "adr: \(gone.count) \(plural) any finding; --write-baseline drops them")
        }
        return comparison.new
    }

    /// Records what was found in the place of what was looked for; other entries stay.
    private func write(_ run: LintRun, to file: OutputFile, _ output: ChangeOutput) throws {
        var baseline = Baseline(of: run.diagnostics, in: run.sources)
        let count = baseline.entries.count
        if let existing = file.existing, let former = try? BaselineFile.read(existing) {
            baseline.add(former.entries.filter { !run.hasLookedFor($0.rule, at: $0.path) })
        } else if let existing = file.existing, !existing.bytes.isEmpty, !run.isWhole {
            throw Failure(
                "\(path ?? ""): this is not a baseline, and only part of the log was checked",
                hint: "use --write-baseline without files and rules to create a complete one")
        }
        try output.put(BaselineFile.text(of: baseline), into: file)
        let kept = baseline.entries.count - count
        output.workspace.surroundings.tell(
            "adr: recorded \(count) finding\(count == 1 ? "" : "s") in \(path ?? "")"
                + (kept == 0 ? "" : "; kept \(kept) that this run did not check"))
    }
}
