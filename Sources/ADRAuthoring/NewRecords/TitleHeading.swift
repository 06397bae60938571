import ADRModel
import ADRText

/// The heading of a new record.
struct TitleHeading {
    /// Markdown behind the `# `.
    let markdown: String

    /// Takes the first scheme in which exactly the title is read back.
    ///
    /// - Parameter markdown: the title as Markdown, if that is more than its words.
    /// - Throws: ``AuthoringError`` if there is none, as for a title that names a section.
    init(
        _ title: String, markdown: String? = nil, schemes: [TitleScheme], number: Int?, path: String,
        reader: RecordReader
    ) throws(AuthoringError) {
        let headings = (schemes + [.plain, .numbered, .named]).map { scheme in
            let heading = scheme.heading(title, number: number)
            guard let markdown, heading.ends(with: title) else { return MarkdownWriter.heading(heading) }
            return MarkdownWriter.escaped(String(heading.dropLast(title.count))) + markdown
        }
        let fitting = headings.first { heading in
            let record = reader.read(SourceText(path: path, "# \(heading)\n"))
            return record.title.value?.text == title && record.number == number
        }
        guard let fitting else {
            throw AuthoringError(
                "the title “\(title)” would not be read as a title",
                hint: "say what is decided, as in “Use …”, and start with a word")
        }
        self.markdown = fitting
    }
}
