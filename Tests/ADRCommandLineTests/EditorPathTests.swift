import ADRCommandLine
import Testing

/// The path of a record as editors get it.
@Suite struct EditorPathTests {
    /// Many editors run what begins with a plus sign, and take a dash for an option.
    @Test(arguments: [
        ("+!touch hit", "./+!touch hit/0001-x.md"), ("-c", "./-c/0001-x.md"), ("docs", "docs/0001-x.md"),
    ])
    func aPathIsNeverAnOption(_ folder: String, _ path: String) throws {
        let project = try CommandProject([
            "\(folder)/0001-x.md": "# 1. X\n\n## Status\n\nAccepted\n",
            ".adr.yml": "folders: [\"\(folder)\"]\n",
        ])
        project.environment = ["PATH": "/usr/bin:/bin", "ADR_EDITOR": "test \"\(path)\" ="]
        for arguments in [["edit", "1"], ["-C", project.folder, "edit", "1"]] {
            let outcome = project.run(arguments)
            #expect(!outcome.errors.contains("the editor exited with status"), "\(outcome.errors)")
        }
    }
}
