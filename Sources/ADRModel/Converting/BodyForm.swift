import ADRText

/// What the body states instead of an entry of the front matter.
struct BodyForm {
    private let record: DecisionRecord
    private let dialect: RecordDialect

    init(_ record: DecisionRecord, _ dialect: RecordDialect) {
        self.record = record
        self.dialect = dialect
    }

    /// One text for each value, as Markdown in one line.
    ///
    /// - Returns: `nil` if the body cannot hold the values with all that they say.
    func texts(
        of entry: FrontMatterEntry, _ label: FactLabel, target: (RecordReference) -> LinkTarget?
    ) -> [String]? {
        let texts: [String]
        guard entry.value.isPlain else { return nil }
        switch label {
        case .status, .date, .reviewBy, .confidence, .reversibility:
            guard let scalar = entry.value.scalar else { return nil }
            texts = [scalar.text]
        case .link(let kind):
            let links = record.links(kind).filter { entry.value.range.contains($0.target.range.lowerBound) }
            texts = FrontMatterList(entry.value).items.flatMap { link($0, among: links, target) }
        case .appliesTo:
            let globs = FrontMatterList(entry.value).items.map(\.text)
            guard GovernedPaths.globs(in: GovernedPaths.markdown(globs)) == globs else { return nil }
            texts = globs.map { GovernedPaths.markdown([$0]) }
        default:
            texts = FrontMatterList(entry.value).items.map { MarkdownWriter.escaped($0.text) }
        }
        return texts.allSatisfy { !$0.utf8.contains(UInt8(ascii: "\n")) } ? texts : nil
    }

    /// A link to the record that an item names, or the item itself if it is more than a name.
    private func link(
        _ item: FrontMatterList.Item, among links: [DecisionLink], _ target: (RecordReference) -> LinkTarget?
    ) -> [String] {
        let own = links.filter { $0.target.range == item.range && item.text.contains($0.target.text) }
        guard ReferenceStyle(item.text) != nil, own.count == 1, let target = target(own[0].target) else {
            return [item.text]
        }
        return [dialect.behaviour.references(to: target, from: record.source)[0]]
    }

    /// Whether a value is records and no other words.
    func namesRecords(_ value: FrontMatterNode) -> Bool {
        FrontMatterList(value).items.allSatisfy { ReferenceStyle($0.text) != nil }
    }
}

extension FrontMatterNode {
    /// Whether the value is a text or a list of texts.
    fileprivate var isPlain: Bool {
        scalar != nil || sequence?.items.allSatisfy { $0.scalar != nil } ?? false
    }

    /// Whether the value is null, an empty text or an empty list.
    var statesNothing: Bool {
        switch content {
        case .null: true
        case .scalar(let scalar): scalar.text.isEmpty
        case .sequence(let sequence): sequence.items.allSatisfy(\.statesNothing)
        case .mapping: false
        }
    }
}
