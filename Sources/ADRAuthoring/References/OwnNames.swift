import ADRModel
import ADRText

/// Where a record states its own number and title: heading and front matter.
struct OwnNames {
    private let rename: RecordRename
    private let record: DecisionRecord

    init(_ rename: RecordRename) {
        self.rename = rename
        record = rename.record
    }

    /// - Throws: ``AuthoringError`` if the title stands in a form that cannot be changed with certainty.
    func places() throws(AuthoringError) -> [ReferencePlace] {
        if let assignment = rename.assignment { return heading(assignment) }
        var places: [ReferencePlace] = []
        if let change = rename.number {
            for range in [record.numberInFrontMatter.range, record.siteRoute].compactMap(\.self) {
                guard let digits = record.source.firstNumber(change.old, in: range) else { continue }
                places.append(place(digits, change.replacement(for: record.source[digits])))
            }
        }
        for range in titleRanges { places += try title(in: range) }
        return try places + titleInFrontMatter()
    }

    /// The headings that show the title.
    private var titleRanges: [Range<Int>] {
        let start = record.frontMatter?.range.upperBound ?? 0
        let first = record.outline.headings.first { $0.level == 1 }?.textRange
        let own = record.title.range.flatMap { $0.lowerBound >= start ? $0 : nil }
        return own.map { [$0] + (first.map { [$0] } ?? []).filter { $0 != own } }
            ?? (first.map { [$0] } ?? [])
    }

    private func title(in heading: Range<Int>) throws(AuthoringError) -> [ReferencePlace] {
        let marks = TitleMarks(in: heading, of: record.outline)
        let range = marks.words(in: heading)
        let raw = record.source[range]
        let plain = marks.text
        let read = RecordTitle(heading: plain, fileNumber: record.number, of: record.fileName)
        guard read.text == record.title.value?.text, plain.ends(with: read.text) else { return [] }
        let prefix = plain.dropLast(read.text.count)
        guard raw.begins(with: prefix) else {
            let isUnchanged = read.number == nil || read.number != rename.number?.old
            guard rename.title == nil, isUnchanged else { throw unclear(range) }
            return []
        }
        let textStart = range.lowerBound + prefix.utf8.count
        var places: [ReferencePlace] = []
        if let change = rename.number, read.number == change.old {
            guard let digits = record.source.firstNumber(change.old, in: range.lowerBound..<textStart)
            else { throw unclear(range) }
            places.append(place(digits, change.replacement(for: record.source[digits])))
        }
        if let change = rename.title {
            let words = marks.words(in: textStart..<range.upperBound)
            if let mark = marks.mark(among: words) {
                throw AuthoringError(
                    "“\(record.source[mark])” is in the middle of the title",
                    hint: "move it to the end, or change the heading by hand", at: record.place(of: mark))
            }
            places.append(place(words, change.markdown))
        }
        return places
    }

    /// The title that the front matter states.
    private func titleInFrontMatter() throws(AuthoringError) -> [ReferencePlace] {
        guard let entry = record.frontMatter?.root.entries.first(where: { $0.key.lowercased() == "title" }),
            let old = (entry.value.scalar?.text).map({ OneLineText($0).text })
        else { return [] }
        let read = RecordTitle(heading: old, fileNumber: record.number, of: record.fileName)
        let hasMarkup = read.text != record.title.value?.text
        guard !hasMarkup || Self.plain(read.text) == record.title.value?.text else { return [] }
        var places: [ReferencePlace] = []
        if let change = rename.number, read.number == change.old {
            guard let digits = record.source.firstNumber(change.old, in: entry.value.range)
            else { throw unclear(entry.value.range) }
            places.append(place(digits, change.replacement(for: record.source[digits])))
        }
        guard let title = rename.title else { return places }
        guard old.ends(with: read.text) else { throw unclear(entry.value.range) }
        let end = entry.value.scalar?.text.ends(with: "\n") ?? false ? "\n" : ""
        let new = old.dropLast(read.text.count) + (hasMarkup ? title.markdown : title.new) + end
        do {
            return try FrontMatterEditor(record.source).set([.key(entry.key)], to: .string(String(new)))
                .map { ReferencePlace($0, in: record.source) }
        } catch {
            throw AuthoringError(
                "the front matter cannot be changed: \(error.message)",
                hint: "edit this line by hand and try again", at: record.place(of: error.range))
        }
    }

    /// A title without the Markdown in it.
    private static func plain(_ title: String) -> String {
        let outline = MarkdownOutline(SourceText(path: "", "# " + title))
        return outline.headings.first.map { outline.plainText(of: $0.textRange) } ?? title
    }

    /// The heading with the number that the record gets.
    private func heading(_ assignment: RecordRename.Assignment) -> [ReferencePlace] {
        guard let range = record.title.range, range.lowerBound >= record.frontMatter?.range.upperBound ?? 0
        else { return [] }
        return [place(range, assignment.heading)]
    }

    private func place(_ range: Range<Int>, _ text: String) -> ReferencePlace {
        ReferencePlace(TextEdit(replacing: range, with: text), in: record.source)
    }

    private func unclear(_ range: Range<Int>) -> AuthoringError {
        AuthoringError(
            "the title is in a form that cannot be changed safely",
            hint: "correct the heading by hand and try again", at: record.place(of: range))
    }
}
