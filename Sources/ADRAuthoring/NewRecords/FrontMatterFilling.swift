import ADRModel
import ADRTemplates
import ADRText

/// Puts values into the front matter of a template, as data: whatever they are, the YAML stays valid.
struct FrontMatterFilling {
    let values: TemplateValues
    let style: LogStyle
    let template: RecordTemplate

    func filled(_ text: SourceText) throws(AuthoringError) -> SourceText {
        var source = text
        for entry in FrontMatter(reading: text)?.root.entries ?? [] {
            for (path, value) in changes(of: entry.value, at: [.key(entry.key)], in: text) {
                source = try edit(source) { editor throws(FrontMatterEditError) in
                    try editor.set(FrontMatterPath(path), to: value)
                }
            }
        }
        guard template.isBuiltIn else { return source }
        for entry in FrontMatter(reading: source)?.root.entries ?? [] {
            guard let key = style.key(insteadOf: entry.key), key != entry.key else { continue }
            source = try edit(source) { editor throws(FrontMatterEditError) in
                try editor.rename([.key(entry.key)], to: key)
            }
        }
        return source
    }

    /// The places at or below a node that hold placeholders, and what they become.
    private func changes(
        of node: FrontMatterNode, at path: [FrontMatterPath.Step], in source: SourceText
    ) -> [(path: [FrontMatterPath.Step], value: FrontMatterValue)] {
        let filling = PlaceholderFilling(values.plain, template.notation)
        let written = source[node.range]
        guard filling.isIn(written) else { return [] }
        if let items = node.sequence?.items {
            if items.contains(where: { list(of: $0, in: source) != nil }) {
                return [
                    (path, .list(items.flatMap { list(of: $0, in: source) ?? [filledValue($0, source)] }))
                ]
            }
            return items.indices.flatMap { changes(of: items[$0], at: path + [.item($0)], in: source) }
        }
        if let mapping = node.mapping, !node.isPlaceholder {
            return mapping.entries.flatMap { changes(of: $0.value, at: path + [.key($0.key)], in: source) }
        }
        if let list = list(of: node, in: source) { return [(path, .list(list))] }
        return [(path, filledValue(node, source))]
    }

    /// The names that a placeholder for a list stands for, if the node is nothing else.
    private func list(of node: FrontMatterNode, in source: SourceText) -> [FrontMatterValue]? {
        let text = node.scalar?.text ?? source[node.range]
        guard let placeholder = template.notation.placeholders(in: text.utf8).first,
            placeholder.range == 0..<text.utf8.count
        else { return nil }
        return values.lists[placeholder.name]?.map(FrontMatterValue.string)
    }

    private func filledValue(_ node: FrontMatterNode, _ source: SourceText) -> FrontMatterValue {
        let text = PlaceholderFilling(values.plain, template.notation).filled(
            node.scalar?.text ?? source[node.range])
        let isPlain = CalendarDate(iso: text) != nil || template.notation == .words && Int(text) != nil
        return isPlain ? .verbatim(text) : .string(text)
    }

    private func edit(
        _ source: SourceText, _ change: (FrontMatterEditor) throws(FrontMatterEditError) -> [TextEdit]
    ) throws(AuthoringError) -> SourceText {
        do throws(FrontMatterEditError) {
            let edits = try change(FrontMatterEditor(source, keepsComments: false))
            return (try? source.applying(edits)) ?? source
        } catch {
            throw AuthoringError(
                "the template's front matter cannot be filled in: \(error.message)",
                hint: "correct the template; quote a placeholder that has text next to it",
                at: TextPlace(source, at: error.range.lowerBound))
        }
    }
}
