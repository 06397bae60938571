import ADRModel
import ADRText

extension [ImportedRecord] {
    /// The same, each with the other side of links that only another one states.
    var withAnswers: [ImportedRecord] {
        var records = self
        let indexes = Dictionary(
            indices.compactMap { index in self[index].number.map { ($0, index) } },
            uniquingKeysWith: { first, _ in first })
        for record in self where record.linksNeedAnswers {
            for link in record.links {
                guard let number = record.number, number != link.target, let index = indexes[link.target],
                    let kind = LinkKind.standard.first(where: { $0.name == link.kind })
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
                !isAnswered(link, of: path, by: other)
            else { continue }
            let sides = LinkRecords(path, link.kind.name, other.source.path)
            apply(try sides.changes(in: log, reader: reader))
        }
    }

    private func isAnswered(_ link: DecisionLink, of path: String, by other: DecisionRecord) -> Bool {
        states(link.kind.inverse, at: other.source.path, to: path)
            && (link.kind != .supersedes || other.currentStatus == .superseded)
            && (link.kind != .supersededBy || log.record(at: path)?.currentStatus == .superseded)
    }
}
