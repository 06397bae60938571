import ADRText
import Testing

@testable import ADRProject

@Suite struct FileReaderTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func reason(_ path: String, limit: Int = 16 << 20) -> FileProblem.Reason? {
        var reader = FileReader(root: folder.root, limit: limit)
        do {
            _ = try reader.read(path)
            return nil
        } catch {
            return error.reason
        }
    }

    @Test(arguments: [
        "", "x", "\u{FEFF}# T\r\n\r\nno newline at the end", String(repeating: "long ", count: 100_000),
    ])
    func everyByteIsRead(_ text: String) throws {
        try folder.write("docs/0001-x.md", text)
        var reader = FileReader(root: folder.root)
        #expect(try reader.read("docs/0001-x.md") == SourceText(path: "docs/0001-x.md", text))
    }

    @Test func whatIsNoRegularFileIsRefusedWithoutWaiting() throws {
        try folder.run("mkfifo", "0001-fifo.md")
        try folder.run("mkdir", "0002-folder.md")
        try folder.run("ln", "-s", "/dev/zero", "0003-device.md")
        try folder.run("ln", "-s", "0001-fifo.md", "0004-link.md")
        #expect(reason("0001-fifo.md") == .notARegularFile)
        #expect(reason("0002-folder.md") == .notARegularFile)
        #expect(reason("0003-device.md") == .outsideRoot)
        #expect(reason("0004-link.md") == .notARegularFile)
    }

    @Test func aLargeFileIsRefusedBeforeItIsRead() throws {
        try folder.writeZeros("0001-x.md", count: 100 << 20)
        #expect(reason("0001-x.md") == .tooLarge(limit: 16 << 20))
        try folder.write("0002-y.md", "12345")
        #expect(reason("0002-y.md", limit: 5) == nil)
        #expect(reason("0002-y.md", limit: 4) == .tooLarge(limit: 4))
    }

    @Test(.enabled(if: (try? POSIX.status(of: "/proc/version")) != nil))
    func aFileThatTellsNoSizeIsRead() throws {
        var reader = FileReader(root: try RootFolder("/proc"))
        #expect(try reader.read("version").bytes.count > 10)
    }

    @Test func linksAreFollowedBelowTheRootOnly() throws {
        let outside = try TemporaryFolder()
        try outside.write("secret.md", "secret")
        try folder.write("real/0001-x.md", "x")
        try folder.run("ln", "-s", "real", "linked")
        try folder.run("ln", "-s", "real/0001-x.md", "0001-x.md")
        try folder.run("ln", "-s", outside.absolute("secret.md"), "0002-out.md")
        try folder.run("ln", "-s", outside.root.path, "out")
        try folder.run("ln", "-s", "loop.md", "loop.md")
        #expect(try folder.read("linked/0001-x.md") == "x")
        #expect(try folder.read("0001-x.md") == "x")
        #expect(reason("0002-out.md") == .outsideRoot)
        #expect(reason("out/secret.md") == .outsideRoot)
        #expect(reason("../\(RootFolder.split(outside.root.path).name)/secret.md") == .outsideRoot)
        #expect(reason("loop.md") == .linkLoop)
        #expect(reason("missing.md") == .notFound)
        #expect(reason("missing/0001-x.md") == .notFound)
        #expect(reason("0001-x.md\0.md") == .notFound)
    }

    @Test func aRootIsNotTheFolderWhoseNameItBegins() throws {
        try folder.run("mkdir", "a", "ab")
        try folder.write("ab/x.md", "x")
        let root = try RootFolder(folder.absolute("a"))
        #expect(throws: FileProblem(path: "../ab/x.md", reason: .outsideRoot)) {
            try root.resolve("../ab/x.md")
        }
        #expect(RootFolder.contains("/a/b", in: "/"))
        #expect(!RootFolder.contains("/e\u{301}/x", in: "/\u{E9}"))
    }

    @Test func aProblemNamesThePathAndTheReason() {
        let problem = FileProblem(path: "docs/adr/0001-x.md", reason: .notARegularFile)
        #expect(problem.description == "docs/adr/0001-x.md: is not a regular file")
    }
}
