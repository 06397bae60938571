public import ADRText

/// Reads decision records in every dialect.
public struct RecordReader: Sendable {
    package let vocabulary: StatusVocabulary

    public init(vocabulary: StatusVocabulary = .builtIn) {
        self.vocabulary = vocabulary
    }

    /// Reads a file as a record; whether it is one is ``DocumentClassifier``'s question.
    public func read(_ source: SourceText) -> DecisionRecord {
        let facts = RecordFacts(source)
        let fileName = RecordFileName(path: source.path)
        let title = TitleReading(facts: facts, fileName: fileName).title
        let statusReader = StatusReader(vocabulary: vocabulary)
        let status = StatusReading(facts: facts, reader: statusReader)
        let history = RecordHistory(facts.outline, facts.head, reader: statusReader)
        let counting = status.status.place == nil ? history.status : status.status
        let number =
            fileName.number ?? (fileName.date == nil ? title.value?.number ?? facts.statedNumber : nil)
        let (others, own) = Self.parted(
            LinkReading(facts: facts, statusRange: status.area, status: counting, vocabulary).links,
            number: number, fileName, at: source.path)
        return DecisionRecord(
            facts: facts,
            fileName: fileName,
            number: number,
            title: title,
            status: counting,
            otherStatuses: status.others,
            date: DateFact(facts: facts, status: counting, fileName: fileName, history: history).date,
            deciders: facts.list(.deciders),
            consulted: facts.list(.consulted),
            informed: facts.list(.informed),
            tags: facts.list(.tags),
            links: others,
            selfLinks: own,
            reader: self
        )
    }

    /// The statements about other records, and those that name the record itself.
    private static func parted(
        _ links: [DecisionLink], number: Int?, _ fileName: RecordFileName, at path: String
    ) -> (others: [DecisionLink], own: [DecisionLink]) {
        /// Whether a link leads to a file of the same name in another folder, as one in another log.
        func leadsAway(_ target: RecordReference) -> Bool {
            guard let file = target.destination?.upTo("#", "?"), file.begins(with: "../"),
                file.lowercased().ends(with: ".md")
            else { return false }
            return !RelativePath.resolve(String(file), from: path).isPath(path)
        }
        func isOwn(_ link: DecisionLink) -> Bool {
            number != nil && link.target.number == number
                && link.target.stem.map { $0 == fileName.stem } ?? true
                && !leadsAway(link.target)
        }
        return (links.filter { !isOwn($0) }, links.filter { isOwn($0) && $0.place != .prose })
    }
}
