import ADRText

/// Decides which files that have a number or a day in their names are records: siblings decide together.
struct NumberedFamilies {
    /// Files of one folder and prefix.
    private struct Family: Hashable {
        let folder: FilePath
        let prefix: String

        init(_ traits: DocumentTraits) {
            folder = FilePath(traits.folder)
            prefix = traits.document.fileName.prefix.lowercased()
        }
    }

    /// A number of a log, or of a folder that is none.
    private struct Number: Hashable {
        let log: FilePath
        let prefixKey: String
        let number: Int

        init?(_ traits: DocumentTraits) {
            guard let number = traits.document.fileName.number else { return nil }
            log = FilePath(LogFolder.conventionalRoot(ofFolder: traits.folder) ?? traits.folder)
            prefixKey = traits.document.fileName.prefixKey
            self.number = number
        }
    }

    /// Why the files of a family are records.
    private let reasons: [Family: DocumentVerdict.Reason]
    /// The numbers of the files that look like records.
    private let taken: Set<Number>

    init(_ documents: [DocumentTraits]) {
        reasons = Dictionary(grouping: documents, by: Family.init).compactMapValues(Self.reason)
        // Nobody asks where all look like records.
        let records = documents.filter(\.looksLikeRecord)
        taken = records.count == documents.count ? [] : Set(records.compactMap(Number.init))
    }

    func verdict(on document: DocumentTraits) -> DocumentVerdict {
        guard let reason = reasons[Family(document)] else {
            return DocumentVerdict(.other, .siblingsUnlikeRecords)
        }
        if document.looksLikeRecord || !accompaniesRecord(document) {
            return DocumentVerdict(.record, reason)
        }
        return DocumentVerdict(.other, .accompaniesRecord)
    }

    /// A log's folder and those in it hold records whatever they look like; another folder does if most look like
    /// records.
    private static func reason(for family: [DocumentTraits]) -> DocumentVerdict.Reason? {
        if LogFolder.conventionalRoot(ofFolder: family[0].folder) != nil { return .numberedInLogFolder }
        if family.contains(where: \.isNamedAsRecord) { return .namedAsRecord }
        let count = family.count { $0.looksLikeRecord }
        return count > 0 && count * 2 >= family.count ? .numberedLikeRecords : nil
    }

    /// Whether another file is the record of the same number: this one holds notes, an annex, or a pointer to it.
    private func accompaniesRecord(_ document: DocumentTraits) -> Bool {
        Number(document).map(taken.contains) ?? false
    }
}
