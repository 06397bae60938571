public import ADRText

/// Reads a git repository through git's plumbing, without a shell, hooks, pagers, filters or the network.
public struct GitRepository: Sendable {
    public let root: RootFolder

    private let environment: [String: String]

    /// - Parameters:
    ///   - root: the repository's root, or a folder in it: paths are relative to this folder.
    ///   - environment: the variables git gets, `GIT_INDEX_FILE` of a running hook among them.
    public init(root: RootFolder, environment: [String: String]) {
        self.root = root
        self.environment = environment
    }

    /// Whether the root is a git repository or lies in one; found out without running git.
    public var isThere: Bool {
        RepositoryRoot.find(from: root.path).map { (try? GitFolder.find(of: $0)) != nil } ?? false
    }

    /// The text of a file at a revision; `nil` if the revision has no such file.
    ///
    /// - Parameter revision: as git reads it; the index if empty.
    /// - Throws: what git says, for example that there is no such revision.
    public func show(revision: String, path: String) throws(GitFailure) -> SourceText? {
        if !revision.isEmpty { _ = try tree(of: revision) }
        let name = "\(revision):./\(path)"
        let object = try run(["rev-parse", "--verify", "--quiet", "--end-of-options", name])
        guard object.status == 0 else { return nil }
        let blob = try demand(["cat-file", "blob", Self.line(object.output)])
        return SourceText(path: path, bytes: blob)
    }

    /// The paths of the files below a folder at a revision, sorted by their bytes.
    ///
    /// - Parameters:
    ///   - revision: as git reads it; the index if empty.
    ///   - folder: relative to the root; everything below the root if empty.
    /// - Throws: what git says.
    public func listFiles(revision: String, folder: String) throws(GitFailure) -> [String] {
        let place = folder.isEmpty ? "." : "\(folder)/"
        let output =
            if revision.isEmpty {
                try demand(["ls-files", "-z", "--cached", "--", place])
            } else {
                try demand(["ls-tree", "-r", "-z", "--name-only", try tree(of: revision), "--", place])
            }
        return output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    /// `user.name` of git's configuration; `nil` if unset, or if there is no git.
    public var currentUserName: String? {
        guard let outcome = try? run(["config", "--get", "user.name"]), outcome.status == 0 else {
            return nil
        }
        let name = Self.line(outcome.output)
        return name.isEmpty ? nil : name
    }

    /// `core.hooksPath` of git's configuration; `nil` if unset, or if there is no git.
    public var hooksPath: String? {
        // The last value is the one that `run` itself sets.
        guard let outcome = try? run(["config", "--null", "--get-all", "core.hooksPath"]), outcome.status == 0
        else { return nil }
        return outcome.output.split(separator: 0, omittingEmptySubsequences: false).dropLast(2).last
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// The object name of a revision's tree.
    func tree(of revision: String) throws(GitFailure) -> String {
        Self.line(try demand(["rev-parse", "--verify", "--end-of-options", "\(revision)^{tree}"]))
    }

    func demand(_ arguments: [String], input: [UInt8] = []) throws(GitFailure) -> [UInt8] {
        let outcome = try run(arguments, input: input)
        guard outcome.status == 0 else { throw GitFailure(message: Self.line(outcome.errors)) }
        return outcome.output
    }

    func run(_ arguments: [String], input: [UInt8] = []) throws(GitFailure) -> Subprocess.Outcome {
        let options = [
            "-C", root.path, "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
            "-c", "core.pager=cat", "-c", "protocol.allow=never",
            "--no-pager", "--no-optional-locks", "--literal-pathspecs",
        ]
        do {
            return try Subprocess(
                arguments: ["git"] + options + arguments, environment: environment, input: input
            )
            .run()
        } catch {
            switch error {
            case .system(.notFound): throw GitFailure(message: "git is not installed")
            case .system(let error): throw GitFailure(message: "git: \(error.message)")
            case .tooMuchOutput(let limit): throw GitFailure(message: "git wrote more than \(limit) bytes")
            }
        }
    }

    static func line(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...], as: UTF8.self)
    }
}

/// What git, or the attempt to run it, said.
public struct GitFailure: Error, Hashable, Sendable, CustomStringConvertible {
    public let message: String

    public var description: String { message }
}
