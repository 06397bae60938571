import ADRText

/// The addresses under which hosts show the files of the repository: `https://github.com/o/r/blob/main/adr/0012-x.md`.
public struct RepositoryAddresses: Sendable {
    /// Host and path of each copy of the repository, as `github.com/o/r`.
    private let pages: [String]
    /// The same in lower case.
    private let homes: [String]
    private let folder: String

    /// - Parameters:
    ///   - remotes: where git fetches from, as `git@github.com:o/r.git`.
    ///   - folder: the project's root within the repository.
    public init(remotes: [String] = [], folder: String = "") {
        pages = remotes.compactMap(Self.home)
        homes = pages.map { $0.lowercased() }
        self.folder = folder
    }

    /// Where the web shows a file of the project as it is on the main branch; `nil` if no copy is on a host that is known.
    ///
    /// - Parameter path: relative to the project's root, percent-encoded.
    public func address(ofEncoded path: String) -> String? {
        let file = folder.isEmpty ? path : "\(folder)/\(path)"
        return zip(pages, homes).lazy.compactMap { page, home in
            Self.hosts.first { home.upTo("/").contains($0.name) }.map {
                "https://\(page)/\($0.view)/HEAD/\(file)"
            }
        }.first
    }

    /// A word in the names of hosts, and where they show files.
    private static let hosts: [(name: String, view: String)] = [
        ("github", "blob"), ("gitlab", "-/blob"), ("bitbucket.org", "src"),
    ]

    /// The path, relative to the project's root, of the file that an address shows as it is on the main branch;
    /// `nil` if it shows another site, or a commit that stays as it is.
    package func path(of address: String) -> String? {
        guard !homes.isEmpty, let start = address.firstRange(of: "//")?.upperBound else { return nil }
        let page = address[start...].upTo("#", "?")
        let lower = page.lowercased()
        guard let home = homes.first(where: { lower.begins(with: $0 + "/") }) else { return nil }
        var parts = page.behind(home).parts(at: "/")[...]
        if parts.first == "-" { parts.removeFirst() }
        guard parts.count > 2, Self.views.contains(parts.removeFirst()),
            Self.mainBranches.contains(parts.removeFirst())
        else { return nil }
        let path = RelativePath.decoded(parts.joined(separator: "/"))
        guard RelativePath.isBelow(folder, path) else { return nil }
        return folder.isEmpty ? path : String(path.behind(folder + "/"))
    }

    private static let views: Set<Substring> = ["blob", "tree", "raw", "edit", "blame", "src"]
    private static let mainBranches: Set<Substring> = ["main", "master", "HEAD", "trunk", "develop"]

    /// `github.com/o/r` of `https://github.com/o/r.git`, `git@github.com:o/r.git`, `ssh://git@github.com:22/o/r`
    private static func home(of remote: String) -> String? {
        var rest = remote[...]
        let scheme = rest.firstRange(of: "://")
        if let scheme { rest = rest[scheme.upperBound...] }
        if let behind = rest.behindFirst("@") { rest = behind }
        while rest.ends(with: "/") { rest.removeLast() }
        if rest.ends(with: ".git") { rest.removeLast(4) }
        let host = rest.upTo("/", ":")
        var path = rest.behind(host)
        if scheme != nil, path.begins(with: ":") { path = path.behind(path.upTo("/")) }
        let names = path.parts(atAnyOf: "/", ":")
        guard host.holds("."), !names.isEmpty else { return nil }
        return "\(host)/\(names.joined(separator: "/"))"
    }
}
