public import ADRModel
import ADRText

/// The records that have all the words looked for, those that are most about them first.
public struct RecordSearch: Sendable {
    public let hits: [Hit]
    /// The words that no record has; empty if there are hits.
    public let absent: [String]

    /// A record that was found.
    public struct Hit: Sendable {
        public let record: DecisionRecord
        /// How the record is named beside those of other logs.
        let label: String
        /// What its repository is called, where there are several.
        let repository: String?
        let score: Int
        /// Where the words stand, at least one.
        let places: [Place]
    }

    /// Where words that were looked for stand.
    struct Place: Sendable {
        let kind: SearchedPassage.Kind
        let section: String
        let text: String
        /// UTF-8 offsets of the words in ``text``.
        let marks: [Range<Int>]
        /// UTF-8 offset in the file.
        let offset: Int
    }

    /// - Parameter isMeant: which records are looked through.
    public init(
        _ query: SearchQuery, in logs: [DecisionLog], where isMeant: (DecisionRecord) -> Bool = { _ in true }
    ) {
        let labels = RecordLabels(logs)
        let records = logs.flatMap { log in log.records.filter(isMeant).map { ($0, log.repository) } }
        let found = records.mapChunks(ofAtLeast: 32) { records in
            var hits: [Hit] = []
            var present = query.terms.map { _ in false }
            for (record, repository) in records {
                let candidate = Candidate(record, query)
                for index in present.indices where candidate.has[index] { present[index] = true }
                guard !candidate.has.contains(false) else { continue }
                if let hit = candidate.hit(label: labels.label(of: record), repository) { hits.append(hit) }
            }
            return (hits: hits, present: present)
        }
        hits = found.flatMap(\.hits).sorted { $0.rank > $1.rank }
        absent =
            hits.isEmpty
            ? query.terms.indices.filter { index in !found.contains { $0.present[index] } }
                .map { query.terms[$0].text } : []
    }

    /// A word of titles, tags and people that is like one that no record has.
    public static func nearest(to word: String, in logs: [DecisionLog]) -> String? {
        let words = logs.flatMap(\.records).flatMap { record in
            ([record.displayTitle] + record.tags + record.deciders).flatMap {
                $0.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
            }
        }
        return EditDistance.nearest(to: word, among: Set(words).sorted())
    }
}

extension RecordSearch.Hit {
    /// What comes first: a better match, then what is in force, then the later number.
    fileprivate var rank: (Int, Int, Int) {
        (score, record.currentStatus?.isInForce ?? false ? 1 : 0, record.number ?? 0)
    }
}
