import ADRCommandLine
import Testing

/// Pages whose links lead to those of a site. Today is 2026-03-01.
@Suite struct SiteLinksTests {
    private let project: CommandProject

    init() throws {
        project = try CommandProject([
            "docs/decisions/0001-use-a-queue.md": """
            ---
            status: accepted
            date: 2026-01-02
            risks:
              - {id: R1, risk: The disk fills up, level: 3x4, owner: lee, response: mitigate}
            ---
            # Use a queue

            """
        ])
    }

    @Test(arguments: [
        ["board"], ["risk", "review", "--no-history", "--format", "html"],
        ["risk", "review", "--no-history", "--format", "markdown"], ["index"],
    ])
    func linksLeadToPages(_ command: [String]) {
        #expect(project.run(command).output.contains("docs/decisions/0001-use-a-queue.md"))
        let html = project.run(command + ["--links", "html"]).output
        #expect(html.contains("docs/decisions/0001-use-a-queue.html"))
        let folders = project.run(command + ["--links", "folders"]).output
        #expect(folders.contains("docs/decisions/0001-use-a-queue/"))
        #expect(!folders.contains("(docs/decisions/0001-use-a-queue.md)") && !folders.contains("queue.md\""))
    }

    @Test func aPageKeepsWhereItsLinksLead() throws {
        #expect(project.run(["index", "--links", "html", "-o", "docs/list.md"]).exit == .success)
        #expect(
            project.run(["risk", "review", "--links", "html", "--no-history", "-o", "docs/risks.md"]).exit
                == .success)
        #expect(project.run(["deprecate", "1"]).exit == .success)
        let change = project.run(["risk", "close", "1/R1"])
        #expect(
            change.errors.contains("--links html --no-history --output docs/risks.md"), "\(change.errors)")
        #expect(project.run(["index", "--refresh", "--check"]).exit == .success)
        #expect(project.text("docs/list.md").contains("(decisions/0001-use-a-queue.html) | deprecated"))
    }

    @Test func aTerminalHasNoLinks() {
        #expect(project.run(["risk", "review", "--links", "html"]).errors.contains("--format html"))
    }
}
