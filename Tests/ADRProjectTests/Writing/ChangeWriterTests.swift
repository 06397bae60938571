import ADRText
import Testing

@testable import ADRProject

@Suite struct ChangeWriterTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func write(_ change: (inout ChangeSet) -> Void) throws {
        var changes = ChangeSet()
        change(&changes)
        try ChangeWriter(root: folder.root).write(changes)
    }

    private func text(_ path: String, _ text: String) -> SourceText { SourceText(path: path, text) }

    @Test func everyKindOfChangeIsWrittenAndNothingElseLeft() throws {
        let edited = try folder.write("adr/1.md", "\u{FEFF}old\r\n")
        let moved = try folder.write("adr/2.md", "two")
        let removed = try folder.write("adr/3.md", "three")
        try write {
            $0.replace(edited, with: text("adr/1.md", "\u{FEFF}new\r\nno end"))
            $0.replace(moved, with: text("other/2.md", "two, moved"))
            $0.remove(removed)
            $0.create(text("a/new/folder/4.md", "four"))
        }
        #expect(try folder.read("adr/1.md") == "\u{FEFF}new\r\nno end")
        #expect(try folder.read("other/2.md") == "two, moved")
        #expect(try folder.read("a/new/folder/4.md") == "four")
        let expected = [
            "a", "a/new", "a/new/folder", "a/new/folder/4.md", "adr", "adr/1.md", "other", "other/2.md",
        ]
        #expect(try folder.names() == expected)
    }

    @Test(arguments: [0o600, 0o755, 0o664] as [UInt32])
    func anEditKeepsModeAndOwner(_ mode: UInt32) throws {
        let first = try folder.write("1.md", "old", mode: mode)
        let second = try folder.write("2.md", "old", mode: mode)
        _ = try? folder.run("chown", "12:34", "1.md")
        let before = try folder.status("1.md")
        try write {
            $0.replace(first, with: text("1.md", "new"))
            $0.replace(second, with: text("3.md", "new"))
        }
        let after = try folder.status("1.md")
        #expect(after.mode == mode && after.owner == before.owner && after.group == before.group)
        #expect(try folder.status("3.md").mode == mode)
    }

    @Test func aNewFileHasTheUsualMode() throws {
        try folder.run("touch", "usual")
        try write { $0.create(text("1.md", "new")) }
        #expect(try folder.status("1.md").mode == folder.status("usual").mode)
    }

    @Test func aLinkStaysALinkAndItsTargetIsEdited() throws {
        try folder.write("real/1.md", "old")
        try folder.run("ln", "-s", "real/1.md", "link.md")
        try write { $0.replace(text("link.md", "old"), with: text("link.md", "new")) }
        #expect(try folder.status("link.md").kind == .link)
        #expect(try folder.read("real/1.md") == "new")
        #expect(throws: ChangeFailure(FileProblem(path: "link.md", reason: .isALink))) {
            try write { $0.replace(text("link.md", "new"), with: text("moved.md", "new")) }
        }
        #expect(throws: ChangeFailure(FileProblem(path: "link.md", reason: .changedTwice))) {
            try write {
                $0.replace(text("real/1.md", "new"), with: text("real/1.md", "a"))
                $0.replace(text("link.md", "new"), with: text("link.md", "b"))
            }
        }
    }

    @Test func filesMaySwapNamesOrMoveUp() throws {
        let a = try folder.write("a.md", "a")
        let b = try folder.write("b.md", "b")
        try write {
            $0.replace(a, with: text("b.md", "a"))
            $0.replace(b, with: text("c.md", "b"))
        }
        #expect(try folder.names() == ["b.md", "c.md"])
        #expect(try folder.read("b.md") + folder.read("c.md") == "ab")
        try write {
            $0.replace(text("b.md", "a"), with: text("c.md", "a"))
            $0.replace(text("c.md", "b"), with: text("b.md", "b"))
        }
        #expect(try folder.read("b.md") + folder.read("c.md") == "ba")
        #expect(try folder.names() == ["b.md", "c.md"])
    }

    @Test func namesThatDifferInNormalizationAreTwoFilesOrOne() throws {
        let before = try folder.write("e\u{301}.md", "x")
        guard !folder.exists("\u{E9}.md") else { return }
        try write { $0.replace(before, with: text("\u{E9}.md", "y")) }
        #expect(try folder.names().map { Array($0.utf8) } == [Array("\u{E9}.md".utf8)])
    }

    @Test func readersSeeOldOrNewBytesAndNothingBetween() async throws {
        let sizes = [200_000, 300_000]
        let texts = sizes.map { String(repeating: "x", count: $0) }
        try folder.write("1.md", texts[0])
        let root = folder.root
        let reading = Task.detached {
            var reader = FileReader(root: root)
            var seen: Set<Int> = []
            while !Task.isCancelled { seen.insert(try reader.read("1.md").bytes.count) }
            return seen
        }
        for round in 0..<50 {
            let (old, new) = (texts[round % 2], texts[(round + 1) % 2])
            try write { $0.replace(text("1.md", old), with: text("1.md", new)) }
        }
        reading.cancel()
        #expect(try await reading.value.subtracting(sizes) == [])
    }

    @Test func manyRunsThatHoldTheLockLoseNothing() async throws {
        let root = folder.root
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<24 {
                group.addTask {
                    let lock = try FolderLock("docs/adr", below: root)
                    defer { lock.release() }
                    let number = FolderScanner(root: root).scan("docs/adr").files.count + 1
                    var changes = ChangeSet()
                    changes.create(SourceText(path: "docs/adr/\(number).md", "\(number)"))
                    try ChangeWriter(root: root).write(changes)
                }
            }
            try await group.waitForAll()
        }
        #expect(FolderScanner(root: root).scan("docs/adr").files.count == 24)
    }
}
