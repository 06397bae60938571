public import ADRModel
import ADRText

/// A record that a log has on another branch, or had once, known by its path alone.
public struct BranchRecord: Hashable, Sendable {
    /// The branch as git names it in short; `nil` for a record that was there once and is deleted.
    public let branch: String?
    /// The path relative to the project's root.
    public let path: String
    public let fileName: RecordFileName

    /// `nil` for a path that is not that of a record.
    public init?(branch: String?, path: String) {
        let name = RecordFileName(path: path)
        let last = RelativePath.lastComponent(of: path).lowercased()
        guard last.ends(with: ".md") || last.ends(with: ".markdown"), DocumentKind(path: path) == nil,
            name.number != nil
        else { return nil }
        (self.branch, self.path, fileName) = (branch, path, name)
    }
}
