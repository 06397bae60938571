public import ADRModel
import ADRText

/// Gives a record another title, and a file name that fits it.
public struct Retitling: Sendable {
    private let log: DecisionLog

    public init(_ log: DecisionLog) { self.log = log }

    /// - Throws: ``AuthoringError`` if the record is unknown or has no title, or no file name fits the new one.
    public func rename(_ reference: String, to title: String) throws(AuthoringError) -> RecordRename {
        let record = try log.lookUp(reference)
        let read = RecordTitle(heading: OneLineText(title).text, fileNumber: nil)
        // Whoever types the record's number means the heading.
        let definesLinks = record.outline.inlines().links.contains { $0.kind == .definition }
        let typed = try RecordTitleText(
            read.number == record.number ? read.text : title, definesNoLinks: !definesLinks)
        let title = typed.text
        guard let old = record.title.value?.text else {
            throw AuthoringError(
                "the record has no title", hint: "give it a heading, such as # \(title)",
                at: TextPlace(record.source, at: record.source.contentStart))
        }
        let separator = record.fileName.slug.holds("_") && !record.fileName.slug.holds("-") ? "_" : "-"
        let scheme = FileNameScheme(log)
        let prefix = scheme.titlePrefix
        let slug =
            (record.fileName.slug.begins(with: prefix) ? prefix : "")
            + Slug(
                title, separator: separator, keepsCase: record.fileName.hasCapitals, marks: scheme.marks
            ).text
        let path = record.fileName.slug.isEmpty ? record.source.path : record.path(slug: slug)
        let name = RecordFileName(path: path)
        guard name.number == record.fileName.number, name.date == record.fileName.date,
            DocumentKind(path: path) == nil
        else {
            throw AuthoringError(
                "the title “\(title)” cannot be turned into a file name", hint: "choose a different title")
        }
        let change = RecordRename.TitleChange(
            old: old, oldMarkdown: record.titleMarkdown ?? MarkdownWriter.escaped(old), new: title,
            markdown: typed.markdown)
        return RecordRename(record, to: path, title: change)
    }
}

extension DecisionRecord {
    /// The title with the Markdown of its heading and without its number; `nil` if no heading states it.
    fileprivate var titleMarkdown: String? {
        guard let title = title.value, let range = self.title.range,
            range.lowerBound >= frontMatter?.range.upperBound ?? 0
        else { return nil }
        let marks = TitleMarks(in: range, of: outline)
        let (plain, written) = (marks.text, source[marks.words(in: range)])
        let prefix = plain.dropLast(title.text.count)
        guard plain.ends(with: title.text), written.begins(with: prefix) else { return nil }
        return String(written.dropFirst(prefix.count)).trimming
    }
}
