/// Arithmetic on paths with `/` between their components, relative to one root.
public enum RelativePath {
    /// The folder of a file; empty for one at the root.
    public static func folder(of path: String) -> String {
        path.partedAtLast("/").map { String($0.before) } ?? ""
    }

    /// The name of the file or folder itself.
    public static func lastComponent(of path: String) -> String {
        path.partedAtLast("/").map { String($0.behind) } ?? path
    }

    /// Whether a file lies in a folder or in one below it; everything lies below the root, the empty path.
    public static func isBelow(_ folder: String, _ path: String) -> Bool {
        folder.isEmpty || path.begins(with: folder + "/")
    }

    /// The path joined to a folder, without `.` and `..`; a `..` beyond the root is kept.
    public static func join(_ folder: String, _ path: String) -> String {
        if isPlain(path), folder.isEmpty || isPlain(folder) {
            return folder.isEmpty ? path : folder + "/" + path
        }
        var components: [Substring] = []
        for component in (folder + "/" + path).parts(at: "/") where component != "." {
            if component == "..", let last = components.last, last != ".." {
                components.removeLast()
            } else {
                components.append(component)
            }
        }
        return components.joined(separator: "/")
    }

    /// Whether a path names something below where it starts, without `.`, `..` and needless slashes.
    private static func isPlain(_ path: String) -> Bool {
        path.withBytes { bytes in
            var isBehindSlash = true
            for byte in bytes {
                if isBehindSlash, byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { return false }
                isBehindSlash = byte == UInt8(ascii: "/")
            }
            return !isBehindSlash
        }
    }

    /// The path that a link's destination in a file names: without anchor and query, percent signs decoded,
    /// from the root if it begins with `/`.
    public static func resolve(_ destination: String, from file: String) -> String {
        let path = decoded(String(destination.upTo("#", "?")))
        return join(path.begins(with: "/") ? "" : folder(of: file), path)
    }

    /// The way from a folder to a path, as `../adr/0001-x.md`; to one elsewhere, its address.
    public static func from(_ folder: String, to path: String) -> String {
        if ElsewherePath.isOne(path) { return "\(path.upTo("/"))/\(path.dropFirst(path.upTo("/").count))" }
        let start = folder.parts(at: "/")
        let end = path.parts(at: "/")
        var common = 0
        while common < start.count, common < end.count - 1, start[common] == end[common] { common += 1 }
        return (Array(repeating: "..", count: start.count - common) + end[common...].map(String.init))
            .joined(separator: "/")
    }

    /// A text with its percent signs decoded, as `a%20b`.
    public static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(Substring(rest.prefix(2))), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
