import ADRText
import Testing

@testable import ADRProject

/// Whatever fails, every file and folder is as it was.
@Suite struct ChangeFailureTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    /// Expects that writing fails for this reason and that nothing changes, not even an inode.
    private func expectRefusal(
        of path: String, _ reason: FileProblem.Reason, _ change: (inout ChangeSet) -> Void
    ) throws {
        var changes = ChangeSet()
        change(&changes)
        let before = try snapshot()
        #expect(throws: ChangeFailure(FileProblem(path: path, reason: reason))) {
            try ChangeWriter(root: folder.root).write(changes)
        }
        #expect(try snapshot() == before)
    }

    private func snapshot() throws -> [String: String] { try folder.listing() }

    private func text(_ path: String, _ text: String) -> SourceText { SourceText(path: path, text) }

    @Test func aFileThatChangedMeanwhileIsNotTouched() throws {
        try folder.write("1.md", "theirs")
        for stale in ["mine", "theirs, longer", "their"] {
            try expectRefusal(of: "1.md", .changedOnDisk) {
                $0.replace(text("1.md", stale), with: text("1.md", "new"))
            }
        }
        try expectRefusal(of: "2.md", .changedOnDisk) { $0.remove(text("2.md", "gone")) }
        let failure = ChangeFailure(FileProblem(path: "1.md", reason: .changedOnDisk))
        #expect(failure.description == "1.md: changed on disk in the meantime; nothing was written")
    }

    @Test func aNewFileReplacesNothing() throws {
        try folder.write("1.md", "old")
        try folder.write("2.md", "old")
        try folder.run("ln", "-s", "nowhere", "dangling.md")
        try expectRefusal(of: "1.md", .alreadyExists) { $0.create(text("1.md", "new")) }
        try expectRefusal(of: "dangling.md", .alreadyExists) { $0.create(text("dangling.md", "new")) }
        try expectRefusal(of: "2.md", .alreadyExists) {
            $0.replace(text("1.md", "old"), with: text("2.md", "old"))
        }
        try expectRefusal(of: "./3.md", .changedTwice) {
            $0.create(text("3.md", "a"))
            $0.create(text("./3.md", "b"))
        }
    }

    @Test(arguments: [0o444, 0o400] as [UInt32])
    func aReadOnlyFileIsNotReplacedMovedOrRemoved(_ mode: UInt32) throws {
        let file = try folder.write("1.md", "old", mode: mode)
        try expectRefusal(of: "1.md", .readOnly) { $0.replace(file, with: text("1.md", "new")) }
        try expectRefusal(of: "1.md", .readOnly) { $0.replace(file, with: text("2.md", "old")) }
        try expectRefusal(of: "1.md", .readOnly) { $0.remove(file) }
    }

    @Test func nothingIsWrittenOutsideTheRoot() throws {
        let outside = try TemporaryFolder()
        try outside.write("1.md", "theirs")
        try folder.write("1.md", "old")
        try folder.run("ln", "-s", outside.root.path, "out")
        try folder.run("ln", "-s", outside.absolute("1.md"), "link.md")
        for path in ["../x.md", "out/x.md", "out/new/x.md", "missing/../../x.md"] {
            try expectRefusal(of: path, .outsideRoot) { $0.create(text(path, "new")) }
        }
        try expectRefusal(of: "link.md", .outsideRoot) {
            $0.replace(text("link.md", "theirs"), with: text("link.md", "new"))
        }
        #expect(try outside.names() == ["1.md"])
        #expect(try outside.read("1.md") == "theirs")
    }

    @Test func whatIsNoFileIsRefused() throws {
        try folder.write("1.md", "old")
        try folder.run("mkfifo", "fifo")
        try expectRefusal(of: "fifo", .notARegularFile) { $0.remove(text("fifo", "")) }
        try expectRefusal(of: "1.md/x.md", .notAFolder) { $0.create(text("1.md/x.md", "")) }
        for path in ["", "/", "..", "a/.."] {
            try expectRefusal(of: path, .notARegularFile) { $0.create(text(path, "")) }
        }
    }

    /// The third of five files fails only when its turn comes: it needs as a folder what the second is.
    @Test func everythingIsUndoneWhenTheThirdOfFiveFails() throws {
        let first = try folder.write("1.md", "one", mode: 0o600)
        let last = try folder.write("5.md", "five")
        try expectRefusal(of: "made/2.md", .alreadyExists) {
            $0.replace(first, with: text("1.md", "new"))
            $0.create(text("deep/er/0.md", "zero"))
            $0.create(text("made/2.md", "two"))
            $0.create(text("made/2.md/3.md", "three"))
            $0.remove(last)
        }
    }

    @Test(arguments: StatePlace.all)
    func aReplacedAndARemovedFileComeBackAsTheyWere(_ place: StatePlace) throws {
        let project = try StatefulProject(place)
        let folder = project.folder
        let first = try folder.write("1.md", "one", mode: 0o640)
        let second = try folder.write("2.md", "two")
        let third = try folder.write("3.md", "three")
        var changes = ChangeSet()
        changes.replace(first, with: text("1.md", "new"))
        changes.remove(second)
        changes.remove(third)
        changes.create(text("made/4.md", "four"))
        // Where bytes have to be copied, the inode and the times are new ones.
        func listing() throws -> [String: String] {
            let files = { (name: String) in name.hasSuffix(".md") && name != "3.md" }
            guard place == .otherDisk else { return try folder.listing(where: files) }
            return Dictionary(
                uniqueKeysWithValues: try folder.names().filter(files).map {
                    ($0, String(try folder.status($0).mode))
                })
        }
        let before = try listing()
        let run = try KilledRun(changes, in: project)
        try run.write { try folder.write("3.md", "saved by an editor after validation") }
        #expect(try folder.read("1.md") == "new")
        #expect(!folder.exists("2.md"))
        var undo = RunUndo(
            run.run.journal, run.transaction.files, in: folder.root, keeping: run.run.kept)
        undo.run()
        #expect(undo.problems.isEmpty && undo.kept.isEmpty)
        #expect(try listing() == before)
        #expect(try project.names() == ["1.md", "2.md", "3.md"])
    }

    @Test func whatCouldNotBeUndoneIsSaid() {
        let problem = FileProblem(path: "2.md", reason: .readOnly)
        let failure = ChangeFailure(
            problem, notRestored: [FileProblem(path: "1.md", reason: .notPutBack("Input/output error"))],
            waitsIn: "/r/.git/adr/runs/1-0")
        #expect(
            failure.description == """
                2.md: is read-only
                1.md: is changed and could not be put back: Input/output error
                1 file is not restored; /r/.git/adr/runs/1-0 keeps the former content, and the next adr command tries again
                """)
    }

    @Test(.enabled(if: SmallDisk.isAvailable)) func aFullDiskLosesNothing() throws {
        let disk = try SmallDisk(kilobytes: 64, at: folder)
        let files = try (1...3).map { try folder.write("\($0).md", "\($0)") }
        for file in files { try folder.run("mv", file.path, "disk/") }
        let big = String(repeating: "x", count: 30_000)
        var changes = ChangeSet()
        for file in files {
            changes.replace(file.moved(to: "disk/\(file.path)"), with: text("disk/\(file.path)", big))
        }
        let failure = #expect(throws: ChangeFailure.self) {
            try ChangeWriter(root: folder.root).write(changes)
        }
        #expect(failure?.problem.path == "disk/3.md" || failure?.problem.path == "disk/2.md")
        #expect(failure?.notRestored == [])
        #expect(try folder.names() == ["disk", "disk/1.md", "disk/2.md", "disk/3.md"])
        #expect(try folder.read("disk/1.md") == "1")
        disk.unmount()
    }
}
