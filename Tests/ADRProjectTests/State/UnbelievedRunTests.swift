import ADRText
import Testing

@testable import ADRProject

/// Nobody acts on a journal that was not left here by a run of this user, whatever it says.
@Suite struct UnbelievedRunTests {
    let project: StatefulProject
    init() throws { project = try StatefulProject() }

    /// A journal as a run leaves it that has replaced files, with places that an attacker wants.
    private func leave(_ places: [ChangeJournal.Place], door: WriteDoor = .project) throws -> String {
        try project.state.folders[0].make()
        let path = project.folder.absolute(".git/adr/runs/1-0123456789abcdef")
        try project.folder.run("mkdir", "-p", path)
        var plan = ChangeSet()
        plan.create(SourceText(path: "x", ""))
        let template = ChangeJournal(
            of: try ChangePlan(plan, in: project.folder.root), note: ChangeNote(), time: 0,
            in: project.folder.root)
        let journal = template.with(places, door)
        let seal = try RunSeal(new: path)
        try FileDescriptor(opening: path + "/journal", .newFile(mode: 0o600)).append(
            journal.bytes(with: seal))
        return path
    }

    private func created(_ path: String, _ text: String) -> ChangeJournal.Place {
        ChangeJournal.Place(
            change: .create, path: path, old: nil, new: ContentMark(of: Array(text.utf8)), origin: nil)
    }

    @Test(arguments: [
        ".git/config", ".GIT/config", "sub/.git/config", "git/config", "../x", "/x", "a//b", "./b", "",
    ])
    func noPathLeadsIntoAGitFolderOrOut(_ path: String) throws {
        try project.folder.write(".git/config", "known")
        try project.folder.run("mkdir", "-p", "sub/.git")
        try project.folder.write("sub/.git/config", "known")
        try project.folder.run("ln", "-s", ".git", "git")
        let before = try project.folder.read(".git/config")
        _ = try leave([created(path, "known"), created("gone", "known")])
        let report = try project.putBack()
        #expect(report.restored.isEmpty && report.kept.isEmpty)
        #expect(try project.folder.read(".git/config") == before)
        #expect(try project.folder.read("sub/.git/config") == before)
    }

    @Test func theDoorOfTheHookLeadsToTheHookAlone() throws {
        try project.folder.write(".git/HEAD", "ref: refs/heads/main")
        for path in ["hooks/pre-commit", "hooks/post-commit", "HEAD"] {
            try project.folder.write(".git/\(path)", "known")
            _ = try leave([created(path, "known")], door: .commitHook)
            let report = try project.putBack()
            #expect(report.restored == (path == "hooks/pre-commit" ? [".git/hooks/pre-commit"] : []))
        }
        #expect(project.folder.exists(".git/HEAD") && project.folder.exists(".git/hooks/post-commit"))
    }

    /// Nothing that git carries makes such a link, but what it leads to, git carries.
    @Test func whatALinkLeadsToIsNotBelieved() throws {
        try project.folder.write("1.md", "known")
        let path = try leave([created("1.md", "known")])
        try project.folder.run("mv", ".git/adr/runs", "state")
        try project.folder.run("ln", "-s", "../../state", ".git/adr/runs")
        let report = InterruptedRun.putBack(in: project.state)
        #expect(report.restored.isEmpty && report.others.isEmpty && project.folder.exists("1.md"))
        // A change is made all the same, and nothing is written through the link.
        var changes = ChangeSet()
        changes.create(SourceText(path: "2.md", "two"))
        let before = try project.folder.names().filter { $0.hasPrefix("state/") }
        _ = try project.writer.write(changes)
        #expect(try project.folder.names().filter { $0.hasPrefix("state/") } == before)
        #expect(path.hasSuffix("runs/1-0123456789abcdef") && project.folder.exists("2.md"))
    }

    @Test func whatIsRememberedBehindALinkIsForgotten() throws {
        let one = try project.folder.write("1.md", "one")
        var changes = ChangeSet()
        changes.replace(one, with: SourceText(path: "1.md", "two"))
        #expect(try project.writer.write(changes).isRemembered)
        #expect(ChangeMemory(project.state).entries.count == 1)
        try project.folder.run("mv", ".git/adr/changes", "state")
        try project.folder.run("ln", "-s", "../../state", ".git/adr/changes")
        #expect(ChangeMemory(project.state).entries.isEmpty)
        #expect(ChangeMemory(project.state).former(of: SourceText(path: "1.md", "two")) == nil)
    }

    /// An archive brings names, bytes, owners and times along, and may even find the same inode.
    @Test(arguments: ["cp -a $0 x; rm -r $0; mv x $0", "touch -t 200102030000 $0/seal", "rm $0/seal"])
    func aJournalThatWasCopiedIsNamedAndStays(_ copy: String) throws {
        try project.folder.write("1.md", "known")
        let path = try leave([created("1.md", "known")])
        try project.folder.run("sh", "-c", copy, path)
        let report = InterruptedRun.putBack(in: project.state)
        #expect(report.others == [InterruptedRun.OtherRun(path: path, user: nil)])
        #expect(try project.folder.read("1.md") == "known")
    }

    @Test func whatIsRememberedOfAnotherPlaceIsForgotten() throws {
        var changes = ChangeSet()
        changes.create(SourceText(path: "1.md", "one"))
        #expect(try project.writer.write(changes).isRemembered)
        #expect(ChangeMemory(project.state).entries.count == 1)
        try project.folder.run("sh", "-c", "cp -a .git/adr x; rm -r .git/adr; mv x .git/adr")
        #expect(ChangeMemory(project.state).entries.isEmpty)
    }

    @Test func aRunAmongManyIsPutBackAndTooManyAreNamed() throws {
        try project.folder.write("1.md", "known")
        let path = try leave([created("1.md", "known")])
        let runs = RootFolder.split(path).folder
        try project.folder.run("sh", "-c", "cd $0; for i in $(seq 900); do mkdir 9-$i; done", runs)
        #expect(InterruptedRun.putBack(in: project.state).restored == ["1.md"])
        try project.folder.run("sh", "-c", "cd $0; for i in $(seq 1001); do mkdir 9-$i; done", runs)
        #expect(InterruptedRun.putBack(in: project.state).crowded.map(\.folder) == [runs])
    }

    @Test func twoPlacesOfOnePathAreNoJournal() throws {
        try project.folder.write("1.md", "known")
        let path = try leave([created("1.md", "known"), created("1.md", "known")])
        #expect(InterruptedRun.putBack(in: project.state).others.map(\.path) == [path])
        #expect(project.folder.exists("1.md"))
    }

    @Test func aJournalThatIsTooLargeIsNotRead() throws {
        let path = try leave([created("1.md", "known")])
        try project.folder.writeZeros(path + "/journal", count: ChangeJournal.limit + 1)
        #expect(InterruptedRun.putBack(in: project.state).others.map(\.path) == [path])
    }

    @Test func aLinkIsNoRun() throws {
        let path = try leave([created("1.md", "known")])
        try project.folder.write("1.md", "known")
        try project.folder.run("mv", path, "moved")
        try project.folder.run("ln", "-s", project.folder.absolute("moved"), path)
        #expect(InterruptedRun.putBack(in: project.state).restored.isEmpty)
        #expect(project.folder.exists("1.md"))
    }

    @Test func formerBytesWithoutAJournalAreNotRemoved() throws {
        try project.folder.run("mkdir", "-p", ".git/adr/runs/1-0")
        try project.folder.write(".git/adr/runs/1-0/old-0", "precious")
        #expect(InterruptedRun.putBack(in: project.state).others.count == 1)
        #expect(project.folder.exists(".git/adr/runs/1-0/old-0"))
    }

    @Test func journalsInTheWorkTreeAreFilesLikeOthers() throws {
        try project.folder.write("1.md", "x")
        let hash = StableHash.text(StableHash.of(bytes: "x".utf8))
        try project.folder.write(".adr-run-0123456789abcdef", "create\0" + "1.md\0\(hash)\0end\0")
        let before = try project.contents()
        _ = InterruptedRun.putBack(in: project.state)
        #expect(try project.contents() == before)
    }

    /// Only root may give files away.
    @Test(.enabled(if: POSIX.user == 0)) func aDeadRunOfAnotherUserIsNamed() throws {
        var path = try leave([created("1.md", "known")])
        try project.folder.run("chown", "65534", path + "/journal")
        #expect(
            InterruptedRun.putBack(in: project.state).others
                == [InterruptedRun.OtherRun(path: path, user: 65534)])
        try project.folder.run("mv", path, project.folder.absolute(".git/adr/runs/999999999-0"))
        path = project.folder.absolute(".git/adr/runs/999999999-0")
        try project.folder.run("chown", "-R", "65534", ".git/adr")
        #expect(
            InterruptedRun.putBack(in: project.state).others
                == [InterruptedRun.OtherRun(path: path, user: 65534)])
        #expect(project.folder.exists(".git/adr/runs/999999999-0/journal"))
    }
}

extension ChangeJournal {
    fileprivate func with(_ places: [Place], _ door: WriteDoor) -> ChangeJournal {
        ChangeJournal(door: door, time: time, label: label, undoes: undoes, folders: [], places: places)
    }
}
