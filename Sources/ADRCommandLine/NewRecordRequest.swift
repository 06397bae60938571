import ADRAuthoring
import ADRLint
import ADRModel
import ADRProject
import ADRTemplates
import ADRText

extension Workspace {
    /// A request for a new record, with what configuration, environment and habits say of it.
    ///
    /// - Parameters:
    ///   - day: the day that was asked for; today unless given.
    ///   - name: the template that was asked for; that of the configuration unless given.
    func newRecord(
        titled title: String, on day: Day? = nil, template name: String? = nil, _ habits: Habits
    ) throws -> NewRecord {
        let configuration = project.configuration
        var request = NewRecord(title: title, date: day?.date ?? surroundings.today)
        request.timeOfDay = surroundings.timeOfDay
        request.status = habits.newStatus
        request.longestSlug = habits.longestSlug
        request.linksLeaveStatus = habits.linksLeaveStatus
        request.numbering = configuration.numbering
        request.dialect = configuration.dialect
        request.variables = configuration.variables
        if let name = name ?? configuration.template {
            let template = try template(named: name)
            request.template = template
            warn(of: template, named: name)
        }
        if request.template?.asks(for: .author) ?? false {
            request.author = surroundings.environment["GIT_AUTHOR_NAME"] ?? git.currentUserName
        }
        if habits.readsAdrToolsSettings, day == nil {
            request.dateText = AdrToolsSettings(workspace: self).dateText
        }
        return request
    }

    /// Warns of placeholders that stay as they are, though they are nearly such as are filled.
    private func warn(of template: RecordTemplate, named name: String) {
        guard case .custom(let text) = template else { return }
        let source = SourceText(path: name, text)
        let lines = LineIndex(source)
        let variables = project.configuration.variables.keys
        for misspelled in MisspelledPlaceholder.all(in: source.bytes, variables: variables) {
            let place = lines.position(at: misspelled.placeholder.range.lowerBound)
            surroundings.warn("template \(name):\(place.line):\(place.column): \(misspelled.message)")
        }
    }

    /// Takes over what only the log itself tells: the template that lies in its folder.
    func complete(_ request: inout NewRecord, in log: DecisionLog, _ habits: Habits) throws {
        guard habits.readsAdrToolsSettings, request.template == nil else { return }
        request.template = try AdrToolsSettings(workspace: self).template(in: log.folder)
    }
}
