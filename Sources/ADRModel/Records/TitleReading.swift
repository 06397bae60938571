import ADRText

/// Finds a record's title: its first heading, or the front matter's `title`.
struct TitleReading {
    let title: Field<RecordTitle>

    init(facts: RecordFacts, fileName: RecordFileName) {
        let outline = facts.outline
        let loose = outline.looseHeadings
        let headings =
            loose.isEmpty
            ? outline.headings
            : (outline.headings + loose).sorted { $0.range.lowerBound < $1.range.lowerBound }
        let candidates = headings.lazy.filter { Self.isTitle($0, outline) }
        let fileNumber = fileName.number ?? (fileName.isProvisional ? RecordTitle.numberToCome : nil)
        func present(_ text: String, _ range: Range<Int>) -> Field<RecordTitle> {
            text.trimming.isEmpty
                ? .malformed(text: text, range: range, problem: "is empty")
                : .present(
                    RecordTitle(heading: text, fileNumber: fileNumber, of: fileName), range: range)
        }
        let hasChapters = outline.hasNumberedChapters || facts.head.title == nil && headings.first?.level == 1
        let stated = facts.bodyValues(.title).first.flatMap { value in
            outline.firstLine(in: value.value)?.clamped(to: value.value)
        }.flatMap { line in
            // What states another fact is no title, which a new one would replace.
            facts.body.contains { $0.label != .title && line.contains($0.name.lowerBound) } ? nil : line
        }
        if let first = headings.first, first.level == 1, Self.isTitle(first, outline), !hasChapters,
            case let heading = present(TitleMarks(in: first.textRange, of: outline).text, first.textRange),
            stated == nil || heading.value.map({ !$0.isBare }) ?? true
        {
            title = heading
        } else if let node = facts.frontMatterValue(.title), let text = node.scalar?.text {
            title = present(text, node.range)
        } else if let stated {
            title = present(outline.plainText(of: stated), stated)
        } else if !hasChapters,
            let heading = candidates.first(where: { $0.level == 1 })
                ?? headings.prefix(1).first(where: { Self.isTitle($0, outline) })
        {
            title = present(TitleMarks(in: heading.textRange, of: outline).text, heading.textRange)
        } else if let heading = headings.first, heading.level == 1,
            headings.count(where: { $0.level == 1 }) == 1
        {
            title = present(TitleMarks(in: heading.textRange, of: outline).text, heading.textRange)
        } else if let heading = outline.unspacedFirstHeading, Self.isNumbered(heading, outline) {
            title = present(TitleMarks(in: heading.textRange, of: outline).text, heading.textRange)
        } else {
            title = .missing
        }
    }

    /// `#4. Use Git`, but not the issue `#4`.
    private static func isNumbered(_ heading: MarkdownHeading, _ outline: MarkdownOutline) -> Bool {
        heading.level == 1
            && RecordTitle(heading: outline.plainText(of: heading.textRange), fileNumber: nil).number != nil
    }

    /// Whether a heading is more than the name of one of the sections that records consist of.
    private static func isTitle(_ heading: MarkdownHeading, _ outline: MarkdownOutline) -> Bool {
        let names = HeadingNames.of(heading, in: outline)
        return names.section == nil && names.label == nil && !names.isMetadata && !names.isHistory
    }
}

extension MarkdownOutline {
    /// Whether the headings of the first level are numbered from 1 on: those of chapters, none of which is a title.
    package var hasNumberedChapters: Bool {
        let tops = headings.filter { $0.level == 1 }.prefix(3)
        guard tops.count > 1 else { return false }
        return zip(1..., tops).allSatisfy { number, heading in
            let text = plainText(of: heading.textRange)
            return text.begins(with: "\(number). ") || text.begins(with: "\(number) ")
                || text.begins(with: "\(number)) ")
        }
    }
}
