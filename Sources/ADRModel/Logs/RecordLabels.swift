import ADRText

/// How records are named where several logs, or several records with one number, stand side by side.
///
/// A label that names one record is enough. Where another log has it too, the log stands before it, as
/// `billing:0001`; where the log itself has it twice, the file name takes its place.
public struct RecordLabels: Sendable {
    private let labels: [String: String]
    private let names: [String: String]

    public init(_ logs: [DecisionLog]) {
        let names = Self.names(of: logs.map(\.folder))
        self.names = Dictionary(zip(logs.map(\.folder), names), uniquingKeysWith: { first, _ in first })
        let records = zip(logs, names).flatMap { log, name in
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
