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

    /// `user.name` of git's configuration; `nil` if unset, or if there is no git.
    public var currentUserName: String? {
        guard let outcome = try? run(["config", "--get", "user.name"]), outcome.status == 0 else {
            return nil
        }
        let name = Self.line(outcome.output)
        return name.isEmpty ? nil : name
    }

    /// The addresses of the remotes, as git's configuration has them.
    public var remotes: [String] {
        let lines = try? demand(["config", "--null", "--get-regexp", #"^remote\..*\.url$"#])
        return (lines ?? []).split(separator: 0).compactMap { line in
            line.firstIndex(of: UInt8(ascii: "\n")).map {
                String(decoding: line[line.index(after: $0)...], as: UTF8.self)
            }
        }
    }

    /// The root within the repository, as a path relative to the repository's own root.
    public var prefix: String {
        RepositoryRoot.find(from: root.path)?.relativePath(of: root.path) ?? ""
    }

    /// `core.hooksPath` of git's configuration; `nil` if unset, or if there is no git.
    public var hooksPath: String? {
        // The last value is the one that `run` itself sets.
        guard let outcome = try? run(["config", "--null", "--get-all", "core.hooksPath"]), outcome.status == 0
        else { return nil }
        return outcome.output.split(separator: 0, omittingEmptySubsequences: false).dropLast(2).last
            .map { String(decoding: $0, as: UTF8.self) }
    }

    func demand(_ arguments: [String], input: [UInt8] = []) throws(GitFailure) -> [UInt8] {
        let outcome = try run(arguments, input: input)
        guard outcome.status == 0 else { throw GitFailure(said: outcome.errors) }
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
