import ADRText

/// By what the bytes of a file are known again.
struct ContentMark: Hashable {
    let size: Int
    /// As ``StableHash`` writes it.
    let hash: String

    init(size: Int, hash: String) {
        self.size = size
        self.hash = hash
    }

    init(of bytes: [UInt8]) {
        self.init(size: bytes.count, hash: StableHash.text(StableHash.of(bytes: bytes)))
    }

    /// Whether a regular file has these bytes; of one that is larger or smaller nothing is read.
    ///
    /// - Throws: why that cannot be found out of a file that is there.
    func isThat(of path: String) throws(SystemError) -> Bool {
        do throws(SystemError) {
            guard try POSIX.status(of: path).kind == .regular else { return false }
            let file = try FileDescriptor(opening: path, .file)
            guard try file.status().size == size else { return false }
            return ContentMark(of: try file.contents(upTo: size + 1)) == self
        } catch .notFound, .notAFolder {
            return false
        }
    }
}
