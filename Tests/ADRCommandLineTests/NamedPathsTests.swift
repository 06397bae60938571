import ADRCommandLine
import Testing

/// What `adr lint PATH...` does with whatever people and hooks hand over.
@Suite struct NamedPathsTests {
    static let broken = "---\nstatus: accepted\n---\n# Use a queue\n\nSee [that](missing.md).\n"

    let project = try! CommandProject([
        "docs/decisions/0001-use-a-queue.md": broken,
        "docs/decisions/0002-use-a-log.md": broken.replacing("queue", with: "log"),
        "README.md": "# A project\n\nSee [that](missing.md).\n",
        "src/main.c": "int main;\n",
        "test/data/0001-example.md": broken,
    ])

    private func findings(_ outcome: CommandProject.Outcome) -> [Substring] {
        outcome.output.split(separator: "\n").filter { $0.hasSuffix("[broken-link]") }
    }

    @Test func findingsAreToldForTheNamedRecordOnly() {
        let outcome = project.run(["lint", "docs/decisions/0002-use-a-log.md"])
        #expect(outcome.exit == .findings)
        #expect(findings(outcome).count == 1)
        #expect(outcome.errors == "1 error in 1 of 1 file\n")
    }

    @Test func aWayOutThatLeadsBackInIsFollowed() {
        let name = project.folder.split(separator: "/").last ?? ""
        for path in [
            "../\(name)/docs/decisions/0002-use-a-log.md",
            "../../tmp/\(name)/docs/decisions/0002-use-a-log.md",
        ] {
            let outcome = project.run(["lint", path])
            #expect(outcome.exit == .findings && findings(outcome).count == 1)
        }
    }

    @Test(arguments: [[], ["--force-exclude"]])
    func whatIsNoRecordIsSkipped(_ flags: [String]) {
        let warning = "adr: warning: nothing was linted: the named paths contain no records\n"
        for path in ["README.md", "src/main.c", "src", "/etc/hosts", "../x.md", "/"] {
            let outcome = project.run(["lint", path] + flags)
            #expect(
                outcome.exit == .success
                    && outcome.errors == (flags.isEmpty ? warning : "") + "nothing found in 0 files\n",
                "\(path)")
        }
    }

    @Test func aRecordAmongOtherFilesIsLinted() {
        let outcome = project.run([
            "lint", "README.md", "docs/decisions/0001-use-a-queue.md", "src/main.c", "/etc/hosts",
        ])
        #expect(findings(outcome).count == 1)
    }

    @Test func anAbsolutePathIsUnderstood() {
        #expect(findings(project.run(["lint", project.folder + "/docs/decisions"])).count == 2)
    }

    @Test func aPathAtWhichThereIsNothingIsAMistakeUnlessAHookNamesIt() {
        let path = "docs/decisions/0003-deleted.md"
        #expect(
            project.run(["lint", path])
                == .init(
                    exit: .failure,
                    errors:
                        "adr: error: \(path): no such file, folder or record\nhint: `adr list` shows the records\n"
                ))
        #expect(
            project.run(["lint", "--force-exclude", path])
                == .init(exit: .success, errors: "nothing found in 0 files\n"))
    }

    @Test func aNamedFolderMayBeALogThatIsNotFoundOtherwise() {
        #expect(findings(project.run(["lint", "test/data"])).count == 1)
        #expect(findings(project.run(["lint", "--force-exclude", "test/data"])).isEmpty)
    }

    @Test func withoutALogNothingIsFound() throws {
        let empty = try CommandProject(["README.md": "# x\n"])
        #expect(empty.run(["lint", "--force-exclude", "README.md"]).exit == .success)
        #expect(empty.run(["lint"]).exit == .success)
    }

    @Test func aRecordMayBeNamedInsteadOfItsPath() throws {
        let project = try CommandProject([
            "docs/decisions/0001-use-a-queue.md": "# Use a queue\n\n## Status\n\nAccepted\n",
            "docs/decisions/0002-use-a-log.md": "# Use a log\n\n## Status\n\nblessed\n",
        ])
        for name in ["2", "0002", "Use a log"] {
            #expect(
                project.run(["list", name, "--format", "paths"]).output
                    == "docs/decisions/0002-use-a-log.md\n")
        }
        #expect(project.run(["list", "accepted"]).errors.contains("--status accepted filters"))
    }
}
