import ADRProject
import ADRReports
import ADRText
import ArgumentParser

/// Where a generated page goes.
struct PageOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write; standard output by default.", valueName: "file"))
    var output: String?

    @Flag(help: "Write nothing; exit with 1 and show a diff if the file is stale.")
    var check = false

    @OptionGroup var force: ForceOption
    @OptionGroup var write: WriteOptions

    /// The format that is given, else the one that the file's name ends in.
    ///
    /// - Throws: `ValidationError` if both are there and differ, or if there is no file to check.
    func format<Format: RawRepresentable<String> & CaseIterable & Equatable>(
        _ given: Format?, else usual: Format
    ) throws -> Format {
        if check, output == nil { throw ValidationError("--check needs a file: --output FILE.") }
        let name = nameOfOutput
        let told: Format? = formatOfName()
        // A version of a format, as json-2, is written to files of that format.
        if let given, let told, given != told, !given.rawValue.begins(with: told.rawValue + "-") {
            throw ValidationError(
                "\(name) names a \(told.rawValue) file, but --format is \(given.rawValue); change one of the two."
            )
        }
        if told == nil, !name.begins(with: "."), Self.endingsOfFormats.contains(ending) {
            let formats = Format.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("\(name): this command cannot write \(ending), only \(formats).")
        }
        return given ?? told ?? usual
    }

    /// The format that the file's name ends in.
    func formatOfName<Format: RawRepresentable<String>>() -> Format? {
        Format(rawValue: FormatName.format(ofFilesEndingIn: ending))
    }

    private var nameOfOutput: String { output.map(RelativePath.lastComponent(of:)) ?? "" }

    private var ending: String {
        nameOfOutput.partedAtLast(".").map { $0.behind.lowercased() } ?? ""
    }

    /// What names of files end in that say what is in them.
    private static let endingsOfFormats: Set<String> = [
        "csv", "tsv", "htm", "html", "json", "yaml", "yml", "xml", "svg", "png", "pdf", "doc", "docx", "xls",
        "xlsx",
        "dot", "rst", "adoc",
    ]

    /// The page's path relative to the root, from which its links lead on.
    func path(in workspace: Workspace) throws(RepositoryProblem) -> String {
        try output.map { typed throws(RepositoryProblem) in try workspace.repository.path(typed: typed) }
            ?? workspace.project.currentFolder + "/-"
    }

    /// Writes a page where it belongs, or tells how the file differs from it.
    ///
    /// - Parameter color: whether styles are shown on standard output.
    func tell(
        _ text: StyledText, color: ColorChoice = .auto, in workspace: Workspace
    ) throws -> ExitStatus {
        guard let output else {
            workspace.surroundings.writeOutput(text, color: color)
            return .success
        }
        let file = try OutputFile(output, isForced: force.isForced || check, in: workspace.repository)
        return try put(file.changes(to: text.plain), isWhole: true, in: workspace)
    }

    /// Writes changes of the page, or tells them and that the page is stale.
    ///
    /// - Parameters:
    ///   - isWhole: whether the page is the tool's from its beginning to its end.
    ///   - command: what brings the pages up to date; the same command unless given.
    func put(
        _ changes: ChangeSet, isWhole: Bool, refreshedBy command: String? = nil, in workspace: Workspace
    ) throws -> ExitStatus {
        var writing = write.output(in: workspace)
        if isWhole { writing.note.generated = Set(changes.changes.compactMap(\.after?.path)) }
        if check { writing.mode.isDryRun = true }
        try writing.put(changes)
        guard check, !changes.isEmpty else { return .success }
        let command = command.map { "`\($0)`" } ?? "the same command without --check"
        workspace.surroundings.tell(
            changes.changes.compactMap(\.after?.path).map {
                "adr: \(workspace.shown($0)) is stale; run \(command) to update it"
            })
        return .findings
    }
}
