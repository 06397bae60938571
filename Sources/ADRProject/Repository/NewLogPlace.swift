import ADRModel
public import ADRText

/// Sees to it that a log that is begun in a folder is found again, and with it all logs that were found before.
public struct NewLogPlace {
    private let folder: String
    private let isAsked: Bool
    private let repository: Repository

    /// - Parameters:
    ///   - folder: relative to the project's root.
    ///   - isAsked: whether a person has named it.
    public init(_ folder: String, isAsked: Bool, in repository: Repository) {
        (self.folder, self.isAsked, self.repository) = (folder, isAsked, repository)
    }

    private var project: Project { repository.project }

    /// Adds what has to be written for that: nothing where the log is found by itself.
    ///
    /// - Throws: ``RepositoryProblem`` where a person has to change the configuration.
    public func add(to changes: inout ChangeSet) throws {
        let known = try knownFolders()
        if let file = project.folderFile, known.isEmpty {
            // adr-tools names one folder in a file of its own, and only if it was asked for.
            guard isAsked else { return }
            let way = RelativePath.from(RelativePath.folder(of: file), to: folder)
            changes.put(SourceText(path: file, way + "\n"), over: try repository.existingFile(file))
            return
        }
        let configured = project.configuration.folders
        let isFound = { (folder: String) in
            configured.isEmpty
                ? LogFolder.isWithinConventional(folder + "/0001-x.md")
                : configured.contains { RelativePath.isBelow($0, folder + "/0001-x.md") }
        }
        guard !(known + [folder]).allSatisfy(isFound) else { return }
        let all = Set(configured + known + [folder]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        try name(all, in: &changes)
    }

    /// Writes a configuration that names folders.
    private func name(_ folders: [String], in changes: inout ChangeSet) throws {
        let home = project.configurationPath.map(RelativePath.folder) ?? ""
        let ways = folders.map { RelativePath.from(home, to: $0) }
        let list = "folders: \(FrontMatterValue.list(ways.map { .string($0.isEmpty ? "." : $0) }).yaml)"
        let path = project.configurationPath.map(repository.shown) ?? ""
        if let own = project.configurationPath.map(RelativePath.lastComponent),
            ProjectLocator.configurationNames.contains(own)
        {
            throw RepositoryProblem.folderNotConfigured(folder, configuration: path, list: list)
        }
        guard ways.allSatisfy({ !$0.hasPrefix("..") }) else {
            throw RepositoryProblem.folderOutside(folder, configuration: path)
        }
        // The file of adr-tools also says whose habits hold.
        let dialect = project.newLogHabits == .adrTools ? "dialect: nygard\n" : ""
        let file = RelativePath.join(home, ProjectLocator.configurationNames[0])
        changes.create(SourceText(path: file, "\(dialect)\(list)\n"))
    }

    /// The folders of the logs that there are, whoever asks for them.
    private func knownFolders() throws -> [String] {
        let plain = try ProjectLocator().locate(
            from: RootFolder.join(project.root.path, project.currentFolder))
        let logs = project.logs().logs + (plain.root == project.root ? plain.logs().logs : [])
        var folders: [String] = []
        for log in logs where !log.records.isEmpty && !folders.contains(log.folder) {
            folders.append(log.folder)
        }
        return folders
    }
}
