/// Arithmetic on paths with `/` between their components, relative to one root.
public enum RelativePath {
    /// The folder of a file; empty for one at the root.
    public static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    /// The name of the file or folder itself.
    public static func lastComponent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// Whether a file lies in a folder or in one below it; everything lies below the root, the empty path.
    public static func isBelow(_ folder: String, _ path: String) -> Bool {
        folder.isEmpty || path.hasPrefix(folder + "/")
    }

    /// The path joined to a folder, without `.` and `..`; a `..` beyond the root is kept.
    public static func join(_ folder: String, _ path: String) -> String {
        var components: [Substring] = []
        for component in (folder + "/" + path).split(separator: "/") where component != "." {
            if component == "..", let last = components.last, last != ".." {
                components.removeLast()
            } else {
                components.append(component)
            }
        }
        return components.joined(separator: "/")
    }

    /// The path that a link's destination in a file names: without anchor and query, percent signs decoded,
    /// from the root if it begins with `/`.
    public static func resolve(_ destination: String, from file: String) -> String {
        let path = decoded(String(destination.prefix { $0 != "#" && $0 != "?" }))
        return join(path.hasPrefix("/") ? "" : folder(of: file), path)
    }

    /// The way from a folder to a path, as `../adr/0001-x.md`.
    public static func from(_ folder: String, to path: String) -> String {
        let start = folder.split(separator: "/")
        let end = path.split(separator: "/")
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
