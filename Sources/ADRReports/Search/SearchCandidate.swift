import ADRModel
import ADRText

extension RecordSearch {
    /// A record that may have all the words.
    struct Candidate {
        private let record: DecisionRecord
        private let query: SearchQuery
        /// For each word or phrase, whether its words stand somewhere in the file or in the title.
        let has: [Bool]

        init(_ record: DecisionRecord, _ query: SearchQuery) {
            (self.record, self.query) = (record, query)
            let file = FoldedText.bytes(of: record.source.bytes)
            let title = FoldedText("\(record.label) \(record.displayTitle)").bytes
            let isDecomposed = FoldedText.isDecomposed(record.source.bytes)
            has = query.terms.map { term in
                isDecomposed || term.words.allSatisfy { $0.stands(in: file) || $0.stands(in: title) }
            }
        }

        /// Where the words stand; `nil` if one of them does not, but in marks or comments.
        func hit(label: String, _ repository: String?) -> Hit? {
            defer { record.letGoOfStructure() }
            let passages = SearchedPassage.all(of: record).compactMap { Match($0, query, in: record) }
            let best = query.terms.indices.map { index in passages.map { $0.scores[index] }.max() ?? 0 }
            guard !best.contains(0) else { return nil }
            let counts = query.terms.indices.map { index in passages.count { $0.scores[index] > 0 } }
            return Hit(
                record: record, label: label, repository: repository,
                score: zip(best, counts).reduce(0) { $0 + $1.0 + min($1.1, 5) },
                places: Self.places(passages).map { $0.place(in: record) })
        }

        /// The passages that show all the words, the best first; the title only if nothing else has any.
        private static func places(_ passages: [Match]) -> [Match] {
            var rest = passages.filter { $0.passage.kind != .title }
            guard !rest.isEmpty else { return Array(passages.prefix(1)) }
            var open = Set(rest[0].scores.indices)
            var chosen: [Match] = []
            while !open.isEmpty, chosen.count < Self.mostPlaces {
                let best = rest.indices.max {
                    rest[$0].rank(among: open, $0) < rest[$1].rank(among: open, $1)
                }
                guard let best, rest[best].rank(among: open, best).0 > 0 else { break }
                let match = rest.remove(at: best)
                open = open.filter { match.scores[$0] == 0 }
                chosen.append(match)
            }
            return chosen
        }

        private static let mostPlaces = 3
    }

    /// A passage in which some of the words stand.
    struct Match {
        let passage: SearchedPassage
        /// For each word or phrase how well it matches; 0 if it does not.
        let scores: [Int]
        private let folded: FoldedText
        private let ranges: [Range<Int>]

        /// - Returns: `nil` if none of the words stands there.
        init?(_ passage: SearchedPassage, _ query: SearchQuery, in record: DecisionRecord) {
            self.passage = passage
            let folded = FoldedText(passage.text)
            var ranges: [Range<Int>] = []
            scores = query.terms.map { term in
                let found = term.pattern.ranges(in: folded.bytes)
                ranges += found
                let isNumber = passage.kind == .title && term.number != nil && term.number == record.number
                let quality = isNumber ? 4 : found.map { Self.quality(of: $0, in: folded.bytes) }.max() ?? 0
                return passage.weight * quality
            }
            guard scores.contains(where: { $0 > 0 }) else { return nil }
            self.folded = folded
            self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
        }

        /// How many of some terms it has, how well they match, and that it comes early.
        func rank(among terms: Set<Int>, _ position: Int) -> (Int, Int, Int) {
            let own = terms.filter { scores[$0] > 0 }
            return (own.count, own.reduce(0) { $0 + scores[$1] }, -position)
        }

        func place(in record: DecisionRecord) -> Place {
            Place(
                kind: passage.kind, section: passage.section, text: folded.text,
                marks: ranges.map(folded.original), offset: offset(in: record))
        }

        /// The line of the passage in which the first word stands.
        private func offset(in record: DecisionRecord) -> Int {
            guard let range = passage.range, let first = ranges.first else {
                return passage.range?.lowerBound ?? 0
            }
            let word = BytePattern(Array(folded.bytes[first].prefix { $0 != UInt8(ascii: " ") }))
            var start = range.lowerBound
            while start < range.upperBound {
                let end =
                    record.source.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n"))
                    ?? range.upperBound
                if word.stands(in: FoldedText.bytes(of: Array(record.source.bytes[start..<end]))) {
                    return start
                }
                start = end + 1
            }
            return range.lowerBound
        }

        private static func quality(of range: Range<Int>, in bytes: [UInt8]) -> Int {
            switch WordMatch(of: range, in: bytes) {
            case .whole: 4
            case .beginning: 3
            case .inside: 1
            }
        }
    }
}
