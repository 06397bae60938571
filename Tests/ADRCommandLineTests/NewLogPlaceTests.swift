import ADRCommandLine
import Testing

/// `adr init` begins a log beside others, and all of them are found afterwards.
@Suite struct NewLogPlaceTests {
    private static let nygard =
        "# 1. Use a queue\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\n## Decision\n"

    static let places: [(files: KeyValuePairs<String, String>, old: String, new: String)] = [
        (["docs/decisions/0001-a.md": nygard], "docs/decisions/0001-a.md", "notes"),
        (["docs/decisions/0001-a.md": nygard], "docs/decisions/0001-a.md", "services/adr"),
        (["notes/0001-a.md": nygard, "notes/0002-b.md": nygard], "notes/0001-a.md", "docs/decisions"),
        (["notes/0001-a.md": nygard, "notes/0002-b.md": nygard], "notes/0001-a.md", "more"),
        ([".adr-dir": "log\n", "log/0001-a.md": nygard], "log/0001-a.md", "notes"),
        ([".adr-dir": "doc/adr\n", "doc/adr/0001-a.md": nygard], "doc/adr/0001-a.md", "docs/decisions"),
        (["adrs.toml": "adr_dir = \"log\"\n", "log/0001-a.md": nygard], "log/0001-a.md", "docs/decisions"),
    ]

    @Test(arguments: places.indices) func noLogVanishes(_ index: Int) throws {
        let (files, old, new) = Self.places[index]
        let project = try CommandProject(files)
        #expect(project.run(["list", "--format", "paths"]).output.contains(old))
        let outcome = project.run(["init", new])
        #expect(outcome.exit == .success, "\(outcome.errors)")
        let listed = project.run(["list", "--format", "paths"]).output
        #expect(listed.contains(old), "\(listed)")
        #expect(listed.contains(new + "/0001-record-architecture-decisions.md"), "\(listed)")
        #expect(project.run(["init", new]).errors.contains("is already a log"))
    }

    /// What a person has written there is left to them, with the line to write.
    @Test(arguments: ["folders: [docs/decisions]\n", "dialect: madr\n"])
    func aConfigurationIsNotChanged(_ text: String) throws {
        let project = try CommandProject([".adr.yml": text, "docs/decisions/0001-a.md": Self.nygard])
        let outcome = project.run(["init", "notes"])
        #expect(outcome.exit == .failure)
        #expect(
            outcome.errors.contains("hint: write there: folders: [docs/decisions, notes]"),
            "\(outcome.errors)")
        #expect(project.run(["list", "--format", "paths"]).output == "docs/decisions/0001-a.md\n")
    }

    @Test func adrToolsChangesItsFileWhereThereIsNoLogYet() throws {
        let project = try CommandProject([".adr-dir": "log\n"])
        #expect(project.run(["init", "notes"]).exit == .success)
        #expect(
            project.run(["list", "--format", "paths"]).output
                == "notes/0001-record-architecture-decisions.md\n")
    }
}
