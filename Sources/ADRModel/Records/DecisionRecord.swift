public import ADRText
import Synchronization

/// A decision record: its text, and the facts read from it with the places where they stand.
///
/// It is shared and never copied: logs, graphs and reports hold it in many places. A log of many records holds their
/// bytes and these facts; the structure of a text, outline and front matter, is read again when somebody asks for it.
public final class DecisionRecord: Sendable {
    public let source: SourceText
    public let fileName: RecordFileName

    /// The record's number: of its file name, or else of its title, or else of its front matter.
    public let number: Int?
    /// The title without number and Markdown; its range is that of the whole heading text or value.
    public let title: Field<RecordTitle>
    public let status: Stated<StatusStatement>
    /// What further places say of the status, in the order in which they would count; known statuses only.
    public let otherStatuses: [Stated<StatusStatement>]
    /// The day of the decision; one that stands only in the file name has no range in the text.
    public let date: Stated<CalendarDate>
    public let deciders: [String]
    public let consulted: [String]
    public let informed: [String]
    public let tags: [String]
    public let links: [DecisionLink]
    /// Statements that name the record itself, sentences of its prose aside; ``links`` has none of them.
    public let selfLinks: [DecisionLink]

    /// The structure of the text, unless nobody has asked for it since it was let go of.
    private let structure: Mutex<RecordFacts?>

    /// What the path alone says of the file; `nil` if that takes a look into it.
    let kindByName: NamedKind?

    /// How many kinds of sections it has, of those that records are made of.
    let sectionCount: Int

    /// Whether one of its sections tells a decision.
    let hasDecision: Bool

    /// What the record was read with, and its changes are read with again: the words of its team.
    package let reader: RecordReader

    init(
        facts: RecordFacts, fileName: RecordFileName, number: Int?, title: Field<RecordTitle>,
        status: Stated<StatusStatement>,
        otherStatuses: [Stated<StatusStatement>], date: Stated<CalendarDate>, deciders: [String],
        consulted: [String], informed: [String], tags: [String], links: [DecisionLink],
        selfLinks: [DecisionLink], reader: RecordReader
    ) {
        source = facts.source
        structure = Mutex(facts)
        self.fileName = fileName
        self.number = number
        self.title = title
        self.status = status
        self.otherStatuses = otherStatuses
        self.date = date
        self.deciders = deciders
        self.consulted = consulted
        self.informed = informed
        self.tags = tags
        self.links = links
        self.selfLinks = selfLinks
        kindByName = NamedKind(fileName, path: facts.source.path)
        sectionCount = facts.head.sectionCount
        hasDecision = facts.head.hasDecision
        self.reader = reader
    }

    /// The same record with its name as it counts in its log, in which its number may be that of others too.
    init(_ record: DecisionRecord, named fileName: RecordFileName) {
        func isOwn(_ link: DecisionLink) -> Bool {
            let key = link.target.seriesKey
            return key.isEmpty || key == fileName.prefixKey || !RecordFileName.isRecordWord(key)
        }
        source = record.source
        structure = Mutex(nil)
        self.fileName = fileName
        number = record.number
        title = record.title
        status = record.status
        otherStatuses = record.otherStatuses
        date = record.date
        deciders = record.deciders
        consulted = record.consulted
        informed = record.informed
        tags = record.tags
        links = record.links + record.selfLinks.filter { !isOwn($0) }
        selfLinks = record.selfLinks.filter(isOwn)
        kindByName = record.kindByName
        sectionCount = record.sectionCount
        hasDecision = record.hasDecision
        reader = record.reader
    }

    /// The structure of the text, read again if it was let go of.
    private var facts: RecordFacts {
        structure.withLock { known in
            if let known { return known }
            let facts = RecordFacts(source)
            known = facts
            return facts
        }
    }

    /// Lets go of the structure of the text, which takes more room than the text.
    package func letGoOfStructure() { structure.withLock { $0 = nil } }

    public var frontMatter: FrontMatter? { facts.frontMatter }

    /// The outline of the text behind the front matter.
    public var outline: MarkdownOutline { facts.outline }

    /// Where the record states facts.
    var head: RecordHead { facts.head }

    /// Whether the record states facts at an offset of its body: below the title or in a section for them.
    package func statesFacts(at offset: Int) -> Bool { head.statesFacts(at: offset) }

    /// Facts that the body states under a name, in document order.
    var bodyFacts: [LabelledValue] { facts.body }

    /// What happened to the record, day by day, as its own sections tell it.
    var history: RecordHistory {
        let facts = facts
        return RecordHistory(facts.outline, facts.head, reader: StatusReader(vocabulary: reader.vocabulary))
    }

    /// The folder in which the record's file, or its own folder, stands.
    package var holder: String { fileName.holder(at: source.path) }

    /// The title, or what the file name says if the text has none.
    public var displayTitle: String { title.value?.text ?? fileName.title }

    /// The status, ``DecisionStatus/other`` if it is not understood, `nil` if the record tells none.
    public var currentStatus: DecisionStatus? {
        switch status.field {
        case .missing: nil
        case .malformed: .other
        case .present(let statement, _): statement.status
        }
    }

    /// How the team names the record: its number, or the stem of its file name.
    public var id: String { number.map(String.init) ?? fileName.stem }

    /// The links of one kind.
    public func links(_ kind: LinkKind) -> [DecisionLink] { links.filter { $0.kind == kind } }
}

/// A fact together with the way in which the record states it.
public struct Stated<Value: Sendable>: Sendable {
    public let field: Field<Value>
    /// `nil` if the fact is missing.
    public let place: FactPlace?

    public var value: Value? { field.value }
    public var range: Range<Int>? { field.range }

    static var missing: Stated { Stated(field: .missing, place: nil) }
}
