import ADRAuthoring
import ADRModel
import ADRProject

extension Workspace {
    /// The bytes that files had before the last change of each, as far as they are remembered.
    func formerBytes(_ reader: RecordReader, isStatusFree: Bool = false) -> FormerBytes {
        let memory = ChangeMemory(project.state)
        return FormerBytes(reader: reader, isStatusFree: isStatusFree) { memory.former(of: $0) }
    }

    /// Tells that a record got a status as a record in its own right without being as it was before.
    func tellComputedStatus(of path: String) {
        surroundings.tell([
            "adr: the former words of \(shown(path)) for its status and day are not put back: they are not "
                + "remembered, or the file has changed since",
            "hint: --status and --date set others",
        ])
    }
}
