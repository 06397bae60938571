import ADRModel

/// What rules ask about a whole log, computed once for all of its records.
public struct LogFacts: Sendable {
    public let supersessions: SupersessionGraph
    public let numbers: NumberUse
    public let templates: TemplateText
    let fileNames: FileNameForms
    let titles: TitleUse
    let habits: LogHabits
    /// How many of a hundred records state a status, understood or not.
    public let percentWithStatus: Int

    init(_ log: DecisionLog) {
        supersessions = SupersessionGraph(log)
        numbers = NumberUse(log)
        fileNames = FileNameForms(log)
        titles = TitleUse(log, supersessions)
        habits = LogHabits(log)
        templates = TemplateText(log)
        let stated = log.records.count { $0.status.place != nil }
        percentWithStatus = stated * 100 / max(1, log.records.count)
    }
}
