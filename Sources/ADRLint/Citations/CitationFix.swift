import ADRModel
import ADRText

/// Lets a text name the successor of a superseded decision, where that leaves nothing beside it that is wrong then.
struct CitationFix {
    let citation: Citation
    let source: SourceText
    let old: DecisionRecord
    let new: DecisionRecord
    let records: CitedRecords

    /// The edits; `nil` if a person has to see to it.
    var fix: Fix? {
        guard citation.standing == .certain, citation.isPlain, !namesTitle, let edits else { return nil }
        return Fix(
            title: "Cite \(records.name(of: new)) instead", safety: .unsafe,
            edits: [source.filePath: edits])
    }

    private var edits: [TextEdit]? {
        guard citation.isOfFile else { return number(citation.name).map { [$0] } }
        guard old.holder.isPath(new.holder) else { return nil }
        let stem = TextEdit(replacing: citation.name, with: new.fileName.stem)
        guard let digits = citation.digitsInLink else { return [stem] }
        return number(digits).map { [$0, stem] }
    }

    /// The number of the new record in the place of the old one's, with as many zeros.
    private func number(_ range: Range<Int>) -> TextEdit? {
        guard let number = new.number, records.isToldByNumber(new), records.isToldByNumber(old),
            old.fileName.prefixKey == new.fileName.prefixKey
        else { return nil }
        let written = source[range]
        let width = written.begins(with: "0") ? written.utf8.count : 1
        return TextEdit(replacing: range, with: PaddedNumber.text(number, width: width))
    }

    /// Whether the line has the old record's title too, which would then stand beside another number.
    private var namesTitle: Bool {
        let title = old.displayTitle.lowercased()
        let bytes = source.bytes
        let start = bytes.lineStart(of: citation.range.lowerBound)
        let end = bytes[citation.range.upperBound...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        return !title.isEmpty
            && BytePattern(Array(title.utf8), ignoringCase: true).firstRange(in: bytes, within: start..<end)
                != nil
    }
}
