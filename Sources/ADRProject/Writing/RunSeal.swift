/// What tells that a run's folder was made where it stands: an empty file of which the journal notes inode and the time at
/// which the system made it.
///
/// Nobody sets that time (`ctime`) as they like: a copy, a clone or an unpacked archive has another one, of which a journal
/// that comes along can only guess the nanosecond.
struct RunSeal: Hashable {
    static let name = "seal"

    let text: String

    init(text: String) { self.text = text }

    /// Makes the seal of a folder.
    init(new folder: String) throws(SystemError) {
        let file = try FileDescriptor(opening: RootFolder.join(folder, Self.name), .newFile(mode: 0o600))
        self.init(try file.status())
    }

    /// Reads the seal of a folder; `nil` if it has none of this user.
    init?(of folder: String) {
        guard let status = try? POSIX.status(of: RootFolder.join(folder, Self.name)),
            status.kind == .regular, status.owner == POSIX.user, status.size == 0
        else { return nil }
        self.init(status)
    }

    private init(_ status: FileStatus) {
        let (seconds, attoseconds) = status.changed.components
        self.init(text: "\(status.number) \(seconds) \(attoseconds / 1_000_000_000)")
    }
}
