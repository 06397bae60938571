import ADRCommandLine
import Dispatch
import Testing

@testable import ADRProject

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What renaming does beyond the texts: links in the file system, other processes.
@Suite struct RenamingTests {
    static func record(_ title: String) -> String {
        "---\nstatus: accepted\ndate: 2026-01-02\n---\n# \(title)\n\n## Decision Outcome\n\nYes.\n"
    }

    @Test func aSymbolicLinkToTheRecordIsTold() throws {
        let project = try CommandProject(["docs/decisions/0001-use-a.md": Self.record("Use a")])
        try FileManager.default.createSymbolicLink(
            atPath: project.folder + "/latest.md", withDestinationPath: "docs/decisions/0001-use-a.md")
        let outcome = project.run(["renumber", "1", "7"])
        #expect(outcome.exit == .success)
        #expect(
            outcome.errors.hasSuffix(
                "adr: latest.md is a symbolic link to docs/decisions/0001-use-a.md, which has a new name; recreate the link\n"
            ))
    }

    private func shell(_ script: String, in project: CommandProject) throws {
        let arguments = ["sh", "-c", "cd \"$0\" && \(script)", project.folder]
        #expect(try Subprocess(arguments: arguments, environment: TestGit.environment).run().status == 0)
    }

    /// A file in the folder of a record goes with it, as long as it can be read.
    @Test func aFileThatCannotBeReadStopsARename() throws {
        let project = try CommandProject(["docs/decisions/0001-use-a/README.md": Self.record("Use a")])
        try shell(
            "dd if=/dev/zero of=docs/decisions/0001-use-a/large.bin bs=1 count=0 seek=17825792", in: project)
        let outcome = project.run(["retitle", "1", "Use b"])
        #expect(outcome.exit == .failure && outcome.output.isEmpty)
        #expect(
            outcome.errors == """
                adr: error: cannot read files that may name the record or belong to it:
                  docs/decisions/0001-use-a/large.bin: is larger than 16777216 bytes
                hint: nothing was written; fix these files and try again

                """)
        #expect(
            FileManager.default.fileExists(atPath: project.folder + "/docs/decisions/0001-use-a/README.md"))
    }

    @Test(.enabled(if: TestGit.isThere && CommandProject.takesAnyName))
    func aFileThatNobodyCanNameIsNotPassedOverInSilence() throws {
        let project = try CommandProject(["docs/decisions/0001-use-a.md": Self.record("Use a")])
        project.environment = TestGit.environment
        try TestGit.run(["init", "-q"], in: project.folder)
        try shell(#"echo 0001-use-a >"$(printf 'x\377.txt')""#, in: project)
        let outcome = project.run(["renumber", "1", "7"])
        #expect(outcome.exit == .success)
        #expect(
            outcome.errors.contains(
                "adr: warning: x\u{FFFD}.txt: a name in this folder is not UTF-8; not searched\n"))
        #expect(outcome.errors.contains("hint: check these files for the old name"))
    }

    /// Root may read everything.
    @Test(.enabled(if: POSIX.user != 0)) func aFileThatIsClosedIsNamed() throws {
        let project = try CommandProject([
            "docs/decisions/0001-use-a.md": Self.record("Use a"), "src/a.c": "0001-use-a\n",
        ])
        try shell("chmod 000 src/a.c", in: project)
        let outcome = project.run(["renumber", "1", "7"])
        #expect(outcome.exit == .success)
        #expect(outcome.errors.hasPrefix("adr: warning: src/a.c: permission denied; not searched\n"))
    }

    /// Each log gets the records of the other one, whose numbers it has itself.
    @Test func recordsMoveBetweenTwoLogsAtOnce() throws {
        let project = try CommandProject([:])
        let folders = ["docs/decisions", "services/x/docs/decisions"]
        let count = 6
        for (log, folder) in folders.enumerated() {
            for number in 1...count {
                try project.write("\(folder)/000\(number)-of-\(log).md", Self.record("Use \(log) \(number)"))
            }
        }
        nonisolated(unsafe) let shared = project
        DispatchQueue.concurrentPerform(iterations: 2 * count) { index in
            let (log, number) = (index % 2, index / 2 + 1)
            let outcome = shared.run([
                "move", "--log", folders[log], "000\(number)-of-\(log)", folders[1 - log],
            ])
            #expect(outcome.exit == .success, "\(outcome.errors)")
        }
        for (log, folder) in folders.enumerated() {
            let names = try FileManager.default.contentsOfDirectory(atPath: project.folder + "/" + folder)
            #expect(names.count == count)
            #expect(names.allSatisfy { $0.contains("-of-\(1 - log)") })
            #expect(Set(names.map { $0.prefix(4) }).count == count)
        }
    }
}
