extension GitRepository {
    /// Makes sure that there is a work tree whose files can be staged.
    ///
    /// - Throws: what git says.
    public func demandIndex() throws(GitFailure) {
        let answer = Self.line(try demand(["rev-parse", "--is-inside-work-tree"]))
        guard answer == "true" else { throw GitFailure(message: "this is no work tree") }
    }

    /// Adds files to the index as they stand on disk, as `git add` does; files that are gone leave the index.
    ///
    /// As for `git add`, clean filters of git's configuration apply. Ignored files are added too.
    ///
    /// - Parameter paths: relative to the root, without links in them; no other path of the index changes.
    /// - Throws: what git says, for example that another git process holds the index.
    public func stage(_ paths: [String]) throws(GitFailure) {
        guard !paths.isEmpty else { return }
        let input: [UInt8] = paths.flatMap { Array($0.utf8) + [0] as [UInt8] }
        _ = try demand(["update-index", "--add", "--remove", "--replace", "-z", "--stdin"], input: input)
    }
}
