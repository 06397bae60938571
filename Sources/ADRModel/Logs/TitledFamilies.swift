import ADRText

/// Decides which files without a number are records: by the folder that they stand in, and by what they state.
struct TitledFamilies {
    /// How much is asked of a file of a folder.
    private enum Demand {
        /// The records of the folder have numbers: a status of decisions, and a decision.
        case certainty
        /// The folder is a log: a status, or sections of a record, or a place in the folder's own list.
        case likeness
        /// The folder is a log whose records state their status: a decided one, or any and a section of a record, or
        /// three sections.
        case statusInLog
        /// The folder belongs to a log: a status, and a section of a record.
        case statusAndSection
        /// The folder's files make it known as a log: a status.
        case status
        /// Their names do: `ADR Tech Stack`.
        case name
    }

    private let demands: [FilePath: Demand]
    /// The folders whose files state their status in front matter.
    private let foldersOfFrontMatter: Set<FilePath>
    /// The files to which the index pages of known logs lead.
    private let listed: Set<FilePath>
    private let lists: ListPages

    /// - Parameters:
    ///   - records: those with a number or a day.
    ///   - pages: the index pages.
    ///   - known: the folders that the configuration names.
    init(
        _ documents: [DocumentTraits], beside records: [DocumentTraits], pages: [DecisionRecord],
        known: [String]
    ) {
        let numbered = Dictionary(records.map { (FilePath($0.folder), 1) }, uniquingKeysWith: +)
        lists = ListPages(documents.isEmpty ? [] : documents.map(\.document) + records.map(\.document))
        var demands: [FilePath: Demand] = [:]
        for (folder, files) in Dictionary(grouping: documents, by: { FilePath($0.folder) }) {
            let path = folder.text
            let isKnown = known.contains { RelativePath.isBelow($0, path) || $0.isPath(path) }
            if let count = numbered[folder] {
                // One number alone is no habit.
                let areNumbered = count > 1 && files.count(where: \.isSurelyRecord) <= count
                demands[folder] = areNumbered ? .certainty : .likeness
            } else if isKnown || LogFolder.isConventional(path) {
                demands[folder] = Self.stateStatus(files) ? .statusInLog : .likeness
            } else if LogFolder.conventionalRoot(ofFolder: path) != nil {
                demands[folder] = .statusAndSection
            } else if !numbered.keys.contains(where: { RelativePath.isBelow(path, $0.text) }),
                Self.isLog(files)
            {
                demands[folder] = .status
            } else if files.count(where: \.isNamedWithWord) > 1 {
                demands[folder] = .name
            }
        }
        self.demands = demands
        foldersOfFrontMatter = Set(
            Dictionary(grouping: documents, by: { FilePath($0.folder) }).filter { _, files in
                let stating = files.count { $0.hasStatus && $0.document.status.place == .frontMatter }
                return stating >= 3 && stating * 3 >= files.count * 2
            }.keys)
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
        guard let demand = demands[path: document.folder] else {
            return DocumentVerdict(.other, .outsideOfLogs)
        }
        if !document.isSurelyRecord, lists.contains(document.document) {
            return DocumentVerdict(.index, .listsRecords)
        }
        switch demand {
        case .certainty where document.document.kindByName?.kind == .template:
            return DocumentVerdict(.template, .namedAsTemplate)
        case .certainty where document.isSurelyRecord: return DocumentVerdict(.record, .surelyRecord)
        case .certainty where document.isNamedWithWord, .name where document.isNamedWithWord:
            return DocumentVerdict(.record, .namedWithWord)
        case .name: return DocumentVerdict(.other, .outsideOfLogs)
        case .likeness where document.looksLikeRecord, .statusInLog where document.tellsOfDecision,
            .statusInLog where document.hasStatus && foldersOfFrontMatter.contains(path: document.folder):
            return DocumentVerdict(.record, .titledInLog)
        case .certainty where isListed(document), .likeness where isListed(document),
            .statusInLog where isListed(document):
            return DocumentVerdict(.record, .listedInLog)
        case .certainty: return DocumentVerdict(.other, .recordsAreNumbered)
        case .statusInLog: return DocumentVerdict(.other, .statesNoStatus)
        case .likeness: return DocumentVerdict(.other, .unlikeRecord)
        case .statusAndSection where document.hasStatus && document.document.sectionCount >= 1:
            return DocumentVerdict(.record, .titledBelowLog)
        case .statusAndSection: return DocumentVerdict(.other, .tooLittle)
        case .status where document.hasStatus: return DocumentVerdict(.record, .titledBesideRecords)
        case .status: return DocumentVerdict(.other, .statesNoStatus)
        }
    }

    private func isListed(_ document: DocumentTraits) -> Bool {
        listed.contains(path: document.document.source.path)
    }

    /// Whether at least two files, and two of three that may be records, state a status.
    private static func stateStatus(_ files: [DocumentTraits]) -> Bool {
        let stating = files.count(where: \.hasStatus)
        return stating >= 2 && stating * 3 >= files.count(where: \.looksLikeRecord) * 2
    }

    /// Two files that all state status and day, or three, most of which state a status under the title and have a
    /// section of a record.
    private static func isLog(_ files: [DocumentTraits]) -> Bool {
        if files.count >= 2, files.allSatisfy({ $0.statesDecision && $0.document.date.value != nil }) {
            return true
        }
        let telling = files.filter { $0.statesStandOfDecision && $0.document.sectionCount >= 1 }
        return telling.count >= 3 && telling.count * 3 >= files.count * 2
            && telling.contains { $0.document.currentStatus?.isDecided ?? false }
    }
}

extension DocumentTraits {
    /// Whether it states a status; in front matter one that pages of a site do not have, as drafts and deprecated ones are.
    fileprivate var statesStandOfDecision: Bool {
        guard statesDecision, document.status.place == .frontMatter else { return statesDecision }
        return document.currentStatus != .draft && document.currentStatus != .deprecated
    }

    /// A decided status, or any and a section of a record, or three sections.
    fileprivate var tellsOfDecision: Bool {
        let isDecided = document.currentStatus?.isDecided ?? false
        return document.sectionCount >= 3
            || hasStatus && (document.sectionCount >= 1 || isDecided && statesDecision)
    }
}
