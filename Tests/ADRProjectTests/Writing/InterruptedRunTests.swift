import ADRText
import Testing

@testable import ADRProject

/// A run that is killed while it writes leaves a journal, and the next run puts everything back.
@Suite struct InterruptedRunTests {
    private func text(_ path: String, _ text: String) -> SourceText { SourceText(path: path, text) }

    /// Edits, moves, removes and creates, as far as it gets, and leaves everything as a killed run does.
    private func killedRun(
        in project: StatefulProject, changingMeanwhile path: String? = nil, isDone: Bool = false
    ) throws -> [String: String] {
        let folder = project.folder
        var changes = ChangeSet()
        for number in 1...3 {
            let before = try folder.write("adr/\(number).md", "old \(number)")
            changes.replace(before, with: text("adr/\(number).md", "new \(number)"))
        }
        changes.replace(try folder.write("adr/4.md", "old 4"), with: text("b/c/4.md", "new 4"))
        changes.remove(try folder.write("adr/5.md", "old 5"))
        changes.create(text("adr/6.md", "new 6"))
        let before = try project.contents()
        try KilledRun(changes, in: project).write(isDone: isDone) {
            if let path { try folder.write(path, "theirs") }
        }
        return before
    }

    @Test(arguments: StatePlace.all)
    func everythingIsAsBeforeAndNothingIsLeft(_ place: StatePlace) throws {
        let project = try StatefulProject(place)
        let before = try killedRun(in: project)
        #expect(try project.contents() != before)
        let report = try project.putBack()
        #expect(try project.contents() == before)
        #expect(
            Set(report.restored) == [
                "adr/1.md", "adr/2.md", "adr/3.md", "adr/4.md", "adr/5.md", "adr/6.md", "b/c/4.md",
            ])
        #expect(report.removed == ["b/c", "b"])
        #expect(try project.names() == ["adr"] + (1...5).map { "adr/\($0).md" })
        #expect(report.kept.isEmpty && report.stuck.isEmpty && report.others.isEmpty)
        #expect(try project.stateNames().filter { $0 != "root" } == ["changes", "runs"])
        #expect(try project.putBack().restored.isEmpty)
    }

    @Test(arguments: StatePlace.all)
    func aRunKilledHalfwayIsPutBackToo(_ place: StatePlace) throws {
        for number in 1...6 {
            let project = try StatefulProject(place)
            let path = "adr/\(number).md"
            var expected = try killedRun(in: project, changingMeanwhile: path)
            expected[path] = "theirs"
            let report = try project.putBack()
            #expect(try project.contents() == expected)
            #expect(report.kept.isEmpty)
        }
    }

    @Test(arguments: StatePlace.all)
    func aRunThatHadDoneItsWorkIsNotUndone(_ place: StatePlace) throws {
        let project = try StatefulProject(place)
        _ = try killedRun(in: project, isDone: true)
        #expect(try project.putBack().restored.isEmpty)
        #expect(
            try project.contents() == [
                "adr/1.md": "new 1", "adr/2.md": "new 2", "adr/3.md": "new 3", "b/c/4.md": "new 4",
                "adr/6.md": "new 6",
            ])
    }

    @Test func whatSomebodyChangedSinceStaysAndTheFormerContentIsKept() throws {
        let project = try StatefulProject()
        let folder = project.folder
        _ = try killedRun(in: project)
        try folder.write("adr/2.md", "changed since")
        try folder.write("adr/6.md", "changed since")
        try folder.write("adr/3.md", "old 3")
        let report = try project.putBack()
        #expect(report.kept.map(\.path) == ["adr/2.md"])
        let after = try project.contents()
        #expect(after["adr/2.md"] == "changed since" && after["adr/6.md"] == "changed since")
        #expect(after["adr/1.md"] == "old 1" && after["adr/3.md"] == "old 3")
        let kept = try project.stateNames().filter { $0.hasPrefix("kept/") }
        #expect(kept.count == 1)
        #expect(try folder.read(".git/adr/" + kept[0]) == "old 2")
    }

    @Test func nothingIsKeptBehindALink() throws {
        let project = try StatefulProject()
        let folder = project.folder
        _ = try killedRun(in: project)
        try folder.run("mkdir", "-p", "elsewhere", ".git/adr")
        try folder.run("ln", "-s", "../../elsewhere", ".git/adr/kept")
        try folder.write("adr/2.md", "changed since")
        let report = InterruptedRun.putBack(in: project.state)
        #expect(report.kept.isEmpty && report.stuck.map(\.path) == ["adr/2.md"])
        #expect(try !folder.names().contains { $0.hasPrefix("elsewhere/") })
        // The former content waits with the run.
        try folder.run("rm", ".git/adr/kept")
        #expect(try project.putBack().kept.map(\.path) == ["adr/2.md"])
    }

    @Test func aFolderThatIsGoneOrALinkNowLosesNothing() throws {
        let project = try StatefulProject()
        _ = try killedRun(in: project)
        try project.folder.run("mv", "adr", "elsewhere")
        try project.folder.run("ln", "-s", "elsewhere", "adr")
        let report = try project.putBack()
        #expect(Set(report.kept.map(\.path)) == Set((1...5).map { "adr/\($0).md" }))
        #expect(try project.folder.read("elsewhere/1.md") == "new 1")
        #expect(try project.stateNames().filter { $0.hasPrefix("kept/") }.count == 5)
    }

    @Test func aRunThatLivesIsLeftAlone() throws {
        let project = try StatefulProject()
        let file = try project.folder.write("1.md", "old")
        var changes = ChangeSet()
        changes.replace(file, with: text("1.md", "new"))
        let run = try KilledRun(changes, in: project)
        var transaction = run.transaction
        try transaction.run()
        #expect(InterruptedRun.putBack(in: project.state).restored.isEmpty)
        #expect(try project.folder.read("1.md") == "new")
        try run.run.commit()
        #expect(try project.names() == ["1.md"])
    }

    @Test func aRunKilledBeforeItsJournalWasWholeIsRemoved() throws {
        let project = try StatefulProject()
        var changes = ChangeSet()
        changes.replace(try project.folder.write("1.md", "old"), with: text("1.md", "new"))
        try project.writer.write(changes)
        let folder = project.folder
        try folder.run("mkdir", ".git/adr/runs/1-0", ".git/adr/runs/1-1", ".git/adr/runs/1-2")
        try folder.write(".git/adr/runs/1-1/journal", "")
        try folder.write(".git/adr/runs/1-2/journal", "adr-2\0" + "replace\0")
        #expect(try project.putBack().restored.isEmpty)
        #expect(try project.stateNames().filter { $0.hasPrefix("runs/") } == [])
        #expect(try project.contents() == ["1.md": "new"])
    }

    @Test func aCommandInAFolderBelowPutsBackWithoutGit() throws {
        let project = try StatefulProject(.user)
        let before = try killedRun(in: project)
        let below = ProjectState(
            of: try RootFolder(project.folder.absolute("adr")),
            environment: ["ADR_STATE_HOME": project.home.absolute("adr")])
        let report = try project.putBack(in: below) { _ in try project.contents() == before }
        #expect(Set(report.restored).isSuperset(of: ["1.md", project.folder.absolute("b/c/4.md")]))
    }

    @Test func aCommandInAFolderAbovePutsBackWithoutGit() throws {
        let project = try StatefulProject(.user)
        try project.folder.run("mkdir", "docs")
        let environment = ["ADR_STATE_HOME": project.home.absolute("adr")]
        let docs = try RootFolder(project.folder.absolute("docs"))
        let below = StatefulProject(
            folder: project.folder, home: project.home,
            state: ProjectState(of: docs, environment: environment))
        var changes = ChangeSet()
        changes.create(text("1.md", "new"))
        try KilledRun(changes, in: below, root: docs).write()
        #expect(project.folder.exists("docs/1.md"))
        let report = project.putBack(in: project.state) { _ in !project.folder.exists("docs/1.md") }
        #expect(report.restored == ["docs/1.md"])
        #expect(project.state.busyBelow.isEmpty)
    }

    @Test(.enabled(if: SmallDisk.isAvailable)) func whatCannotBePutBackNowWaits() throws {
        let project = try StatefulProject(.user)
        let disk = try SmallDisk(kilobytes: 256, at: project.folder)
        var changes = ChangeSet()
        for path in ["disk/1.md", "disk/2.md", "3.md"] {
            changes.replace(try project.folder.write(path, "old"), with: text(path, "new"))
        }
        try KilledRun(changes, in: project).write()
        try project.folder.run("mount", "-o", "remount,ro", "disk")
        var report = InterruptedRun.putBack(in: project.state)
        #expect(Set(report.stuck.map(\.path)) == ["disk/1.md", "disk/2.md"] && report.restored == ["3.md"])
        try project.folder.run("mount", "-o", "remount,rw", "disk")
        report = try project.putBack()
        #expect(Set(report.restored) == ["disk/1.md", "disk/2.md"] && report.stuck.isEmpty)
        #expect(Set(try project.contents().values) == ["old"])
        disk.unmount()
    }
}

/// A run that does not come to its end.
struct KilledRun {
    let run: ChangeRun
    let transaction: FileTransaction

    init(
        _ changes: ChangeSet, in project: StatefulProject, root: RootFolder? = nil, door: WriteDoor = .project
    ) throws {
        let root = try #require(root ?? door.root(of: project.folder.root))
        let plan = try ChangePlan(changes, in: root, through: door)
        let journal = ChangeJournal(of: plan, note: ChangeNote(), time: 1, in: root)
        run = try #require(ChangeRun.begin(journal, in: project.state))
        transaction = FileTransaction(plan, files: RunFiles(id: run.id, folder: run.path))
    }

    /// Writes as far as it gets, where something changes meanwhile to its end.
    func write(isDone: Bool = false, meanwhile: (() throws -> Void)? = nil) throws {
        try meanwhile?()
        var transaction = transaction
        do {
            try transaction.run()
        } catch {
            #expect(meanwhile != nil)
        }
        if isDone { try run.commit() }
    }
}
