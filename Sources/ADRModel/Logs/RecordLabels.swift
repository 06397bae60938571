import ADRText

/// How records are named where several logs, or several records with one number, stand side by side.
///
/// A label that names one record is enough. Where another log has it too, the log stands before it, as
/// `billing:0001`; where the log itself has it twice, the file name takes its place. Of several repositories, the
/// name of its own always stands before it.
public struct RecordLabels: Sendable {
    private let labels: [String: String]
    private let names: [String: String]

    public init(_ logs: [DecisionLog]) {
        let repositories = Set(logs.compactMap(\.repository))
        guard !repositories.isEmpty else {
            self.init(logs.map { (folder: $0.folder, records: $0.records) })
            return
        }
        var (labels, names): ([String: String], [String: String]) = ([:], [:])
        for repository in repositories {
            let own = logs.filter { $0.repository == repository }
            let inner = RecordLabels(own.map { (folder: $0.folder, records: $0.records) })
            for log in own {
                names[log.folder] = own.count > 1 ? "\(repository)/\(inner.name(of: log))" : repository
                for record in log.records {
                    labels[record.source.path] = "\(repository):\(inner.label(of: record))"
                }
            }
        }
        self.init(labels: labels, names: names)
    }

    private init(labels: [String: String], names: [String: String]) {
        (self.labels, self.names) = (labels, names)
    }

    /// - Parameter logs: the folder and the records of each.
    init(_ logs: [(folder: String, records: [DecisionRecord])]) {
        let folders = logs.map(\.folder)
        names = Dictionary(zip(folders, Self.names(of: folders)), uniquingKeysWith: { first, _ in first })
        let records = logs.flatMap { log in
            let name = Self.shortName(of: log.folder, among: folders)
            let own = Self.counts(log.records.map(\.label))
            return log.records.map { record in
                (record, own[record.label] == 1 ? record.label : record.fileName.stem, name)
            }
        }
        let all = Self.counts(records.map(\.1))
        labels = Dictionary(
            records.map { record, label, name in
                (record.source.path, all[label] == 1 ? label : "\(name):\(label)")
            }, uniquingKeysWith: { first, _ in first })
    }

    public func label(of record: DecisionRecord) -> String { labels[record.source.path] ?? record.label }

    /// What tells a log apart from the others; its folder if there are none.
    public func name(of log: DecisionLog) -> String { names[log.folder] ?? log.folder }

    /// The last folder in the path of a log that names no other log and is not called as logs usually are; else the
    /// path.
    private static func shortName(of folder: String, among folders: [String]) -> String {
        let others = folders.filter { !$0.isPath(folder) }
        let names = folder.parts(at: "/").map(String.init).filter { name in
            !others.contains { DecisionLog.isNamed($0, name) }
        }
        return names.last { $0 != "docs" && !LogFolder.isName($0) } ?? names.last ?? folder
    }

    private static func counts(_ labels: [String]) -> [String: Int] {
        Dictionary(labels.map { ($0, 1) }, uniquingKeysWith: +)
    }

    /// What tells folders apart: their paths without what all of them begin and end with, or the whole paths if
    /// that leaves nothing of one.
    private static func names(of folders: [String]) -> [String] {
        let paths = folders.map { $0.parts(at: "/") }
        guard folders.count > 1, let first = paths.first else { return folders }
        let start =
            first.indices.first { index in
                paths.contains { $0.count <= index || $0[index] != first[index] }
            } ?? first.count
        let end =
            first.indices.first { index in
                paths.contains {
                    $0.count <= index || $0[$0.count - 1 - index] != first[first.count - 1 - index]
                }
            } ?? first.count
        let short = paths.map { $0.dropFirst(start).dropLast(end).joined(separator: "/") }
        return short.contains("") || Set(short).count < short.count ? folders : short
    }
}
