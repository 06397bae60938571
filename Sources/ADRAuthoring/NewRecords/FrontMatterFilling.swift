import ADRModel
import ADRText

/// Puts values into the front matter of a template, as data: whatever they are, the YAML stays valid.
struct FrontMatterFilling {
    let values: [Placeholder: String]
    let style: LogStyle
    let isBuiltIn: Bool

    func filled(_ template: SourceText) throws(AuthoringError) -> SourceText {
        var source = template
        let filling = PlaceholderFilling(values)
        for entry in FrontMatter(reading: template)?.root.entries ?? [] {
            let written = template[entry.value.range]
            guard filling.isIn(written) else { continue }
            let text = filling.filled(entry.value.scalar?.text ?? written)
            let isDay = CalendarDate(iso: text) != nil
            source = try edit(source) { editor throws(FrontMatterEditError) in
                try editor.set([.key(entry.key)], to: isDay ? .verbatim(text) : .string(text))
            }
        }
        guard isBuiltIn else { return source }
        for entry in FrontMatter(reading: source)?.root.entries ?? [] {
            guard let key = style.key(insteadOf: entry.key), key != entry.key else { continue }
            source = try edit(source) { editor throws(FrontMatterEditError) in
                try editor.rename([.key(entry.key)], to: key)
            }
        }
        return source
    }

    private func edit(
        _ source: SourceText, _ change: (FrontMatterEditor) throws(FrontMatterEditError) -> [TextEdit]
    ) throws(AuthoringError) -> SourceText {
        do throws(FrontMatterEditError) {
            let edits = try change(FrontMatterEditor(source))
            return (try? source.applying(edits)) ?? source
        } catch {
            throw AuthoringError(
                "the template's front matter cannot be filled: \(error.message)",
                hint: "correct the template",
                range: error.range)
        }
    }
}
