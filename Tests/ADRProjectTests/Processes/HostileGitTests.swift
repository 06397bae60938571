import ADRModel
import ADRText
import Testing

@testable import ADRProject

/// A clone whose configuration came from somebody else, as in an archive.
@Suite(.enabled(if: TestEnvironment.hasGit)) struct HostileGitTests {
    let folder: TemporaryFolder
    let git: GitRepository

    init() throws {
        folder = try TemporaryFolder.repository()
        git = try folder.git()
        try folder.write("adr/0001-a.md", "one\n")
        try folder.commit("one")
        try folder.write("adr/0001-a.md", "two\n")
        try folder.commit("two")
    }

    private func set(_ key: String, _ value: String) throws { try folder.run("git", "config", key, value) }

    private func read() throws {
        let commit = try git.commit("HEAD~")
        _ = try git.contents(of: git.snapshot(of: commit).files)
        _ = try git.history(of: ["adr"]) { _ in true }
        _ = try git.branchFiles(below: "adr")
        _ = try git.workTreeFiles()
        _ = try git.index()
        _ = git.currentUserName
    }

    /// Each of them allows the protocol that it uses.
    @Test(arguments: ["ext", "uploadpack", "ssh", "helper"])
    func aPartialCloneFetchesNothing(_ kind: String) throws {
        let mark = folder.absolute(".git/ran")
        let object = try folder.run("git", "rev-parse", "HEAD~:adr/0001-a.md").dropLast()
        try folder.run("rm", "-f", ".git/objects/\(object.prefix(2))/\(object.dropFirst(2))")
        try set("core.repositoryFormatVersion", "1")
        try set("extensions.partialClone", "origin")
        try set("remote.origin.promisor", "true")
        for name in ["ext", "file", "ssh", "evil"] { try set("protocol.\(name).allow", "always") }
        switch kind {
        case "ext": try set("remote.origin.url", "ext::touch \(mark)")
        case "uploadpack":
            try set("remote.origin.url", folder.root.path)
            try set("remote.origin.uploadpack", "touch \(mark); git-upload-pack")
        case "ssh":
            try set("remote.origin.url", "ssh://host.example.org/log")
            try set("core.sshCommand", "touch \(mark); false")
        default: try set("remote.origin.url", "evil::x")
        }
        #expect { try read() } throws: { $0 as? GitFailure == .partial }
        #expect(!folder.exists(".git/ran"))
    }

    /// Settings of git that run a program when something is read.
    @Test func noSettingRunsAProgram() throws {
        let program = "touch \(folder.absolute(".git/ran")); cat"
        for key in [
            "core.fsmonitor", "core.pager", "pager.log", "core.editor", "core.askPass", "gpg.program",
            "diff.external", "diff.x.command", "diff.x.textconv", "filter.x.clean", "filter.x.smudge",
            "filter.x.process", "core.alternateRefsCommand", "credential.helper", "core.gitProxy",
            "interactive.diffFilter", "uploadpack.packObjectsHook", "alias.log", "alias.cat-file",
        ] { try set(key, program) }
        try set("log.showSignature", "true")
        try set("include.path", folder.absolute("more"))
        try folder.write("more", "[core]\n\tfsmonitor = \(program)\n")
        try folder.write(".git/info/attributes", "* diff=x filter=x\n")
        try folder.write(".git/hooks/post-index-change", "#!/bin/sh\n\(program)\n", mode: 0o755)
        try read()
        let staging = try GitStaging(in: git)
        try staging.stage(["adr/0001-a.md"])
        _ = try staging.unstaged(among: ["adr/0001-a.md"])
        #expect(!folder.exists(".git/ran"))
    }

    /// A configuration says how git writes what it is asked, and not what is read.
    @Test(arguments: [
        ("i18n.logOutputEncoding", "UTF-16"), ("i18n.commitEncoding", "UTF-16"), ("log.showRoot", "false"),
        ("log.follow", "true"), ("log.decorate", "full"), ("log.date", "relative"),
        ("log.diffMerges", "combined"),
        ("log.mailmap", "false"), ("log.abbrevCommit", "true"), ("format.pretty", "oneline"),
        ("diff.orderFile", "nowhere"), ("diff.noprefix", "true"), ("diff.renames", "copies"),
        ("diff.relative", "true"), ("core.quotePath", "true"), ("core.abbrev", "4"), ("color.ui", "always"),
        ("color.diff", "always"),
    ])
    func noSettingChangesWhatIsRead(_ key: String, _ value: String) throws {
        try folder.write("adr/0002-\u{E9}.md", "three\n")
        try folder.write(".gitignore", "more\n")
        try folder.commit("three")
        func read() throws -> [String] {
            let history = try git.history(of: ["adr"]) { _ in true }
            return [
                "\(history.commits)",
                "\(try git.changeCounts([(CalendarDate(iso: "2020-01-01")!, GovernedPaths(globs: ["**"])!)]))",
                "\(try git.index())", "\(try git.workTreeFiles())", "\(try git.branchFiles(below: "adr"))",
                "\(try git.day(of: git.commit("HEAD")) as Any)",
            ]
        }
        let usual = try read()
        #expect(usual[0].contains("0002-\u{E9}.md") && usual[1] == "[3]")
        try set(key, value)
        #expect(try read() == usual)
    }

    @Test func aFolderThatGitCannotListIsAProblem() throws {
        let said = "warning: could not open directory 'a b/': Permission denied\nhint: x\n"
        #expect(
            try GitRepository.foldersLeftOut(Array(said.utf8)) == [
                FileProblem(path: "a b", reason: .notPermitted)
            ])
        #expect(
            throws: GitFailure(message: "git: warning: could not open directory 'x/': Input/output error")
        ) {
            try GitRepository.foldersLeftOut(
                Array("warning: could not open directory 'x/': Input/output error\n".utf8))
        }
    }

    /// A folder that git can carry, and would take for a repository with a configuration of its own.
    @Test func aFolderThatLooksLikeARepositoryIsNone() throws {
        try folder.run("git", "init", "-q", "--bare", "below")
        #expect(throws: GitFailure.self) { try folder.git(in: "below").index() }
    }
}
