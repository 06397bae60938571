@testable import ADRProject

/// Git as tests run it: without the configuration of the machine or a person.
enum TestGit {
    static let environment = [
        "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@b",
    ]
    static let isThere =
        (try? Subprocess(arguments: ["git", "--version"], environment: environment).run()) != nil

    /// What git wrote.
    @discardableResult
    static func run(_ arguments: [String], in folder: String) throws -> String {
        let outcome = try Subprocess(
            arguments: ["git", "-C", folder] + arguments, environment: environment
        ).run()
        return String(decoding: outcome.output + outcome.errors, as: UTF8.self)
    }
}
