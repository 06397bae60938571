public import ADRModel
import ADRText

/// The records below the files and folders that a person or a hook names.
///
/// Hooks hand over whatever was changed. So files that are no Markdown, that lie outside of the project or
/// that no log holds are skipped in silence. A path at which there is nothing is a mistake.
public struct PathSelection: Sendable {
    /// All records.
    public static let everything = PathSelection(paths: nil, isStrict: false)

    /// Relative to the project's root; `nil` for all records.
    private let paths: [String]?
    /// Whether only logs count that are found without these paths.
    private let isStrict: Bool

    private init(paths: [String]?, isStrict: Bool) {
        self.paths = paths
        self.isStrict = isStrict
    }

    /// - Parameters:
    ///   - typed: the files and folders as they were typed, or the names of records; none for all records.
    ///   - isStrict: whether to look only into logs that are found without these paths, and to skip paths at
    ///     which there is nothing.
    /// - Throws: that there is nothing at one of the paths, and that it names no record.
    public init(
        _ typed: [String], isStrict: Bool = false, in repository: Repository
    ) throws(RepositoryProblem) {
        var paths: [String] = []
        for text in typed {
            guard let path = try? repository.path(typed: text) else { continue }
            switch repository.project.root.kind(of: path) {
            case .folder: paths.append(path)
            case .file where FolderScanner.isMarkdown(path): paths.append(path)
            case nil where !isStrict:
                let records = repository.records(named: text)
                guard !records.isEmpty else { throw .nothingAt(text) }
                paths += records.map(\.source.path)
            case .file, nil: continue
            }
        }
        self.init(paths: typed.isEmpty ? nil : paths, isStrict: isStrict)
    }

    /// Whether the logs to look into do not depend on the current folder.
    public var namesPaths: Bool { paths != nil }

    /// The logs of a project; unless strict, also those that the files and folders named make known.
    public func reading(of project: Project) -> Project.Reading {
        guard let paths, !isStrict else { return project.logs() }
        return project.logs(including: paths)
    }

    /// Whether a record is among those named.
    public func contains(_ record: DecisionRecord) -> Bool { contains(record.source.path) }

    /// Whether the file at a path is among those named.
    public func contains(_ file: String) -> Bool {
        guard let paths else { return true }
        return paths.contains { $0.isEmpty || file.isPath($0) || RelativePath.isBelow($0, file) }
    }
}

extension Repository {
    /// The records of all logs that a number, a file name or a title names.
    fileprivate func records(named reference: String) -> [DecisionRecord] {
        project.logs().logs.flatMap { log -> [DecisionRecord] in
            switch log.resolve(reference) {
            case .record(let record): return [record]
            case .ambiguous(let records): return records
            case .unknown, .foreign: return []
            }
        }
    }
}
