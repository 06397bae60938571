import ADRText

/// `status: accepted` between fences.
struct FrontMatterDialect: Dialect {
    let description = "a front matter key"
    let label: LabelStyle? = nil

    /// The lines of JSON do not go with their keys: commas part them.
    func lines(in head: HeadText) -> [HeadLine] {
        let isOfLines = head.frontMatter?.format != .json
        return (head.frontMatter?.root.entries ?? []).compactMap { entry in
            entry.separator.map { separator in
                HeadLine(
                    .frontMatter, label: entry.label, name: entry.keyRange, value: entry.value.range,
                    text: separator + 1..<max(entry.value.range.upperBound, separator + 1),
                    lines: isOfLines
                        ? head.wholeLines(entry.keyRange.lowerBound..<entry.value.range.upperBound) : nil)
            }
        }
    }

    func replacement(of line: HeadLine, with value: FactValue, in model: DecisionRecord) -> TextEdit {
        TextEdit(replacing: line.text, with: text(value, for: line, in: model))
    }

    /// What stands behind the colon of a key.
    private func text(_ value: FactValue, for line: HeadLine, in model: DecisionRecord) -> String {
        let entry = model.frontMatter?.root.entries.first { $0.keyRange == line.name }
        let format = model.frontMatter?.format ?? .yaml
        let isList = entry?.value.sequence != nil
        let old = model.source[line.text].trimming
        func written(_ value: FrontMatterValue) -> String {
            " " + FrontMatterWriter(format: format).inline(value, keeping: entry?.value.scalar?.style)
        }
        let text: String
        switch value {
        case .words(let words): text = words
        case .day(let day): text = day
        case .names(let names):
            if !names.isEmpty { return written(.list(names.map { .string($0) })) }
            text = ""
        }
        if text == old { return " " + old }
        if text.isEmpty { return isList ? " []" : format == .yaml ? "" : " \"\"" }
        if isList { return written(.list([.string(text)])) }
        if case .day = value { return written(.verbatim(text)) }
        return written(CalendarDate(iso: text) != nil || Int(text) != nil ? .verbatim(text) : .string(text))
    }
}
