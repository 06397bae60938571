import ADRCommandLine
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What `--write-baseline` does with the entries of what nobody looked at.
@Suite(.enabled(if: TestGit.isThere)) struct PartialBaselineTests {
    let project: CommandProject

    init() throws {
        project = try CommandProject([
            "docs/decisions/0001-use-a-queue.md":
                "# Use a queue\n\n## Status\n\nblessed\n\n## Context\n\n[x](gone.md)\n",
            "docs/decisions/0002-use-a-cache.md": "# Use a cache\n\n## Status\n\nhallowed\n",
        ])
        project.environment = TestGit.environment
        try TestGit.run(["init", "-q"], in: project.folder)
        try TestGit.run(["add", "-A"], in: project.folder)
        try TestGit.run(["commit", "-qm", "one"], in: project.folder)
        #expect(project.run(["lint", "--baseline", "b.json", "--write-baseline"]).exit == .success)
        #expect(isWhole())
    }

    private func isWhole() -> Bool {
        project.run(["lint", "--baseline", "b.json", "--warnings-as-errors"]).exit == .success
    }

    private func write(_ arguments: String...) -> CommandProject.Outcome {
        project.run(["lint"] + arguments + ["--baseline", "b.json", "--write-baseline"])
    }

    @Test(arguments: [
        ["docs/decisions/0002-use-a-cache.md"], ["--select", "broken-link"], ["--ignore", "broken-link"],
        ["--staged"], ["--changed"], ["--per-file-ignores", "docs/**:broken-link"], ["--log", "decisions"],
    ])
    func entriesOfOthersStay(_ what: [String]) {
        let outcome = project.run(["lint"] + what + ["--baseline", "b.json", "--write-baseline"])
        #expect(outcome.exit == .success)
        #expect(isWhole(), "\(outcome.errors)")
    }

    @Test func whatWasLookedAtIsReplaced() throws {
        try project.write("docs/decisions/0002-use-a-cache.md", "# Use a cache\n\n## Status\n\nAccepted\n")
        let outcome = write("docs/decisions/0002-use-a-cache.md")
        #expect(outcome.errors.contains("that this run did not check"))
        let said = project.run(["lint", "--baseline", "b.json"]).errors
        #expect(!said.contains("any finding; --write-baseline drops"), "\(said)")
    }

    @Test func aWholeRunDropsWhatIsGone() throws {
        try FileManager.default.removeItem(atPath: project.folder + "/docs/decisions/0002-use-a-cache.md")
        #expect(write().exit == .success)
        let text = FileManager.default.contents(atPath: project.folder + "/b.json")
        #expect(text.map { !String(decoding: $0, as: UTF8.self).contains("0002") } == true)
    }

    /// What is broken is not taken for a baseline without entries.
    @Test func aPartCannotBePutIntoWhatIsNoBaseline() throws {
        try project.write("b.json", "{\n<<<<<<< HEAD\n")
        let outcome = project.run([
            "lint", "--select", "broken-link", "--baseline", "b.json", "--write-baseline", "--force",
        ])
        #expect(outcome.exit == .failure)
        #expect(outcome.errors.contains("only part of the log was checked"))
    }
}
