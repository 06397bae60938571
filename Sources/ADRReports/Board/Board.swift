public import ADRModel
import ADRText

/// All decisions on one page that is searched and filtered: for a projector, a documentation site, a person at home.
public struct Board: Sendable {
    public let asOf: CalendarDate
    /// The newest first.
    let entries: [BoardEntry]
    let review: RiskReview
    /// How long decisions took, if that is asked for.
    let pace: DecisionPace?
    /// The decisions that have relations.
    let graph: RelationGraph

    /// - Parameters:
    ///   - asOf: the day on which risks and reviews are looked at.
    ///   - method: by which the risks are rated.
    ///   - pace: how long decisions took, if that is asked for.
    public init(_ logs: [DecisionLog], asOf: CalendarDate, method: RiskMethod, pace: DecisionPace? = nil) {
        (self.asOf, self.pace) = (asOf, pace)
        graph = RelationGraph(logs).related
        review = RiskReview(logs, asOf: asOf, method: method)
        let basis = review.basis
        let risks = Dictionary(grouping: basis.register, by: { FilePath($0.decision.path) })
        var anchors = BoardAnchors(logs)
        entries = logs.flatMap { log in
            log.records.reversed().map { record in
                BoardEntry(
                    account: DecisionAccount(
                        record, in: log, basis, risks: risks[record.source.filePath] ?? []),
                    tags: record.tags, repository: log.repository, anchor: anchors.anchor(of: record))
            }
        }
    }

    /// The board as an HTML file.
    ///
    /// - Parameters:
    ///   - path: that of the page relative to the project's root, from which its links lead to the records.
    ///   - links: what its links lead to.
    public func html(at path: String, links: PageLinks = .markdown) -> String {
        BoardPage(self, PageHTML(folder: RelativePath.folder(of: path), links: links)).text
    }
}
