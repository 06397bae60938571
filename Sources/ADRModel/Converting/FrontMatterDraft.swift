import ADRText

/// The front matter of a record on its way to state what the body has stated.
struct FrontMatterDraft {
    private let record: DecisionRecord
    private let style: LogStyle
    private let form: FrontMatterForm
    /// Of a text that has no more than the front matter, and an empty line behind it.
    private var editor: FrontMatterEditor
    /// What is appended in the end to lists that are there.
    private var items: [String: [FrontMatterValue]] = [:]

    init(_ record: DecisionRecord, style: LogStyle) {
        self.record = record
        self.style = style
        form = FrontMatterForm(record)
        let source = record.source
        let head = record.frontMatter.map { Array(source.bytes[..<$0.range.upperBound]) } ?? []
        editor = FrontMatterEditor(SourceText(path: source.path, bytes: head + source.lineEnding.utf8))
    }

    /// States what a statement says; returns why that cannot be done.
    mutating func add(_ statement: BodyStatement, target: (RecordReference) -> LinkTarget?) -> String? {
        let before = self
        for value in statement.values {
            if let obstacle = add(value, target: target) {
                self = before
                return obstacle
            }
        }
        return nil
    }

    private mutating func add(_ value: LabelledValue, target: (RecordReference) -> LinkTarget?) -> String? {
        let name = MetadataName(
            record.source[value.name], of: value.label, style: style, namesRecords: form.namesRecords(value))
        guard let values = form.values(of: value, style: style, target: target) else {
            return FrontMatterForm.isPlaceholder(record.source[value.value])
                ? "it is a template placeholder" : "it contains more than names"
        }
        let entry = editor.frontMatter?.root[name.key]
        if entry?.value.says(values) ?? false { return nil }
        if value.label.isLink, case .list(let items) = values, items.isEmpty || entry?.value.isNull == false {
            self.items[name.key, default: []] += items
            return nil
        }
        guard entry?.value.isNull ?? true else { return "the front matter already has `\(name.key)`" }
        return change { editor throws(FrontMatterEditError) in
            try editor.set([.key(name.key)], to: values)
        } ? nil : obstacleInFrontMatter
    }

    private var obstacleInFrontMatter: String {
        UnspacedKeys(in: editor.source) == nil
            ? "the front matter cannot hold it"
            : "the front matter keys lack a space after the colon, which `adr lint --fix --unsafe-fixes` adds"
    }

    private mutating func change(
        _ edits: (FrontMatterEditor) throws(FrontMatterEditError) -> [TextEdit]
    ) -> Bool {
        guard let text = (try? edits(editor)).flatMap({ try? editor.source.applying($0) }) else {
            return false
        }
        editor = FrontMatterEditor(text)
        return true
    }

    /// The whole text with the front matter, without some lines of the body; `nil` if lists cannot hold their items.
    mutating func text(without lines: [Range<Int>]) -> SourceText? {
        for (key, items) in items.sorted(by: { $0.key < $1.key }) where !items.isEmpty {
            let isDone = change { editor throws(FrontMatterEditError) in
                try editor.append(items, to: [.key(key)])
            }
            guard isDone else { return nil }
        }
        let source = record.source
        let gaps = lines.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: [Range<Int>]()) {
            gaps, lines in
            if let last = gaps.last, lines.lowerBound <= last.upperBound {
                gaps[gaps.count - 1] = last.lowerBound..<max(last.upperBound, lines.upperBound)
            } else {
                gaps.append(lines)
            }
        }
        var bytes = Array(editor.source.bytes.dropLast(source.lineEnding.utf8.count))
        var position = record.frontMatter?.range.upperBound ?? source.contentStart
        for gap in gaps.map(source.withBlankLine) {
            bytes += source.bytes[position..<max(position, gap.lowerBound)]
            position = max(position, gap.upperBound)
        }
        return SourceText(path: source.path, bytes: bytes + source.bytes[position...])
    }
}
