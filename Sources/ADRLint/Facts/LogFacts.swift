public import ADRModel
import ADRText

/// What rules ask about a whole log, computed once for all of its records.
public final class LogFacts: Sendable {
    /// What the records say of each other.
    public let links: LinkGraph
    public let supersessionMentions: SupersessionMentions
    public let numbers: NumberUse
    public let templates: TemplateText
    let fileNames: FileNameForms
    let titles: TitleUse
    let habits: LogHabits
    /// How many records state a status, understood or not.
    let recordsWithStatus: Int
    let anchors: AnchorUse

    /// The numbers of the log with those records that only the branch to be merged into has.
    let numbersAfterMerge: Deferred<NumberUse>

    private let deferredSections: Deferred<SectionUse>
    private let deferredRisks: Deferred<RiskSuccession>
    private let deferredIndex: Deferred<IndexUse>
    private let deferredStyle: Deferred<LogStyle>
    private let deferredTranslations: Deferred<[FilePath: [SourceText]]>
    private let deferredDates: Deferred<DateOrder>
    let missingMentions: MissingMentions

    init(_ log: DecisionLog, in surroundings: LintSurroundings, riskMethod: RiskMethod) {
        let (today, base) = (surroundings.today, surroundings.base)
        links = log.links
        supersessionMentions = SupersessionMentions(links, in: log)
        numbers = NumberUse(log)
        fileNames = FileNameForms(log)
        titles = TitleUse(log, links)
        habits = LogHabits(log)
        missingMentions = MissingMentions(log)
        templates = TemplateText(log)
        recordsWithStatus = log.records.count { $0.status.place != nil }
        anchors = AnchorUse(log)
        numbersAfterMerge = Deferred {
            let unmerged = base?.unmerged(in: log) ?? []
            return NumberUse(
                DecisionLog(folder: log.folder, records: log.records + unmerged),
                movedFolders: base?.movedFolders ?? [:])
        }
        deferredSections = Deferred { SectionUse(log, today: today) }
        deferredRisks = Deferred { RiskSuccession(log) { RiskReader($0, method: riskMethod).risks } }
        deferredIndex = Deferred { IndexUse(log, above: surroundings.pagesAbove(log.folder)) }
        deferredStyle = Deferred { LogStyle(log) }
        deferredTranslations = Deferred { log.translationsByOriginal }
        deferredDates = Deferred { DateOrder(log, today: today) }
    }

    public var sections: SectionUse { deferredSections.value }
    /// How the log states facts, for fixes that add one.
    public var style: LogStyle { deferredStyle.value }
    /// Which risks count, and which are carried on.
    var risks: RiskSuccession { deferredRisks.value }
    var index: IndexUse { deferredIndex.value }
    /// The texts of records in other languages by the paths of the records.
    var translations: [FilePath: [SourceText]] { deferredTranslations.value }
    var dates: DateOrder { deferredDates.value }
}
