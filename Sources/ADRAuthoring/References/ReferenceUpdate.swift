public import ADRModel
public import ADRText

/// Gives records other paths, numbers or titles, and changes every text of a repository that names them.
///
/// A text is changed where it names one of the records beyond doubt. Where another record may be meant as well,
/// it stays as it is, and the place is told.
public struct ReferenceUpdate: Sendable {
    public let changes: ChangeSet
    /// The places that change, in the order of the texts.
    public let certain: [ReferencePlace]
    /// The places that stay, because somebody else has to say which record they mean.
    public let doubtful: [ReferencePlace]
    /// The new paths of the records.
    public let paths: [String]

    /// - Parameters:
    ///   - logs: all logs of the repository.
    ///   - texts: the texts that may name the records, and the files of any kind that move with them.
    ///   - paths: the paths of all files of the repository.
    ///   - addresses: where hosts show the repository's files.
    ///   - branch: what a branch wrote itself, if its records make way for those of another branch.
    /// - Throws: ``AuthoringError`` if a new path is taken, or a record would not be read as meant.
    public init(
        _ renames: [RecordRename], logs: [DecisionLog], texts: [SourceText], paths: [String],
        addresses: RepositoryAddresses = RepositoryAddresses(), branch: BranchTexts? = nil,
        reader: RecordReader
    ) throws(AuthoringError) {
        let search = ReferenceSearch(renames, logs: logs)
        let records = Set(logs.flatMap { $0.records.map(\.source.filePath) })
        let texts = Self.all(texts, of: logs).filter { records.contains($0.filePath) || search.concerns($0) }
        let renamed = Set(paths: renames.map(\.oldPath))
        let translations = renames.flatMap { $0.ofTranslations(in: logs) }.filter {
            !renamed.contains(path: $0.oldPath)
        }
        let context = ReferenceContext(
            renames + translations, logs: logs, texts: texts,
            paths: Set(paths: paths + texts.map(\.path)), addresses: addresses, branch: branch)
        try Self.checkPlaces(of: context.renames, context)
        var rewritings: [TextRewriting] = []
        for text in texts { rewritings.append(try TextRewriting(text, context)) }
        var anchors: [FilePath: AnchorChanges] = [:]
        for rewriting in rewritings { anchors[rewriting.source.filePath] = try rewriting.anchorChanges() }
        var changes = ChangeSet()
        var certain: [ReferencePlace] = []
        var doubtful: [ReferencePlace] = []
        for var rewriting in rewritings {
            rewriting.follow(anchors)
            let result = try rewriting.result()
            changes.replace(rewriting.source, with: result)
            certain += rewriting.certain.sorted { $0.range.lowerBound < $1.range.lowerBound }
            doubtful += rewriting.doubtful.sorted { $0.range.lowerBound < $1.range.lowerBound }
            if let rename = context.byPath[rewriting.source.filePath] {
                try Self.check(result, of: rename, context, reader)
            }
        }
        if renames.contains(where: \.leavesLog) {
            try LinkPreservation(logs, changes, context, reader).check()
        }
        (self.changes, self.certain, self.doubtful) = (changes, certain, doubtful)
        self.paths = renames.map(\.path)
    }

    /// The texts, and those of all logs as they were read.
    private static func all(_ texts: [SourceText], of logs: [DecisionLog]) -> [SourceText] {
        let known = logs.flatMap { $0.records.map(\.source) + $0.pages.map(\.source) }
        let byPath = Dictionary(known.map { ($0.filePath, $0) }, uniquingKeysWith: { first, _ in first })
        let listed = Set(texts.map(\.filePath))
        return texts.map { byPath[$0.filePath] ?? $0 } + known.filter { !listed.contains($0.filePath) }
    }

    private static func checkPlaces(
        of renames: [RecordRename], _ context: ReferenceContext
    ) throws(AuthoringError) {
        let left = Set(paths: renames.map(\.oldPath))
        for rename in renames {
            let isTaken = context.paths.contains(path: rename.path) && !left.contains(path: rename.path)
            let isShared = renames.count { $0.path.isPath(rename.path) } > 1
            guard !isTaken, !isShared else {
                throw AuthoringError(
                    "\(rename.path) already exists", hint: "choose another number or title")
            }
        }
    }

    private static func check(
        _ result: SourceText, of rename: RecordRename, _ context: ReferenceContext, _ reader: RecordReader
    ) throws(AuthoringError) {
        let record = reader.read(result)
        let number = rename.assignment?.number ?? rename.number?.new ?? rename.record.number
        let title = rename.title?.new ?? rename.record.title.value?.text
        func words(_ title: String?) -> TitleWords? {
            title.map { TitleWords($0, prefixes: context.names.prefixes) }
        }
        let stated = record.title.value?.number
        // A heading that named another number before is left to whoever knows which of them is right.
        let former = rename.record.title.value?.number
        let wasContradiction = former != nil && former != rename.record.number
        guard record.number == number, words(record.title.value?.text) == words(title),
            stated == nil || stated == number || wasContradiction
        else {
            throw AuthoringError(
                "the number and title would not read back as intended",
                hint: "correct the heading and front matter by hand and try again",
                at: rename.record.place(of: rename.record.title.range ?? 0..<0))
        }
    }
}
