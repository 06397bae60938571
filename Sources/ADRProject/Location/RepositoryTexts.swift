public import ADRText

/// The files of a repository, and the texts among them that are wanted.
public struct RepositoryTexts: Sendable {
    public private(set) var texts: [SourceText] = []
    /// The paths of all files.
    public private(set) var paths: [String] = []
    /// The symbolic links, and the paths of the files that they lead to.
    public private(set) var links: [(path: String, target: String)] = []
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
        problems += other.problems
    }

    fileprivate init(problems: [FileProblem]) { self.problems = problems }

    fileprivate init(
        _ listed: ArraySlice<String>, below root: RootFolder, including isWhole: (String) -> Bool,
        where isWanted: (SourceText) -> Bool
    ) {
        var small = FileReader(root: root, limit: Self.limit)
        var any = FileReader(root: root)
        for path in listed {
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
    /// The files of the repository: with git those that it tracks or does not ignore, else all that are not hidden.
    ///
    /// Files of other kinds than regular ones, those with zero bytes and those beyond ``RepositoryTexts/limit`` are
    /// no texts.
    ///
    /// - Parameters:
    ///   - isListed: which files are looked at, by their paths.
    ///   - isWhole: which files are read whatever their kind and size.
    ///   - isWanted: which texts are kept.
    /// - Throws: what git says.
    public func texts(
        git: GitRepository, among isListed: (String) -> Bool = { _ in true },
        including isWhole: @Sendable (String) -> Bool = { _ in false },
        where isWanted: @Sendable (SourceText) -> Bool
    ) throws(GitFailure) -> RepositoryTexts {
        let listing = git.isThere ? try git.workTreeFiles() : FolderScanner(root: root).scan("") { _ in true }
        let root = root
        return listing.files.filter(isListed).mapChunks(ofAtLeast: 64) {
            RepositoryTexts($0, below: root, including: isWhole, where: isWanted)
        }.reduce(into: RepositoryTexts(problems: listing.problems)) { $0.add($1) }
    }
}

extension GitRepository {
    /// The files below the root that are tracked, or that no `.gitignore` leaves out.
    ///
    /// - Throws: what git says, also where it only warns and leaves out files.
    func workTreeFiles() throws(GitFailure) -> FolderListing {
        let outcome = try run(["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", "."])
        guard outcome.status == 0 else { throw failure(saying: outcome.errors) }
        var listing = FolderListing()
        var seen: Set<[UInt8]> = []
        for path in outcome.output.split(separator: 0).map(Array.init) where seen.insert(path).inserted {
            if let path = String(validating: path, as: UTF8.self) {
                listing.files.append(path)
            } else {
                let text = String(decoding: path, as: UTF8.self)
                listing.problems.append(FileProblem(path: text, reason: .nameIsNotUTF8))
            }
        }
        listing.problems += try Self.foldersLeftOut(outcome.errors)
        return listing
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
