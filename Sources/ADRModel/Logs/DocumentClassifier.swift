import ADRText

/// Tells the records among Markdown files from index pages, templates and other documents.
///
/// A name with a number or a day is a record's where the folder or the text says that decisions are kept; a
/// bare name is one only beside such records and with a status or sections of its own.
struct DocumentClassifier {
    private let logFolders: Set<String>

    /// - Parameter documents: every Markdown file of the folders in question.
    init(_ documents: [DecisionRecord]) {
        let candidates = documents.filter { DocumentKind(path: $0.source.path) == nil }
        var folders = Set(
            candidates.filter(Self.isNumberedRecord).map(Self.folder))
        let byFolder = Dictionary(grouping: candidates) { RelativePath.folder(of: $0.source.path) }
        for (folder, files) in byFolder where !folders.contains(folder) {
            let isAboveLogs = folders.contains { folder.isEmpty || $0.hasPrefix(folder + "/") }
            if LogFolder.isConventional(folder) && !isAboveLogs
                || Self.isLogOfBareNames(files) && !isAboveLogs
            {
                folders.insert(folder)
            }
        }
        logFolders = folders
    }

    func kind(of document: DecisionRecord) -> DocumentKind {
        if let kind = DocumentKind(path: document.source.path) { return kind }
        if Self.isPlaceholder(document) { return .template }
        if Self.isNumberedRecord(document) { return .record }
        guard logFolders.contains(RelativePath.folder(of: document.source.path)) else { return .other }
        return Self.hasStatus(document) || Self.sectionCount(document) >= 2 ? .record : .other
    }

    /// The folder that a record stands in: for a record that is a folder, the one around it.
    private static func folder(of document: DecisionRecord) -> String {
        let folder = RelativePath.folder(of: document.source.path)
        return document.fileName.isFolder ? RelativePath.folder(of: folder) : folder
    }

    private static func isNumberedRecord(_ document: DecisionRecord) -> Bool {
        guard document.fileName.number != nil || document.fileName.date != nil else { return false }
        if LogFolder.isWithinConventional(document.source.path) { return true }
        if document.fileName.prefix.lowercased().split(separator: "-").contains("adr") { return true }
        return hasStatus(document) || sectionCount(document) >= 2
    }

    /// Two files or more, and every one states status and date.
    private static func isLogOfBareNames(_ files: [DecisionRecord]) -> Bool {
        files.count >= 2 && files.allSatisfy { hasStatus($0) && $0.date.value != nil }
    }

    private static func hasStatus(_ document: DecisionRecord) -> Bool {
        document.status.value.map { $0.status != .other } ?? false
    }

    private static func sectionCount(_ document: DecisionRecord) -> Int {
        let names = document.outline.headings.compactMap {
            SectionName(document.outline.plainText(of: $0.textRange))
        }
        return Set(names).intersection([.status, .context, .decision, .consequences, .options]).count
    }

    /// A title that is still a template's: `{short title}`, `[title]`, `<title>`, `NUMBER. TITLE`, `ADR ###: x`.
    private static func isPlaceholder(_ document: DecisionRecord) -> Bool {
        guard document.fileName.number == nil || document.fileName.number == 0,
            let range = document.title.range
        else { return false }
        let title = document.source[range].trimming
        let isBracketed =
            [("{", "}"), ("[", "]"), ("<", ">")].contains { title.hasPrefix($0.0) && title.hasSuffix($0.1) }
        return isBracketed || title.contains("###") || title.contains("{title}") || title.contains("NUMBER")
            || title.contains("XXX") || title.contains("NNN")
    }
}
