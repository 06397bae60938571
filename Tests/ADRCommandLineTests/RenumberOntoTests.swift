import ADRCommandLine
import ADRText
import Testing

@testable import ADRProject

/// Two branches that took one number.
@Suite(.enabled(if: TestGit.isThere)) struct RenumberOntoTests {
    let project: CommandProject

    init() throws {
        project = try CommandProject(["docs/decisions/0001-use-a.md": Self.record("Use a")])
        project.environment = TestGit.environment
        try git("init", "-qb", "main")
        try project.write("README.md", "ADR-0002 will say more.\n")
        try commit("start")
        try git("switch", "-qc", "feature")
        try project.write("docs/decisions/0002-use-mine.md", Self.record("Use mine", links: "amends: [1]\n"))
        try project.write("docs/decisions/0001-use-a.md", Self.record("Use a", links: "amended-by: [2]\n"))
        try project.write("src/code.c", "// ADR-0002, see docs/decisions/0002-use-mine.md\n")
        try project.write("README.md", "ADR-0002 will say more.\n[ADR 2](docs/decisions/0002-use-mine.md)\n")
        try commit("mine")
        try git("switch", "-q", "main")
        try project.write("docs/decisions/0002-use-theirs.md", Self.record("Use theirs"))
        try project.write("src/theirs.c", "// ADR-0002\n")
        try commit("theirs")
        try git("switch", "-q", "feature")
    }

    static func record(_ title: String, links: String = "") -> String {
        "---\nstatus: accepted\ndate: 2026-01-02\n\(links)---\n# \(title)\n"
    }

    @discardableResult
    private func git(_ arguments: String...) throws -> String {
        try TestGit.run(arguments, in: project.folder)
    }

    private func commit(_ message: String) throws {
        try git("add", ".")
        try git("commit", "-qm", message)
    }

    private func text(_ path: String) throws -> String {
        var reader = FileReader(root: try RootFolder(project.folder))
        return try reader.read(path).text
    }

    private func expectResult() throws {
        #expect(try text("src/code.c") == "// ADR-0003, see docs/decisions/0003-use-mine.md\n")
        #expect(
            try text("README.md") == "ADR-0002 will say more.\n[ADR 3](docs/decisions/0003-use-mine.md)\n")
        #expect(try text("docs/decisions/0001-use-a.md").contains("amended-by: [3]"))
        #expect(try text("src/theirs.c") == "// ADR-0002\n")
        #expect(project.run(["lint"]).output == "")
        #expect(project.run(["renumber", "--onto", "main"]).errors == "adr: nothing to change\n")
    }

    @Test func beforeTheMergeTheBranchMakesWay() throws {
        let outcome = project.run(["renumber", "--onto", "main", "--stage"])
        #expect(outcome.exit == .success)
        #expect(outcome.output == "docs/decisions/0003-use-mine.md\n")
        #expect(outcome.errors.contains("README.md:1:1: ADR-0002 (→ ADR-0003?)\n"))
        try commit("make way")
        try git("merge", "-q", "main", "-m", "merge")
        try expectResult()
    }

    @Test func afterTheMergeTheBranchMakesWay() throws {
        try git("merge", "-q", "main", "-m", "merge")
        #expect(project.run(["renumber", "--onto", "main"]).exit == .success)
        try expectResult()
    }

    @Test func aRecordNamedAloneLeavesWhatEitherMayMean() throws {
        try git("merge", "-q", "main", "-m", "merge")
        let outcome = project.run(["renumber", "0002-use-mine", "--dry-run"])
        #expect(outcome.errors.contains("src/theirs.c:1:4: ADR-0002 (→ ADR-0003?)\n"))
        #expect(outcome.errors.contains("src/code.c:1:4: ADR-0002 (→ ADR-0003?)\n"))
        #expect(outcome.errors.contains("src/code.c:1:33: 0002-use-mine → 0003-use-mine\n"))
        #expect(try git("status", "--porcelain") == "")
    }

    @Test func anUnknownBaseIsToldAndNothingIsWritten() throws {
        let outcome = project.run(["renumber", "--onto", "mian"])
        #expect(outcome.exit == .failure)
        #expect(outcome.errors.contains("mian"))
        #expect(try git("status", "--porcelain") == "")
    }
}
