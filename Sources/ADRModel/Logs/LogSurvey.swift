public import ADRText

/// Sorts the Markdown files of a repository, or a part of one, into decision logs.
public struct LogSurvey: Sendable {
    /// The logs found, in the order of their folders.
    public let logs: [DecisionLog]

    /// - Parameters:
    ///   - sources: every Markdown file in question.
    ///   - folders: the logs' folders, where they are known; else the files themselves tell.
    public init(_ sources: [SourceText], reader: RecordReader = RecordReader(), folders: [String] = []) {
        self.init(documents: sources.map(reader.read), folders: folders)
    }

    /// - Parameter documents: every Markdown file in question, read as if it were a record.
    public init(documents: [DecisionRecord], folders: [String] = []) {
        let classifier = DocumentClassifier(documents)
        let kinds = documents.map(classifier.kind)
        let recordFolders = zip(documents, kinds).filter { $0.1 == .record }.map {
            Self.root(of: $0.0.source.path, folders)
        }
        let roots = Set(recordFolders).union(folders)
        var records: [String: [DecisionRecord]] = [:]
        var pages: [String: [DecisionLog.Page]] = [:]
        for (document, kind) in zip(documents, kinds) {
            let root = Self.root(of: document.source.path, folders)
            if kind == .record {
                records[root, default: []].append(document)
            } else if roots.contains(root) {
                pages[root, default: []].append(DecisionLog.Page(kind: kind, source: document.source))
            }
        }
        logs = roots.sorted().map {
            DecisionLog(folder: $0, records: records[$0] ?? [], pages: pages[$0] ?? [])
        }
    }

    /// The known folder that holds a file, or the folder whose name says that it is a log, or the file's own.
    private static func root(of path: String, _ folders: [String]) -> String {
        let known = folders.filter { $0.isEmpty || path.hasPrefix($0 + "/") }.max {
            $0.utf8.count < $1.utf8.count
        }
        if let known { return known }
        if let root = LogFolder.conventionalRoot(of: path) { return root }
        let folder = RelativePath.folder(of: path)
        return RecordFileName(path: path).isFolder ? RelativePath.folder(of: folder) : folder
    }
}
