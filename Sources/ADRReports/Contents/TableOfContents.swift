public import ADRModel
import ADRText

/// The records of a log by their headings, for a page in the log's folder.
public struct TableOfContents: Hashable, Sendable {
    public let entries: [Entry]

    public struct Entry: Hashable, Sendable {
        /// The record's heading as plain text, with its number if it has one there.
        public let heading: String
        /// The heading as it is written, with code and emphasis.
        public let markdown: String?
        /// The record's path relative to the log's folder.
        public let path: String
    }

    public init(_ log: DecisionLog) {
        entries = log.records.map { record in
            Entry(
                heading: record.heading, markdown: record.headingMarkdown,
                path: RelativePath.from(log.folder, to: record.source.path))
        }
    }
}
