import ADRAuthoring
import ADRModel
import ADRProject
import ADRReports
import ADRText

extension Workspace {
    /// Says which other record has the title of a new one.
    func tellTwins(of title: String, in log: DecisionLog) {
        let twin = log.records.first { $0.displayTitle.lowercased() == title.trimming.lowercased() }
        if let twin { surroundings.warn("\(shown(twin.source.path)) has the same title") }
    }

    /// Says that nobody has written yet why a new record decides what it does.
    func tellEmpty(_ record: AuthoredRecord) {
        surroundings.warn(
            "\(shown(record.path)) is accepted, but its sections are not filled in yet",
            hint: "`adr edit \(ShellText.quoted(shown(record.path)))` opens it")
    }

    /// Says where a new record stands, where other places could be meant.
    func tellPlace(of record: AuthoredRecord, in log: DecisionLog) {
        if log.records.isEmpty, !git.isThere {
            surroundings.tell("adr: started a new log in \(shown(log.folder))")
        }
        let name = RecordFileName(path: record.path)
        let domains = Set(log.records.map(\.fileName.prefixKey)).subtracting([""]).sorted()
        if domains.count > 1 {
            surroundings.tell(
                "adr: the record has \(name.prefix.isEmpty ? "no domain" : "the domain \(name.prefix)"); the log has "
                    + domains.map { $0.uppercased() }.joined(separator: ", "))
        }
        let folders = Set(log.records.map { FilePath($0.holder) }).sorted()
        if folders.count > 1 {
            surroundings.tell([
                "adr: the record is in \(shown(name.holder(at: record.path))), one of several folders of the log",
                "hint: `adr move \(record.number.map(String.init) ?? name.stem) FOLDER` moves it to another one",
            ])
        }
    }
}
