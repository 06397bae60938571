import ADRModel
public import ADRText

/// What a scan of a folder found.
public struct FolderListing: Hashable, Sendable {
    /// The paths relative to the root, sorted by their bytes.
    public internal(set) var files: [String] = []

    /// The paths of AsciiDoc and MDX files, in which records may stand that nobody reads; in no order.
    public internal(set) var unread: [String] = []

    /// The folders below the scanned one that are git repositories of their own.
    public internal(set) var repositories: [String] = []

    /// The files among them that git is told not to write, as in a sparse checkout.
    public internal(set) var skipped: Set<FilePath> = []

    /// The folders that could not be listed; everything else was.
    public internal(set) var problems: [FileProblem] = []

    /// Whether there are more folders than were looked into.
    public internal(set) var isCut = false
}

/// Lists the files below a folder.
///
/// Hidden files and folders and `node_modules` are left out, but not hidden folders that have a name for logs, like
/// `.decisions`, nor such folders directly in hidden ones, like `.github/adr`. A link to a folder is followed when that
/// folder is below the root, does not hold the scanned folder, and is not listed anyway; so links make no
/// loops and list nothing twice.
public struct FolderScanner: Sendable {
    public let root: RootFolder
    /// How many folders are looked into, those named as logs and the nearest to the scanned one first.
    private let limit: Int
    /// Is told how many folders have been looked into.
    private let progress: WorkProgress

    public init(root: RootFolder, limit: Int = .max, progress: WorkProgress = WorkProgress()) {
        self.root = root
        self.limit = limit
        self.progress = progress
    }

    /// Lists the files below `folder` whose names are wanted; Markdown files unless told.
    ///
    /// A FIFO or device with such a name is listed too: ``FileReader`` refuses it with its reason.
    ///
    /// - Parameter folder: relative to the root; the root itself if empty.
    public func scan(
        _ folder: String, including isWanted: (_ name: String) -> Bool = Self.isMarkdown
    ) -> FolderListing {
        var scan = FolderScan(root: root, limit: limit, progress: progress)
        do throws(FileProblem) {
            let start = try root.resolve(folder)
            guard !GitFolder.holds(start, below: root) else {
                throw FileProblem(path: folder, reason: .inGitFolder)
            }
            scan.visit(folder, at: start, isWanted)
            scan.followLinks(besides: start, isWanted)
        } catch {
            scan.listing.problems.append(error)
        }
        scan.listing.files.sort { FilePath($0) < FilePath($1) }
        return scan.listing
    }

    /// Whether a scan of a folder lists a file of this path, if there is one.
    static func lists(_ path: String, from folder: String = "") -> Bool {
        guard RelativePath.isBelow(folder, path) else { return false }
        let rest = path.behind(folder)
        let parts = rest.parts(at: "/")
        return isMarkdown(path)
            && parts.indices.allSatisfy { index in
                guard isLeftOut(parts[index]) else { return true }
                let isLog = index + 1 < parts.count && LogFolder.isName(parts[index])
                let holdsLog = index + 2 < parts.count && LogFolder.isName(parts[index + 1])
                return isLog || holdsLog && isPassage(parts[index])
            }
    }

    /// Whether a folder that is left out may hold one that is not.
    fileprivate static func isPassage(_ name: some StringProtocol) -> Bool {
        name.utf8.first == UInt8(ascii: ".") && name != ".git"
    }

    fileprivate static func isLeftOut(_ name: some StringProtocol) -> Bool {
        name.utf8.first == UInt8(ascii: ".") || name == "node_modules"
    }

    /// Whether a name ends in `.md` or `.markdown`, in capitals or not.
    public static func isMarkdown(_ name: String) -> Bool {
        name.utf8.count > 3
            && (name.endsIgnoringCase(with: ".md") || name.endsIgnoringCase(with: ".markdown"))
    }

    /// Whether a name ends in `.adoc` or `.asciidoc`, in capitals or not.
    static func isAsciiDoc(_ name: String) -> Bool {
        name.endsIgnoringCase(with: ".adoc") || name.endsIgnoringCase(with: ".asciidoc")
    }

    /// Whether a name ends in `.mdx`, in capitals or not.
    static func isMDX(_ name: String) -> Bool {
        name.endsIgnoringCase(with: ".mdx")
    }
}

/// One scan under way.
private struct FolderScan {
    let root: RootFolder
    let limit: Int
    let progress: WorkProgress
    var listing = FolderListing()
    private var visited: Set<[UInt8]> = []
    private var links: [(path: String, resolved: String)] = []

    init(root: RootFolder, limit: Int, progress: WorkProgress) {
        self.root = root
        self.limit = limit
        self.progress = progress
    }

    /// Lists a folder and those in it, and keeps links to folders for later.
    mutating func visit(_ path: String, at resolved: String, _ isWanted: (String) -> Bool) {
        let start = path
        var waiting = [(path: path, resolved: resolved, isPassage: false)]
        var next = 0
        while next < waiting.count {
            let folder = waiting[next]
            next += 1
            guard visited.count < limit else {
                listing.isCut = true
                return
            }
            guard visited.insert(Array(folder.resolved.utf8)).inserted else { continue }
            progress.advance()
            do throws(SystemError) {
                for (name, kind) in try POSIX.entries(of: folder.resolved) {
                    guard let name else {
                        listing.problems.append(FileProblem(path: folder.path, reason: .nameIsNotUTF8))
                        continue
                    }
                    let isLeftOut = FolderScanner.isLeftOut(name)
                    let isOpen = !isLeftOut && !folder.isPassage || LogFolder.isName(name)
                    let isPassage = !isOpen && !folder.isPassage && FolderScanner.isPassage(name)
                    let path = RootFolder.join(folder.path, name)
                    if isLeftOut, name == ".git", !folder.path.isEmpty, folder.path != start {
                        listing.repositories.append(folder.path)
                    }
                    guard isOpen || isPassage else { continue }
                    func resolved() -> String { RootFolder.join(folder.resolved, name) }
                    do throws(SystemError) {
                        let known = if let kind { kind } else { try POSIX.status(of: resolved()).kind }
                        if known == .folder {
                            // What is named as a log comes next.
                            let place = LogFolder.isName(name) ? next : waiting.endIndex
                            waiting.insert((path, resolved(), isPassage), at: place)
                        } else if folder.isPassage || isLeftOut {
                            continue
                        } else if known == .link, let target = try linkedFolder(resolved()) {
                            links.append((path, target))
                        } else if isWanted(name) {
                            listing.files.append(path)
                        } else if FolderScanner.isAsciiDoc(name) || FolderScanner.isMDX(name) {
                            listing.unread.append(path)
                        }
                    } catch {
                        listing.problems.append(FileProblem(path: path, error))
                    }
                }
            } catch {
                listing.problems.append(FileProblem(path: folder.path, error))
            }
        }
    }

    /// Lists the folders that links lead to, in the order of the links' paths, but none that holds `start`.
    mutating func followLinks(besides start: String, _ isWanted: (String) -> Bool) {
        while !links.isEmpty {
            let found = links.sorted { FilePath($0.path) < FilePath($1.path) }
            links = []
            for link in found where root.contains(link.resolved) {
                guard !RootFolder.contains(start, in: link.resolved),
                    !GitFolder.holds(link.resolved, below: root)
                else { continue }
                visit(link.path, at: link.resolved, isWanted)
            }
        }
    }

    /// The folder that a link leads to; `nil` if it leads to something else, nowhere, or out of the root to where this
    /// user may not go.
    private func linkedFolder(_ link: String) throws(SystemError) -> String? {
        do {
            guard try POSIX.status(of: link, followingLinks: true).kind == .folder else { return nil }
            return try POSIX.resolve(link)
        } catch .notFound, .notAFolder, .tooManyLinks {
            return nil
        } catch .accessDenied where !leadsInside(link) {
            return nil
        }
    }

    /// Whether a link, by its own words, leads to a place below the root.
    private func leadsInside(_ link: String) -> Bool {
        guard let target = try? POSIX.target(ofLink: link) else { return true }
        let isAbsolute = target.first == "/"
        return root.contains(isAbsolute ? target : RelativePath.join(RelativePath.folder(of: link), target))
    }
}
