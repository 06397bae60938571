import ADRCommandLine
import Testing

/// A page that lists decisions is not left stale in silence.
@Suite(.enabled(if: TestGit.isThere)) struct UnfollowedPagesTests {
    let project: CommandProject
    private static let page = "docs/decisions/README.md"
    private static let marked = "# Decisions\n\n<!-- adr-index-start -->\n<!-- adr-index-end -->\n"

    init() throws {
        project = try CommandProject([
            "docs/decisions/0001-use-a-queue.md": "# Use a queue\n\n## Status\n\nProposed\n",
            "docs/decisions/0002-use-a-log.md": "# Use a log\n\n## Status\n\nAccepted\n",
            Self.page: Self.marked,
        ])
        project.environment = TestGit.environment
        try TestGit.run(["init", "-q"], in: project.folder)
        #expect(project.run(["index", "--refresh"]).exit == .success)
        try TestGit.run(["add", "-A"], in: project.folder)
        try TestGit.run(["commit", "-qm", "one"], in: project.folder)
    }

    @Test(arguments: [true, false]) func withoutTheAnswerOfGitPagesAreLookedForInTheFolders(_ isThere: Bool)
        throws
    {
        if isThere {
            try project.write(".git/index", "x")
        } else {
            project.environment["GIT_DIR"] = "/nonexistent"
        }
        let outcome = project.run(["accept", "1"])
        #expect(outcome.exit == .success)
        #expect(outcome.errors.contains("adr: warning: git cannot list the files of the repository: "))
        #expect(project.text(Self.page).contains("[Use a queue](0001-use-a-queue.md) | accepted"))
        #expect(project.run(["index", "--refresh", "--check"]).exit == .success)
    }

    @Test(arguments: [
        ("<!-- adr-index-start -->\n", "1:1: `<!-- adr-index-end -->` is missing after this"),
        (
            "<!-- adr-index-start --staus accepted -->\n<!-- adr-index-end -->\n",
            "1:1: options are written like"
        ),
        (
            "<!-- adr-index-start -->\n<!-- adr-index-start -->\n<!-- adr-index-end -->\n",
            "2:1: `<!-- adr-index-start -->`"
        ),
    ])
    func aPageWithBrokenMarkersIsNamed(_ text: String, _ problem: String) throws {
        try project.write("page.md", text)
        for options in [["--check"], []] {
            let outcome = project.run(["index", "--refresh"] + options)
            #expect(outcome.exit == .failure && outcome.errors.hasPrefix("adr: error: page.md:\(problem)"))
        }
        let outcome = project.run(["accept", "1"])
        #expect(outcome.exit == .success && outcome.errors.contains("adr: warning: page.md:\(problem)"))
        #expect(project.text("page.md") == text)
        // What belongs to others may be broken.
        try project.remove("page.md")
        try project.write("vendor/x/page.md", text)
        #expect(project.run(["index", "--refresh", "--check"]).exit == .success)
    }

    /// Git has the record, and the work tree does not.
    @Test func aRecordThatASparseCheckoutLeavesOutStaysInThePage() throws {
        try TestGit.run(
            ["sparse-checkout", "set", "--no-cone", "/*", "!/docs/decisions/0002-use-a-log.md"],
            in: project.folder)
        #expect(project.text("docs/decisions/0002-use-a-log.md") == "")
        #expect(project.run(["index", "--refresh", "--check"]).exit == .success)
        #expect(project.run(["index", "-o", Self.page, "--check"]).exit == .success)
        #expect(project.run(["accept", "1", "--stage"]).exit == .success)
        let page = try TestGit.run(["show", ":" + Self.page], in: project.folder)
        #expect(
            page.contains("(0001-use-a-queue.md) | accepted")
                && page.contains("(0002-use-a-log.md) | accepted"))
        #expect(project.run(["index"]).output.contains("0002-use-a-log.md"))
    }
}
