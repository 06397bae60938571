import Dispatch
import Testing

@testable import ADRProject

@Suite struct FolderLockTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func isFree(_ path: String) throws -> Bool {
        do {
            try FolderLock(path, below: folder.root, patience: .zero).release()
            return true
        } catch  where error.reason == .locked(waited: .zero) {
            return false
        }
    }

    @Test func aLockExcludesOthersUntilItIsReleased() throws {
        try folder.run("mkdir", "-p", "docs/adr", "docs/other")
        let lock = try FolderLock("docs/adr", below: folder.root)
        #expect(try !isFree("docs/adr"))
        #expect(try !isFree("docs"))
        #expect(try isFree("docs/other"))
        lock.release()
        #expect(try isFree("docs/adr"))
    }

    @Test func aFolderThatDoesNotExistYetStaysLockedWhenItIsMade() throws {
        let lock = try FolderLock("docs/adr", below: folder.root)
        #expect(try !isFree("docs/adr"))
        try folder.run("mkdir", "-p", "docs/adr")
        #expect(try !isFree("docs/adr"))
        lock.release()
        #expect(try isFree("docs/adr"))
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
