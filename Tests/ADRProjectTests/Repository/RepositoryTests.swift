import ADRAuthoring
import ADRModel
import ADRText
import Synchronization
import Testing

@testable import ADRProject

/// What the commands do, without a command line.
@Suite struct RepositoryTests {
    private static func record(_ title: String, _ status: String) -> String {
        "# \(title)\n\n## Status\n\n\(status)\n\n## Context\n\nWords.\n"
    }

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder.repository()
        try folder.write("docs/adr/0001-use-a-queue.md", Self.record("1. Use a queue", "Accepted"))
        try folder.write("docs/adr/0002-use-a-log.md", Self.record("2. Use a log", "Accepted"))
        try folder.write("README.md", "See [the queue](docs/adr/0001-use-a-queue.md).\n")
        return folder
    }

    private func repository(
        _ folder: TemporaryFolder, tell: @escaping @Sendable (RepositoryEvent) -> Void = { _ in }
    ) throws -> Repository {
        try Repository(
            around: folder.root.path, environment: TestEnvironment.plain,
            today: try #require(CalendarDate(iso: "2026-11-29")), commandLine: "client"
        ) { event, _ in tell(event) }
    }

    @Test func aChangeIsWrittenAndRemembered() throws {
        let folder = try folder()
        let repository = try repository(folder)
        let outcome = try repository.open(LogSelection(holding: ["1"])).change { log, _ in
            try Supersession(of: ["1"], by: ["2"]).changes(in: log, reader: repository.reader)
        }
        #expect(outcome.isWritten && outcome.paths.count == 2)
        #expect(try folder.read("docs/adr/0001-use-a-queue.md").contains("Superseded by"))
        #expect(ChangeMemory(repository.project.state).last()?.label == "client")
    }

    @Test func sealedVotesFollowARecordThereAndBack() throws {
        let folder = try folder()
        let repository = try repository(folder)
        let votes = SealedVotes(repository.project.state)
        try votes.seal(
            [
                ([.init(voter: "ana", level: "2x5")], "R1", "docs/adr/0002-use-a-log.md"),
                ([.init(voter: "lee", level: "1x1")], "R1", "docs/adr/0001-use-a-queue.md"),
            ], behind: nil)
        func voters(_ path: String) -> [String] { votes.votes(on: "r1", of: path).map(\.voter) }
        _ = try repository.open().rename { log, _ in
            RenameRequest([try Retitling(log).rename("2", to: "Use a journal")])
        }
        #expect(voters("docs/adr/0002-use-a-journal.md") == ["ana"])
        #expect(voters("docs/adr/0002-use-a-log.md").isEmpty)
        #expect(voters("docs/adr/0001-use-a-queue.md") == ["lee"])
        _ = try repository.undo()
        #expect(voters("docs/adr/0002-use-a-log.md") == ["ana"])
    }

    @Test func criticalRisksAreToldByWhatIsLeftOfThem() throws {
        let folder = try folder()
        let risks =
            "risks:\n  - {id: R1, risk: A, level: 5x5, residual: 1x2}\n  - {id: R2, risk: B, level: 5x5}\n"
        try folder.write("docs/adr/0003-c.md", "---\nstatus: proposed\n\(risks)---\n# C\n")
        let repository = try repository(folder)
        let check = try repository.acceptanceCheck(of: ["3"], in: try repository.open().log)
        #expect(check.risks.map(\.reference) == ["0003/R2"])
    }

    @Test func aDryRunWritesNothing() throws {
        let folder = try folder()
        let repository = try repository(folder)
        let before = try folder.read("docs/adr/0001-use-a-queue.md")
        let outcome = try repository.open().change(as: ChangeMode(isDryRun: true)) { log, _ in
            try Supersession(of: ["1"], by: ["2"]).changes(in: log, reader: repository.reader)
        }
        #expect(!outcome.isWritten && outcome.changes.changes.count == 2)
        #expect(try folder.read("docs/adr/0001-use-a-queue.md") == before)
    }

    @Test func theLogIsReadAgainUnderItsLock() throws {
        let folder = try folder()
        let open = try repository(folder).open()
        try folder.write("docs/adr/0003-meanwhile.md", Self.record("3. Meanwhile", "Accepted"))
        _ = try open.change { log, _ in
            #expect(log.records.count == 3)
            return ChangeSet()
        }
        #expect(open.log.records.count == 2)
    }

    @Test func renamingTellsItsPlanAndChangesTheTextsThatNameTheRecord() throws {
        let folder = try folder()
        let plans = Mutex<[String]>([])
        let repository = try repository(folder) { event in
            if case .renames(let update, _) = event { plans.withLock { $0 += update.paths } }
        }
        let (outcome, paths) = try repository.open().rename { log, _ in
            RenameRequest([try Retitling(log).rename("1", to: "Use a broker")])
        }
        #expect(paths == ["docs/adr/0001-use-a-broker.md"] && outcome.paths.contains("README.md"))
        #expect(plans.withLock { $0 } == paths)
        #expect(try folder.read("README.md").contains("docs/adr/0001-use-a-broker.md"))
    }

    @Test(.enabled(if: TestEnvironment.hasGit)) func whatAPersonHasNotStagedIsNotStaged() throws {
        let folder = try folder()
        try folder.commit("all")
        try folder.write(
            "docs/adr/0001-use-a-queue.md", Self.record("1. Use a queue", "Accepted") + "\nMore.\n")
        let open = try repository(folder).open()
        do {
            _ = try open.change(as: ChangeMode(stages: true)) { log, _ in
                try Supersession(of: ["1"], by: ["2"]).changes(in: log, reader: open.repository.reader)
            }
            Issue.record("it was staged")
        } catch RepositoryProblem.unstagedChanges(let paths) {
            #expect(paths == ["docs/adr/0001-use-a-queue.md"])
        }
        #expect(!(try folder.read("docs/adr/0002-use-a-log.md").contains("upersedes")))
    }

    @Test func aFolderWithoutALogSaysSo() throws {
        let folder = try TemporaryFolder()
        let repository = try repository(folder)
        #expect(throws: ProjectProblem.self) { try repository.open() }
        #expect(try repository.open(LogSelection(mayBegin: true)).log.folder == "docs/decisions")
    }
}
