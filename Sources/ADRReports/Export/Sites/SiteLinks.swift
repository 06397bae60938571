import ADRModel
import ADRText

/// Where the links of a log's records lead on a site.
///
/// Links between records follow the names of the pages. A file that has no page is shown by its address, if the site knows
/// where the files of the repository are shown; else the link becomes its text.
struct SiteLinks: Sendable {
    let log: DecisionLog
    let pages: SitePages
    let form: any SiteForm
    /// Where the files of the repository are shown, without a slash at its end.
    let filesAddress: String?

    /// What a link becomes.
    enum Outcome: Equatable {
        case kept
        case changed(String)
        /// Its text, for there is nothing that it could lead to.
        case text
    }

    func outcome(of destination: String, in record: DecisionRecord) -> Outcome {
        if let scheme = Self.scheme(of: destination) {
            return ["http", "https"].contains(scheme) || scheme == "mailto" && form.linksMail ? .kept : .text
        }
        guard !destination.isEmpty, !destination.begins(with: "//") else { return .text }
        let anchor = destination.firstRange(of: "#").map { String(destination[$0.upperBound...]) }
        if destination.begins(with: "#") {
            let found = pages.page(at: record.source.path).flatMap { self.anchor(anchor, on: $0) }
            return found.map { .changed("#\($0)") } ?? .text
        }
        let path = RelativePath.resolve(destination, from: record.source.path)
        for candidate in [path, path + ".md", path + "/README.md", path + "/index.md"] {
            if let page = pages.page(at: candidate) {
                return .changed(form.destination(of: page.name, anchor: self.anchor(anchor, on: page)))
            }
            if log.pages.contains(where: { $0.kind == .index && $0.source.path.isPath(candidate) }) {
                return .changed(form.destination(of: Self.indexName(of: form), anchor: nil))
            }
        }
        if path.isPath(log.folder) {
            return .changed(form.destination(of: Self.indexName(of: form), anchor: nil))
        }
        guard let filesAddress, !path.isEmpty, path != "..", !path.begins(with: "../") else { return .text }
        return .changed(
            filesAddress + "/" + PercentEncoding.path(path)
                + (anchor.map { "#" + MarkdownText.destination($0) } ?? ""))
    }

    static func indexName(of form: any SiteForm) -> String {
        form.indexFile.partedAtLast(".").map { String($0.before) } ?? form.indexFile
    }

    /// The site's name for a heading that a link of a record names as GitHub or another site does.
    private func anchor(_ name: String?, on page: SitePage) -> String? {
        guard let name else { return nil }
        let outline = page.record.outline
        let wanted = RelativePath.decoded(name).lowercased()
        return HeadingAnchors(outline).names.firstIndex { $0.contains(wanted) }
            .flatMap { form.anchor(of: $0, in: outline) }
    }

    private static func scheme(of destination: String) -> String? {
        let name = destination.upTo(":")
        guard name.utf8.count < destination.utf8.count, let first = name.utf8.first, first.isASCIILetter,
            name.utf8.allSatisfy({ $0.isASCIILetterOrDigit || "+-.".utf8.contains($0) })
        else { return nil }
        return name.lowercased()
    }
}
