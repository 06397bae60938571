import ADRModel
public import ADRText

/// A folder whose files are made of a log.
///
/// A list in the folder says which files the tool wrote there, and what was in them. It replaces and removes those alone,
/// as long as they are as it wrote them; all other files are somebody's.
public struct ExportFolder {
    /// The name of the list.
    public static let listName = ".adr-export"
    private static let listHead = "# Written by `adr export`: the hash and the name of each file."

    /// Relative to the project's root.
    public let path: String
    private let repository: Repository

    /// - Parameter typed: the path as it was typed.
    /// - Throws: ``RepositoryProblem`` for a place where records lie, or the git folder.
    public init(_ typed: String, in repository: Repository) throws(RepositoryProblem) {
        self.repository = repository
        path = try repository.path(typed: typed)
        let project = repository.project
        let places = [path, project.root.withoutLinks(path)]
        guard !places.contains(where: project.isInGitFolder) else {
            throw .notForOutput(repository.shown(path), .gitFolder)
        }
        let folders = Set(
            paths: project.logs(including: []).logs.flatMap(\.records).map {
                RelativePath.folder(of: $0.source.path)
            })
        guard !places.contains(where: folders.contains(path:)) else {
            throw .exportIntoLog(repository.shown(path))
        }
    }

    /// What makes the folder hold some files, and of those that the tool wrote no others.
    ///
    /// - Parameter isForced: whether files are replaced and removed whoever wrote them.
    /// - Throws: ``RepositoryProblem`` with the files that somebody else wrote or changed, or why one cannot be read.
    public func changes(to files: [(name: String, text: String)], isForced: Bool) throws -> ChangeSet {
        let list = try repository.existingFile(place(of: Self.listName))
        let written = Self.hashes(in: list)
        var changes = ChangeSet()
        var foreign: [String] = []
        func isOwn(_ file: SourceText, _ name: String) -> Bool {
            isForced || written[path: name] == StableHash.text(StableHash.of(bytes: file.bytes))
        }
        for file in files {
            let new = SourceText(path: place(of: file.name), file.text)
            let existing = try repository.existingFile(new.path)
            if let existing, existing != new, !isOwn(existing, file.name) { foreign.append(new.path) }
            changes.put(new, over: existing)
        }
        let names = Set(paths: files.map(\.name))
        for name in written.keys.sorted() where !names.contains(name) {
            guard let former = try repository.existingFile(place(of: name.text)) else { continue }
            if isOwn(former, name.text) { changes.remove(former) } else { foreign.append(former.path) }
        }
        let lines = files.map { "\(StableHash.text(StableHash.of(bytes: $0.text.utf8))) \($0.name)" }
        let text = ([Self.listHead] + lines).joined(separator: "\n") + "\n"
        if let list, !list.text.begins(with: Self.listHead), !isForced { foreign.append(list.path) }
        changes.put(SourceText(path: place(of: Self.listName), text), over: list)
        guard foreign.isEmpty else { throw RepositoryProblem.foreignFiles(foreign.map(repository.shown)) }
        return changes
    }

    private func place(of name: String) -> String { path.isEmpty ? name : "\(path)/\(name)" }

    /// What the list says of files that lie in the folder itself.
    private static func hashes(in list: SourceText?) -> [FilePath: String] {
        var hashes: [FilePath: String] = [:]
        guard let list, list.text.begins(with: listHead) else { return hashes }
        for line in list.text.parts(at: "\n").dropFirst() {
            let hash = line.upTo(" ")
            let name = line.dropFirst(hash.count + 1)
            guard hash.utf8.count == 16, !name.isEmpty, !name.holds("/"), name != "..", name != "." else {
                continue
            }
            hashes[path: String(name)] = String(hash)
        }
        return hashes
    }
}
