import ADRCommandLine
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What the habits of adr-tools mean where somebody sits at a terminal, or other programs are run.
@Suite struct AdrToolsHabitsTests {
    private func project() throws -> CommandProject {
        let project = try CommandProject([
            "doc/adr/0001-a.md": "# 1. A\n\nDate: 2020-01-02\n\n## Status\n\nAccepted\n"
        ])
        project.environment["ADR_DIALECT"] = "nygard"
        project.environment["PATH"] = "/usr/bin:/bin"
        return project
    }

    private func text(_ path: String, of project: CommandProject) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: project.folder + "/" + path)), as: UTF8.self)
    }

    @Test func helpGoesThroughThePager() throws {
        let project = try project()
        project.environment["ADR_PAGER"] = "cat >'\(project.folder)/shown'"
        #expect(project.run(["help", "link"]) == .init(exit: .success))
        #expect(try text("shown", of: project).hasPrefix("OVERVIEW: Link two records"))
        project.environment["ADR_PAGER"] = "exit 3"
        #expect(project.run(["help", "link"]).output.hasPrefix("OVERVIEW: Link two records"))
    }

    @Test func aTitleIsAskedForInATerminalAlone() throws {
        let project = try project()
        #expect(
            project.run(["new"]) == .init(exit: .findings, errors: "ERROR: no title given\n"))
        let asked = project.run(
            ["new"], isTerminal: true, typing: ["Use B"] + Array(repeating: "", count: 12))
        #expect(asked.exit == .success && asked.output == "doc/adr/0002-use-b.md\n")
        #expect(try text("doc/adr/0002-use-b.md", of: project).contains("\n## Status\n\nAccepted\n"))
    }
}
