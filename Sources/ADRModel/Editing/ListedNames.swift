import ADRText

/// The names of a list in the body, each with the bytes that it stands in: in a line, between commas, or alone in an item.
///
/// A name that stays keeps its bytes, also those of a link or a remark.
struct ListedNames {
    private struct Part {
        let name: String
        let range: Range<Int>
        /// UTF-8 offsets of the line and its ending, where nothing else stands in the item of a list.
        let line: Range<Int>?
    }

    private let parts: [Part]
    private let source: SourceText

    /// - Returns: `nil` if the body does not state the list, or not by these names alone.
    init?(of fact: ListedFact, in record: DecisionRecord) {
        let facts = RecordFacts(record.source)
        guard facts.frontMatterValue(fact.label) == nil, let value = facts.bodyValues(fact.label).first,
            !record.source.isPrompt(value.value)
        else { return nil }
        let (outline, source) = (record.outline, record.source)
        parts = facts.nameRanges(of: value).flatMap { range in
            NameList.ranges(in: source.bytes, range).map { part in
                let line = source.wholeLines(part)
                let head = source.bytes[line.lowerBound..<part.lowerBound]
                let isAlone =
                    head.contains { !$0.isBlank } && head.allSatisfy { $0.isBlank || "-*+".utf8.contains($0) }
                    && source.bytes[part.upperBound..<line.upperBound].allSatisfy(\.isBlankOrLineEnding)
                return Part(
                    name: NameList.name(outline.plainText(of: part)), range: part, line: isAlone ? line : nil)
            }
        }
        self.source = source
        guard parts.map(\.name) == record.names(fact) else { return nil }
    }

    /// Takes names away and puts others behind the rest; `nil` where that is not all.
    func edits(to names: [String]) -> [TextEdit]? {
        let kept = parts.filter { names.contains($0.name) }
        if kept.isEmpty, let first = parts.first, let name = names.first, parts.allSatisfy({ $0.line != nil })
        {
            let others = names.dropFirst().map { MarkdownWriter.escaped(NameList.quoted($0)) }
            let edit = TextEdit(
                replacing: first.range, with: MarkdownWriter.escaped(NameList.quoted(name)))
            return [edit] + parts.indices.dropFirst().map(removal)
                + (others.isEmpty ? [] : [addition(of: others, behind: first)])
        }
        guard let last = kept.last, names.starts(with: kept.map(\.name)) else { return nil }
        let added = names.dropFirst(kept.count).map { MarkdownWriter.escaped(NameList.quoted($0)) }
        return parts.indices.filter { !names.contains(parts[$0].name) }.map(removal)
            + (added.isEmpty ? [] : [addition(of: added, behind: last)])
    }

    /// A name with its line, or with the comma that parts it from the next one.
    private func removal(at index: Int) -> TextEdit {
        let part = parts[index]
        if let line = part.line { return TextEdit(removing: line) }
        if index + 1 < parts.count, parts[index + 1].line == nil {
            return TextEdit(removing: part.range.lowerBound..<parts[index + 1].range.lowerBound)
        }
        let start = index > 0 && parts[index - 1].line == nil ? parts[index - 1].range.upperBound : nil
        return TextEdit(removing: (start ?? part.range.lowerBound)..<part.range.upperBound)
    }

    private func addition(of names: [String], behind part: Part) -> TextEdit {
        guard let line = part.line else {
            return TextEdit(inserting: names.map { ", " + $0 }.joined(), at: part.range.upperBound)
        }
        let head = source[line.lowerBound..<part.range.lowerBound]
        return TextEdit(
            inserting: names.map { source.lineEnding + head + $0 }.joined(),
            at: source.lineEnd(of: part.range.upperBound))
    }
}
