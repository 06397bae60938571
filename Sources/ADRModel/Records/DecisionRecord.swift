public import ADRText

/// A decision record: its text, and the facts read from it with the places where they stand.
///
/// It is shared and never copied: logs, graphs and reports hold it in many places.
public final class DecisionRecord: Sendable {
    public let source: SourceText
    public let fileName: RecordFileName
    public let frontMatter: FrontMatter?
    /// The outline of the text behind the front matter.
    public let outline: MarkdownOutline

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

    /// Facts that the body states under a name, in document order.
    let bodyFacts: [LabelledValue]

    /// What happened to the record, day by day, as its own sections tell it.
    let history: RecordHistory

    /// Where the record states facts.
    let head: RecordHead

    /// How many kinds of sections it has, of those that records are made of.
    var sectionCount: Int { head.sectionCount }

    /// What the record was read with, and its changes are read with again: the words of its team.
    package let reader: RecordReader

    init(
        source: SourceText, fileName: RecordFileName, frontMatter: FrontMatter?, outline: MarkdownOutline,
        number: Int?, title: Field<RecordTitle>, status: Stated<StatusStatement>,
        otherStatuses: [Stated<StatusStatement>], date: Stated<CalendarDate>, deciders: [String],
        consulted: [String], informed: [String], tags: [String], links: [DecisionLink],
        selfLinks: [DecisionLink], bodyFacts: [LabelledValue], history: RecordHistory, head: RecordHead,
        reader: RecordReader
    ) {
        self.source = source
        self.fileName = fileName
        self.frontMatter = frontMatter
        self.outline = outline
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
        self.bodyFacts = bodyFacts
        self.history = history
        self.head = head
        self.reader = reader
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
