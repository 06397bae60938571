import ADRModel
import ADRText

/// The decisions of a list put together under titles.
struct IndexGroups {
    let groups: [(title: String, records: [DecisionRecord])]

    init(_ group: IndexOptions.Group, of rows: [RecordList.Row]) {
        var groups: [(key: Key, title: String, records: [DecisionRecord])] = []
        for row in rows {
            let record = row.record
            for (key, title) in Self.places(of: record, by: group, in: row.log) {
                if let index = groups.firstIndex(where: { $0.key == key }) {
                    groups[index].records.append(record)
                } else {
                    groups.append((key, title, [record]))
                }
            }
        }
        self.groups = groups.sorted { $0.key < $1.key }.map { ($0.title, $0.records) }
    }

    /// What groups are told apart and sorted by: what has no place comes last.
    private struct Key: Comparable {
        let rank: Int
        let name: String

        static func < (left: Key, right: Key) -> Bool {
            (left.rank, FilePath(left.name)) < (right.rank, FilePath(right.name))
        }
    }

    private static func places(
        of record: DecisionRecord, by group: IndexOptions.Group, in log: DecisionLog
    ) -> [(Key, String)] {
        switch group {
        case .status:
            guard let status = record.currentStatus else { return [(Key(rank: 100, name: ""), "No status")] }
            let rank = DecisionStatus.allCases.firstIndex(of: status) ?? 0
            let title = record.shownStatus ?? status.rawValue
            return [(Key(rank: rank, name: title), title.capitalizedFirst)]
        case .year:
            guard let year = record.date.value?.year else { return [(Key(rank: 1, name: ""), "No date")] }
            // The latest year first.
            return [(Key(rank: -year, name: ""), String(year))]
        case .tag:
            guard !record.tags.isEmpty else { return [(Key(rank: 1, name: ""), "No tag")] }
            return Set(record.tags).sorted().map { (Key(rank: 0, name: $0), $0) }
        case .folder:
            let folder = RelativePath.from(log.folder, to: record.holder + "/x")
            let name = RelativePath.folder(of: folder)
            return [
                (Key(rank: 0, name: name), name.isEmpty ? RelativePath.lastComponent(of: log.folder) : name)
            ]
        }
    }
}
