/// The folder in which this user has the state of projects without git.
struct StateHome: Hashable, Sendable {
    /// The absolute path; need not exist.
    let path: String
    /// The folders above it that may be missing, the outermost first.
    let parents: [String]

    /// `ADR_STATE_HOME`, else `adr` in `XDG_STATE_HOME`, else `~/.local/state/adr`; `nil` if there is no home either.
    init?(environment: [String: String]) {
        func folder(_ name: String) -> String? {
            environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
        if let own = folder("ADR_STATE_HOME") {
            (path, parents) = (own, [])
        } else if let home = folder("XDG_STATE_HOME") {
            (path, parents) = (RootFolder.join(home, "adr"), [home])
        } else if let home = folder("HOME") {
            let parents = [".local", ".local/state"].map { RootFolder.join(home, $0) }
            (path, self.parents) = (RootFolder.join(parents[1], "adr"), parents)
        } else {
            return nil
        }
    }

    /// Whether there is one.
    var isThere: Bool { (try? POSIX.status(of: path)) != nil }

    /// Whether it lies below a folder.
    func lies(in root: RootFolder) -> Bool {
        var folder = path
        while folder != "/", !folder.isEmpty {
            if let resolved = try? POSIX.resolve(folder) { return root.contains(resolved) }
            folder = RootFolder.split(folder).folder
        }
        return false
    }
}
