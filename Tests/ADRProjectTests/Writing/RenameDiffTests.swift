import ADRText
import Testing

@testable import ADRProject

@Suite(.enabled(if: TestEnvironment.hasGit)) struct RenameDiffTests {
    @Test(arguments: ["b.md", "b c.md", "sub/\"ä\\b\".md"])
    func gitAppliesWhatADryRunShows(name: String) throws {
        let folder = try TemporaryFolder()
        try folder.run("git", "init", "-q")
        let moved = try folder.write("a one.md", "1\n2\n3\n")
        let changed = try folder.write("a two.md", "1\n")
        var changes = ChangeSet()
        changes.replace(moved, with: moved.moved(to: name))
        changes.replace(changed, with: SourceText(path: name + "x", "1\nnew\n"))
        let diff = UnifiedDiff().render(changes)
        try folder.write("the.diff", diff)
        try folder.run("git", "apply", "the.diff")
        #expect(try folder.read(name) == "1\n2\n3\n")
        #expect(try folder.read(name + "x") == "1\nnew\n")
        #expect(!folder.exists("a one.md"))
    }
}
