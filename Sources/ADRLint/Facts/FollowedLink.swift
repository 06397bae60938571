import ADRModel
import ADRText

/// A link of a record with what it leads to.
struct FollowedLink: Sendable {
    let link: MarkdownLink
    /// The files that it can mean; `nil` if it does not lead to a file of the project, or nobody can tell.
    let destination: LinkDestination?
    /// The record of the log at its destination.
    let target: DecisionRecord?

    init(_ link: MarkdownLink, of record: DecisionRecord, in log: DecisionLog) {
        let path = record.source.path
        self.link = link
        destination = LinkDestination(link, in: path)
        target =
            link.destination.holds("://")
            ? nil : log.record(at: RelativePath.resolve(link.destination, from: path))
    }
}
