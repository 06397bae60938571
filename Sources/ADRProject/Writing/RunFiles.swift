/// Where one run keeps new bytes until they are all there, and former bytes until it is done.
struct RunFiles {
    /// 16 hexadecimal digits that no other run has.
    let id: String
    /// The run's own folder; `nil` if there is none, and its files stand beside their targets.
    let folder: String?

    /// Where new bytes wait, if they can wait in the run's folder.
    ///
    /// - Parameter index: tells the places of a run apart.
    func new(_ index: Int) -> String? { folder.map { RootFolder.join($0, "new-\(index)") } }

    /// Where new bytes wait that cannot get to the target from the run's folder.
    func newBeside(_ index: Int, _ target: String) -> String { beside("new", index, target) }

    /// Where former bytes are kept.
    func old(_ index: Int, _ target: String) -> String {
        folder.map { RootFolder.join($0, "old-\(index)") } ?? oldBeside(index, target)
    }

    /// Where former bytes stand that are about to be put back from another file system.
    func oldBeside(_ index: Int, _ target: String) -> String { beside("old", index, target) }

    private func beside(_ word: String, _ index: Int, _ target: String) -> String {
        RootFolder.join(RootFolder.split(target).folder, ".adr-\(word)-\(id)-\(index)")
    }

    /// Writes bytes to a new file and forces them to the disk.
    ///
    /// - Parameters:
    ///   - model: the file whose mode and owner it gets; `nil` for a new file.
    ///   - newMode: the mode of a new file, subject to the umask.
    static func write(
        _ bytes: [UInt8], to path: String, like model: FileStatus?, newMode: UInt32 = 0o666
    ) throws(SystemError) {
        let file = try FileDescriptor(opening: path, .newFile(mode: model == nil ? newMode : 0o600))
        do throws(SystemError) {
            try file.append(bytes)
            if let model {
                file.giveTo(owner: model.owner, group: model.group)
                try file.setMode(model.mode)
            }
            try file.synchronize()
        } catch {
            try? POSIX.removeFile(path)
            throw error
        }
    }

    /// Copies a file with its mode and owner.
    static func copy(_ path: String, to new: String) throws(SystemError) {
        let file = try FileDescriptor(opening: path, .file)
        let status = try file.status()
        try write(file.contents(upTo: status.size), to: new, like: status)
    }

    /// Whether a file that is made elsewhere and moved into a folder becomes what it would be if it were made there.
    static func isFree(_ folder: FileStatus, for other: FileStatus) -> Bool {
        // A folder with the set-group-id bit gives its group to what is made in it; on macOS, every folder does.
        folder.device == other.device && folder.group == other.group && folder.mode & 0o2000 == 0
    }
}
