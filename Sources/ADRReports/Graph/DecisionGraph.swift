public import ADRModel
import ADRText

/// The records of a log and the links that lead from one to another.
public struct DecisionGraph: Hashable, Sendable {
    /// In the order of the log.
    public let nodes: [Node]
    /// In the order of the records that state them.
    public let links: [Link]

    public struct Node: Hashable, Sendable {
        /// `nil` if the record has no number or shares it with another one.
        public let number: Int?
        /// The record's heading as plain text.
        public let heading: String
        /// The record's path relative to the log's folder.
        public let path: String
    }

    public struct Link: Hashable, Sendable {
        /// The position of the record that states the link.
        public let source: Int
        /// The position of the record that it leads to.
        public let target: Int
        /// What the one says of the other, as `Supersedes`.
        public let words: String
        /// Whether it holds only when the source is accepted.
        public var isPlanned = false
    }

    /// Links in the passive, as `Superseded by`, are left out, and of a link that is the same in both directions
    /// the second. What a rejected proposal planned is left out too.
    public init(_ log: DecisionLog) {
        nodes = log.records.map { record in
            let isUnique = record.number.map { log.records(numbered: $0).count == 1 } ?? false
            return Node(
                number: isUnique ? record.number : nil, heading: record.heading,
                path: RelativePath.from(log.folder, to: record.source.path))
        }
        let positions = Dictionary(
            log.records.enumerated().map { ($0.element.source.path, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        var links: [Link] = []
        var symmetric: Set<[Int]> = []
        for (source, record) in log.records.enumerated() {
            var stated: Set<Link> = []
            let standings = Dictionary(
                log.links.statements(of: record).map { ($0.link.target.range, $0.standing) },
                uniquingKeysWith: { first, _ in first })
            for statement in record.statements {
                guard !statement.words.ends(with: " by"),
                    let other = log.resolve(statement.target, from: record.source).record,
                    let target = positions[other.source.path]
                else { continue }
                if let kind = statement.kind, kind.inverse == kind,
                    !symmetric.insert([min(source, target), max(source, target)]).inserted
                {
                    continue
                }
                let standing = standings[statement.target.range] ?? .holds
                guard standing != .dropped else { continue }
                let link = Link(
                    source: source, target: target, words: statement.words, isPlanned: standing == .planned)
                if stated.insert(link).inserted { links.append(link) }
            }
        }
        self.links = links
    }
}

extension DecisionRecord {
    /// What the record says of others: in the words of its status section, and by kinds of links elsewhere.
    fileprivate var statements: [(words: String, kind: LinkKind?, target: RecordReference)] {
        let worded = wordedLinks
        let ranges = Set(worded.map(\.target.range))
        return worded.map { ($0.words, $0.kind, $0.target) }
            + links.filter { !ranges.contains($0.target.range) }.map { ($0.kind.phrase, $0.kind, $0.target) }
    }
}
