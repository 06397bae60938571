import ADRModel
import ADRTemplates
import ADRText

/// The text of a new record that looks like its neighbours: their head with other values, then the sections that they have.
struct NeighbourDraft {
    /// The newest records of the folder, the newest last.
    let neighbours: [DecisionRecord]
    private let head: NeighbourHead
    private let request: NewRecord
    private let place: RecordPlace
    private let log: DecisionLog

    /// So many records show how a log is written nowadays.
    private static let count = 3
    /// So many are asked whether they share a value.
    private static let most = 200

    /// - Returns: `nil` if there is none to look at, or none that could be a model.
    init?(_ request: NewRecord, at place: RecordPlace, in log: DecisionLog) {
        let name = RecordFileName(path: place.path).counting(in: log.series)
        let folder = name.holder(at: place.path)
        let all = log.records.filter {
            $0.fileName.prefixKey == name.prefixKey
                && $0.holder.isPath(folder) && !$0.fileName.isProvisional
        }
        let order = all.map { (age: Self.age($0), record: $0) }.sorted { $0.age < $1.age }
        neighbours = order.suffix(Self.count).map(\.record)
        guard let head = NeighbourHead(neighbours, among: order.suffix(Self.most).map(\.record)) else {
            return nil
        }
        self.head = head
        self.request = request
        self.place = place
        self.log = log
    }

    private static func age(_ record: DecisionRecord) -> (String, Int, String, FilePath) {
        (
            record.fileName.date?.iso ?? "", record.fileName.date == nil ? record.number ?? 0 : 0,
            record.date.value?.iso ?? "", record.source.filePath
        )
    }

    /// - Parameters:
    ///   - heading: the Markdown of the heading.
    ///   - template: a text of ours whose sections have words of help.
    func text(_ title: String, heading: String, status: String, template: String) -> SourceText {
        let stem = RecordFileName(path: place.path).stem
        let slug = String(stem.drop { $0.isASCII && !$0.isLetter })
        let values = NeighbourHead.Values(
            title: title, heading: heading, number: place.number, slug: slug, status: status,
            day: request.date,
            author: request.author,
            lists: [
                .deciders: request.deciders, .consulted: request.consulted, .informed: request.informed,
                .tags: request.tags,
            ])
        let body = request.body ?? sections(status, like: template)
        return SourceText(path: place.path, head.text(values) + "\n\n" + body.trimmingLineEnds + "\n")
    }

    private func sections(_ status: String, like template: String) -> String {
        if let own = ownTemplate { return NeighbourSections.prose(of: own) }
        let ours = log.reader.read(SourceText(path: place.path, template))
        let helped = NeighbourSections([ours]).sections
        let wanted = NeighbourSections(neighbours).sections
        let prose = wanted.filter { !$0.isFact }
        let isOurs = prose.allSatisfy { section in helped.contains { $0.words == section.words } }
        // One section shows no form.
        guard prose.count > 1, !isOurs || wanted.contains(where: \.isStatus) else {
            return NeighbourSections.prose(of: ours)
        }
        return wanted.map { section in
            section.heading + "\n\n" + (text(of: section, status, ours).map { $0 + "\n\n" } ?? "")
        }.joined()
    }

    private func text(
        of section: NeighbourSections.Section, _ status: String, _ ours: DecisionRecord
    ) -> String? {
        if section.isStatus { return neighbours.last?.statusLine(status, on: request.date) ?? status }
        return section.isFact ? nil : NeighbourSections.help(on: section.words, in: ours)
    }

    /// The one template that lies beside the records.
    private var ownTemplate: DecisionRecord? {
        let templates = log.pages.filter { page in
            page.kind == .template
                && neighbours.contains {
                    $0.holder.isPath(
                        RelativePath.folder(of: page.source.path))
                }
        }
        return templates.count == 1 ? log.reader.read(templates[0].source) : nil
    }
}

extension String {
    fileprivate var trimmingLineEnds: String {
        let end = utf8.lastIndex { !" \t\r\n".utf8.contains($0) }.map { utf8.index(after: $0) }
        let start = utf8.firstIndex { !"\r\n".utf8.contains($0) } ?? startIndex
        return start < end ?? startIndex ? String(self[start..<(end ?? endIndex)]) : ""
    }
}
