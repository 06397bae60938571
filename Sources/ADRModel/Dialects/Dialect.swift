import ADRText

/// A way in which records state facts in their heads.
///
/// A dialect in which a name and its value stand in the text says how it finds them and what stands around them; all else
/// follows from that, unless it says more. Front matter and sections have edits of their own.
protocol Dialect: Sendable {
    /// What people call the place of a fact, as `a list item in the head`.
    var description: String { get }

    /// What usually stands around a name and its value; `nil` where these do not stand in one text.
    var label: LabelStyle? { get }

    /// The names that it finds in a head with their values, in the order of the text, whether a name means a fact or not.
    func lines(in head: HeadText) -> [HeadLine]

    // MARK: - Forms

    /// What stands around all names with their values, with its line endings: the header of a table, the fences of code.
    var frame: (opening: String, closing: String) { get }

    /// The letter case of status words in a log that has none yet.
    var letterCase: LetterCase { get }

    /// Whether every fact has a place there, also one that the record does not state yet, and risks with all that belongs
    /// to them.
    var isStructured: Bool { get }

    /// Whether links can follow the status, which is stated first.
    var beginsWithStatus: Bool { get }

    /// The dialect in which records state what this one has no place for.
    var companion: RecordDialect? { get }

    /// How a name is spelled: `Decision makers` as `decision-makers`.
    func spelled(_ name: String) -> String

    /// Markdown as it stands in a value.
    func escaped(_ markdown: String) -> String

    /// A name and its value with what stands around them.
    func line(_ name: String, _ value: String, like style: LabelStyle) -> String

    /// The ways to name a record, best first.
    func references(to target: LinkTarget, from source: SourceText) -> [String]

    // MARK: - Edits, each with the ways to make it, best first

    /// Puts another status in the place of the one that is stated.
    func replacingStatus(
        by word: String, _ successors: [LinkTarget], in editor: RecordEditor
    ) throws(RecordEditError) -> [[TextEdit]]

    /// States a fact that the record does not state yet.
    func adding(
        _ value: FactValue, as label: FactLabel, named name: String?, in editor: RecordEditor
    ) throws(RecordEditError) -> [[TextEdit]]

    /// States a link.
    func adding(_ link: NewLink, in editor: RecordEditor) throws(RecordEditError) -> [[TextEdit]]

    /// Where a further name with its value stands behind another one, and what parts them.
    func place(behind line: LabelledValue, in editor: RecordEditor) -> (offset: Int, gap: String)

    /// What gives a line of a new record's model another value.
    func replacement(of line: HeadLine, with value: FactValue, in model: DecisionRecord) -> TextEdit

    // MARK: - Conversions

    /// What is taken away with names and values that stand together, and why it cannot be.
    func statements(_ values: [LabelledValue], in body: BodyStatements) -> [BodyStatement]

    /// States a fact that has stood in front matter.
    func moving(
        _ texts: [String], to label: FactLabel, named name: String, areRecords: Bool, in editor: RecordEditor
    ) throws(RecordEditError) -> [[TextEdit]]

    /// Why a fact has no place there; `nil` if nothing is known.
    func obstacle(to label: FactLabel, in editor: RecordEditor) -> String?
}

extension Dialect {
    var frame: (opening: String, closing: String) { ("", "") }
    var letterCase: LetterCase { .lower }
    var isStructured: Bool { false }
    var beginsWithStatus: Bool { false }
    var companion: RecordDialect? { nil }

    func spelled(_ name: String) -> String { name }

    func escaped(_ markdown: String) -> String { markdown }

    func obstacle(to label: FactLabel, in editor: RecordEditor) -> String? { nil }

    func references(to target: LinkTarget, from source: SourceText) -> [String] {
        target.links(from: source, withTitle: false)
    }

    func replacement(of line: HeadLine, with value: FactValue, in model: DecisionRecord) -> TextEdit {
        let text = escaped(value.markdown)
        let isSpaced = line.text.lowerBound > 0 && model.source.bytes[line.text.lowerBound - 1].isBlank
        return TextEdit(
            replacing: line.text, with: text.isEmpty || isSpaced || !line.text.isEmpty ? text : " " + text)
    }

    /// A name and its value with what stands around them.
    func line(_ name: String, _ value: String, like style: LabelStyle) -> String {
        style.head + name + style.tail + escaped(value) + style.end
    }
}
