public import ADRText

/// The files of a repository, and the texts among them that are wanted.
public struct RepositoryTexts: Sendable {
    public private(set) var texts: [SourceText] = []
    /// The paths of all files.
    public private(set) var paths: [String] = []
    /// The symbolic links, and the paths of the files that they lead to.
    public private(set) var links: [(path: String, target: String)] = []
    /// The paths of the files that git has and a sparse checkout has not written.
    public private(set) var unwritten: [String] = []
    /// The files and folders that could not be looked into.
    public private(set) var problems: [FileProblem] = []

    /// The largest text that is looked through, in bytes.
    public static let limit = 4 << 20

    /// The problems that leave a file out for good: this user may not look into it.
    public var closed: [FileProblem] {
        problems.filter { [.notPermitted, .nameIsNotUTF8].contains($0.reason) }
    }

    fileprivate mutating func add(_ other: RepositoryTexts) {
        texts += other.texts
        paths += other.paths
        links += other.links
        unwritten += other.unwritten
        problems += other.problems
    }

    fileprivate init(problems: [FileProblem]) { self.problems = problems }

    fileprivate init(
        _ listed: ArraySlice<String>, of listing: FolderListing, below root: RootFolder,
        reading isRead: (String) -> Bool, including isWhole: (String) -> Bool,
        where isWanted: (SourceText) -> Bool
    ) {
        var small = FileReader(root: root, limit: Self.limit)
        var any = FileReader(root: root)
        for path in listed {
            guard isRead(path) else {
                paths.append(path)
                continue
            }
            do throws(FileProblem) {
                switch try root.kindItself(of: path) {
                case .regular:
                    paths.append(path)
                    if isWhole(path) {
                        texts.append(try any.read(path))
                    } else {
                        let file = try small.read(path)
                        if !file.isBinary, isWanted(file) { texts.append(file) }
                    }
                case .link:
                    let target = try root.resolve(path)
                    paths.append(path)
                    links.append((path, root.relativePath(of: target) ?? target))
                case .folder, .other: paths.append(path)
                }
            } catch {
                switch error.reason {
                case .notFound where listing.skipped.contains(path: path): unwritten.append(path)
                // Git lists what the index has, be it gone from the disk or not, and a link may lead anywhere.
                case .notFound, .notAFolder, .outsideRoot, .linkLoop: continue
                case .tooLarge where !isWhole(path): continue
                default: problems.append(error)
                }
            }
        }
    }
}

extension Project {
    /// The texts among the files of the repository, and the paths of all.
    ///
    /// Files of other kinds than regular ones, those with zero bytes and those beyond ``RepositoryTexts/limit`` are
    /// no texts.
    ///
    /// - Parameters:
    ///   - isListed: which files are looked at, by their paths.
    ///   - isRead: which of them are read; of the others only the paths are told.
    ///   - isWhole: which files are read whatever their kind and size.
    ///   - isWanted: which texts are kept.
    /// - Throws: what git says.
    public func texts(
        git: GitRepository, among isListed: (String) -> Bool = { _ in true },
        reading isRead: @Sendable (String) -> Bool = { _ in true },
        including isWhole: @Sendable (String) -> Bool = { _ in false },
        where isWanted: @Sendable (SourceText) -> Bool
    ) throws(GitFailure) -> RepositoryTexts {
        texts(in: try files(by: git), isListed, isRead, isWhole, isWanted)
    }

    /// The files of the repository: with git those that it tracks or does not ignore, else all that are not hidden.
    ///
    /// - Throws: what git says.
    func files(by git: GitRepository) throws(GitFailure) -> FolderListing {
        git.isThere ? try git.workTreeFiles() : filesInFolders
    }

    /// The files as they are found without git.
    private var filesInFolders: FolderListing { FolderScanner(root: root).scan("") { _ in true } }

    /// The files as they are found without git: all that are not hidden.
    func textsInFolders(
        among isListed: (String) -> Bool, reading isRead: @Sendable (String) -> Bool = { _ in true },
        including isWhole: @Sendable (String) -> Bool = { _ in false },
        where isWanted: @Sendable (SourceText) -> Bool
    ) -> RepositoryTexts {
        texts(in: filesInFolders, isListed, isRead, isWhole, isWanted)
    }

    private func texts(
        in listing: FolderListing, _ isListed: (String) -> Bool, _ isRead: @Sendable (String) -> Bool,
        _ isWhole: @Sendable (String) -> Bool, _ isWanted: @Sendable (SourceText) -> Bool
    ) -> RepositoryTexts {
        let root = root
        return listing.files.filter(isListed).mapChunks(ofAtLeast: 64) {
            RepositoryTexts(
                $0, of: listing, below: root, reading: isRead, including: isWhole, where: isWanted)
        }.reduce(into: RepositoryTexts(problems: listing.problems)) { $0.add($1) }
    }
}

extension GitRepository {
    /// The files below the root that are tracked, or that no `.gitignore` leaves out.
    ///
    /// - Throws: what git says, also where it only warns and leaves out files.
    func workTreeFiles() throws(GitFailure) -> FolderListing {
        let outcome = try run([
            "ls-files", "-z", "-t", "--cached", "--others", "--exclude-standard", "--", ".",
        ])
        guard outcome.status == 0 else { throw failure(saying: outcome.errors) }
        var listing = FolderListing()
        var seen: Set<[UInt8]> = []
        for line in outcome.output.split(separator: 0) {
            // A letter and a blank.
            let path = Array(line.dropFirst(2))
            guard seen.insert(path).inserted else { continue }
            if let path = String(validating: path, as: UTF8.self) {
                listing.files.append(path)
                if line.first == UInt8(ascii: "S") { listing.skipped.insert(path: path) }
            } else {
                let text = String(decoding: path, as: UTF8.self)
                listing.problems.append(FileProblem(path: text, reason: .nameIsNotUTF8))
            }
        }
        listing.problems += try Self.foldersLeftOut(outcome.errors)
        return listing
    }

    /// The files of the index below the root that a sparse checkout leaves out.
    ///
    /// - Throws: what git says.
    func skippedFiles() throws(GitFailure) -> [String] {
        try demand(["ls-files", "-z", "-t", "--", "."]).split(separator: 0)
            .filter { $0.first == UInt8(ascii: "S") }
            .map { String(decoding: $0.dropFirst(2), as: UTF8.self) }
    }

    /// The folders that git could not list: it says so and goes on.
    static func foldersLeftOut(_ errors: [UInt8]) throws(GitFailure) -> [FileProblem] {
        let start = "warning: could not open directory '"
        let end = "': Permission denied"
        var problems: [FileProblem] = []
        for line in errors.split(separator: UInt8(ascii: "\n")) where line.starts(with: start.utf8) {
            let text = String(decoding: line, as: UTF8.self)
            guard text.hasSuffix(end) else { throw GitFailure(message: "git: \(text)") }
            let path = text.dropFirst(start.count).dropLast(end.count + 1)
            problems.append(FileProblem(path: String(path), reason: .notPermitted))
        }
        return problems
    }
}
