import ADRText
import Testing

@testable import ADRProject

/// A run that is killed while it writes leaves a journal, and the next run puts everything back.
@Suite struct InterruptedRunTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func text(_ path: String, _ text: String) -> SourceText { SourceText(path: path, text) }

    /// Edits, moves, removes and creates, as far as it gets, and leaves everything as a killed run does.
    private func killedRun(
        changingMeanwhile path: String? = nil, isDone: Bool = false
    ) throws -> [String: String] {
        var changes = ChangeSet()
        for number in 1...3 {
            let before = try folder.write("adr/\(number).md", "old \(number)")
            changes.replace(before, with: text("adr/\(number).md", "new \(number)"))
        }
        changes.replace(try folder.write("adr/4.md", "old 4"), with: text("b/4.md", "new 4"))
        changes.remove(try folder.write("adr/5.md", "old 5"))
        changes.create(text("adr/6.md", "new 6"))
        let before = try contents()
        let plan = try ChangePlan(changes, in: folder.root)
        let files = TemporaryFile()
        let journal = try #require(ChangeJournal(plan, run: files.run, in: folder.root))
        if let path { try folder.write(path, "theirs") }
        var transaction = FileTransaction(files: files)
        do {
            try transaction.run(plan)
        } catch {
            #expect(path != nil)
        }
        if isDone { journal.noteDone() }
        return before
    }

    /// Puts back what was killed; a program that another test starts may hold the lock for a moment.
    private func putBack() throws -> InterruptedRun.Report {
        var report = InterruptedRun.putBack(in: folder.root)
        for _ in 0..<1000 where try folder.names().contains(where: { $0.hasPrefix(".adr-run-") }) {
            POSIX.pause(milliseconds: 10)
            report = InterruptedRun.putBack(in: folder.root)
        }
        return report
    }

    private func contents() throws -> [String: String] {
        var contents: [String: String] = [:]
        for name in try folder.names() where try folder.status(name).kind == .regular {
            contents[name] = try folder.read(name)
        }
        return contents
    }

    @Test func everythingIsAsBeforeAndNothingIsLeft() throws {
        let before = try killedRun()
        #expect(try contents() != before)
        let report = try putBack()
        #expect(try contents() == before)
        #expect(
            Set(report.restored) == [
                "adr/1.md", "adr/2.md", "adr/3.md", "adr/4.md", "adr/5.md", "adr/6.md", "b/4.md",
            ])
        #expect(report.kept.isEmpty)
        #expect(try putBack().restored.isEmpty)
    }

    @Test(arguments: ["adr/1.md", "adr/2.md", "adr/3.md", "adr/4.md", "adr/5.md", "adr/6.md", "b/4.md"])
    func aRunKilledHalfwayIsPutBackToo(_ path: String) throws {
        var expected = try killedRun(changingMeanwhile: path)
        expected[path] = "theirs"
        let report = try putBack()
        #expect(try contents() == expected)
        #expect(report.kept.isEmpty)
    }

    @Test func aRunThatHadDoneItsWorkIsNotUndone() throws {
        _ = try killedRun(isDone: true)
        #expect(try putBack().restored.isEmpty)
        #expect(
            try contents() == [
                "adr/1.md": "new 1", "adr/2.md": "new 2", "adr/3.md": "new 3", "b/4.md": "new 4",
                "adr/6.md": "new 6",
            ])
    }

    @Test func whatSomebodyChangedSinceStaysAndTheFormerContentIsKept() throws {
        _ = try killedRun()
        try folder.write("adr/2.md", "changed since")
        try folder.write("adr/6.md", "changed since")
        let report = try putBack()
        #expect(report.kept.map(\.path) == ["adr/2.md"])
        let after = try contents()
        #expect(after["adr/2.md"] == "changed since" && after["adr/6.md"] == "changed since")
        #expect(after["adr/1.md"] == "old 1")
        #expect(after.filter { $0.value == "old 2" }.count == 1)
    }

    @Test func aRunThatLivesIsLeftAlone() throws {
        let file = try folder.write("1.md", "old")
        var changes = ChangeSet()
        changes.replace(file, with: text("1.md", "new"))
        let plan = try ChangePlan(changes, in: folder.root)
        let files = TemporaryFile()
        let journal = try #require(ChangeJournal(plan, run: files.run, in: folder.root))
        var transaction = FileTransaction(files: files)
        try transaction.run(plan)
        #expect(InterruptedRun.putBack(in: folder.root).restored.isEmpty)
        #expect(try folder.read("1.md") == "new")
        transaction.finish()
        journal.remove()
        #expect(try folder.names() == ["1.md"])
    }

    @Test func aJournalOfWhichOnlyAPartWasWrittenIsRemoved() throws {
        try folder.write("1.md", "old")
        for (name, text) in [("0", ""), ("1", "replace\0"), ("2", "replace\0/1.md\0abc\0")] {
            try folder.write(".adr-run-000000000000000\(name)", text)
        }
        #expect(try putBack().restored.isEmpty)
        #expect(try folder.names() == ["1.md"])
    }

    @Test func aJournalThatLeadsOutOfTheProjectTouchesNothing() throws {
        let outside = try TemporaryFolder()
        try outside.write("1.md", "x")
        try outside.write(".adr-old-0123456789abcdef-0", "y")
        try folder.run("ln", "-s", outside.root.path, "link")
        let name = RootFolder.split(outside.root.path).name
        let hash = StableHash.text(StableHash.of(bytes: "x".utf8))
        for path in ["../\(name)/1.md", "link/1.md"] {
            try folder.write(".adr-run-0123456789abcdef", "replace\0\(path)\0\(hash)\0end\0")
            #expect(try putBack().restored.isEmpty)
            #expect(try outside.read("1.md") == "x")
        }
    }
}
