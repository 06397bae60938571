import ADRText

/// The files beside a record whose names continue its name: `0001-use-go.de.md` and `0001-use-go-benchmarks.md` beside
/// `0001-use-go.md`.
struct CompanionFiles {
    /// What two names have in common that belong together.
    private struct Key: Hashable {
        let folder: FilePath
        let prefix: String
        let number: Int?
        let day: CalendarDate?

        init(_ traits: DocumentTraits) {
            let name = traits.document.fileName
            folder = FilePath(traits.folder)
            prefix = name.prefix.lowercased()
            number = name.number
            day = name.date
        }
    }

    private let siblings: [Key: [DocumentTraits]]
    /// The paths of all documents; empty if no folder is named for a language.
    private let paths: Set<FilePath>

    init(_ documents: [DocumentTraits]) {
        siblings = Dictionary(grouping: documents, by: Key.init).filter { $1.count > 1 }
        let isInLanguages = Set(documents.map { FilePath($0.folder) })
            .contains { $0.text.parts(at: "/").dropFirst().contains { RecordFileName.isLanguageTag($0) } }
        paths = isInLanguages ? Set(documents.map(\.document.source.filePath)) : []
    }

    /// - Returns: `nil` if the name continues no other one, or the file states a status of its own.
    func verdict(on document: DocumentTraits) -> DocumentVerdict? {
        if isInFolderOfLanguage(document) { return DocumentVerdict(.translation, .translatesRecord) }
        let name = document.document.fileName
        guard let siblings = siblings[Key(document)] else { return nil }
        if siblings.contains(where: { name.isTranslation(of: $0.document.fileName) }), !name.slug.isEmpty {
            return DocumentVerdict(.translation, .translatesRecord)
        }
        let isAnnex =
            !document.hasStatus
            && siblings.contains {
                !document.hasDecision && name.continues($0.document.fileName) && $0.looksLikeRecord
                    || !document.tellsDecision && name.number != nil && $0.hasStatus
                        && $0.document.fileName.edition == name.edition
            }
        return isAnnex ? DocumentVerdict(.other, .accompaniesRecord) : nil
    }

    /// `adr/de/0001-use-go.md` or `docs/de/adr/0001-use-go.md` beside `docs/adr/0001-use-go.md`, or beside the same below
    /// `en`.
    private func isInFolderOfLanguage(_ document: DocumentTraits) -> Bool {
        guard !paths.isEmpty else { return false }
        return RecordFileName.originals(ofTranslation: document.document.source.path).contains {
            paths.contains(path: $0)
        }
    }
}

extension RecordFileName {
    /// Whether the name is another one with more words behind it.
    fileprivate func continues(_ other: RecordFileName) -> Bool {
        guard stem.utf8.count > other.stem.utf8.count, stem.begins(with: other.stem), !other.slug.isEmpty,
            edition == other.edition
        else { return false }
        return stem.behind(other.stem).first.map { "-_. ".contains($0) } ?? false
    }
}
