import ADRModel
import ADRText
import Synchronization

/// The anchors of a log's records and pages, each computed when a link first asks for it.
final class AnchorUse: Sendable {
    private let log: DecisionLog
    private let pages: [FilePath: SourceText]
    private let known = Mutex<[FilePath: PageAnchors]>([:])

    init(_ log: DecisionLog) {
        self.log = log
        pages = Dictionary(log.pages.map { ($0.source.filePath, $0.source) }) { first, _ in first }
    }

    /// The anchors of a file; `nil` if it is not a record or page of the log.
    func anchors(of path: String) -> PageAnchors? {
        if let anchors = known.withLock({ $0[path: path] }) { return anchors }
        guard let outline = outline(of: path) else { return nil }
        let anchors = PageAnchors(outline)
        known.withLock { $0[path: path] = anchors }
        return anchors
    }

    private func outline(of path: String) -> MarkdownOutline? {
        log.record(at: path)?.outline ?? pages[path: path].map { RecordReader().read($0).outline }
    }
}
