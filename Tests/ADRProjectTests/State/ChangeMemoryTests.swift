import ADRText
import Testing

@testable import ADRProject

/// The last changes are remembered with the former bytes of their files, and can be taken back.
@Suite struct ChangeMemoryTests {
    private func text(_ path: String, _ text: String) -> SourceText { SourceText(path: path, text) }

    private func write(
        _ project: StatefulProject, as note: ChangeNote = ChangeNote(), _ change: (inout ChangeSet) -> Void
    ) throws {
        var changes = ChangeSet()
        change(&changes)
        try project.writer.write(changes, as: note)
    }

    @Test(arguments: StatePlace.all) func everyKindOfChangeIsTakenBack(_ place: StatePlace) throws {
        let project = try StatefulProject(place)
        let edited = try project.folder.write("1.md", "\u{FEFF}one\r\n", mode: 0o640)
        let (a, b) = (try project.folder.write("a.md", "a"), try project.folder.write("b.md", "b"))
        let removed = try project.folder.write("docs/gone.md", "gone")
        let before = try project.contents()
        try write(project, as: ChangeNote(label: "adr renumber")) {
            $0.replace(edited, with: text("sub/1.md", "new"))
            $0.replace(a, with: text("b.md", "a, new"))
            $0.replace(b, with: text("a.md", "b, new"))
            $0.remove(removed)
            $0.create(text("new.md", "new"))
        }
        let memory = ChangeMemory(project.state)
        let change = try #require(memory.last())
        #expect(change.label == "adr renumber" && change.files.count == 5 && change.time > 1_700_000_000)
        try project.writer.write(memory.undo(change), as: ChangeNote(label: "adr undo", undoes: change.id))
        #expect(try project.contents() == before)
        #expect(try project.folder.status("1.md").mode == 0o640)
        #expect(memory.last() == nil && memory.entries.count == 2)
        // Taking back is a change like others.
        try project.writer.write(memory.undo(memory.entries[0]))
        #expect(try project.folder.read("sub/1.md") == "new")
    }

    @Test func filesThatAreNoLongerAsTheChangeLeftThemAreNamed() throws {
        let project = try StatefulProject()
        let (one, two) = (try project.folder.write("1.md", "1"), try project.folder.write("2.md", "2"))
        let (three, four) = (try project.folder.write("3.md", "3"), try project.folder.write("4.md", "4"))
        try write(project) {
            $0.replace(one, with: text("1.md", "new"))
            $0.remove(two)
            $0.replace(three, with: text("moved.md", "3"))
            $0.replace(four, with: text("4.md", "new"))
        }
        try project.folder.write("1.md", "changed since")
        try project.folder.write("2.md", "made since")
        try project.folder.write("3.md", "made since")
        let memory = ChangeMemory(project.state)
        let change = try #require(memory.last())
        #expect(throws: ChangeMemory.Refusal(changed: ["1.md", "moved.md", "2.md"], forgotten: [])) {
            try memory.undo(change)
        }
        let former = memory.former(of: text("4.md", "new"))
        #expect(former == four && memory.former(of: text("1.md", "changed since")) == nil)
    }

    @Test func formerBytesThatWereTamperedWithAreForgotten() throws {
        let project = try StatefulProject()
        let file = try project.folder.write("1.md", "old")
        try write(project) { $0.replace(file, with: text("1.md", "new")) }
        let name = try #require(try project.stateNames().first { $0.hasSuffix("/old-0") })
        try project.folder.write(".git/adr/" + name, "odd")
        let memory = ChangeMemory(project.state)
        #expect(throws: ChangeMemory.Refusal(changed: [], forgotten: ["1.md"])) {
            try memory.undo(memory.entries[0])
        }
        #expect(memory.former(of: text("1.md", "new")) == nil)
    }

    @Test func damagedEntriesAreDropped() throws {
        let project = try StatefulProject()
        for number in 1...4 { try write(project) { $0.create(text("\(number).md", "x")) } }
        let names = try project.stateNames().filter { $0.hasSuffix("/journal") }
        let journal = try project.folder.read(".git/adr/" + names[0])
        let fields = journal.split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
        for position in 0..<fields.count - 1 {
            for value in ["", "x", "-1", "9223372036854775807", ".git/config", "../../x", "/etc/passwd"] {
                var changed = fields
                changed[position] = value
                try project.folder.write(".git/adr/" + names[0], changed.joined(separator: "\0"), mode: 0o600)
                for change in ChangeMemory(project.state).entries {
                    _ = try? ChangeMemory(project.state).undo(change)
                }
            }
        }
        for length in 0..<journal.utf8.count {
            try project.folder.write(".git/adr/" + names[0], String(journal.prefix(length)), mode: 0o600)
            #expect(ChangeMemory(project.state).entries.count == 3)
        }
        try project.folder.run(
            "mkdir", ".git/adr/changes/9-9223372036854775807-x", ".git/adr/changes/--", ".git/adr/changes/odd"
        )
        try project.folder.run("mkfifo", ".git/adr/changes/9-9223372036854775807-x/journal")
        #expect(ChangeMemory(project.state).entries.count == 3)
        try write(project) { $0.create(text("5.md", "x")) }
        #expect(ChangeMemory(project.state).entries.count == 4)
    }

    @Test func theNewestFiftyAreKept() throws {
        let project = try StatefulProject()
        for number in 1...53 {
            try write(project, as: ChangeNote(label: "\(number)")) { $0.create(text("\(number).md", "x")) }
        }
        #expect(ChangeMemory(project.state).entries.map(\.label) == (4...53).reversed().map(String.init))
        #expect(try project.stateNames().filter { $0.hasSuffix("/journal") }.count == 50)
    }

    @Test func aChangeThatIsTooLargeIsForgottenWithThoseBefore() throws {
        let project = try StatefulProject()
        let large = try project.folder.write("1.md", String(repeating: "x", count: 12_000_000))
        try write(project, as: ChangeNote(label: "first")) { $0.replace(large, with: text("1.md", "new")) }
        try write(project, as: ChangeNote(label: "small")) { $0.create(text("2.md", "x")) }
        #expect(ChangeMemory(project.state).entries.map(\.label) == ["small", "first"])
        let second = try project.folder.write("3.md", String(repeating: "x", count: 12_000_000))
        try write(project, as: ChangeNote(label: "second")) { $0.remove(second) }
        #expect(ChangeMemory(project.state).entries.map(\.label) == ["second", "small"])
        let huge = try project.folder.write("4.md", String(repeating: "x", count: 21_000_000))
        try write(project, as: ChangeNote(label: "huge")) { $0.remove(huge) }
        #expect(ChangeMemory(project.state).entries.isEmpty)
    }

    @Test func nothingIsRememberedOfAChangeThatFailed() throws {
        let project = try StatefulProject()
        #expect(throws: ChangeFailure.self) {
            try write(project) {
                $0.create(text("a.md", "x"))
                $0.create(text("a.md/b.md", "x"))
            }
        }
        #expect(ChangeMemory(project.state).entries.isEmpty)
        #expect(try project.stateNames() == ["changes", "runs"] && project.names().isEmpty)
    }

    @Test func aRootBelowSeesTheChangesOfItsFiles() throws {
        let project = try StatefulProject(.user)
        try write(project) { $0.create(text("docs/adr/1.md", "x")) }
        try write(project) { $0.create(text("other.md", "x")) }
        let below = ProjectState(
            of: try RootFolder(project.folder.absolute("docs")),
            environment: ["ADR_STATE_HOME": project.home.absolute("adr")])
        let memory = ChangeMemory(below)
        #expect(memory.entries.map { $0.files.map(\.after?.path) } == [["adr/1.md"]])
        #expect(try memory.undo(memory.entries[0]).changes.map(\.before?.path) == ["adr/1.md"])
    }

    @Test func manyRunsAtOnceAreAllRemembered() async throws {
        let project = try StatefulProject()
        let writer = project.writer
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<24 {
                group.addTask {
                    var changes = ChangeSet()
                    changes.create(SourceText(path: "\(number).md", "x"))
                    try writer.write(changes, as: ChangeNote(generated: ["\(number).md"]))
                }
            }
            try await group.waitForAll()
        }
        #expect(ChangeMemory(project.state).entries.count == 24)
        let written = WrittenFiles(project.state)
        #expect((0..<24).allSatisfy { written.mayReplace(text("\($0).md", "x")) })
    }
}
