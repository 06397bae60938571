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

    private let records: Set<Family>
    /// The stems of the files that look like records, by number.
    private let stems: [Number: [String]]

    init(_ documents: [DocumentTraits]) {
        records = Set(
            Dictionary(grouping: documents, by: Family.init).filter { Self.areRecords($0.value) }.map(\.key))
        var stems: [Number: [String]] = [:]
        for document in documents where document.looksLikeRecord {
            if let number = Number(document) {
                stems[number, default: []].append(document.document.fileName.stem)
            }
        }
        self.stems = stems
    }

    func holdsRecord(_ document: DocumentTraits) -> Bool {
        records.contains(Family(document)) && (document.looksLikeRecord || !accompaniesRecord(document))
    }

    /// A log's folder and those in it hold records whatever they look like; another folder does if most look like
    /// records.
    private static func areRecords(_ family: [DocumentTraits]) -> Bool {
        let count = family.count { $0.looksLikeRecord }
        if family.contains(where: \.isNamedAsRecord) { return true }
        if LogFolder.conventionalRoot(ofFolder: family[0].folder) != nil { return true }
        return count > 0 && count * 2 >= family.count
    }

    /// Whether another file is the record of the same number: this one holds notes, an annex, or a pointer to it.
    private func accompaniesRecord(_ document: DocumentTraits) -> Bool {
        Number(document).map { stems[$0] != nil } ?? false
    }
}
