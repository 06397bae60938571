import ADRModel
import ADRText

extension [ImportedRecord] {
    /// The same, each with the other side of links that only another one states.
    ///
    /// What a proposal plans, or a rejected one planned, has no other side.
    func withAnswers(_ vocabulary: StatusVocabulary) -> [ImportedRecord] {
        var records = self
        let indexes = Dictionary(
            indices.compactMap { index in self[index].number.map { ($0, index) } },
            uniquingKeysWith: { first, _ in first })
        for record in self where record.linksNeedAnswers {
            let status = vocabulary.status(of: record.status)
            let isInEffect = status.map { !$0.isPending && $0 != .rejected } ?? true
            for link in record.links {
                guard let number = record.number, number != link.target, let index = indexes[link.target],
                    let kind = LinkKind.standard.first(where: { $0.name == link.kind }),
                    isInEffect || !kind.waitsForDecision
                else { continue }
                let answer = ImportedRecord.Link(kind.inverseName, number, scope: link.scope)
                if !records[index].links.contains(answer) { records[index].links.append(answer) }
            }
        }
        return records
    }
}

extension LogRevision {
    /// States the links of the record at a path on their other side, as whoever links the two records would.
    mutating func answerLinks(of path: String, reader: RecordReader) throws(AuthoringError) {
        guard let record = log.record(at: path) else { return }
        for link in record.links {
            guard let other = log.resolve(link.target, from: record.source).record,
                !isAnswered(link, of: path, by: other), isInEffect(link, of: record, by: other)
            else { continue }
            let sides = LinkRecords(path, link.kind.name, other.source.path, atOnce: true)
            apply(try sides.changes(in: log, reader: reader))
        }
    }

    private func isInEffect(
        _ link: DecisionLink, of record: DecisionRecord, by other: DecisionRecord
    ) -> Bool {
        let isAnswered = states(link.kind.inverse, at: other.source.path, to: record.source.path)
        return LinkStanding(
            link.kind, isPartial: link.isPartial, by: record, to: other, isAnswered: isAnswered) == .holds
    }

    private func isAnswered(_ link: DecisionLink, of path: String, by other: DecisionRecord) -> Bool {
        states(link.kind.inverse, at: other.source.path, to: path)
            && (link.kind != .supersedes || other.currentStatus == .superseded)
            && (link.kind != .supersededBy || log.record(at: path)?.currentStatus == .superseded)
    }
}
