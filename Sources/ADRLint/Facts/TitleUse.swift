import ADRModel
import ADRText

/// Which records of one folder have one title.
struct TitleUse: Sendable {
    private struct Key: Hashable {
        let folder: String
        let title: TitleKey
    }

    private let pathsByTitle: [Key: [String]]
    private let related: [FilePath: Set<FilePath>]

    init(_ log: DecisionLog, _ links: LinkGraph) {
        var paths: [Key: [String]] = [:]
        for record in log.records {
            if let key = Self.key(of: record) { paths[key, default: []].append(record.source.path) }
        }
        pathsByTitle = paths.filter { $0.value.count > 1 }
        var related: [FilePath: Set<FilePath>] = [:]
        for path in pathsByTitle.values.joined() {
            guard let record = log.record(at: path) else { continue }
            for other in links.statements(of: record, areSupersessions: true).compactMap({
                $0.target.record?.source.filePath
            }) {
                related[path: path, default: []].insert(other)
                related[other, default: []].insert(path: path)
            }
        }
        self.related = related
    }

    /// The paths of other records of the folder with a record's title that it has no supersession with, and that are no
    /// other versions of it.
    func others(like record: DecisionRecord) -> [String] {
        guard let key = Self.key(of: record), let paths = pathsByTitle[key] else { return [] }
        let path = record.source.path
        let relatives = related[path: path] ?? []
        return Array(
            paths.lazy.filter {
                !$0.isPath(path) && !relatives.contains(path: $0) && !Self.areVersions(path, $0)
            }.prefix(NumberUse.limit))
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
