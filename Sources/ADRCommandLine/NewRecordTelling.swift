import ADRAuthoring
import ADRModel
import ADRProject
import ADRText

extension Workspace {
    /// Says where a new record stands, where other places could be meant.
    func tellPlace(of record: AuthoredRecord, in log: DecisionLog) {
        if log.records.isEmpty, !git.isThere {
            surroundings.tell("adr: this begins a log in \(shown(log.folder))")
        }
        let name = RecordFileName(path: record.path)
        let domains = Set(log.records.map(\.fileName.prefixKey)).subtracting([""]).sorted()
        if domains.count > 1 {
            surroundings.tell(
                "adr: the record is one of \(name.prefix.isEmpty ? "no domain" : name.prefix); the log has "
                    + domains.map { $0.uppercased() }.joined(separator: ", "))
        }
        func folder(_ path: String, _ name: RecordFileName) -> FilePath {
            let folder = RelativePath.folder(of: path)
            return FilePath(name.isFolder ? RelativePath.folder(of: folder) : folder)
        }
        let folders = Set(log.records.map { folder($0.source.path, $0.fileName) }).sorted()
        if folders.count > 1 {
            surroundings.tell([
                "adr: the record stands in \(shown(folder(record.path, name).text)), one of several folders of the log",
                "hint: `adr move \(record.number.map(String.init) ?? name.stem) FOLDER` puts it into another one",
            ])
        }
    }
}
