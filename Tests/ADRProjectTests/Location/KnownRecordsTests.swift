import ADRModel
import ADRText
import Testing

@testable import ADRProject

@Suite struct KnownRecordsTests {
    private let folder: TemporaryFolder
    private let paths = (1...3).map { "docs/adr/000\($0)-a.md" }

    init() throws {
        folder = try TemporaryFolder()
        for path in paths { try folder.write(path, "# A\n\nStatus: accepted\n") }
    }

    private func load(_ known: KnownRecords = KnownRecords()) -> RecordLoader.Loaded {
        RecordLoader(root: folder.root, reader: RecordReader(), known: known).load(paths)
    }

    /// What is known of files that were read so many seconds after they were written.
    private func known(_ loaded: RecordLoader.Loaded, after seconds: Int) -> KnownRecords {
        KnownRecords(loaded.records, loaded.statuses, at: .seconds(POSIX.now() + seconds))
    }

    @Test func whatIsUnchangedIsNotReadAgain() throws {
        let first = load()
        try folder.write(paths[1], "# A\n\nStatus: rejected\n")
        try folder.run("rm", paths[2])
        let second = load(known(first, after: 60))
        #expect(second.records.map(\.currentStatus) == [.accepted, .rejected])
        #expect(second.records[0] === first.records[0])
        #expect(second.problems.map(\.reason) == [.notFound])
    }

    @Test func aFileWithTheSizeAndTimeOfTheFormerOneIsRead() throws {
        for path in paths { try folder.run("touch", "-d", "2020-01-02 03:04:05", path) }
        let first = load()
        // Even the inode may be that of the former file.
        try folder.write(paths[1], "# B\n\nStatus: accepted\n")
        try folder.run("touch", "-d", "2020-01-02 03:04:05", paths[1])
        #expect(load(known(first, after: 60)).records.map(\.displayTitle) == ["A", "B", "A"])
    }

    @Test func whatWasWrittenJustBeforeItWasReadIsReadAgain() {
        let first = load()
        let second = load(known(first, after: 1))
        #expect(zip(first.records, second.records).allSatisfy { $0 !== $1 })
    }
}
