import ADRModel
import ADRText

/// The heading of a new record.
struct TitleHeading {
    /// Markdown behind the `# `.
    let markdown: String

    /// Takes the first scheme in which exactly the title is read back.
    ///
    /// - Throws: ``AuthoringError`` if there is none, as for a title that names a section.
    init(
        _ title: String, schemes: [TitleScheme], number: Int?, path: String, reader: RecordReader
    ) throws(AuthoringError) {
        let headings = (schemes + [.plain, .numbered, .named]).map {
            MarkdownWriter.heading($0.heading(title, number: number))
        }
        let fitting = headings.first { heading in
            let record = reader.read(SourceText(path: path, "# \(heading)\n"))
            return record.title.value?.text == title && record.number == number
        }
        guard let fitting else {
            throw AuthoringError(
                "the title “\(title)” would not be read as a title",
                hint: "say what is decided, as in “Use …”, and begin with a word")
        }
        markdown = fitting
    }
}
