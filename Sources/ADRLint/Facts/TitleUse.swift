import ADRModel
import ADRText

/// Which records of one folder have one title.
struct TitleUse: Sendable {
    private struct Key: Hashable {
        let folder: String
        let title: TitleKey
    }

    /// The paths of the records that share a title, by the path of each.
    private let sharers: [FilePath: [String]]
    private let related: [FilePath: Set<FilePath>]
    private let paths: [Key: [String]]

    init(_ log: DecisionLog, _ links: LinkGraph) {
        var paths: [Key: [String]] = [:]
        for record in log.records {
            if let key = Self.key(of: record) { paths[key, default: []].append(record.source.path) }
        }
        var sharers: [FilePath: [String]] = [:]
        var related: [FilePath: Set<FilePath>] = [:]
        let shared = paths.values.filter { $0.count > 1 }
        for all in shared { for path in all { sharers[path: path] = all } }
        for path in shared.joined() {
            guard let record = log.record(at: path) else { continue }
            for other in links.statements(of: record, areSupersessions: true).compactMap({
                $0.target.record?.source.filePath
            }) {
                related[path: path, default: []].insert(other)
                related[other, default: []].insert(path: path)
            }
        }
        self.paths = paths
        self.sharers = sharers
        self.related = related
    }

    /// The paths of other records of the folder with a record's title that it has no supersession with, and that are no
    /// other versions of it.
    func others(like record: DecisionRecord) -> [String] {
        let path = record.source.path
        guard !sharers.isEmpty, let paths = sharers[path: path] else { return [] }
        let relatives = related[path: path] ?? []
        return Array(
            paths.lazy.filter {
                !$0.isPath(path) && !relatives.contains(path: $0) && !Self.areVersions(path, $0)
            }.prefix(NumberUse.limit))
    }

    /// The path of the only record beside another one that has a title.
    func only(titled title: TitleKey, beside record: DecisionRecord) -> String? {
        let found = paths[Key(folder: record.holder, title: title)] ?? []
        return found.count == 1 ? found[0] : nil
    }

    private static func areVersions(_ one: String, _ other: String) -> Bool {
        let (one, other) = (RecordFileName(path: one), RecordFileName(path: other))
        return one.number != nil && one.number == other.number && one.prefixKey == other.prefixKey
            && one.edition != other.edition
    }

    private static func key(of record: DecisionRecord) -> Key? {
        guard let title = record.title.value.map({ TitleKey($0.text) }), !title.isEmpty else { return nil }
        return Key(folder: record.holder, title: title)
    }
}
