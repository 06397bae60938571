import ADRModel
import ADRProject
import ADRReports
import ADRText

/// A file that a person names for a page, a report or a baseline, where it may be written.
///
/// All commands ask here. A file that is there is replaced only if the tool wrote it, which is told by a comment, a
/// header or the memory of what was written, or if the person insists. Records, templates, the configuration and the
/// git folder are never replaced.
struct OutputFile {
    /// Relative to the project's root.
    let path: String
    /// What stands there; `nil` if nothing does.
    let existing: SourceText?
    /// Whether what stands there may be replaced as a whole, whoever wrote it.
    let isReplaceable: Bool

    private let workspace: Workspace

    /// - Parameters:
    ///   - typed: the path as it was typed.
    ///   - isForced: whether the person insists.
    /// - Throws: ``Failure`` for a place that is never written, or why the file cannot be read.
    init(_ typed: String, isForced: Bool, in workspace: Workspace) throws {
        self.workspace = workspace
        path = try workspace.repository.path(typed: typed)
        try Self.demandPlace(path, in: workspace)
        existing = try workspace.repository.existingFile(path)
        isReplaceable =
            isForced
            || existing.map { $0.bytes.isEmpty || Self.isOwn($0) || workspace.hasWritten($0) } ?? true
    }

    /// Makes sure that the whole file may be written.
    ///
    /// - Throws: ``Failure`` if somebody else has written what stands there.
    func demandReplaceable() throws(Failure) {
        guard !isReplaceable else { return }
        throw Failure(
            "\(workspace.shown(path)) is there already, and adr did not write it",
            hint: "give another name, or --force to replace the file")
    }

    /// Writes the whole file; it is remembered that the tool did.
    ///
    /// - Parameter isResult: whether the path is the command's result.
    /// - Throws: ``Failure`` if somebody else has written what stands there, or why it cannot be written.
    func put(_ text: String, to output: ChangeOutput, isResult: Bool = false) throws {
        var output = output
        output.note.generated = [path]
        try output.put(changes(to: text)) { _ in isResult }
    }

    /// What writes the whole file.
    ///
    /// - Throws: ``Failure`` if somebody else has written what stands there.
    func changes(to text: String) throws(Failure) -> ChangeSet {
        try demandReplaceable()
        var changes = ChangeSet()
        changes.put(SourceText(path: path, text), over: existing)
        return changes
    }

    private static func isOwn(_ file: SourceText) -> Bool {
        GeneratedFile.isOne(file) || (try? BaselineFile.read(file)) != nil
    }

    /// Makes sure that a file is not replaced by what was made of a part of the log.
    ///
    /// - Parameter typed: the path as it was typed; `nil` where nothing goes to a file.
    /// - Throws: ``Failure`` if something could not be read; what that is has been said.
    static func demandWhole(_ typed: String?, isWhole: Bool) throws(Failure) {
        guard let typed, !isWhole else { return }
        throw Failure(
            "\(typed) is not written, because not everything that belongs there could be read",
            hint: "nothing was written; see to what is named above and try again")
    }

    // MARK: - Places that are never written

    private static func demandPlace(_ path: String, in workspace: Workspace) throws {
        let project = workspace.project
        let places = Set([path, project.root.withoutLinks(path)])
        let shown = workspace.shown(path)
        for place in places {
            if project.isInGitFolder(place) {
                throw Failure("\(shown) lies in the git folder", hint: "give another name")
            }
            let name = RelativePath.lastComponent(of: place).lowercased()
            if ProjectLocator.allConfigurationNames.contains(name) {
                throw Failure("\(shown) is the configuration", hint: "give another name")
            }
        }
        let reading = project.logs(including: places.filter { project.root.exists($0) }.sorted())
        for log in reading.logs {
            if log.records.contains(where: { places.contains($0.source.path) }) {
                throw Failure("\(shown) is a record", hint: "give another name")
            }
            if log.pages.contains(where: { $0.kind == .template && places.contains($0.source.path) }) {
                throw Failure("\(shown) is a template", hint: "give another name")
            }
        }
    }
}
