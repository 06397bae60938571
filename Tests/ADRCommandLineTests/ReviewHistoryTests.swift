import ADRCommandLine
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What reviews make of a history that git cannot tell.
@Suite(.enabled(if: TestGit.isThere)) struct ReviewHistoryTests {
    let project: CommandProject
    private static let reviews = [["risk", "review"], ["review"]]

    init() throws {
        project = try CommandProject([
            "docs/decisions/0001-use-a-queue.md":
                "---\nstatus: accepted\ndate: 2026-01-02\napplies-to: [src/**]\n---\n# Use a queue\n"
        ])
        project.environment = TestGit.environment
        try TestGit.run(["init", "-q"], in: project.folder)
    }

    private func commit() throws {
        try TestGit.run(["add", "-A"], in: project.folder)
        try TestGit.run(["commit", "-qm", "one"], in: project.folder)
    }

    private func page() -> String? {
        FileManager.default.contents(atPath: project.folder + "/page.md").map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    @Test(arguments: reviews) func aRepositoryWithoutACommitHasNone(_ review: [String]) {
        let outcome = project.run(review + ["--history"])
        #expect(outcome.exit == .success && outcome.errors == "")
    }

    @Test(arguments: ["review-1", "review/1", "risk-review/autumn/1"])
    func theLastReviewIsATag(_ tag: String) throws {
        try commit()
        try TestGit.run(["tag", tag], in: project.folder)
        try project.write(
            "docs/decisions/0002-use-a-cache.md",
            "---\nstatus: accepted\nrisks: [{id: R1, risk: It is stale, level: 2x2}]\n---\n# Use a cache\n")
        try commit()
        let review = project.run(["risk", "review", "--as-of", "2099-01-01"])
        #expect(review.output.contains("; 0 at \(tag) ("), "\(review.output)")
    }

    @Test(arguments: reviews) func aHistoryThatIsDamagedIsAFailure(_ review: [String]) throws {
        try commit()
        #expect(project.run(review + ["-o", "page.md"]).exit == .success)
        let whole = page()
        #expect(whole != nil)
        for folder in try FileManager.default.contentsOfDirectory(atPath: project.folder + "/.git/objects")
        where folder.utf8.count == 2 {
            try FileManager.default.removeItem(atPath: project.folder + "/.git/objects/" + folder)
        }
        let said = "adr: error: no history in this review: git: the last commit is missing\n"
        let printed = project.run(review)
        #expect(printed.exit == .failure && printed.errors.hasPrefix(said) && !printed.output.isEmpty)
        let written = project.run(review + ["-o", "page.md"])
        #expect(written.exit == .failure && written.errors.hasPrefix(said) && page() == whole)
        #expect(project.run(review + ["--no-history"]).exit == .success)
    }

    /// A shallow clone has what it was made with; only who demands the rest gets an error.
    @Test(arguments: reviews) func whatACloneDoesNotHaveIsDemandedInSoManyWords(_ review: [String]) throws {
        try commit()
        try project.write("docs/decisions/0002-use-a-cache.md", "# Use a cache\n\n## Status\n\nAccepted\n")
        try commit()
        try TestGit.run(
            ["clone", "-q", "--depth", "1", "file://" + project.folder, "clone"], in: project.folder)
        let usual = project.run(review, in: "clone")
        #expect(usual.exit == .success && usual.errors.hasPrefix("adr: warning: no history in this review: "))
        let demanded = project.run(review + ["--history", "-o", "page.md"], in: "clone")
        #expect(demanded.exit == .failure && demanded.errors.contains("git fetch --unshallow"))
        #expect(!FileManager.default.fileExists(atPath: project.folder + "/clone/page.md"))
    }
}
