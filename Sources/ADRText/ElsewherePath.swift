/// The path of a file in another repository that is not at hand: on the web, or nowhere.
///
/// It is joined and compared like any other, as `https:/host/a.md` or `export:/orders/a.md`.
public enum ElsewherePath {
    private static let nowhere = "export:"

    /// The folder that the web shows at an address; `nil` if that is no plain address of a host.
    public static func folder(at address: String) -> String? {
        let parts = address.parts(between: "://")
        guard parts.count == 2, ["https", "http"].contains(parts[0].lowercased()) else { return nil }
        let path = RelativePath.join("", RelativePath.decoded(String(parts[1].upTo("#", "?"))))
        let host = path.upTo("/")
        let isPlain = host.utf8.allSatisfy { byte in
            byte.isASCIILetterOrDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: ":")
        }
        return host.isEmpty || !isPlain || path.begins(with: "..") ? nil : "\(parts[0].lowercased()):/\(path)"
    }

    /// The folder of a repository that nobody shows.
    public static func folder(of name: String) -> String {
        "\(nowhere)/\(RelativePath.join("", name.replacing("/", with: "-")))"
    }

    public static func isOne(_ path: String) -> Bool {
        let first = path.upTo("/")
        return first.utf8.count < path.utf8.count && ["https:", "http:", nowhere].contains(String(first))
    }

    /// Whether no address leads to the file.
    public static func isNowhere(_ path: String) -> Bool { path.begins(with: nowhere + "/") }

    /// The host with what stands before it, as `https://host`, and the path there.
    public static func host(of path: String) -> (address: String, path: String)? {
        guard isOne(path), !isNowhere(path) else { return nil }
        let parts = path.parts(at: "/")
        guard parts.count > 1 else { return nil }
        return ("\(parts[0])//\(parts[1])", parts.dropFirst(2).joined(separator: "/"))
    }
}
