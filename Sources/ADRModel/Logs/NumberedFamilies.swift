import ADRText

/// Decides which files that have a number or a day in their names are records: siblings decide together.
struct NumberedFamilies {
    /// Files of one folder whose names have one form.
    private struct Family: Hashable {
        let folder: FilePath
        let prefix: String
        let form: Form

        enum Form { case number, year, day }

        init(_ traits: DocumentTraits) {
            let name = traits.document.fileName
            folder = FilePath(traits.folder)
            prefix = name.prefix.lowercased()
            form =
                if name.date != nil {
                    .day
                } else if let number = name.number, 1990...2099 ~= number {
                    .year
                } else {
                    .number
                }
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
    private let companions: CompanionFiles

    /// - Parameter known: the folders that the configuration names, or somebody who asks for them.
    init(_ documents: [DocumentTraits], known: [String]) {
        let families = Dictionary(grouping: documents, by: Family.init)
        var largest: [FilePath: Int] = [:]
        for (family, files) in families {
            largest[family.folder] = max(largest[family.folder] ?? 0, files.count)
        }
        reasons = Dictionary(
            uniqueKeysWithValues: families.compactMap { family, files in
                let isKnown = known.contains {
                    family.folder.text.isPath($0) || RelativePath.isBelow($0, family.folder.text)
                }
                return Self.reason(
                    for: files, isLargest: files.count == largest[family.folder], isKnown: isKnown
                ).map { (family, $0) }
            })
        // Nobody asks where all look like records.
        let records = documents.filter(\.looksLikeRecord)
        taken = records.count == documents.count ? [] : Set(records.compactMap(Number.init))
        companions = CompanionFiles(documents)
    }

    func verdict(on document: DocumentTraits) -> DocumentVerdict {
        guard let reason = reasons[Family(document)] else {
            return DocumentVerdict(.other, .siblingsUnlikeRecords)
        }
        if let companion = companions.verdict(on: document) { return companion }
        if document.looksLikeRecord { return DocumentVerdict(.record, reason) }
        if accompaniesRecord(document) { return DocumentVerdict(.other, .accompaniesRecord) }
        if document.document.fileName.number == 0 { return DocumentVerdict(.other, .unlikeRecord) }
        return PointerPage.isOne(document.document)
            ? DocumentVerdict(.pointer, .pointsElsewhere) : DocumentVerdict(.record, reason)
    }

    /// The names of most files of a log's folder are those of records, whatever they look like. Names of another form, in
    /// a folder below it or in one that is not a log have to look like records, and in the last case surely.
    private static func reason(
        for family: [DocumentTraits], isLargest: Bool, isKnown: Bool
    ) -> DocumentVerdict.Reason? {
        func areMost(_ isRecord: (DocumentTraits) -> Bool) -> Bool {
            let count = family.count(where: isRecord)
            return count > 0 && count * 2 >= family.count
        }
        if family.contains(where: \.isNamedAsRecord) { return .namedAsRecord }
        let folder = family[0].folder
        let hasPrefix = family[0].hasPrefixOfRecords
        if LogFolder.conventionalRoot(ofFolder: folder) != nil {
            let isOwnForm = isLargest && LogFolder.isConventional(folder) && hasPrefix
            return isOwnForm
                || areMost { hasPrefix ? $0.looksLikeRecord || $0.statesFacts : $0.looksMuchLikeRecord }
                ? .numberedInLogFolder : nil
        }
        let mayBeSeries = hasPrefix && (family[0].document.fileName.digits?.utf8.count ?? 0) >= 4
        return areMost {
            $0.isSurelyRecord || isKnown && $0.looksLikeRecord
                || mayBeSeries
                    && ($0.document.sectionCount >= 2 || $0.statesDecision && $0.document.date.value != nil)
        }
            ? .numberedLikeRecords : nil
    }

    /// Whether another file is the record of the same number: this one holds notes, an annex, or a pointer to it.
    private func accompaniesRecord(_ document: DocumentTraits) -> Bool {
        Number(document).map(taken.contains) ?? false
    }
}

extension DocumentTraits {
    /// Whether nothing stands before the number but the name of a series: `SEC-001`, but not `notes-001`.
    fileprivate var hasPrefixOfRecords: Bool {
        let prefix = document.fileName.prefix
        return prefix.lowercased() != prefix || prefix.isEmpty
            || prefix.parts(atAnyOf: "-", "_").contains { RecordFileName.isRecordWord(String($0)) }
    }
}
