import ADRText

/// The `pre-commit` hook that checks the records about to be committed.
///
/// A hook is ours if it has exactly the bytes that ``install()`` writes; no other is ever changed or removed.
public struct CommitHook: Sendable {
    /// Why the hook cannot be installed or removed.
    public enum Problem: Error, Sendable {
        /// A hook that is not ours, or was changed by hand, stands in the place; its path.
        case notOurs(String)
        /// `core.hooksPath` of git's configuration, from where git runs hooks instead.
        case hooksElsewhere(String)
        /// Git does not say from where it runs hooks.
        case hooksUnknown(GitFailure)
        case file(FileProblem)
        /// The hook stands in its place, and git does not run it, for this reason.
        case notExecutable(FileProblem)
        case change(ChangeFailure)
    }

    /// The command that the hook runs, for those who add it to a hook of their own.
    public static let command = "adr lint --staged"

    static let text = """
        #!/bin/sh
        # Installed by `adr hook install`; `adr hook uninstall` removes it, as long as it is not changed.
        # Checks the records about to be committed. `git commit --no-verify` goes without.
        exec \(command)

        """

    private static let name = WriteDoor.hook

    private let gitFolder: RootFolder
    private let state: ProjectState
    private let git: GitRepository

    /// Finds the place of the hook.
    ///
    /// - Parameters:
    ///   - repository: the folder that holds `.git`.
    ///   - environment: the variables git gets when it is asked for `core.hooksPath`.
    public init(repository: RootFolder, environment: [String: String]) throws(Problem) {
        do {
            gitFolder = try GitFolder.find(of: repository)
        } catch {
            throw .file(error)
        }
        state = ProjectState(of: repository, environment: environment)
        git = GitRepository(root: repository, environment: environment)
    }

    /// The absolute path of the hook.
    public var path: String { RootFolder.join(gitFolder.path, Self.name) }

    /// Writes the hook where there is none, and makes it executable.
    ///
    /// - Returns: whether anything was changed.
    /// - Throws: `hooksElsewhere`, `notOurs`, or what keeps it from being written or from being run.
    public func install() throws(Problem) -> Bool {
        var elsewhere: String?
        do {
            elsewhere = try git.hooksPath()
        } catch {
            // Without git, nobody runs hooks anywhere.
            guard error.isOfAbsence else { throw .hooksUnknown(error) }
        }
        if let elsewhere { throw .hooksElsewhere(elsewhere) }
        let isNew = try current() == nil
        if isNew {
            var changes = ChangeSet()
            changes.create(SourceText(path: Self.name, Self.text))
            try write(changes)
        }
        return try makeExecutable() || isNew
    }

    /// Removes the hook if it is ours.
    ///
    /// - Returns: whether there was a hook.
    /// - Throws: `notOurs`, or what keeps it from being removed.
    public func uninstall() throws(Problem) -> Bool {
        guard let hook = try current() else { return false }
        var changes = ChangeSet()
        changes.remove(hook)
        try write(changes)
        return true
    }

    /// Our hook; `nil` if there is none.
    private func current() throws(Problem) -> SourceText? {
        var reader = FileReader(root: gitFolder)
        let hook: SourceText
        do {
            hook = try reader.read(Self.name)
        } catch {
            // A link that leads nowhere is no hook of ours either, and is not written through.
            if error.reason == .notFound, (try? POSIX.status(of: path)) == nil { return nil }
            throw error.reason == .notFound ? .notOurs(path) : .file(error)
        }
        guard hook.bytes == Array(Self.text.utf8) else { throw .notOurs(path) }
        return hook
    }

    private func write(_ changes: ChangeSet) throws(Problem) {
        do {
            try ChangeWriter(root: gitFolder, state: state, door: .commitHook).write(changes)
        } catch {
            throw .change(error)
        }
    }

    /// Lets everyone run the hook who may read it; whether that was not so.
    private func makeExecutable() throws(Problem) -> Bool {
        do throws(SystemError) {
            let file = try FileDescriptor(opening: path, .file)
            let mode = try file.status().mode
            let wanted = mode | (mode & 0o444) >> 2
            if mode != wanted { try file.setMode(wanted) }
            return mode != wanted
        } catch {
            throw .notExecutable(FileProblem(path: path, error))
        }
    }
}
