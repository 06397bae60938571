@testable import ADRProject

/// A file system of a few pages, where this process may mount one.
final class SmallDisk {
    static let isAvailable: Bool = {
        guard let folder = try? TemporaryFolder(), let disk = try? SmallDisk(kilobytes: 64, at: folder) else {
            return false
        }
        disk.unmount()
        return true
    }()

    private let folder: TemporaryFolder

    init(kilobytes: Int, at folder: TemporaryFolder) throws {
        self.folder = folder
        try folder.run("mkdir", "disk")
        try folder.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", "disk")
    }

    func unmount() { _ = try? folder.run("umount", "disk") }

    deinit { unmount() }
}
