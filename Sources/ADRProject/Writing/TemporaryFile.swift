/// Files that stand beside a target while it is being changed.
enum TemporaryFile {
    private static let newPrefix = ".adr-new-"
    private static let oldPrefix = ".adr-old-"
    private static let randomDigits = 16
    /// No run takes this long.
    private static let staleAge = Duration.seconds(3600)

    /// Writes bytes to a new file beside `target` and forces them to the disk; its path.
    ///
    /// - Parameter model: the file whose mode and owner it gets; a new file's usual mode if `nil`.
    static func stage(
        _ bytes: [UInt8], beside target: String, like model: FileStatus?
    ) throws(SystemError) -> String {
        let path = name(newPrefix, beside: target)
        let file = try FileDescriptor(opening: path, .newFile(mode: model == nil ? 0o666 : 0o600))
        do throws(SystemError) {
            try file.append(bytes)
            if let model {
                file.giveTo(owner: model.owner, group: model.group)
                try file.setMode(model.mode)
            }
            try file.synchronize()
            return path
        } catch {
            try? POSIX.removeFile(path)
            throw error
        }
    }

    /// A free path beside `target` for its former content.
    static func backupPath(beside target: String) -> String { name(oldPrefix, beside: target) }

    /// Removes what a killed run staged in a folder more than an hour ago.
    static func removeStale(in folder: String) {
        let latest: Duration = .seconds(POSIX.now()) - staleAge
        for (name, _) in (try? POSIX.entries(of: folder)) ?? [] {
            guard let name, isStaged(name) else { continue }
            let path = RootFolder.join(folder, name)
            guard let status = try? POSIX.status(of: path), status.kind == .regular,
                status.modified < latest
            else { continue }
            try? POSIX.removeFile(path)
        }
    }

    private static func isStaged(_ name: String) -> Bool {
        let digits = name.utf8.dropFirst(newPrefix.utf8.count)
        return name.utf8.starts(with: newPrefix.utf8) && digits.count == randomDigits
            && digits.allSatisfy { "0123456789abcdef".utf8.contains($0) }
    }

    private static func name(_ prefix: String, beside target: String) -> String {
        let digits = String(UInt64.random(in: 0...UInt64.max), radix: 16)
        let padding = String(repeating: "0", count: randomDigits - digits.utf8.count)
        return RootFolder.join(RootFolder.split(target).folder, prefix + padding + digits)
    }
}
