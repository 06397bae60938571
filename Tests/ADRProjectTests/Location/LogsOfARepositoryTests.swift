import ADRModel
import Testing

@testable import ADRProject

/// Which of the folders of a repository are its logs.
@Suite struct LogsOfARepositoryTests {
    private let folder: TemporaryFolder
    private let record = "# Use it\n\n## Status\n\nAccepted\n\n## Context\n\nA\n\n## Decision\n\nB\n"

    init() throws { folder = try TemporaryFolder.repository() }

    private func reading(_ paths: String..., in current: String = "") throws -> Project.Reading {
        for path in paths { try folder.write(path, record) }
        return try ProjectLocator().locate(from: folder.absolute(current)).logs()
    }

    @Test(arguments: [
        "vendor/a/docs/adr", "testdata/docs/adr", "examples/x/adr", "versioned_docs/version-1.0/adr",
        "i18n/de/adr",
        "third_party/b/decisions",
    ])
    func whatIsNotTheRepositorysOwnDoesNotCompete(other: String) throws {
        let reading = try reading("docs/adr/0001-a.md", "\(other)/0001-b.md")
        #expect(reading.logs.map(\.folder) == ["docs/adr"])
        #expect(reading.verdicts.contains { $0.path == "\(other)/0001-b.md" && $0.verdict.reason == .notOwn })
    }

    @Test func nestedRepositoriesDoNotCompete() throws {
        try folder.write("sub/.git", "gitdir: elsewhere")
        #expect(try reading("docs/adr/0001-a.md", "sub/adr/0001-b.md").logs.map(\.folder) == ["docs/adr"])
    }

    @Test func theyCountWhereThereIsNothingElse() throws {
        #expect(try reading("README.md", "examples/x/adr/0001-b.md").logs.map(\.folder) == ["examples/x/adr"])
    }

    @Test func theyCountWhereTheCommandRuns() throws {
        let logs = try reading("docs/adr/0001-a.md", "examples/x/adr/0001-b.md", in: "examples/x").logs
        #expect(logs.map(\.folder) == ["docs/adr", "examples/x/adr"])
    }

    @Test func aFixtureDoesNotHideTheRepositorysOwnLog() throws {
        let logs = try reading(
            "test/fixtures/docs/adr/0001-y.md", "proposals/0001-a.md", "proposals/0002-b.md"
        ).logs
        #expect(logs.map(\.folder) == ["proposals"])
    }

    @Test func filesNamedAsRecordsCountEverywhere() throws {
        let logs = try reading("docs/adr/0001-a.md", "docs/architecture/ADR-001-x.md").logs
        #expect(logs.map(\.folder) == ["docs/adr", "docs/architecture"])
    }

    @Test func aLogOfAnotherNameIsTold() throws {
        let reading = try reading("docs/adr/0001-a.md", "docs/foo/0001-b.md", "docs/foo/0002-c.md")
        #expect(reading.logs.map(\.folder) == ["docs/adr"])
        #expect(reading.logsLeftOut.map(\.folder) == ["docs/foo"])
        #expect(reading.verdicts.contains { $0.path == "docs/foo/0001-b.md" })
    }

    @Test(arguments: [".decisions", ".adr", "docs/.adr", ".github/adr"])
    func hiddenFoldersNamedForLogsAreLogs(hidden: String) throws {
        #expect(try reading("\(hidden)/0001-a.md").logs.map(\.folder) == [hidden])
        #expect(FolderScanner(root: folder.root).scan("").files == ["\(hidden)/0001-a.md"])
    }

    @Test func otherHiddenFilesStayHidden() throws {
        _ = try reading(".github/notes.md", ".cache/a/adr/0001-a.md", "docs/.draft.md")
        #expect(FolderScanner(root: folder.root).scan("").files.isEmpty)
    }

    @Test func recordsInMDXAreTold() throws {
        let told = try reading("docs/adr/0001-a.md", "docs/adr/0002-b.mdx").foldersWithoutRecords
        #expect(told.map(\.folder) == ["docs/adr"])
        #expect(told.map(\.mdxCount) == [1])
    }
}
