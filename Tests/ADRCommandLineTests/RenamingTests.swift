import ADRCommandLine
import Dispatch
import Testing

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
                "adr: latest.md is a symbolic link to docs/decisions/0001-use-a.md, which has another name now; make the link again\n"
            ))
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
