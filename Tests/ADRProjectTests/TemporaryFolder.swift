import ADRText

@testable import ADRProject

/// A folder of its own for one test, removed at its end.
final class TemporaryFolder {
    let root: RootFolder

    init(in parent: String = "/tmp") throws {
        let path = "\(parent)/adr-tests-\(UInt64.random(in: 0...UInt64.max))"
        try POSIX.makeFolder(path)
        root = try RootFolder(path)
    }

    deinit {
        _ = try? Subprocess(arguments: ["rm", "-rf", root.path], environment: TestEnvironment.plain).run()
    }

    func absolute(_ path: String) -> String { RootFolder.join(root.path, path) }

    /// Writes a file, and the folders that lead to it.
    @discardableResult
    func write(_ path: String, _ text: String, mode: UInt32 = 0o644) throws -> SourceText {
        try run("mkdir", "-p", RootFolder.split(absolute(path)).folder)
        try? POSIX.removeFile(absolute(path))
        let file = try FileDescriptor(opening: absolute(path), .newFile(mode: mode))
        try file.append(Array(text.utf8))
        try file.setMode(mode)
        return SourceText(path: path, text)
    }

    func read(_ path: String) throws -> String {
        var reader = FileReader(root: root)
        return try reader.read(path).text
    }

    func status(_ path: String) throws -> FileStatus { try POSIX.status(of: absolute(path)) }

    /// Whether the disk of these folders finds a name by any letter case, as most on macOS do.
    static let ignoresCase: Bool = {
        guard let folder = try? TemporaryFolder(), (try? folder.write("a", "")) != nil else { return false }
        return folder.exists("A")
    }()

    func exists(_ path: String) -> Bool { (try? status(path)) != nil }

    /// Runs a program in this folder: what it wrote.
    @discardableResult
    func run(_ arguments: String...) throws -> String {
        let script = ["sh", "-c", "cd \"$0\" && \"$@\"", root.path] + arguments
        let outcome = try Subprocess(arguments: script, environment: TestEnvironment.plain).run()
        guard outcome.status == 0 else {
            throw CommandFailed(errors: String(decoding: outcome.errors, as: UTF8.self))
        }
        return String(decoding: outcome.output, as: UTF8.self)
    }

    /// A folder that is an empty git repository.
    static func repository() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.run("git", "init", "-q", "-b", "main")
        return folder
    }

    /// Git in this folder, or in one below it.
    func git(in path: String = "") throws -> GitRepository {
        GitRepository(root: try RootFolder(absolute(path)), environment: TestEnvironment.plain)
    }

    /// Commits everything in this folder.
    func commit(_ message: String) throws {
        try run("git", "add", "-A")
        try run("git", "commit", "-qm", message)
    }

    /// Puts a shell script in the place of a program.
    ///
    /// - Returns: the value of `PATH` for which it is found.
    func stub(_ program: String, _ script: String) throws -> String {
        try write("stubs/\(program)", "#!/bin/sh\n\(script)\n", mode: 0o755)
        return absolute("stubs") + ":/usr/bin:/bin"
    }

    /// Every name below this folder, those of temporary files too.
    func names() throws -> [String] {
        try run("find", ".", "-mindepth", "1").split(separator: "\n").map { String($0.dropFirst(2)) }.sorted()
    }

    /// What the file system tells of names below this folder, but when they were changed in any way.
    func listing(where isWanted: (String) -> Bool = { _ in true }) throws -> [String: String] {
        let pairs = try names().filter(isWanted).map { name in
            let status = try status(name)
            return (name, "\(status.number) \(status.mode) \(status.size) \(status.modified)")
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// Makes a file of so many zeros, which take no place.
    func writeZeros(_ path: String, count: Int) throws {
        try run("dd", "if=/dev/zero", "of=\(path)", "bs=1", "count=0", "seek=\(count)")
    }

    /// Whether the disk takes names of any bytes; that of macOS wants UTF-8.
    static let takesAnyName: Bool = {
        let folder = try? TemporaryFolder()
        return (try? folder?.run("sh", "-c", "touch \"$(printf '\\377')\"")) != nil
    }()

    struct CommandFailed: Error { let errors: String }
}

enum TestEnvironment {
    static let hasGit = (try? Subprocess(arguments: ["git", "--version"], environment: plain).run()) != nil

    static let plain = [
        "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@b",
    ]
}
