import ADRModel
import ADRText

/// The text of a record that another tool hands over: its own, or one with front matter and its sections.
struct ImportedText {
    let imported: ImportedRecord

    /// The record at a path.
    ///
    /// - Throws: ``AuthoringError`` if it does not say what is said of it: whoever changed one of them meant
    ///   something.
    func record(at path: String, reader: RecordReader) throws(AuthoringError) -> DecisionRecord {
        let text =
            if let markdown = imported.markdown { SourceText(path: path, markdown) } else {
                try written(path)
            }
        let record = reader.read(text)
        if record.displayTitle != imported.title, record.title.value != nil { throw differs("title") }
        if let number = record.number, number > 0, let told = imported.number, number != told {
            throw differs("number")
        }
        if record.date.value != imported.date { throw differs("date") }
        if imported.markdown != nil, (record.statusText ?? "") != imported.status { throw differs("status") }
        return record
    }

    private func differs(_ name: String) -> AuthoringError {
        guard imported.markdown != nil else {
            return imported.error("has a \(name) that would not be read back", hint: "word it differently")
        }
        return imported.error(
            "has a different \(name) in `x-markdown` than in `\(name)`",
            hint: "remove `x-markdown` from the record if it is out of date")
    }

    private func written(_ path: String) throws(AuthoringError) -> SourceText {
        let sections = imported.sections.map { heading, text in
            "\n## \(MarkdownWriter.heading(heading))\n\n\(text.replacing("\r\n", with: "\n"))\n"
        }
        for (section, text) in zip(imported.sections, sections) where !Self.isClosed(text) {
            throw imported.error(
                "has text under “\(section.heading)” that would run past the end of its section",
                hint: "close its comments, code blocks and tags, and give its headings three # or more")
        }
        var text = SourceText(
            path: path, "# \(MarkdownWriter.heading(imported.title))\n" + sections.joined())
        for (key, value) in values {
            do throws(FrontMatterEditError) {
                let edits = try FrontMatterEditor(text).set([.key(key)], to: value)
                text = (try? text.applying(edits)) ?? text
            } catch {
                throw imported.error("has a `\(key)` that cannot be written: \(error.message)")
            }
        }
        return text
    }

    /// Whether a section ends where the next one begins, and nowhere before.
    private static func isClosed(_ section: String) -> Bool {
        let outline = MarkdownOutline(SourceText(path: "", section + "\n## End\n"))
        let tops = outline.headings.filter { $0.level <= 2 }.map(\.range)
        return tops.count == 2 && outline.source[tops[1]].begins(with: "## End")
    }

    /// The front matter.
    private var values: [(key: String, value: FrontMatterValue)] {
        var values: [(key: String, value: FrontMatterValue)] = []
        if !imported.status.isEmpty { values.append(("status", .string(imported.status))) }
        if let date = imported.date { values.append(("date", .verbatim(date.iso))) }
        for fact in ListedFact.allCases {
            guard let names = imported.names[fact], !names.isEmpty else { continue }
            let key = fact == .deciders ? "decision-makers" : fact.rawValue
            values.append((key, .list(names.map { .string($0) })))
        }
        for link in imported.links {
            var target = FrontMatterValue.verbatim(String(link.target))
            if let scope = link.scope {
                target = .map([.init("id", target), .init("scope", .string(scope))])
            }
            if let index = values.firstIndex(where: { $0.key == link.kind }),
                case .list(let items) = values[index].value
            {
                values[index].value = .list(items + [target])
            } else {
                values.append((link.kind, .list([target])))
            }
        }
        return values + imported.facts
    }
}
