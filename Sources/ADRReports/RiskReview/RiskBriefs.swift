public import ADRModel
import ADRText

/// Writes the briefs of risks that pages have, each as the comment before it asks for it.
public struct RiskBriefs {
    private let today: CalendarDate
    private let keepsDays: Bool
    private let isForeign: (String) -> Bool
    private let earlier: ([DecisionLog], String) throws(MarkerOptions.Problem) -> EarlierLog

    /// - Parameters:
    ///   - keepsDays: whether a brief stays that is right as of the day which it states, instead of today.
    ///   - isForeign: whether a page outside of the logs is not the project's own, as in a test.
    ///   - earlier: the logs as they were at a day or a revision.
    public init(
        today: CalendarDate, keepsDays: Bool, isForeign: @escaping (String) -> Bool = { _ in false },
        earlier: @escaping ([DecisionLog], String) throws(MarkerOptions.Problem) -> EarlierLog
    ) {
        (self.today, self.keepsDays, self.isForeign, self.earlier) = (today, keepsDays, isForeign, earlier)
    }

    /// What stands between the two comments of a block; `nil` if the page is not for these logs.
    func text(
        of logs: [DecisionLog], in block: MarkedBlock, on page: SourceText, _ method: RiskMethod
    ) throws(MarkedPageProblem) -> String? {
        guard logs.innermost(around: page.path) != nil || !isForeign(page.path) else { return nil }
        do throws(MarkerOptions.Problem) {
            let options = try Options(block.options, method)
            if let (option, word, _) = options.filter.unknown(in: logs, method: method).first {
                throw MarkerOptions.Problem(message: "\"\(word)\" matches no \(option) in the logs")
            }
            var history = RiskReviewHistory()
            if let since = options.since { history.earlier = try earlier(logs, since) }
            func text(_ day: CalendarDate) -> String {
                let review = RiskReview(
                    logs, asOf: day, method: method, history: history,
                    filter: options.audience.narrowed(options.filter))
                var markdown = PageMarkdown(
                    folder: RelativePath.folder(of: page.path), links: block.options.links)
                markdown.headingAbove = max(1, block.headingLevel)
                let text = markdown.renderWithinLimit(
                    RiskReviewPage(review: review, audience: options.audience, isFull: options.isFull).page)
                let end = page.lineEnding
                return end + end + text.parts(at: "\n", omittingEmpty: false).joined(separator: end) + end
            }
            if let day = options.asOf { return text(day) }
            let content = page[block.content]
            if keepsDays, let day = Self.statedDay(in: content), text(day) == content { return content }
            return text(today)
        } catch {
            throw block.problem(error.message, on: page)
        }
    }

    /// The day in the heading of a brief.
    private static func statedDay(in content: String) -> CalendarDate? {
        let heading = content.split(whereSeparator: \.isNewline).first { $0.begins(with: "#") }
        return heading?.parts(at: " ").last.flatMap { CalendarDate(iso: $0) }
    }

    /// What a brief shows.
    private struct Options {
        var audience = ReviewAudience.all
        let filter: ReviewFilter
        var since: String?
        var asOf: CalendarDate?
        var isFull = false

        init(_ options: MarkerOptions, _ method: RiskMethod) throws(MarkerOptions.Problem) {
            filter = ReviewFilter(options)
            for option in options.all {
                switch option.name {
                case "audience":
                    guard let named = ReviewAudience.named(option.value, method) else {
                        throw option.unknown(option.value)
                    }
                    audience = named
                case "quality":
                    if QualityAttribute(option.value) == nil { throw option.unknown(option.value) }
                case "links":
                    let _: PageLinks = try option.known(option.value)
                case "as-of":
                    guard let day = CalendarDate(iso: option.value) else {
                        throw option.unknown(option.value)
                    }
                    asOf = day
                case "full":
                    guard option.value == StaleRiskPage.yes else { throw option.unknown(option.value) }
                    isFull = true
                case "since": since = option.value
                case "tag", "path", "owner", "log": continue
                default: throw option.isUnknown
                }
            }
        }
    }
}
