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
    func isThat(of path: String) -> Bool {
        guard let file = try? FileDescriptor(opening: path, .file), let status = try? file.status(),
            status.kind == .regular, status.size == size, let bytes = try? file.contents(upTo: size + 1)
        else { return false }
        return ContentMark(of: bytes) == self
    }
}
