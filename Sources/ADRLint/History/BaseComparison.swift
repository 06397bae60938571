public import ADRModel
import ADRText

/// How the records of a project differ from those of the branch that they are to be merged into.
///
/// ``FormerRecords`` says which record was which.
public struct BaseComparison: Sendable {
    /// What the user calls the branch, as `main`.
    public let name: String

    /// The records as they were where the histories part.
    private let former: FormerRecords
    private let removedByFolder: [String: [DecisionRecord]]
    private let unmergedByFolder: [String: [DecisionRecord]]
    /// Folders of records that the branch has given up, and those that it has in their place.
    let movedFolders: [String: String]

    /// - Parameters:
    ///   - logs: all logs of the project as they are now.
    ///   - origin: the logs where the histories part.
    ///   - tip: the logs at the end of the branch that is compared with.
    ///   - name: what the user calls that branch.
    public init(of logs: [DecisionLog], from origin: [DecisionLog], to tip: [DecisionLog], named name: String)
    {
        self.name = name
        let paths = Set(
            logs.flatMap(\.records).map(\.source.filePath) + logs.flatMap(\.pages).map(\.source.filePath))
        let former = FormerRecords(of: logs, in: origin)
        self.former = former
        func byFolder(_ logs: [DecisionLog]) -> [String: [DecisionRecord]] {
            let missing = logs.map { log in
                (
                    log.folder,
                    log.records.filter { !paths.contains($0.source.filePath) && !former.isRenamed($0) }
                )
            }
            return Dictionary(missing, uniquingKeysWith: +).filter { !$0.value.isEmpty }
        }
        removedByFolder = byFolder(origin)
        movedFolders = Self.moves(of: logs, by: former) {
            $0.holder
        } to: {
            $1.holder
        }
        let homes = Dictionary(
            origin.flatMap { log in log.records.map { ($0.source.filePath, log.folder) } }
        ) { first, _ in first }
        let movedLogs = Self.moves(of: logs, by: former) {
            homes[$0.source.filePath] ?? ""
        } to: { log, _ in
            log.folder
        }
        unmergedByFolder = byFolder(tip).reduce(into: [:]) { unmerged, log in
            unmerged[movedLogs[log.key] ?? log.key, default: []] += log.value
        }
    }

    /// The places that records had and no record has now, and where those that had them are.
    private static func moves(
        of logs: [DecisionLog], by former: FormerRecords, from old: (DecisionRecord) -> String,
        to new: (DecisionLog, DecisionRecord) -> String
    ) -> [String: String] {
        var moves: [String: String] = [:]
        var taken: Set<String> = []
        for log in logs {
            for record in log.records {
                taken.insert(new(log, record))
                if let original = former.original(of: record) { moves[old(original)] = new(log, record) }
            }
        }
        return moves.filter { !taken.contains($0.key) }
    }

    /// The record as it was where the histories part; `nil` for a new one.
    public func original(of record: DecisionRecord) -> DecisionRecord? { former.original(of: record) }

    /// Whether a record is new, has another path, or has other bytes, line endings aside.
    public func isChanged(_ record: DecisionRecord) -> Bool {
        guard let original = original(of: record), original.source.filePath == record.source.filePath else {
            return true
        }
        return !record.source.hasLines(of: original.source)
    }

    /// The folders of logs that lack records which they had where the histories part.
    public var foldersOfRemoved: [String] { removedByFolder.keys.sorted() }

    /// The records that a log had where the histories part and that are gone, as they were.
    public func removed(from log: DecisionLog) -> [DecisionRecord] { removedByFolder[log.folder] ?? [] }

    /// The records that a log has at the end of the branch that is compared with, and does not have now.
    public func unmerged(in log: DecisionLog) -> [DecisionRecord] { unmergedByFolder[log.folder] ?? [] }
}

extension SourceText {
    /// Whether another text has the same bytes, line endings aside.
    fileprivate func hasLines(of other: SourceText) -> Bool {
        func lines(_ bytes: [UInt8]) -> some Sequence<UInt8> {
            bytes.lazy.filter { $0 != UInt8(ascii: "\r") }
        }
        return bytes == other.bytes || lines(bytes).elementsEqual(lines(other.bytes))
    }
}
