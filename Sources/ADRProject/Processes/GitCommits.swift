import ADRText

extension GitRepository {
    /// The commit that a branch, a tag or another expression names.
    ///
    /// - Parameter days: how a day would be written that may stand in its place.
    /// - Returns: its full object name.
    /// - Throws: that there is none, or what git says.
    public func commit(_ revision: String, orDayLike days: String? = nil) throws(GitFailure) -> String {
        if let commit = try existingCommit(revision) { return commit }
        let fetching = "run git fetch to get branches; in CI, check out the whole history (fetch-depth: 0)"
        guard let days else {
            throw GitFailure(message: "there is no commit \"\(revision)\" here", hint: fetching)
        }
        throw GitFailure(
            message: "\"\(revision)\" is neither a date nor a commit, branch or tag here",
            hint: "write dates like \(days)" + (try isShallow() ? "; " + fetching : ""))
    }

    /// The last commit; `nil` before the first one.
    ///
    /// - Throws: what git says, also that the commit is missing.
    public func head() throws(GitFailure) -> String? {
        if let commit = try existingCommit("HEAD") { return commit }
        // A branch that has a name for its last commit, but not the commit.
        guard try answer(["rev-parse", "--verify", "--quiet", "HEAD"]) != nil else { return nil }
        throw isPartial
            ? .partial
            : GitFailure(
                message: "git: the last commit is missing", hint: "run git fsck to see what is damaged")
    }

    /// The commit in which the histories of a commit and of `HEAD` part.
    ///
    /// - Parameters:
    ///   - commit: a commit's full object name.
    ///   - name: what the user calls it.
    /// - Throws: that there is none, and why, or what git says.
    public func mergeBase(with commit: String, named name: String) throws(GitFailure) -> String {
        let outcome = try run(["merge-base", commit, "HEAD"])
        if outcome.status == 0 { return Self.line(outcome.output) }
        guard try head() != nil else {
            throw GitFailure(
                message: "the current branch has no commit yet to compare with \(name)",
                hint: "commit first, or run `adr lint --staged` to check the staged content")
        }
        guard outcome.status == 1 else { throw failure(saying: outcome.errors) }
        if try isShallow() {
            throw .shallow("it does not reach back to the merge base of HEAD and \(name)")
        }
        throw GitFailure(
            message: "HEAD and \(name) have no common history", hint: "name the branch that HEAD started from"
        )
    }

    /// Whether the repository is a clone that leaves out the older commits.
    ///
    /// - Throws: what git says.
    public func isShallow() throws(GitFailure) -> Bool {
        Self.line(try demand(["rev-parse", "--is-shallow-repository"])) == "true"
    }

    private func existingCommit(_ revision: String) throws(GitFailure) -> String? {
        try answer(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"])
            .map(Self.line)
    }
}
