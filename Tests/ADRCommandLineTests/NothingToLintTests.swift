import ADRCommandLine
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What commands say where there is nothing for them, and how `lint` ends.
@Suite struct NothingToLintTests {
    private static let sentence = "no decision log here"

    @Test(arguments: [
        ["list"], ["lint"], ["review"], ["risk", "list"], ["risk", "review"], ["fmt"],
        ["lint", "--format", "json"],
    ])
    func thatThereIsNoLogIsAWarning(_ command: [String]) throws {
        let outcome = try CommandProject(["README.md": "# Shop\n"]).run(command)
        #expect(outcome.exit == .success)
        #expect(outcome.errors.hasPrefix("adr: warning: \(Self.sentence)\nhint: "), "\(outcome.errors)")
    }

    @Test(arguments: [["show", "1"], ["index"], ["list", "--require-log"], ["lint", "--require-log"]])
    func orAnErrorInTheSameWords(_ command: [String]) throws {
        let outcome = try CommandProject(["README.md": "# Shop\n"]).run(command)
        #expect(outcome.exit == .failure)
        #expect(outcome.errors.contains("adr: error: \(Self.sentence)\nhint: "), "\(outcome.errors)")
    }

    @Test func aLogIsEnough() throws {
        let project = try CommandProject(["docs/adr/0001-a.md": "# A\n\n## Status\n\nAccepted\n"])
        for command in ["list", "lint"] {
            #expect(!project.run([command, "--require-log"]).errors.contains(Self.sentence))
        }
    }

    @Test func noTestHasPassedWhereNothingWasTested() throws {
        let project = try CommandProject(["README.md": "# Shop\n"])
        let output = project.run(["lint", "--format", "junit"]).output
        #expect(output.contains("tests=\"0\"") && !output.contains("<testcase"))
    }

    @Test func namedFilesThatAreNoRecordsAreTold() throws {
        let project = try CommandProject([
            "docs/adr/0001-a.md": "# A\n\n## Status\n\nAccepted\n", "README.md": "# Shop\n",
        ])
        #expect(project.run(["lint", "README.md"]).errors.contains("nothing was linted"))
        #expect(!project.run(["lint", "--force-exclude", "README.md"]).errors.contains("nothing was linted"))
        #expect(!project.run(["lint", "docs/adr"]).errors.contains("nothing was linted"))
    }

    @Test(arguments: [
        (".adr.yml", "# ours\nfolders:\n  - docs/gone\n", ".adr.yml:3:5"),
        (".adr.yml", "folders: docs/gone\n", ".adr.yml:1:10"),
        ("adrs.toml", "adr_dir = \"docs/gone\"\n", "adrs.toml"),
    ])
    func aFolderThatIsNotThereIsToldWithItsPlace(_ file: String, _ text: String, _ place: String) throws {
        let project = try CommandProject([:])
        try project.write(file, text)
        for command in [["list"], ["lint"], ["index"], ["show", "1"], ["accept", "1"]] {
            let outcome = project.run(command)
            #expect(outcome.exit == .failure)
            #expect(outcome.errors.contains("docs/gone: there is no such folder, although \(place) names it"))
        }
        #expect(project.run(["init", "docs/gone"]).exit == .success)
        #expect(project.run(["list"]).exit == .success)
    }

    // MARK: - --diff

    @Test func aDiffFailsForErrorsThatItDoesNotRemove() throws {
        let project = try CommandProject([
            "docs/adr/0001-a.md": "# A\n\n## Status\n\nAccepted\n\n## Context\n\n[x](gone.md)\n"
        ])
        let outcome = project.run(["lint", "--diff"])
        #expect(outcome.exit == .findings)
        #expect(outcome.output == "")
        #expect(outcome.errors == "adr: not fixed: 1 error in 1 of 1 file; adr lint shows the details\n")
        #expect(project.run(["lint", "--diff", "--exit-zero"]).exit == .success)
        #expect(project.run(["lint", "--baseline", "b.json", "--write-baseline"]).exit == .success)
        #expect(project.run(["lint", "--diff", "--baseline", "b.json"]).exit == .success)
    }

    @Test(arguments: [
        ["--format", "json"], ["--statistics"], ["--output", "x.json"],
        ["--baseline", "b", "--write-baseline"],
    ])
    func aDiffIsNoReport(_ options: [String]) throws {
        let project = try CommandProject(["docs/adr/0001-a.md": "# A\n\n## Status\n\nAcepted\n"])
        #expect(project.run(["lint", "--diff"] + options).exit == .failure)
    }

    // MARK: - Standard input

    @Test func aTextFromElsewhereComesBack() throws {
        let project = try CommandProject(["docs/adr/0001-a.md": "# A\n\n## Status\n\nAccepted\n"])
        let text = "# B\n\n## Status\n\nAcepted\n"
        for path in ["/elsewhere/0002-b.md", "../0002-b.md", "notes.md"] {
            let fix = ["lint", "--fix", "--force-exclude", "--stdin-filename", path]
            let outcome = project.run(fix, input: text)
            #expect(outcome == .init(exit: .success, output: text))
            let json = ["lint", "--format", "json", "--force-exclude", "--stdin-filename", path]
            let nothing = "{\n  \"$schema\": \"urn:adr:schema:lint\",\n  \"findings\": []\n}\n"
            #expect(project.run(json, input: text).output == nothing)
            let plain = ["lint", "--force-exclude", "--stdin-filename", path]
            #expect(project.run(plain, input: text) == .init(exit: .success))
        }
        #expect(
            project.run(["lint", "--stdin-filename", "/elsewhere/0002-b.md"], input: text).exit == .failure)
    }

    @Test func textThatIsPipedIntoNewIsNotLostInSilence() throws {
        let project = try CommandProject(["docs/adr/0001-a.md": "# A\n\n## Status\n\nAccepted\n"])
        let outcome = project.run(["new", "B"], input: "Carts.\n", hasUnreadInput: true)
        #expect(outcome.exit == .success)
        #expect(
            outcome.errors.hasPrefix(
                """
                adr: warning: standard input is ignored; the record does not contain the piped text
                hint: --stdin reads the text of the record from there

                """))
        let read = project.run(["new", "C", "--stdin"], input: "Carts.\n", hasUnreadInput: true)
        #expect(!read.errors.contains("warning"))
    }

    @Test func unreadableFilesFailWhateverElseIsShown() throws {
        let project = try CommandProject(["docs/adr/0001-a.md": "# A\n\n## Status\n\nAccepted\n"])
        try FileManager.default.createDirectory(
            atPath: project.folder + "/docs/adr/0002-b.md", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: project.folder + "/docs/adr/0003-c.md", withDestinationPath: "/etc/passwd")
        for command in [["show", "1"], ["list"], ["lint"], ["risk", "list"]] {
            #expect(project.run(command).exit == .failure, "\(command)")
        }
    }
}
