/// A path as the headers of a diff write it.
struct DiffPath {
    /// The path, in quotes with backslashes if it has quotes, backslashes or control characters.
    let name: String
    /// The same behind `---` and `+++`, where a tab ends a path with blanks.
    let label: String

    init(_ path: String) {
        let needsQuotes = path.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0x22 || $0 == 0x5C }
        name = needsQuotes ? "\"" + path.utf8.map(Self.quoted).joined() + "\"" : path
        label = !needsQuotes && path.utf8.contains(0x20) ? name + "\t" : name
    }

    /// A byte within quotes; letters beyond ASCII as octal numbers, as git does.
    private static func quoted(_ byte: UInt8) -> String {
        switch byte {
        case 0x22, 0x5C: "\\" + String(UnicodeScalar(byte))
        case 0x20..<0x7F: String(UnicodeScalar(byte))
        default:
            "\\" + String(repeating: "0", count: byte < 0o10 ? 2 : byte < 0o100 ? 1 : 0)
                + String(byte, radix: 8)
        }
    }
}
