import ADRModel
import ADRText
import Testing

@testable import ADRProject

@Suite(.enabled(if: TestEnvironment.hasGit)) struct ProjectHistoryTests {
    let folder: TemporaryFolder
    let git: GitRepository

    init() throws {
        folder = try TemporaryFolder.repository()
        git = try folder.git()
    }

    private func paths(_ logs: [DecisionLog]) -> [String: [String]] {
        Dictionary(uniqueKeysWithValues: logs.map { ($0.folder, $0.records.map(\.source.path)) })
    }

    private var project: Project {
        get throws { try ProjectLocator().locate(from: folder.root.path) }
    }

    @Test func logsAreFoundInACommitAsOnDisk() throws {
        try folder.write("docs/adr/0001-日本.md", "# A\n\nStatus: accepted\n")
        try folder.write("docs/adr/README.md", "# Decisions\n")
        try folder.write("node_modules/x/adr/0001-b.md", "# B\n\nStatus: accepted\n")
        try folder.write(".hidden/x/adr/0001-c.md", "# C\n\nStatus: accepted\n")
        try folder.write("README.md", "# Read me\n")
        try folder.commit("one")
        try folder.run("rm", "-r", "docs")
        var history = ProjectHistory(of: try project, in: git)
        let logs = try history.logs(of: try git.snapshot(of: try git.commit("HEAD")))
        #expect(paths(logs) == ["docs/adr": ["docs/adr/0001-日本.md"]])
        #expect(logs[0].pages.map(\.source.path) == ["docs/adr/README.md"])
    }

    @Test func aLogInAnUnusualPlaceIsFoundToo() throws {
        try folder.write("papers/0001-a.md", "# A\n\nStatus: accepted\n\nDate: 2026-01-02\n")
        try folder.commit("one")
        var history = ProjectHistory(of: try project, in: git)
        #expect(paths(try history.logs(of: try git.index())) == ["papers": ["papers/0001-a.md"]])
    }

    @Test func configuredFoldersAreTheLogs() throws {
        try folder.write(".adr.yml", "folders: [.papers]\n")
        try folder.write(".papers/0001-a.md", "# A\n\nStatus: accepted\n")
        try folder.write(".papers/.old/0002-b.md", "# B\n\nStatus: accepted\n")
        try folder.write("docs/adr/0001-c.md", "# C\n\nStatus: accepted\n")
        try folder.commit("one")
        var history = ProjectHistory(of: try project, in: git)
        let logs = paths(try history.logs(of: try git.index()))
        #expect(logs == [".papers": [".papers/0001-a.md"]])
        #expect(logs == paths(try project.logs().logs))
    }

    @Test func whatChangedOnDiskIsReadFromGit() throws {
        try folder.write("docs/adr/0001-a.md", "# Old\n\nStatus: accepted\n")
        try folder.write("docs/adr/0002-b.md", "# Same\n\nStatus: accepted\n")
        try folder.commit("one")
        try folder.write("docs/adr/0001-a.md", "# New\n\nStatus: accepted\n")
        let current = try project.logs().logs
        var history = ProjectHistory(of: try project, in: git, current: current)
        let logs = try history.logs(of: try git.index())
        #expect(logs.flatMap(\.records).map(\.displayTitle) == ["Old", "Same"])
    }
}
