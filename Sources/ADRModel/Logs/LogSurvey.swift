public import ADRText

/// Sorts the Markdown files of a repository, or a part of one, into decision logs.
public struct LogSurvey: Sendable {
    /// The logs found, in the order of their folders.
    public let logs: [DecisionLog]
    private let documents: [DecisionRecord]
    private let verdictsInOrder: [DocumentVerdict]

    /// What each file was taken for, in the order in which they were handed in.
    public var verdicts: [(path: String, verdict: DocumentVerdict)] {
        zip(documents, verdictsInOrder).map { ($0.source.path, $1) }
    }

    /// - Parameters:
    ///   - sources: every Markdown file in question.
    ///   - folders: the logs' folders, where they are known; else the files themselves tell.
    public init(_ sources: [SourceText], reader: RecordReader = RecordReader(), folders: [String] = []) {
        self.init(documents: sources.map(reader.read), folders: folders)
    }

    /// - Parameters:
    ///   - documents: every Markdown file in question, read as if it were a record.
    ///   - named: folders that somebody asks for, whatever they are called.
    public init(documents: [DecisionRecord], folders: [String] = [], named: [String] = []) {
        let verdicts = DocumentClassifier(documents, logFolders: folders, named: named).verdicts
        self.documents = documents
        verdictsInOrder = verdicts
        var rootsByFolder: [FilePath: String] = [:]
        let roots = documents.map { document in
            let folder = document.holder
            if let root = rootsByFolder[path: folder] { return root }
            let root = Self.root(of: folder, known: folders)
            rootsByFolder[path: folder] = root
            return root
        }
        let logRoots = Set(paths: zip(roots, verdicts).filter { $0.1.kind == .record }.map(\.0) + folders)
        var records: [FilePath: [DecisionRecord]] = [:]
        var pages: [FilePath: [DecisionLog.Page]] = [:]
        /// The log of a document; of a translation that of its original.
        func home(of index: Int) -> String {
            guard verdicts[index].kind == .translation, !logRoots.contains(path: roots[index]) else {
                return roots[index]
            }
            return RecordFileName.originals(ofTranslation: documents[index].source.path).lazy
                .map { Self.root(of: RelativePath.folder(of: $0), known: folders) }
                .first { logRoots.contains(path: $0) } ?? roots[index]
        }
        for (index, document) in documents.enumerated() {
            let root = home(of: index)
            guard logRoots.contains(path: root) else { continue }
            if verdicts[index].kind == .record {
                records[path: root, default: []].append(document)
            } else {
                pages[path: root, default: []].append(
                    DecisionLog.Page(kind: verdicts[index].kind, source: document.source))
            }
        }
        let inOrder = logRoots.sorted()
        let all =
            inOrder.count > 1
            ? RecordsByPath(inOrder.map { (folder: $0.text, records: records[$0] ?? []) }) : nil
        logs = inOrder.map {
            DecisionLog(folder: $0.text, records: records[$0] ?? [], pages: pages[$0] ?? [], elsewhere: all)
        }
    }

    /// The records among all documents of some logs.
    ///
    /// - Parameter folders: the logs' folders.
    public static func records(among documents: [DecisionRecord], folders: [String]) -> [DecisionRecord] {
        zip(documents, DocumentClassifier(documents, logFolders: folders).verdicts)
            .filter { $1.kind == .record }.map(\.0)
    }

    /// The known folder that holds a folder, or the one whose name says that it is a log, or the folder itself.
    private static func root(of folder: String, known: [String]) -> String {
        let around = known.filter { $0.isEmpty || folder.isPath($0) || folder.begins(with: $0 + "/") }
        return around.max { $0.utf8.count < $1.utf8.count } ?? LogFolder.conventionalRoot(ofFolder: folder)
            ?? folder
    }
}
