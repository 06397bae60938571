public import ADRModel
public import ADRText

/// The texts of a repository outside of its logs that name decisions.
public struct CitedTexts: Sendable {
    /// In the order of their paths.
    public let texts: [CitedText]
    /// How many files were looked at.
    public let fileCount: Int
    /// Whether every file could be read.
    public let isWhole: Bool
}

/// A text and the places in it that name decisions.
public struct CitedText: Sendable {
    public let source: SourceText
    public let citations: [Citation]
}

extension Repository {
    /// The texts outside of the logs that name decisions; files that cannot be read are told.
    ///
    /// Looked at are the files that git tracks or does not ignore, as far as they are written here: no submodules, no
    /// symbolic links, no folders of copies, nothing that programs have written. What a person names counts whatever it is.
    ///
    /// - Parameters:
    ///   - logs: all logs of the repository.
    ///   - wanted: files and folders relative to the root; `nil` for all.
    public func citedTexts(
        of logs: [DecisionLog], in wanted: [String]? = nil
    ) -> CitedTexts {
        let reader = CitationReader(logs, addresses: addresses)
        let known = Set(
            logs.flatMap(\.records).map(\.source.filePath) + logs.flatMap(\.pages).map(\.source.filePath))
        let asked = wanted.map { Set(paths: $0) }
        let isRead: @Sendable (String) -> Bool = { path in
            guard !known.contains(path: path) else { return false }
            return asked?.hold(path) ?? !OwnTexts.isForeign(path)
        }
        let files: RepositoryTexts
        let isWanted: @Sendable (SourceText) -> Bool = { text in
            reader.mayCite(text) && (asked?.contains(text.filePath) ?? false || !OwnTexts.isGenerated(text))
        }
        do {
            files = try project.texts(git: git, reading: isRead, where: isWanted)
        } catch {
            tell(.unlisted(error))
            files = project.textsInFolders(among: { _ in true }, reading: isRead, where: isWanted)
        }
        let nameless = files.problems.filter { $0.reason == .nameIsNotUTF8 }
        let unread = files.problems.filter { $0.reason != .nameIsNotUTF8 }
        if !unread.isEmpty { tell(.unread(unread)) }
        // Whoever names files has named others.
        if !nameless.isEmpty, wanted == nil { tell(.leftOut(nameless)) }
        let knowing = reader.knowing(files.paths)
        let texts = files.texts.mapChunks(ofAtLeast: 8) { texts in
            texts.map { CitedText(source: $0, citations: knowing.citations(in: $0)) }
        }.joined()
        return CitedTexts(
            texts: texts.filter { !$0.citations.isEmpty }.sorted { $0.source.filePath < $1.source.filePath },
            fileCount: files.paths.count(where: isRead), isWhole: unread.isEmpty)
    }

    /// The files and folders that a person names, relative to the root.
    ///
    /// - Parameter mayBeGone: whether there need be nothing at a path.
    /// - Throws: ``RepositoryProblem`` for a path outside of the project, or at which there is nothing.
    public func paths(typed: [String], mayBeGone: Bool) throws(RepositoryProblem) -> [String] {
        var paths: [String] = []
        for text in typed {
            let path = try path(typed: text)
            guard mayBeGone || project.root.kind(of: path) != nil else { throw .nothingAt(text) }
            paths.append(path)
        }
        return paths
    }

    /// The files that are at some paths, or in folders there; a path at which there is nothing stays.
    public func files(in paths: [String]) throws(RepositoryProblem) -> [String] {
        var folders: Set<String> = []
        do throws(FileProblem) {
            for path in paths where try project.root.kindIfThere(of: path) == .folder { folders.insert(path) }
        } catch {
            throw .unreadable(error)
        }
        guard !folders.isEmpty else { return paths }
        let all: [String]
        do {
            all = try project.files(by: git).files
        } catch {
            throw .unlisted(error)
        }
        return paths.flatMap { path in
            folders.contains(path) ? all.filter { RelativePath.isBelow(path, $0) } : [path]
        }
    }

    /// The files that a branch has added, changed or removed since it left another one, as they are committed or staged.
    ///
    /// - Throws: what git says.
    public func filesChanged(since name: String) throws(GitFailure) -> [String] {
        let parting = try git.mergeBase(with: try git.commit(name), named: name)
        let now = try git.index().without(try git.filesGoneFromDisk())
        return now.differences(from: try git.snapshot(of: parting)).sorted().map(\.text)
    }
}

extension Set<FilePath> {
    /// Whether a path is one of these, or lies in a folder that is.
    fileprivate func hold(_ path: String) -> Bool {
        var path = path
        while !contains(path: path) {
            guard !path.isEmpty else { return false }
            path = RelativePath.folder(of: path)
        }
        return true
    }
}
