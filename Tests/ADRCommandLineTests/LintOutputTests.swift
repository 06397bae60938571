import Testing

@Suite struct LintOutputTests {
    let project = try! CommandProject(["docs/decisions/0001-use-a-queue.md": NamedPathsTests.broken])

    @Test func aProgramReadsLines() {
        let outcome = project.run(["lint"])
        #expect(outcome.output.hasPrefix("docs/decisions/0001-use-a-queue.md:6:12: error: "))
        #expect(outcome.errors == "1 error in 1 of 1 file\n")
    }

    @Test func aPersonSeesTheSourceLineAndTheSummaryOnce() {
        let outcome = project.run(["lint"], isTerminal: true)
        #expect(outcome.output.contains("\u{1B}[1;31merror[broken-link]"))
        #expect(outcome.output.hasSuffix("\n1 error in 1 of 1 file\n"))
        #expect(outcome.errors == "")
    }

    @Test(arguments: ["NO_COLOR=1", "TERM=dumb"]) func coloursCanBeTurnedOff(_ variable: String) {
        let parts = variable.split(separator: "=").map(String.init)
        project.environment = [parts[0]: parts[1]]
        #expect(project.run(["lint"], isTerminal: true).output.hasPrefix("error[broken-link]"))
        project.environment = [:]
        #expect(
            project.run(["lint", "--color", "never"], isTerminal: true).output.hasPrefix("error[broken-link]")
        )
    }

    @Test func gitHubActionsGetsCommandsAndAFormatThatIsChosenCounts() {
        project.environment = ["GITHUB_ACTIONS": "true"]
        #expect(
            project.run(["lint"], in: "docs").output.hasPrefix(
                "::error title=broken-link,file=docs/decisions/0001-use-a-queue.md,line=6,col=12,"))
        #expect(project.run(["lint", "--format", "text"], in: "docs").output.hasPrefix("decisions/0001-"))
    }
}
