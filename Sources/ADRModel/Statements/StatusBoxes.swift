import ADRText

/// A list of statuses with boxes, of which the checked one counts: `- [x] Accepted` among `- [ ] Proposed`.
struct StatusBoxes {
    struct Box {
        /// The UTF-8 offset of the sign in the box.
        let sign: Int
        /// UTF-8 offsets of what stands behind the box.
        let text: Range<Int>
        let isChecked: Bool
    }

    /// In the order of the text.
    let boxes: [Box]

    /// - Parameter lines: those of a section or a value.
    /// - Returns: `nil` if fewer than two of them have a box, or none is checked.
    init?(_ lines: [Range<Int>], of bytes: [UInt8]) {
        boxes = lines.compactMap { Self.box(in: $0, of: bytes) }
        guard boxes.count >= 2, boxes.contains(where: \.isChecked) else { return nil }
    }

    /// The box with which a line begins.
    static func box(in line: Range<Int>, of bytes: [UInt8]) -> Box? {
        guard line.count > 3, bytes[line.lowerBound] == UInt8(ascii: "["),
            bytes[line.lowerBound + 2] == UInt8(ascii: "]")
        else { return nil }
        let sign = line.lowerBound + 1
        return Box(
            sign: sign, text: LabelledLine(bytes).trimmed(line.lowerBound + 3..<line.upperBound),
            isChecked: bytes[sign] | 0x20 == UInt8(ascii: "x"))
    }

    /// The boxes among which the status of a record stands.
    init?(of record: DecisionRecord) {
        guard let range = record.status.range, record.status.place != .frontMatter,
            let value = record.bodyFacts.first(where: { $0.label == .status && $0.value.overlaps(range) })
        else { return nil }
        let section = StatusSection(outline: record.outline, range: value.value)
        guard let boxes = section.boxes, boxes.boxes.contains(where: { $0.text.overlaps(range) }) else {
            return nil
        }
        self = boxes
    }

    /// The edits that check the box of another status alone; one that is missing is added behind the last.
    ///
    /// - Parameters:
    ///   - tail: what belongs to the status behind its word, with its blank.
    /// - Returns: `nil` if several are checked, or a box says more than a status.
    func choosing(
        _ status: DecisionStatus, _ word: String, _ tail: String, in record: DecisionRecord
    ) -> [TextEdit]? {
        let source = record.source
        func clause(_ box: Box) -> StatusClause {
            StatusClause(box.text, of: record.outline, record.reader.vocabulary)
        }
        let checked = boxes.filter(\.isChecked)
        guard checked.count == 1, clause(checked[0]).isWhole, let last = boxes.last else { return nil }
        let former = clause(checked[0])
        var edits = [TextEdit(replacing: checked[0].sign..<checked[0].sign + 1, with: " ")]
        if !former.tail.isEmpty { edits.append(TextEdit(removing: former.tail)) }
        let sign = source[checked[0].sign..<checked[0].sign + 1]
        if let box = boxes.first(where: { !$0.isChecked && clause($0).status == status }) {
            let clause = clause(box)
            guard clause.isWhole else { return nil }
            edits.append(TextEdit(replacing: box.sign..<box.sign + 1, with: sign))
            if !tail.isEmpty { edits.append(TextEdit(replacing: clause.tail, with: tail)) }
            return edits
        }
        let mark = source[source.lineStart(of: last.sign)..<last.sign - 1]
        guard !mark.utf8.contains(where: \.isASCIIDigit) else { return nil }
        let line = source.lineEnding + mark + "[\(sign)] " + word + tail
        return edits + [TextEdit(inserting: line, at: source.lineEnd(of: last.text.upperBound))]
    }
}
