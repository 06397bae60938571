/// What a record states, without the places: two texts with the same meaning differ in nothing that is read.
package struct RecordMeaning: Equatable {
    var number: Int?
    var title: String?
    package var status: DecisionStatus?
    package var date: CalendarDate?
    var lists: [FactLabel: [String]]
    var links: Set<Link>

    struct Link: Hashable {
        let kind: String
        let target: String
    }

    package init(_ record: DecisionRecord) {
        number = record.number
        title = record.title.value?.text
        status = record.currentStatus
        date = record.date.value
        lists = [
            .deciders: record.deciders, .consulted: record.consulted, .informed: record.informed,
            .tags: record.tags,
        ]
        // Whether words are the title of a record is said by the log.
        links = Set(
            record.links.filter { $0.target.title == nil || $0.target.number != nil }.map { link in
                Link(
                    kind: link.kind.name,
                    target: link.target.number.map(String.init) ?? link.target.stem ?? link.target.text)
            })
    }

    /// Whether both say the same but for links of one kind.
    package func isSame(as other: RecordMeaning, besides kind: LinkKind) -> Bool {
        without(kind) == other.without(kind)
    }

    /// The same without links of one kind.
    func without(_ kind: LinkKind) -> RecordMeaning {
        var copy = self
        copy.links = links.filter { $0.kind != kind.name }
        return copy
    }
}
