import ADRAuthoring
import ADRModel
import ADRText

/// The texts of a repository, held in memory, with its logs.
struct Repository: Equatable {
    var texts: [SourceText]

    init(_ files: KeyValuePairs<String, String>) {
        texts = files.map { SourceText(path: $0, $1) }.sorted { $0.path < $1.path }
    }

    var logs: [DecisionLog] {
        LogSurvey(texts.filter { $0.path.hasSuffix(".md") && $0.path.contains("adr/") }).logs
    }

    var log: DecisionLog { logs.first { $0.folder == "adr" }! }

    subscript(path: String) -> String? { texts.first { $0.path == path }?.text }

    /// Gives records other names, as computed from a log, the one in `adr` unless it is named.
    mutating func rename(
        in log: DecisionLog? = nil,
        addresses: RepositoryAddresses = RepositoryAddresses(), branch: BranchTexts? = nil,
        _ renames: (DecisionLog) throws -> [RecordRename]
    ) throws -> ReferenceUpdate {
        let update = try ReferenceUpdate(
            try renames(log ?? self.log), logs: logs, texts: texts, paths: texts.map(\.path),
            addresses: addresses,
            branch: branch, reader: RecordReader())
        for change in update.changes.changes {
            texts.removeAll { $0 == change.before }
            if let after = change.after { texts.append(after) }
        }
        texts.sort { $0.path < $1.path }
        return update
    }

    mutating func renumber(_ reference: String, to number: Int? = nil) throws -> ReferenceUpdate {
        try rename { [try Renumbering($0).rename(reference, to: number)] }
    }

    mutating func retitle(_ reference: String, to title: String) throws -> ReferenceUpdate {
        try rename { [try Retitling($0).rename(reference, to: title)] }
    }

    mutating func move(_ reference: String, to folder: String) throws -> ReferenceUpdate {
        let logs = logs
        return try rename { [try Moving($0, among: logs).rename(reference, to: folder)].compactMap(\.self) }
    }
}

extension ReferenceUpdate {
    var doubts: [String] { doubtful.map { "\($0.path) \($0.before)" } }
}
