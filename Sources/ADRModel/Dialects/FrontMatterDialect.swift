import ADRText

/// `status: accepted` between fences.
struct FrontMatterDialect: Dialect {
    let description = "a key of the front matter"
    let label: LabelStyle? = nil

    func lines(in head: HeadText) -> [HeadLine] {
        (head.frontMatter?.root.entries ?? []).compactMap { entry in
            entry.separator.map { separator in
                HeadLine(
                    .frontMatter, label: FactLabel(entry.key), name: entry.keyRange, value: entry.value.range,
                    text: separator + 1..<max(entry.value.range.upperBound, separator + 1),
                    lines: head.wholeLines(entry.keyRange.lowerBound..<entry.value.range.upperBound))
            }
        }
    }

    func replacement(of line: HeadLine, with value: FactValue, in model: DecisionRecord) -> TextEdit {
        TextEdit(replacing: line.text, with: text(value, for: line, in: model))
    }

    /// What stands behind the colon of a key.
    private func text(_ value: FactValue, for line: HeadLine, in model: DecisionRecord) -> String {
        let entry = model.frontMatter?.root.entries.first { $0.keyRange == line.name }
        let isList = entry?.value.sequence != nil
        let isTOML = model.frontMatter?.format == .toml
        let old = model.source[line.text].trimming
        let text: String
        var isPlain = false
        switch value {
        case .words(let words): text = words
        case .day(let day): (text, isPlain) = (day, true)
        case .names(let names):
            if !names.isEmpty { return " " + FrontMatterValue.list(names.map { .string($0) }).yaml }
            text = ""
        }
        if text == old { return " " + old }
        if text.isEmpty { return isList ? " []" : isTOML ? " \"\"" : "" }
        let isBare = CalendarDate(iso: text) != nil || Int(text) != nil
        if old.begins(with: "'") { return " '" + text.replacing("'", with: "''") + "'" }
        if old.begins(with: "\"") || isTOML && !isBare {
            return " \"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }
        if isList { return " " + FrontMatterValue.list([.string(text)]).yaml }
        return " " + (isPlain || isBare ? text : FrontMatterValue.string(text).yaml)
    }
}
