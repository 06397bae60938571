public import ADRModel
public import ADRText

/// A record as another tool hands it over.
public struct ImportedRecord: Sendable {
    public var number: Int
    public var title: String
    public var status: String
    public var date: CalendarDate?
    public var names: [ListedFact: [String]] = [:]
    /// Kinds of links, and the numbers of the records meant.
    public var links: [(kind: String, target: Int)] = []
    /// The sections of the text: heading and Markdown.
    public var sections: [(heading: String, text: String)] = []
    /// The whole text, if it is handed over.
    public var markdown: String?
    /// The file, relative to the folder of its log.
    public var path: String?

    public init(number: Int, title: String, status: String, date: CalendarDate?) {
        self.number = number
        self.title = title
        self.status = status
        self.date = date
    }
}

/// Adds records of another tool to a log.
public struct RecordImport: Sendable {
    /// What becomes of a record whose number or file another record of the log has.
    public enum Collision: String, CaseIterable, Sendable {
        case fail, skip
    }

    public let records: [ImportedRecord]
    public let collision: Collision

    public init(_ records: [ImportedRecord], onCollision collision: Collision = .fail) {
        self.records = records
        self.collision = collision
    }

    /// The new records, and the titles of those that are left out.
    public struct Result: Sendable {
        public fileprivate(set) var changes = ChangeSet()
        public fileprivate(set) var skipped: [String] = []
    }

    /// Computes the new records. One that the log has under the same number and title is left out.
    ///
    /// - Throws: ``AuthoringError`` if a number or file is taken, or a text contradicts what is said of it.
    public func result(
        in log: DecisionLog, reader: RecordReader = RecordReader()
    ) throws(AuthoringError) -> Result {
        var result = Result()
        var paths: Set<String> = []
        var created: [DecisionRecord] = []
        var replaced: Set<Int> = []
        for imported in records {
            let path = RelativePath.join(log.folder, try fileName(of: imported))
            let record = reader.read(try text(of: imported, at: path))
            try check(record, against: imported)
            guard paths.insert(path.lowercased()).inserted else {
                throw AuthoringError("\(path) is handed over twice", hint: "give one of them another `path`")
            }
            let same = record.number.map(log.records(numbered:)) ?? []
            let others = same.isEmpty ? [log.record(at: path)].compactMap(\.self) : same
            if let other = others.first {
                let isKnown = others.contains { $0.displayTitle == record.displayTitle }
                guard isKnown || collision == .skip else {
                    throw AuthoringError(
                        "“\(imported.title)” has the number or file of \(other.source.path)",
                        hint: "--on-collision skip leaves out such records", path: other.source.path)
                }
                result.skipped.append(imported.title)
                if !isKnown { replaced.insert(imported.number) }
            } else {
                result.changes.create(record.source)
                created.append(record)
            }
        }
        for record in created {
            guard let link = record.links.first(where: { $0.target.number.map(replaced.contains) ?? false })
            else {
                continue
            }
            throw AuthoringError(
                "“\(record.displayTitle)” names \(link.target.text), which is left out: the log has another record there",
                hint: "import into a log of its own")
        }
        return result
    }

    /// The file's own name if it is safe and fits the number, else one made of number and title.
    private func fileName(of imported: ImportedRecord) throws(AuthoringError) -> String {
        if let path = imported.path, isSafe(path),
            imported.markdown != nil || RecordFileName(path: path).number == imported.number
        {
            return path
        }
        let slug = Slug(imported.title, separator: "-", limit: 80).text
        guard !slug.isEmpty else {
            throw AuthoringError("no file name can be made of the title “\(imported.title)”")
        }
        let digits = String(imported.number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-" + slug + ".md"
    }

    private func isSafe(_ path: String) -> Bool {
        let joined = RelativePath.join("", path)
        return joined == path && path.lowercased().hasSuffix(".md") && !path.hasPrefix("/")
            && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }

    private func text(of imported: ImportedRecord, at path: String) throws(AuthoringError) -> SourceText {
        if let markdown = imported.markdown { return SourceText(path: path, markdown) }
        let sections = imported.sections.map { "\n## \(MarkdownWriter.heading($0.heading))\n\n\($0.text)\n" }
        var text = SourceText(
            path: path, "# \(MarkdownWriter.heading(imported.title))\n" + sections.joined())
        var values: [(key: String, value: FrontMatterValue)] = []
        if !imported.status.isEmpty { values.append(("status", .string(imported.status))) }
        if let date = imported.date { values.append(("date", .verbatim(date.iso))) }
        for fact in ListedFact.allCases {
            guard let names = imported.names[fact], !names.isEmpty else { continue }
            let key = fact == .deciders ? "decision-makers" : fact.rawValue
            values.append((key, .list(names.map { .string($0) })))
        }
        for link in imported.links {
            let number = FrontMatterValue.verbatim(String(link.target))
            if let index = values.firstIndex(where: { $0.key == link.kind }),
                case .list(let items) = values[index].value
            {
                values[index].value = .list(items + [number])
            } else {
                values.append((link.kind, .list([number])))
            }
        }
        for (key, value) in values {
            do throws(FrontMatterEditError) {
                let edits = try FrontMatterEditor(text).set([.key(key)], to: value)
                text = (try? text.applying(edits)) ?? text
            } catch {
                throw AuthoringError("“\(imported.title)”: `\(key)` cannot be written: \(error.message)")
            }
        }
        return text
    }

    /// A whole text must say what is said of it: whoever changed one of them meant something.
    private func check(
        _ record: DecisionRecord, against imported: ImportedRecord
    ) throws(AuthoringError) {
        func differs(_ name: String) -> AuthoringError {
            AuthoringError(
                "“\(imported.title)”: `x-markdown` states another \(name) than `\(name)`",
                hint: "remove `x-markdown` from the record if it is out of date")
        }
        guard imported.markdown != nil else { return }
        if record.displayTitle != imported.title, record.title.value != nil { throw differs("title") }
        if (record.statusText ?? "") != imported.status { throw differs("status") }
        if record.date.value != imported.date { throw differs("date") }
        if let number = record.number, number > 0, number != imported.number { throw differs("number") }
    }
}
