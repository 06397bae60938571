import ADRText

/// Tells the records among Markdown files from index pages, templates and other documents.
///
/// A name with a number or a day is a record's where the folder or the text says that decisions are kept; a
/// bare name is one only beside such records and with a status or sections of its own. A ``GeneratedPage`` is
/// never one.
struct DocumentClassifier {
    /// The kind of each document, in the order in which they were handed in.
    let kinds: [DocumentKind]

    /// - Parameter documents: every Markdown file of the folders in question.
    init(_ documents: [DecisionRecord]) {
        let named = documents.map { document in
            GeneratedPage.isOne(document.source)
                ? .other : DocumentKind(name: document.fileName, path: document.source.path)
        }
        let isNumbered = zip(documents, named).map { $1 == nil && Self.isNumberedRecord($0) }
        var folders = Set(paths: zip(documents, isNumbered).filter { $0.1 }.map { $0.0.logFolder })
        let candidates = zip(documents, named).filter { $0.1 == nil }.map(\.0)
        for (folder, files) in Dictionary(grouping: candidates, by: { FilePath($0.logFolder) })
        where !folders.contains(folder) {
            let isAboveLogs = folders.contains { RelativePath.isBelow(folder.text, $0.text) }
            if !isAboveLogs, LogFolder.isConventional(folder.text) || Self.isLogOfBareNames(files) {
                folders.insert(folder)
            }
        }
        kinds = documents.indices.map { index in
            let document = documents[index]
            if let kind = named[index] { return kind }
            if Self.isPlaceholder(document) { return .template }
            if isNumbered[index] { return .record }
            guard folders.contains(path: RelativePath.folder(of: document.source.path)) else { return .other }
            return Self.looksLikeRecord(document) ? .record : .other
        }
    }

    fileprivate static func isNumberedRecord(_ document: DecisionRecord) -> Bool {
        guard document.fileName.number != nil || document.fileName.date != nil else { return false }
        if LogFolder.isWithinConventional(document.source.path) { return true }
        if document.fileName.prefix.lowercased().parts(at: "-").contains("adr") { return true }
        return looksLikeRecord(document)
    }

    /// Whether the text has what records have.
    fileprivate static func looksLikeRecord(_ document: DecisionRecord) -> Bool {
        hasStatus(document) || sectionCount(document) >= 2
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
    fileprivate static func isPlaceholder(_ document: DecisionRecord) -> Bool {
        guard document.fileName.number == nil || document.fileName.number == 0,
            let range = document.title.range
        else { return false }
        let title = document.source[range].trimming
        let isBracketed =
            [("{", "}"), ("[", "]"), ("<", ">")].contains {
                title.begins(with: $0.0) && title.ends(with: $0.1)
            }
        return isBracketed || title.holds("###") || title.contains("{title}") || title.contains("NUMBER")
            || title.contains("XXX") || title.contains("NNN")
    }
}

extension DecisionRecord {
    /// Whether a document is a record, told from itself alone, where it stands in a folder of a log.
    public var isRecordOfLog: Bool {
        if DocumentKind(name: fileName, path: source.path) != nil || GeneratedPage.isOne(source) {
            return false
        }
        if DocumentClassifier.isPlaceholder(self) { return false }
        return DocumentClassifier.isNumberedRecord(self) || DocumentClassifier.looksLikeRecord(self)
    }
}
