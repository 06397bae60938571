import ADRCommandLine
import Testing

/// Commands in a folder of which nothing says where the project ends.
@Suite struct OpenFolderTests {
    @Test func notEveryFolderOfADiskIsSearched() throws {
        let project = try CommandProject([
            "docs/adr/0001-use-a-queue.md": "# Use a queue\n\nStatus: accepted\n"
        ])
        try project.remove(".git")
        let near = project.run(["list"])
        #expect(near.output.contains("Use a queue") && near.errors.isEmpty)
        for number in 1...2_000 { try project.write("others/\(number)/x", "") }
        let cut = project.run(["list"])
        #expect(cut.exit == .success && cut.output == near.output)
        #expect(cut.errors.contains("only the nearest 2000 folders were searched"))
    }
}
