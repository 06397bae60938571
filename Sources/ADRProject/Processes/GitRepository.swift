import ADRText

/// Reads a git repository through git's plumbing, without a shell, hooks, pagers, filters or the network.
///
/// Whatever the configuration of a clone says, git runs no program but itself for what is read, and never fetches what
/// a partial clone lacks.
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
    public var currentUserName: String? { setting("user.name") }

    /// `user.email` of git's configuration.
    public var currentUserAddress: String? { setting("user.email") }

    private func setting(_ key: String) -> String? {
        guard let outcome = try? run(["config", "--get", key]), outcome.status == 0 else { return nil }
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

    /// `core.hooksPath` of git's configuration; `nil` if unset.
    ///
    /// - Throws: what git says.
    func hooksPath() throws(GitFailure) -> String? {
        let outcome = try run(["config", "--null", "--get-all", "core.hooksPath"])
        guard outcome.status == 0 else { throw failure(saying: outcome.errors) }
        // The last value is the one that `run` itself sets.
        return outcome.output.split(separator: 0, omittingEmptySubsequences: false).dropLast(2).last
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// The paths among some that git ignores: they match a pattern, and the index has nothing there.
    func ignored(among paths: [String]) throws(GitFailure) -> [String] {
        // This command has no literal paths; behind `./`, all are.
        let input: [UInt8] = paths.flatMap { Array("./\($0)".utf8) + [0] as [UInt8] }
        let output = try answer(["--no-literal-pathspecs", "check-ignore", "-z", "--stdin"], input: input)
        return (output ?? []).split(separator: 0).map { String(decoding: $0.dropFirst(2), as: UTF8.self) }
    }

    /// Whether git ignores a folder, and has nothing in it; not if git cannot tell.
    func leavesOut(_ folder: String) -> Bool {
        guard !folder.isEmpty, let ignored = try? ignored(among: [folder]), !ignored.isEmpty else {
            return false
        }
        return (try? demand(["ls-files", "-z", "--", folder])) == []
    }

    func demand(
        _ arguments: [String], settings: [GitSetting] = [], input: [UInt8] = []
    ) throws(GitFailure) -> [UInt8] {
        let outcome = try run(arguments, settings: settings, input: input)
        guard outcome.status == 0 else { throw failure(saying: outcome.errors) }
        return outcome.output
    }

    /// What git answers, or `nil` if that is no.
    ///
    /// Git says no by its exit status alone. What macOS has in the place of a git that is not installed has that of a no
    /// too, but tells how to install git.
    func answer(_ arguments: [String], input: [UInt8] = []) throws(GitFailure) -> [UInt8]? {
        let outcome = try run(arguments, input: input)
        if outcome.status == 0 { return outcome.output }
        let wasKilled = outcome.status > 128
        guard !wasKilled, GitFailure.isSilent(outcome.errors) else { throw failure(saying: outcome.errors) }
        return nil
    }

    /// Why git could not answer: what it says, or that the clone lacks what it was asked for.
    func failure(saying errors: [UInt8]) -> GitFailure {
        if GitFailure.isOfMissingTools(errors) { return .notInstalled }
        let said = String(decoding: errors, as: UTF8.self)
        let tellsOfObjects = Self.wordsOfMissingObjects.contains { said.contains($0) }
        return tellsOfObjects && isPartial ? .partial : GitFailure(said: errors)
    }

    /// What the editions of git say where they would fetch an object, or miss it.
    private static let wordsOfMissingObjects = [
        "promisor", "lazy fetch", "not allowed", "bad object", "bad tree", "unable to read", "missing",
        "not a tree object", "could not", "Could not",
    ]

    /// Whether the repository is a clone that fetches objects when they are asked for, which is never done here.
    var isPartial: Bool {
        let settings = #"^(extensions\.partialclone|remote\..*\.(promisor|partialclonefilter))$"#
        return (try? run(["config", "--get-regexp", settings]))?.status == 0
    }

    /// The variables that git gets: no protocol is allowed, whatever is configured, nobody is asked, and it speaks
    /// the language in which it is understood. The characters of filters that it runs stay those of the user.
    ///
    /// - Parameter settings: of git's configuration, that count before those of any file.
    private func variables(_ settings: [GitSetting]) -> [String: String] {
        var variables = environment.merging([
            "GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0",
            "LANGUAGE": "en", "LC_MESSAGES": "C",
        ]) { $1 }
        // This one would count before the others.
        if let locale = variables.removeValue(forKey: "LC_ALL"), !locale.isEmpty {
            for category in ["LC_CTYPE", "LC_COLLATE", "LC_TIME"] { variables[category] = locale }
        }
        let count = environment["GIT_CONFIG_COUNT"].flatMap { Int($0) } ?? 0
        for (index, setting) in settings.enumerated() {
            variables["GIT_CONFIG_KEY_\(count + index)"] = setting.key
            variables["GIT_CONFIG_VALUE_\(count + index)"] = setting.value
        }
        if !settings.isEmpty { variables["GIT_CONFIG_COUNT"] = String(count + settings.count) }
        return variables
    }

    /// - Parameter settings: of git's configuration, that count before those of any file.
    func run(
        _ arguments: [String], settings: [GitSetting] = [], input: [UInt8] = []
    ) throws(GitFailure) -> Subprocess.Outcome {
        let options = [
            "-C", root.path, "--no-pager", "--no-optional-locks", "--literal-pathspecs",
        ]
        let fixed = Self.fixedSettings.flatMap { ["-c", $0] }
        do {
            return try Subprocess(
                arguments: ["git"] + options + fixed + arguments, environment: variables(settings),
                input: input
            )
            .run()
        } catch {
            switch error {
            case .system(.notFound): throw GitFailure.notInstalled
            case .system(let error): throw GitFailure(message: "git: \(error.message)")
            case .tooMuchOutput(let limit): throw GitFailure(message: "git wrote more than \(limit) bytes")
            }
        }
    }

    /// What git does not take from anybody's configuration: the programs that it would run, and how it writes what is
    /// read here.
    private static let fixedSettings = [
        "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.ignoreStat=false", "core.pager=cat",
        "safe.bareRepository=explicit",
        "core.quotePath=false", "color.ui=false", "diff.orderFile=/dev/null", "i18n.logOutputEncoding=UTF-8",
        "log.follow=false", "log.showRoot=true", "log.showSignature=false",
    ]

    static func line(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...], as: UTF8.self)
    }
}

/// A setting of git's configuration; its name may have any characters.
struct GitSetting {
    let key: String
    let value: String
}
