public import ADRAuthoring
import ADRLint
public import ADRModel
import ADRTemplates
import ADRText

extension Repository {
    /// A request for a new record, with what configuration, environment and habits say of it.
    ///
    /// - Parameters:
    ///   - day: the day that was asked for; today unless given.
    ///   - name: the template that was asked for; that of the configuration unless given.
    public func newRecord(
        titled title: String, on day: CalendarDate? = nil, template name: String? = nil, _ habits: Habits
    ) throws -> NewRecord {
        let configuration = project.configuration
        var request = NewRecord(title: title, date: day ?? today)
        request.timeOfDay = timeOfDay
        request.status = habits.newStatus
        request.longestSlug = habits.longestSlug
        request.linksLeaveStatus = habits.linksLeaveStatus
        request.isAtOnce = habits.holdsAtOnce
        request.numbering = configuration.numbering
        request.dialect = configuration.dialect
        request.variables = configuration.variables
        if let name = name ?? configuration.template {
            let template = try template(named: name)
            request.template = template
            tellMisspelled(in: template, named: name)
        }
        if request.template?.asks(for: .author) ?? false {
            request.author = environment["GIT_AUTHOR_NAME"] ?? git.currentUserName
        }
        if habits.readsAdrToolsSettings, day == nil {
            request.dateText = AdrToolsSettings(repository: self).dateText
        }
        return request
    }

    /// Takes over what only the log itself tells: the template that lies in its folder.
    public func complete(_ request: inout NewRecord, in log: DecisionLog, _ habits: Habits) throws {
        guard habits.readsAdrToolsSettings, request.template == nil else { return }
        request.template = try AdrToolsSettings(repository: self).template(of: log)
    }

    /// Tells of placeholders that stay as they are, though they are nearly such as are filled.
    private func tellMisspelled(in template: RecordTemplate, named name: String) {
        guard case .custom(let text) = template else { return }
        let source = SourceText(path: name, text)
        for misspelled in MisspelledPlaceholder.all(
            in: source.bytes, variables: project.configuration.variables.keys)
        {
            let place = TextPlace(source, at: misspelled.placeholder.range.lowerBound)
            tell(.misspelled(misspelled, at: place))
        }
    }

    /// The records that a log has on other branches, whose numbers new ones pass over; none where the configuration
    /// does not ask for them or there is no git.
    public func elsewhere(_ log: DecisionLog) -> [BranchRecord] {
        guard project.configuration.numbering.countsBranches, git.isThere else { return [] }
        do {
            let folder = project.root.withoutLinks(log.folder)
            return try git.branchFiles(below: folder)
                .compactMap { BranchRecord(branch: $0.branch, path: $0.path) }
                + git.deletedFiles(below: folder).compactMap { BranchRecord(branch: nil, path: $0) }
        } catch {
            tell(.branchesUnknown(error))
            return []
        }
    }
}
