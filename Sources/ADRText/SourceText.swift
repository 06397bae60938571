/// The bytes of one text file together with the path they were read from.
///
/// Every offset in this package is a UTF-8 offset into `bytes`, counted from 0 at the first byte of the
/// file, byte order mark included. Lines and columns are made from offsets by ``LineIndex``.
public struct SourceText: Hashable, Sendable {
    /// The path relative to the project's root, with `/` between its components.
    public let path: String

    /// The path as it is compared with others.
    public var filePath: FilePath { FilePath(path) }

    /// The whole file, exactly as it stands on disk.
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    public init(path: String, _ text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The offset behind the byte order mark: 3 if the file begins with one, else 0.
    public var contentStart: Int { bytes.starts(with: Self.byteOrderMark) ? 3 : 0 }

    /// The line ending an edit of this file must use: that of its first line, or a line feed.
    public var lineEnding: String {
        guard let lineFeed = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return "\n" }
        return lineFeed > 0 && bytes[lineFeed - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
    }

    /// The whole file as a string; ill-formed UTF-8 is shown as U+FFFD.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether a text is not text, as git sees it: a zero byte among the first 8,000.
    package var isBinary: Bool { Self.zero.stands(in: bytes, 0..<min(bytes.count, 8000)) }

    private static let zero = SignSearch("\0")

    /// The text of a range of offsets; ill-formed UTF-8 is shown as U+FFFD.
    public subscript(range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Whether a range is well-formed UTF-8, so that an edit which replaces it by text loses nothing unseen.
    package func isWellFormed(_ range: Range<Int>) -> Bool {
        String(validating: bytes[range], as: UTF8.self) != nil
    }

    /// The same text under another path.
    public func moved(to path: String) -> SourceText { SourceText(path: path, bytes: bytes) }

    public static func == (left: SourceText, right: SourceText) -> Bool {
        left.filePath == right.filePath && left.bytes == right.bytes
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(filePath)
        hasher.combine(bytes)
    }

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

extension SourceText {
    /// Whether the text is one in UTF-16, as its mark or its first letter tells.
    package var isUTF16: Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
            || bytes.count > 1 && bytes[0] != 0 && bytes[1] == 0
    }
}
