public import ADRModel

/// A record as another tool hands it over.
public struct ImportedRecord: Sendable {
    /// Where it stands, as `decisions.csv:3`.
    public let place: String
    /// `nil` to take the next one.
    public var number: Int?
    public var title: String
    public var status: String
    public var date: CalendarDate?
    public var names: [ListedFact: [String]] = [:]
    public var links: [Link] = []
    /// Whether the other side of its links is stated nowhere, so that it has to be written as well.
    public var linksNeedAnswers = false
    /// What else stands in the front matter: key and value.
    public var facts: [(key: String, value: FrontMatterValue)] = []
    /// The sections of the text: heading and Markdown.
    public var sections: [(heading: String, text: String)] = []
    /// The whole text, if it is handed over.
    public var markdown: String?
    /// The file, relative to the folder of its log.
    public var path: String?

    /// A link to the record of a number.
    public struct Link: Hashable, Sendable {
        /// The name of the kind.
        public let kind: String
        public let target: Int
        /// The part that is meant.
        public let scope: String?

        public init(_ kind: String, _ target: Int, scope: String? = nil) {
            self.kind = kind
            self.target = target
            self.scope = scope
        }
    }

    public init(at place: String, number: Int?, title: String, status: String, date: CalendarDate?) {
        self.place = place
        self.number = number
        self.title = title
        self.status = status
        self.date = date
    }

    /// The same with a title of one line, and without a number before it: `12. Use X` is the title of record 12,
    /// `RFC 2119 keywords` is not.
    var withPlainTitle: ImportedRecord {
        var record = self
        record.title = OneLineText(title).text
        let read = RecordTitle(heading: record.title, fileNumber: number ?? RecordTitle.numberToCome)
        guard markdown == nil, let own = read.number, own == number ?? own else { return record }
        (record.number, record.title) = (own, read.text)
        return record
    }

    /// An error that says where the record stands.
    func error(_ message: String, hint: String? = nil) -> AuthoringError {
        AuthoringError("\(place): “\(title)” \(message)", hint: hint)
    }
}
