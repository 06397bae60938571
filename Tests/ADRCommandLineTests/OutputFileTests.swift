import ADRCommandLine
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Which files commands write over: those that the tool wrote, and others only if a person insists.
@Suite struct OutputFileTests {
    static let commands: [[String]] = [
        ["lint"], ["lint", "--format", "json"], ["index"], ["index", "--format", "json"],
        ["review", "--no-history"], ["review", "--no-history", "--format", "json"],
        ["risk", "review", "--no-history"], ["risk", "review", "--no-history", "--format", "csv"],
        ["lint", "--write-baseline"],
    ]

    private func project() throws -> CommandProject {
        let project = try CommandProject([
            "docs/decisions/0001-use-a-queue.md": "# Use a queue\n\n## Status\n\nblessed\n",
            "docs/decisions/template.md": "# {title}\n\n## Status\n\n{status}\n",
            "templates/team.md": "# {title}\n\n## Status\n\nProposed\n",
            ".adr.yml": "folders: [docs/decisions]\ntemplates: templates\n",
            "package.json": "{\"name\": \"shop\"}\n", "notes.txt": "Buy milk.\n", "data.csv": "a,b\n",
            "notes.md": "# Notes\n", "index.html": "<html><body>Shop</body></html>\n",
            "logo.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n",
            ".adr-dir": "elsewhere\n", "sub/adrs.toml": "adr_dir = 'x'\n",
        ])
        try project.write(".git/config", "[core]\n")
        try project.write(".git/hooks/pre-commit", "#!/bin/sh\n")
        return project
    }

    private func text(_ path: String, in project: CommandProject) -> String? {
        FileManager.default.contents(atPath: project.folder + "/" + path).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    private func run(
        _ command: [String], to file: String, _ options: [String] = [], in project: CommandProject
    ) -> CommandProject.Outcome {
        let option = command.last == "--write-baseline" ? "--baseline" : "--output"
        return project.run(command + [option, file] + options)
    }

    @Test(arguments: commands) func whatTheToolDidNotWriteStays(_ command: [String]) throws {
        let project = try project()
        for file in ["package.json", "notes.txt", "data.csv", "notes.md", "index.html", "logo.svg"] {
            let before = text(file, in: project)
            #expect(run(command, to: file, in: project).exit != .success, "\(file)")
            #expect(text(file, in: project) == before, "\(file)")
        }
    }

    /// Some cannot be meant for a format; those that are written are written.
    @Test(arguments: commands) func forceReplacesIt(_ command: [String]) throws {
        let project = try project()
        #expect(run(command, to: "notes.txt", ["--force"], in: project).exit != .failure)
        #expect(text("notes.txt", in: project) != "Buy milk.\n")
    }

    @Test(arguments: commands) func someFilesAreNeverReplaced(_ command: [String]) throws {
        let project = try project()
        try FileManager.default.createSymbolicLink(
            atPath: project.folder + "/link.txt", withDestinationPath: "docs/decisions/0001-use-a-queue.md")
        try FileManager.default.createSymbolicLink(
            atPath: project.folder + "/git", withDestinationPath: ".git")
        for file in [
            "docs/decisions/0001-use-a-queue.md", "docs/decisions/template.md", "templates/team.md",
            ".adr.yml",
            ".adr-dir", "sub/adrs.toml", ".git/config", ".git/hooks/pre-commit", "git/config", "link.txt",
            "docs/../.git/config",
        ] {
            let before = text(file, in: project)
            #expect(run(command, to: file, ["--force"], in: project).exit != .success, "\(file)")
            #expect(text(file, in: project) == before, "\(file)")
        }
        #expect(run(command, to: ".git/new.txt", ["--force"], in: project).exit != .success)
        #expect(text(".git/new.txt", in: project) == nil)
    }

    /// A file that is there is told by its comment, its header or its form.
    @Test(arguments: [
        (["review", "--no-history"], "r.md"), (["review", "--no-history"], "r.html"),
        (["risk", "review", "--no-history"], "r.svg"), (["risk", "review", "--no-history"], "r.csv"),
        (["index"], "index.md"), (["lint", "--write-baseline"], "b.json"),
        (["risk", "review", "--no-history"], "r.json"), (["review", "--no-history"], "r.json"),
        (["index"], "index.json"), (["lint", "--exit-zero", "--format", "json"], "l.json"),
        (["lint", "--exit-zero", "--format", "sarif"], "l.json"),
        (["lint", "--exit-zero", "--format", "gitlab"], "l.json"),
        (["lint", "--exit-zero", "--format", "rdjson"], "l.json"),
        (["lint", "--exit-zero", "--format", "junit"], "l.xml"),
    ])
    func whatTheToolWroteIsReplaced(_ command: [String], _ file: String) throws {
        let project = try project()
        #expect(run(command, to: file, in: project).exit == .success)
        let first = try #require(text(file, in: project))
        // As in a fresh clone, which remembers nothing.
        try FileManager.default.removeItem(atPath: project.folder + "/.git/adr")
        try project.write(
            "docs/decisions/0002-b.md",
            "---\nstatus: proposed\nrisks:\n  - {id: R1, risk: A, level: 2x2}\n---\n# B\n\n[x](gone.md)\n")
        #expect(run(command, to: file, in: project).exit == .success)
        #expect(text(file, in: project) != first)
    }

    /// What only looks like one of the tool's is somebody else's.
    @Test(arguments: [
        "[]\n", "[\n  {\n    \"path\": \"x\"\n  }\n]\n", "{\n  \"findings\": []\n}\n",
        "{\n  \"$schema\": \"urn:adr:schema:other\"\n}\n",
        "[\n  {\n    \"path\": 1,\n    \"number\": 1,\n    \"label\": 1,\n    \"title\": 1,\n    \"status\": 1,\n    \"date\": 1,\n    \"successors\": [],\n    \"mine\": 1\n  }\n]\n",
    ])
    func aReportOfSomebodyElseStays(_ report: String) throws {
        let project = try project()
        try project.write("x.json", report)
        for command in [["index"], ["lint", "--format", "json"], ["lint", "--format", "gitlab"]] {
            #expect(run(command, to: "x.json", in: project).exit != .success)
            #expect(text("x.json", in: project) == report)
        }
    }

    @Test func anEmptyFileHasNothingToLose() throws {
        let project = try project()
        try project.write("empty.txt", "")
        #expect(run(["lint", "--format", "json"], to: "empty.txt", in: project).exit != .failure)
        #expect(text("empty.txt", in: project) != "")
    }

    @Test func anIndexChangesAPageBetweenItsMarksOnly() throws {
        let project = try project()
        try project.write("page.md", "# Ours\n\n<!-- adr-index-start --><!-- adr-index-end -->\n\nMore.\n")
        #expect(project.run(["index", "-o", "page.md", "--force"]).exit == .success)
        let page = try #require(text("page.md", in: project))
        #expect(page.hasPrefix("# Ours\n") && page.hasSuffix("\n\nMore.\n") && page.contains("Use a queue"))
    }
}
