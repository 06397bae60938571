import ADRModel
import ADRReports
import ADRText

extension Repository {
    /// What brings the pages of the repository up to date that list the decisions of its logs.
    ///
    /// Pages that cannot be read are left as they are.
    ///
    /// - Parameter changes: what happens to the records.
    func refreshedIndex(_ logs: [DecisionLog], after changes: ChangeSet) -> ChangeSet {
        guard !changes.isEmpty, !logs.isEmpty else { return ChangeSet() }
        let files = try? project.texts(git: git, among: FolderScanner.isMarkdown, where: IndexPage.isOne)
        return IndexRefresh(logs, changes: changes, reader: reader).changes(to: files?.texts ?? [])
    }
}
