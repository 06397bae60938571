import ADRModel
import ADRText

/// Decides once whose habits hold in a project: the environment says so, or the configuration, or the log.
struct HabitsChoice {
    /// The log that adr-tools would find.
    let log: AdrToolsLog?
    let root: RootFolder
    let currentFolder: String
    var configuration = Configuration()
    var configurationPath: String?
    /// Whether the tool's own configuration names the logs' folders.
    var namesFolders = false

    /// - Parameter asked: the dialect that the environment asks for.
    func project(asked: RecordDialect?) -> Project {
        var configuration = configuration
        configuration.dialect = asked ?? configuration.dialect
        if asked == .sections, configuration.folders.isEmpty {
            configuration.folders = [
                logFolder ?? RelativePath.join(currentFolder, Habits.adrTools.logFolder)
            ]
        }
        let (habits, folder) = habits(configuration.dialect)
        return Project(
            root: root, configuration: configuration, configurationPath: configurationPath,
            currentFolder: currentFolder, habits: habits, habitsFolder: folder,
            folderFile: folder == nil ? habits.folderFile.flatMap(path(ofFolderFile:)) : nil)
    }

    /// Where the file that names the log's folder belongs: beside the configuration.
    private func path(ofFolderFile name: String) -> String? {
        guard !namesFolders else { return nil }
        let isForeign = configurationPath.map { RelativePath.lastComponent(of: $0) == name } ?? true
        let folder = isForeign ? currentFolder : configurationPath.map(RelativePath.folder) ?? ""
        return RelativePath.join(folder, name)
    }

    private func habits(_ dialect: RecordDialect?) -> (Habits, folder: String?) {
        if let dialect { return (dialect == .sections ? .adrTools : .own, nil) }
        if configurationPath.map(RelativePath.lastComponent) == ForeignConfiguration.adrTools.rawValue,
            configuration.folders.allSatisfy({ AdrToolsLog(in: $0, of: root).isOfItsKind })
        {
            return (.adrTools, nil)
        }
        if let logFolder, log?.isMadeByAdrTools ?? false { return (.adrTools, logFolder) }
        return (.own, nil)
    }

    /// The folder of the log relative to the root; `nil` if it lies elsewhere.
    private var logFolder: String? {
        guard let log, root.contains(log.parent.path) else { return nil }
        let parent = String(log.parent.path.dropFirst(root.path.count).drop { $0 == "/" })
        return RelativePath.join(parent, Habits.adrTools.logFolder)
    }
}
