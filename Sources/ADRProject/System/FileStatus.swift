/// What a name in a folder stands for.
enum FileKind: Hashable {
    case regular, folder, link
    /// A FIFO, a socket or a device.
    case other

    /// The kind that `d_type` of a folder's entry tells; `nil` if the file system does not tell.
    init?(entryType: Int) {
        switch entryType {
        case 0: return nil
        case 4: self = .folder
        case 8: self = .regular
        case 10: self = .link
        default: self = .other
        }
    }

    /// The kind that the type bits of `st_mode` tell.
    init(modeType: UInt32) {
        switch modeType {
        case 0o100000: self = .regular
        case 0o040000: self = .folder
        case 0o120000: self = .link
        default: self = .other
        }
    }
}

/// What the file system knows of a file.
struct FileStatus: Hashable {
    let kind: FileKind
    /// The permission bits with set-user-id, set-group-id and sticky.
    let mode: UInt32
    /// In bytes.
    let size: Int
    let owner: UInt32
    let group: UInt32
    let device: UInt64
    /// The inode.
    let number: UInt64
    /// The time of the last change of the bytes, since 1970.
    let modified: Duration
    /// The time of the last change of the file in any way, since 1970; nobody sets it as they like.
    let changed: Duration

    /// Whether both stand for the same file, whatever it is called.
    func isSameFile(as other: FileStatus) -> Bool { device == other.device && number == other.number }

    /// Whether both stand for the same file with, as far as times tell, the same bytes.
    func hasSameContent(as other: FileStatus) -> Bool {
        isSameFile(as: other) && size == other.size && modified == other.modified
    }
}
