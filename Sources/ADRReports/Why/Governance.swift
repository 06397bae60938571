public import ADRModel
public import ADRText

/// The decisions that govern some files, each with what it governs them by.
public struct Governance: Sendable {
    /// The files that were asked for, relative to the project's root.
    public let files: [String]
    /// Those in force first, then in the order of their logs.
    public let decisions: [Decision]

    public struct Decision: Sendable {
        public let record: DecisionRecord
        public let label: String
        public let standing: Standing
        /// What holds instead of it.
        public let successors: [(record: DecisionRecord, label: String)]
        public let grounds: [Ground]
    }

    /// Whether a decision counts.
    public enum Standing: Int, CaseIterable, Sendable {
        case inForce, open, past

        init(_ status: DecisionStatus?) {
            self =
                switch status {
                case .accepted: .inForce
                case .draft, .proposed, .other, nil: .open
                case .rejected, .deprecated, .superseded: .past
                }
        }
    }

    /// Why a decision governs files.
    public enum Ground: Sendable {
        /// A pattern of its `applies-to`.
        case pattern(String, files: [String])
        /// A link to a file, which stands in the record.
        case link(to: String, at: TextPlace)
        /// What the file itself says.
        case mention(String, at: TextPlace)
    }

    /// - Parameters:
    ///   - logs: all logs of the repository.
    ///   - files: the paths of the files, whether they are there or not.
    ///   - texts: what they say of decisions.
    public init(_ logs: [DecisionLog], files: [String], texts: [(SourceText, [Citation])]) {
        self.files = files
        let labels = RecordLabels(logs)
        let wanted = Set(paths: files)
        var mentions: [FilePath: [Ground]] = [:]
        for (source, citations) in texts {
            let index = LineIndex(source)
            for citation in citations where citation.standing != .doubtful {
                guard let record = citation.record else { continue }
                let place = TextPlace(source, index.position(at: citation.range.lowerBound))
                mentions[record.source.filePath, default: []].append(
                    .mention(source[citation.range], at: place))
            }
        }
        let named = mentions
        let found = logs.flatMap { log in
            log.records.mapChunks(ofAtLeast: 16) { records in
                records.compactMap { record -> Decision? in
                    let grounds =
                        Self.patterns(of: record, for: files) + Self.links(of: record, to: wanted)
                        + (named[record.source.filePath] ?? [])
                    guard !grounds.isEmpty else { return nil }
                    return Decision(
                        record: record, label: labels.label(of: record),
                        standing: Standing(record.currentStatus),
                        successors: log.links.supersessions.successors(of: record).map {
                            ($0, labels.label(of: $0))
                        }, grounds: grounds)
                }
            }.joined()
        }
        decisions = Standing.allCases.flatMap { standing in found.filter { $0.standing == standing } }
    }

    private static func patterns(of record: DecisionRecord, for files: [String]) -> [Ground] {
        let texts = record.appliesTo
        let excluded = texts.filter { $0.begins(with: "!") }
        return texts.filter { !$0.begins(with: "!") }.compactMap { text in
            guard let paths = GovernedPaths(globs: [text] + excluded) else { return nil }
            let governed = files.filter(paths.contains)
            return governed.isEmpty ? nil : .pattern(text, files: governed)
        }
    }

    private static func links(of record: DecisionRecord, to wanted: Set<FilePath>) -> [Ground] {
        let path = record.source.path
        let found = record.outline.inlines().links.compactMap { link -> (String, Int)? in
            guard link.kind != .autolink, !link.destination.holds("://"), !link.isImage else { return nil }
            let target = RelativePath.resolve(link.destination, from: path)
            return wanted.contains(path: target) && !target.isPath(path)
                ? (target, link.range.lowerBound) : nil
        }
        guard !found.isEmpty else { return [] }
        let index = LineIndex(record.source)
        return found.map { .link(to: $0, at: TextPlace(record.source, index.position(at: $1))) }
    }
}
