import ADRCommandLine
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What commands make of a log of which something cannot be read.
@Suite struct PartlyReadTests {
    let project: CommandProject

    init() throws {
        project = try CommandProject([
            "docs/decisions/0001-use-a-queue.md": "# Use a queue\n\n## Status\n\nblessed\n",
            "docs/decisions/0002-use-a-cache.md": "# Use a cache\n\n## Status\n\nhallowed\n",
        ])
    }

    /// A link to itself is not a file that anybody could read.
    private func makeUnreadable() throws {
        let path = project.folder + "/docs/decisions/0002-use-a-cache.md"
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
    }

    private func page() -> String? {
        FileManager.default.contents(atPath: project.folder + "/page").map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    private static let written: [[String]] = [
        ["risk", "review", "--no-history", "--format", "html", "--output", "page"],
        ["review", "--no-history", "--format", "markdown", "--output", "page"],
        ["lint", "--format", "sarif", "--exit-zero", "--output", "page"],
        ["lint", "--write-baseline", "--baseline", "page"],
        ["index", "--output", "page"],
        ["index", "--output", "page", "--check"],
    ]

    @Test(arguments: written) func aWholePageIsNotReplacedByAPart(_ command: [String]) throws {
        #expect(project.run(command.filter { $0 != "--check" }).exit == .success)
        let whole = page()
        #expect(whole != nil)
        try makeUnreadable()
        let outcome = project.run(command)
        #expect(outcome.exit == .failure && page() == whole)
        #expect(
            outcome.errors.hasPrefix(
                "adr: error: docs/decisions/0002-use-a-cache.md: is a loop of symbolic links\n"))
    }

    @Test(arguments: [
        ["risk", "review", "--no-history"], ["review", "--no-history"], ["lint", "--exit-zero"],
        ["lint", "--exit-zero", "--stdin-filename", "docs/decisions/0001-use-a-queue.md"],
        ["export", "json"], ["list"], ["show", "1"], ["risk", "list"], ["fmt"], ["generate", "toc"],
    ])
    func whatIsPrintedIsSaidToBeAPart(_ command: [String]) throws {
        try makeUnreadable()
        let outcome = project.run(command, input: "# Use a queue\n")
        #expect(outcome.exit == .failure)
        #expect(outcome.errors.contains("docs/decisions/0002-use-a-cache.md: is a loop of symbolic links"))
    }

    /// The text on standard input stands for the file.
    @Test func aFileThatIsHandedOverNeedNotBeReadable() throws {
        try makeUnreadable()
        let outcome = project.run(
            ["lint", "--exit-zero", "--stdin-filename", "docs/decisions/0002-use-a-cache.md"],
            input: "# Use a cache\n\n## Status\n\nhallowed\n")
        #expect(outcome.exit == .success && outcome.output.contains("hallowed"))
    }

    @Test(arguments: [["lint", "--fix"], ["fmt"]]) func noFixIsWritten(_ command: [String]) throws {
        let record = "---\nstatus: accepted\ntags: storage, cost\n---\n# Use a queue\n"
        try project.write("docs/decisions/0001-use-a-queue.md", record)
        let file = project.folder + "/docs/decisions/0001-use-a-queue.md"
        try makeUnreadable()
        let outcome = project.run(command)
        #expect(outcome.exit == .failure)
        #expect(
            outcome.errors == """
                adr: error: docs/decisions/0002-use-a-cache.md: is a loop of symbolic links
                adr: error: nothing is fixed, because part of the log could not be read
                hint: nothing was written; fix the problems listed above and try again

                """)
        #expect(FileManager.default.contents(atPath: file) == Data(record.utf8))
    }
}
