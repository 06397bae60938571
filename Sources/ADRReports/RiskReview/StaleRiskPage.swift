public import ADRModel
public import ADRText

/// A page of a risk review that shows something else than the records say.
public struct StaleRiskPage: Hashable, Sendable {
    /// Relative to the project's root.
    public let path: String
    private let options: MarkerOptions

    /// The words of the command that brings the page up to date.
    ///
    /// - Parameter shown: the path of the page as it is typed.
    public func command(writing shown: String) -> [String] {
        (mine.first.map { ["env", "ADR_USER=\($0.value)"] } ?? []) + ["adr", "risk", "review"]
            + options.all.flatMap { option in
                if option.name == "mine" { return option == mine.first ? ["--mine"] : [] }
                return switch option.value {
                case Self.no: ["--no-\(option.name)"]
                case Self.yes: ["--\(option.name)"]
                default: ["--\(option.name)", option.value]
                }
            }
            + ["--output", shown]
    }

    /// The names of the person whose page it is.
    private var mine: [MarkerOptions.Option] { options.all.filter { $0.name == "mine" } }

    /// The values of flags.
    public static let (yes, no) = ("yes", "no")

    /// The page, if it shows something else of the logs after a change than before.
    init?(
        _ page: SourceText, before: [DecisionLog], after: [DecisionLog], today: CalendarDate,
        method: RiskMethod
    ) {
        guard let options = GeneratedPage.riskReviewOptions(of: page), Self.tells(page, of: before, options)
        else {
            return nil
        }
        func text(_ logs: [DecisionLog]) -> String {
            let logs = options["log"].map { name in logs.filter { $0.isNamed(name) } } ?? logs
            let day = options["as-of"].flatMap(CalendarDate.init(iso:)) ?? today
            let format: RiskReviewFormat = options["picture"] == nil ? .markdown : .svg
            let audience = options["audience"].flatMap { ReviewAudience.named($0, method) } ?? .all
            return format.render(
                RiskReview(logs, asOf: day, method: method, filter: audience.narrowed(ReviewFilter(options))),
                for: audience,
                isFull: options["full"] != nil, page: page.path,
                picture: options["picture"])
        }
        guard text(before) != text(after) else { return nil }
        self.path = page.path
        self.options = options
    }

    /// Whether a page leads to a record of the logs. Pages of other logs, as in tests, are not theirs, and of pictures
    /// nobody can say.
    private static func tells(_ page: SourceText, of logs: [DecisionLog], _ options: MarkerOptions) -> Bool {
        let folder = RelativePath.folder(of: page.path)
        return logs.flatMap(\.records).contains {
            let way = options.links.way(from: folder, to: $0.source.path)
            return BytePattern(PercentEncoding.path(way)).stands(in: page.bytes)
        }
    }

    /// The pages that a change makes stale.
    public static func all(
        among pages: [SourceText], before: [DecisionLog], after: [DecisionLog], today: CalendarDate,
        method: RiskMethod
    ) -> [StaleRiskPage] {
        pages.compactMap {
            StaleRiskPage($0, before: before, after: after, today: today, method: method)
        }
    }
}
