import ADRModel
import ADRText

/// The files that a relative link can mean, as GitHub, GitLab and site generators read it.
struct LinkDestination: Sendable {
    /// Paths relative to the project's root; the link is whole if one of them exists.
    let candidates: [String]
    /// Whether the link leads out of the project.
    let isOutside: Bool
    /// Whether the link begins with `/`: at the project's root, or at that of a site.
    private let isRooted: Bool

    /// The file of an image, where a reference counts as its definition does; `nil` as for links.
    init?(imageOf link: MarkdownLink, in file: String) {
        self.init(link, in: file, countsReferences: true)
    }

    /// `nil` if the link does not lead to a file of the project, or nobody can tell.
    init?(_ link: MarkdownLink, in file: String) {
        self.init(link, in: file, countsReferences: false)
    }

    private init?(_ link: MarkdownLink, in file: String, countsReferences: Bool) {
        switch link.kind {
        case .reference where countsReferences: break
        case .reference, .autolink: return nil
        case .definition where link.label?.begins(with: "^") ?? false: return nil
        case .inline, .definition, .html: break
        }
        let path = link.destination.upTo("#", "?")
        guard !path.isEmpty, !path.holds("://"), !Self.hasScheme(path), !path.begins(with: "\\"),
            !path.utf8.contains(where: { "{}<>$@*|".utf8.contains($0) })
        else { return nil }
        let target = RelativePath.resolve(String(path), from: file)
        guard !ForgePage.isNamed(by: path, target: target) else { return nil }
        isRooted = path.begins(with: "/")
        guard !isRooted || !path.begins(with: "//") && target.lowercased().ends(with: ".md") else {
            return nil
        }
        let fromPage = Self.asFolder(file).map { RelativePath.join($0, RelativePath.decoded(String(path))) }
        isOutside = target == ".." || target.begins(with: "../")
        candidates =
            isOutside
            ? [target]
            : [target]
                + Self.sources(
                    of: target, written: path, fromPage: fromPage,
                    isServed: file.lowercased().ends(with: ".html.md"))
    }

    /// Whether one of the files exists under a name that differs at most in letter case, or the link begins with `/`
    /// and the site that it belongs to has other folders than the project.
    func exists(in context: LintContext) -> Bool {
        if isRooted, !context.pathExists(RelativePath.folder(of: candidates[0])) { return true }
        return candidates.contains { context.pathExists($0) || context.spelling(of: $0) != nil }
    }

    /// The source files of a page that a site generator makes.
    ///
    /// - Parameter isServed: whether the file's own name says that it becomes a page, beside which images lie too.
    private static func sources(
        of target: String, written: Substring, fromPage: String?, isServed: Bool
    ) -> [String] {
        if target.holds("\\") {
            return [RelativePath.join("", target.exchanging("\\", for: "/"))]
        }
        let name = target.parts(at: "/").last ?? ""
        if name.ends(with: ".html") {
            let stem = String(target.dropLast(5))
            return [stem + ".md", stem + ".adoc", stem + ".rst", stem + ".mdx"]
        }
        // A page that is served as a folder reaches its neighbours by `../`.
        let pages = [target, fromPage].compactMap(\.self)
        guard !name.holds(".") || written.ends(with: "/") else { return isServed ? pages : [] }
        return pages.flatMap { [$0, $0 + ".md", $0 + ".mdx", $0 + ".html.md"] }
    }

    /// The folder as which a site serves the page that it makes of a file.
    private static func asFolder(_ file: String) -> String? {
        let name = file.lowercased()
        guard let ending = [".html.md", ".md", ".mdx"].first(where: { name.ends(with: $0) }) else {
            return nil
        }
        return String(file.dropLast(ending.count))
    }

    /// `mailto:`, `data:`, but not a file name with a colon behind a slash.
    private static func hasScheme(_ path: Substring) -> Bool {
        guard let colon = path.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return !path[..<colon].utf8.contains(UInt8(ascii: "/"))
    }
}
