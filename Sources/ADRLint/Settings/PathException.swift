public import ADRText

/// Rules that do not run on the files of a pattern.
public struct PathException: Hashable, Sendable {
    public let pattern: GlobPattern
    /// The folder that the pattern starts from, relative to the project's root.
    public let folder: String
    /// The ids of the rules.
    public let ignored: Set<String>

    public init(_ pattern: GlobPattern, ignoring ignored: Set<String>, below folder: String = "") {
        self.pattern = pattern
        self.folder = folder
        self.ignored = ignored
    }

    /// Whether the rules do not run on the file at a path relative to the project's root.
    public func applies(to path: String) -> Bool {
        guard !folder.isEmpty else { return pattern.matches(path) }
        return path.begins(with: folder + "/") && pattern.matches(String(path.behind(folder + "/")))
    }

    /// The same exception in a project whose root is further up.
    public func moved(below parent: String) -> PathException {
        PathException(pattern, ignoring: ignored, below: RelativePath.join(parent, folder))
    }
}
