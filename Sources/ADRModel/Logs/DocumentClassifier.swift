import ADRText

/// Tells the records among Markdown files from index pages, templates, supporting papers and other documents.
///
/// Siblings decide together: numbered files of one folder and prefix are records if the folder's name says so or most
/// of them look like records, and files with bare titles if the folder holds a log. What looks like no record and
/// only accompanies one (notes and annexes under its number, a page that says where it has gone) is none. A
/// ``GeneratedPage`` is never one.
struct DocumentClassifier {
    /// What each document is, in the order in which they were handed in.
    let verdicts: [DocumentVerdict]

    /// - Parameters:
    ///   - documents: every Markdown file of the folders in question.
    ///   - known: the folders that are logs because the configuration says so.
    init(_ documents: [DecisionRecord], logFolders known: [String] = []) {
        let traits = documents.map { DocumentTraits($0) }
        var verdicts = traits.map(\.verdictOnItself)
        let candidates = documents.indices.filter { verdicts[$0] == nil }
        let numbered = NumberedFamilies(candidates.filter { traits[$0].isNumbered }.map { traits[$0] })
        for index in candidates where traits[index].isNumbered {
            verdicts[index] = numbered.verdict(on: traits[index])
        }
        let bare = candidates.filter { verdicts[$0] == nil }.map { traits[$0] }
        let records = documents.indices.filter { verdicts[$0]?.kind == .record }.map { traits[$0] }
        // What stands in a folder that is a record goes with it.
        let own = Set(
            paths: records.filter(\.document.fileName.isFolder).map {
                RelativePath.folder(of: $0.document.source.path)
            })
        let titled = TitledFamilies(
            bare.filter { !own.contains(path: $0.folder) }, beside: records.map(\.folder),
            pages: zip(documents, verdicts).filter { $0.1?.kind == .index }.map(\.0), known: known)
        self.verdicts = documents.indices.map { index in
            verdicts[index]
                ?? (own.contains(path: traits[index].folder)
                    ? DocumentVerdict(.other, .belongsToRecord) : titled.verdict(on: traits[index]))
        }
    }
}

/// What a document looks like, before its siblings are asked.
struct DocumentTraits {
    let document: DecisionRecord
    /// The folder in which it would be a record.
    let folder: String
    let hasStatus: Bool
    var sectionCount: Int { document.sectionCount }

    init(_ document: DecisionRecord) {
        self.document = document
        folder = document.holder
        hasStatus = document.status.value.map { $0.status != .other } ?? false
    }

    var isNumbered: Bool { document.fileName.number != nil || document.fileName.date != nil }

    /// Whether the text has what records have.
    var looksLikeRecord: Bool { hasStatus || sectionCount >= 2 }

    /// Whether the file name says "decision record".
    var isNamedAsRecord: Bool {
        document.fileName.prefix.lowercased().parts(at: "-").contains("adr")
    }

    /// What the document is whatever stands beside it; `nil` if it may be a record.
    var verdictOnItself: DocumentVerdict? {
        if GeneratedPage.isOne(document.source) { return DocumentVerdict(.other, .generated) }
        if isPlaceholder { return DocumentVerdict(.template, .placeholderTitle) }
        switch document.kindByName {
        case .template: return DocumentVerdict(.template, .namedAsTemplate)
        // The first record of many logs is about records.
        case .index where document.fileName.number != nil && hasStatus && sectionCount >= 3: return nil
        case .index: return DocumentVerdict(.index, .namedAsIndex)
        case .record, .other, nil: return nil
        }
    }

    /// A title that is still a template's: `{short title}`, `[title]`, `<title>`, `NUMBER. TITLE`, `ADR ###: x`.
    private var isPlaceholder: Bool {
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
        let traits = DocumentTraits(self)
        guard traits.verdictOnItself == nil else { return false }
        return traits.looksLikeRecord
            || traits.isNumbered
                && (LogFolder.isWithinConventional(source.path) || traits.isNamedAsRecord)
    }
}
