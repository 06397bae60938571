import ADRText

/// Decides which files without a number are records: by the folder that they stand in, and by what they state.
struct TitledFamilies {
    /// How much is asked of a file of a folder.
    private enum Demand {
        /// The folder is a log: a status, or sections of a record, or a place in the folder's own list.
        case likeness
        /// The folder belongs to a log: a status, and a section of a record.
        case statusAndSection
        /// The folder's files make it known as a log: a status.
        case status
    }

    private let demands: [FilePath: Demand]
    /// The files to which the index pages of known logs lead.
    private let listed: Set<FilePath>

    /// - Parameters:
    ///   - folders: those that hold numbered records.
    ///   - pages: the index pages.
    ///   - known: the folders that the configuration names.
    init(
        _ documents: [DocumentTraits], beside folders: [String], pages: [DecisionRecord], known: [String]
    ) {
        let numbered = Set(paths: folders)
        var demands: [FilePath: Demand] = [:]
        for (folder, files) in Dictionary(grouping: documents, by: { FilePath($0.folder) }) {
            let path = folder.text
            let isKnown = known.contains { RelativePath.isBelow($0, path) || $0.isPath(path) }
            if isKnown || numbered.contains(folder) || LogFolder.isConventional(path) {
                demands[folder] = .likeness
            } else if LogFolder.conventionalRoot(ofFolder: path) != nil {
                demands[folder] = .statusAndSection
            } else if !numbered.contains(where: { RelativePath.isBelow(path, $0.text) }), Self.isLog(files) {
                demands[folder] = .status
            }
        }
        self.demands = demands
        listed = Set(
            pages.filter { page in
                known.contains { RelativePath.isBelow($0, page.source.path) }
            }.flatMap { page in
                page.outline.inlines().links.map {
                    FilePath(RelativePath.join(page.holder, String($0.destination.prefix { $0 != "#" })))
                }
            })
    }

    func verdict(on document: DocumentTraits) -> DocumentVerdict {
        switch demands[path: document.folder] {
        case .likeness where document.looksLikeRecord: DocumentVerdict(.record, .titledInLog)
        case .likeness where listed.contains(path: document.document.source.path):
            DocumentVerdict(.record, .listedInLog)
        case .likeness: DocumentVerdict(.other, .unlikeRecord)
        case .statusAndSection where document.hasStatus && document.sectionCount >= 1:
            DocumentVerdict(.record, .titledBelowLog)
        case .statusAndSection: DocumentVerdict(.other, .tooLittle)
        case .status where document.hasStatus: DocumentVerdict(.record, .titledBesideRecords)
        case .status: DocumentVerdict(.other, .statesNoStatus)
        case nil: DocumentVerdict(.other, .outsideOfLogs)
        }
    }

    /// Two files that all state status and day, or three, most of which state a status under the title and have a
    /// section of a record.
    private static func isLog(_ files: [DocumentTraits]) -> Bool {
        if files.count >= 2, files.allSatisfy({ $0.hasStatus && $0.document.date.value != nil }) {
            return true
        }
        let telling = files.filter {
            $0.hasStatus && $0.document.status.place != .frontMatter && $0.sectionCount >= 1
        }
        return telling.count >= 3 && telling.count * 3 >= files.count * 2
            && telling.contains { $0.document.currentStatus?.isDecided ?? false }
    }
}
