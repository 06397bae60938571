import Dispatch
import Testing

@testable import ADRProject

@Suite struct FolderLockTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    /// - Parameter patience: a process that another test starts has all locks until it becomes another program.
    private func isFree(_ path: String, patience: Duration = .seconds(60)) throws -> Bool {
        do {
            try FolderLock(path, below: folder.root, patience: patience).release()
            return true
        } catch  where error.reason == .locked(waited: patience) {
            return false
        }
    }

    private func isLocked(_ path: String) throws -> Bool { try !isFree(path, patience: .zero) }

    @Test func aLockExcludesOthersUntilItIsReleased() throws {
        try folder.run("mkdir", "-p", "docs/adr", "docs/other")
        let lock = try FolderLock("docs/adr", below: folder.root)
        #expect(try isLocked("docs/adr"))
        #expect(try isLocked("docs"))
        #expect(try isFree("docs/other"))
        lock.release()
        #expect(try isFree("docs/adr"))
    }

    @Test func aFolderThatDoesNotExistYetStaysLockedWhenItIsMade() throws {
        let lock = try FolderLock("docs/adr", below: folder.root)
        #expect(try isLocked("docs/adr"))
        try folder.run("mkdir", "-p", "docs/adr")
        #expect(try isLocked("docs/adr"))
        lock.release()
        #expect(try isFree("docs/adr"))
    }

    @Test func severalFoldersAreLockedAtOnce() throws {
        try folder.run("mkdir", "-p", "docs/adr/old", "docs/other", "s/adr")
        let folders = ["docs/adr", "s/adr", "docs/adr/old", "docs/new/adr", "s/adr"]
        let lock = try FolderLock(folders, below: folder.root)
        for folder in folders + ["s", "docs/adr/other", "docs/other"] { #expect(try isLocked(folder)) }
        lock.release()
        let other = try FolderLock("s/adr", below: folder.root)
        #expect(throws: FileProblem(path: "s/adr", reason: .locked(waited: .zero))) {
            try FolderLock(folders, below: folder.root, patience: .zero)
        }
        #expect(try isFree("docs/adr"))
        other.release()
    }

    @Test func aLockOutsideTheRootIsRefused() throws {
        #expect(throws: FileProblem.self) { try FolderLock("../x", below: folder.root) }
        #expect(try isFree(""))
    }

    @Test func whoWaitsGetsTheLockWhenItIsReleased() throws {
        let holder = UncheckedHolder(lock: try FolderLock("", below: folder.root))
        // A queue of its own: the threads of tasks may all be busy with other tests for minutes.
        DispatchQueue(label: "holder").asyncAfter(deadline: .now() + 0.05) { holder.lock.release() }
        try FolderLock("", below: folder.root, patience: .seconds(600)).release()
    }

    @Test func whoWaitsIsPatientAsLongAsOthersGetOn() throws {
        let holder = UncheckedHolder(lock: try FolderLock("", below: folder.root))
        let queue = DispatchQueue(label: "holder")
        let folder = UncheckedFolder(folder: folder)
        for step in 1...8 {
            queue.asyncAfter(deadline: .now() + Double(step) / 10) {
                _ = try? folder.folder.write("\(step).md", "")
                if step == 8 { holder.lock.release() }
            }
        }
        try FolderLock("", below: folder.folder.root, patience: .milliseconds(400)).release()
    }
}

private struct UncheckedFolder: @unchecked Sendable {
    let folder: TemporaryFolder
}

/// Hands a lock to the thread that releases it, and to no other.
private struct UncheckedHolder: @unchecked Sendable {
    let lock: FolderLock
}
