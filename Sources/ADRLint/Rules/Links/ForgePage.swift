import ADRText

/// The pages of a repository on GitHub or GitLab that a relative link can lead to: issues, requests, files of a branch.
/// They lie beside the files, as many steps up as the forge's address of a file is deep.
enum ForgePage {
    /// Whether a link leads to such a page and not to a file, for all that can be told.
    ///
    /// - Parameters:
    ///   - destination: as it is written, without anchor and query.
    ///   - target: the path relative to the project's root; it begins with `..` if it leads out of the project.
    static func isNamed(by destination: Substring, target: String) -> Bool {
        let steps = destination.parts(at: "/").drop { $0 == "." }
        let way = steps.drop { $0 == ".." }
        guard way.count < steps.count else { return false }
        let beyond = target.parts(at: "/").prefix { $0 == ".." }.count
        return isPage(way) || beyond >= 2 && isBeside(way, beyond: beyond)
    }

    /// `issues/12`, `-/merge_requests/3`, `blob/main/README.md`
    private static func isPage(_ way: ArraySlice<Substring>) -> Bool {
        let way = way.first == "-" ? way.dropFirst() : way
        guard let page = way.first, let detail = way.dropFirst().first else { return false }
        return numbered.contains(page) && detail.allSatisfy(\.isNumber) || ofRevisions.contains(page)
    }

    /// Whether a way from above the files is one of the forge's: two steps beyond the root begins the address of the
    /// repository, three steps beyond that of its owner.
    private static func isBeside(_ way: ArraySlice<Substring>, beyond: Int) -> Bool {
        if way.prefix(beyond - 1).contains(where: { all.contains($0) }) { return true }
        return beyond > 2 && way.count == beyond - 2 && !(way.last?.holds(".") ?? true)
    }

    private static let numbered: Set<Substring> = [
        "issues", "pull", "discussions", "merge_requests", "milestone", "milestones", "pulls", "work_items",
    ]
    private static let ofRevisions: Set<Substring> = [
        "blob", "tree", "raw", "commit", "compare", "blame", "wiki",
    ]
    private static let all: Set<Substring> = numbered.union(ofRevisions).union([
        "releases", "actions", "projects", "commits", "labels", "security", "tags", "tag", "-",
    ])
}
