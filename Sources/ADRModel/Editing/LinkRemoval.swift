import ADRText

extension RecordEditor {
    /// Removes every statement of a link of a kind to another record, and what stood there for it alone: the
    /// key, the bullet, the row, the paragraph.
    ///
    /// Nothing is done if the record states no such link.
    /// - Throws: ``RecordEditError`` if the link is a part of the status, which is set by another status, or the
    ///   result would not be read as meant.
    public mutating func removeLink(_ kind: LinkKind, to target: LinkTarget) throws(RecordEditError) {
        while let link = record.links(kind).first(where: { target.isMeant(by: $0.target, from: source) }) {
            let range = link.target.range
            if let status = record.status.range, status.overlaps(range) {
                throw failure("the status itself names \(target.name), so set another status", at: status)
            }
            let before = RecordMeaning(record)
            let count = record.links.count
            try make(try removals(of: link), at: range) { changed in
                var meaning = RecordMeaning(changed)
                guard changed.links.count == count - 1, meaning.links.isSubset(of: before.links) else {
                    return false
                }
                meaning.links = before.links
                return meaning == before
            }
        }
    }

    private func removals(of link: DecisionLink) throws(RecordEditError) -> [[TextEdit]] {
        if let entry = record.frontMatterEntry(.link(link.kind)), entry.range.overlaps(link.target.range) {
            return [try frontMatterRemoval(of: link, entry)]
        }
        return [lineRemoval(at: link.target.range), withComma(link.target.range)].map {
            [TextEdit(removing: $0)]
        }
    }

    private func frontMatterRemoval(
        of link: DecisionLink, _ entry: FrontMatterEntry
    ) throws(RecordEditError) -> [TextEdit] {
        let position = entry.value.sequence?.items.firstIndex { $0.range == link.target.range }
        let others = entry.value.sequence.map { $0.items.count > 1 } ?? false
        return try frontMatterEdits { editor throws(FrontMatterEditError) in
            if let position, others { return try editor.remove([.key(entry.key), .item(position)]) }
            return try editor.remove([.key(entry.key)])
        }
    }

    /// The line of an offset with its line ending, and a blank line before it that would be left over.
    private func lineRemoval(at range: Range<Int>) -> Range<Int> {
        let bytes = source.bytes
        func lineStart(_ offset: Int) -> Int {
            bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? source.contentStart
        }
        var start = lineStart(range.lowerBound)
        let end = bytes[range.upperBound...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
        let isBlankBehind = end == bytes.count || source.isBlankLine(at: end)
        if start > source.contentStart, isBlankBehind, source.isBlankLine(at: lineStart(start - 1)) {
            start = lineStart(start - 1)
        }
        return start..<end
    }

    /// A reference with the comma that joins it to the others.
    private func withComma(_ range: Range<Int>) -> Range<Int> {
        let bytes = source.bytes
        if bytes[..<range.lowerBound].suffix(2).elementsEqual(", ".utf8) {
            return range.lowerBound - 2..<range.upperBound
        }
        if bytes[range.upperBound...].starts(with: ", ".utf8) {
            return range.lowerBound..<range.upperBound + 2
        }
        return range
    }
}

extension SourceText {
    fileprivate func isBlankLine(at start: Int) -> Bool {
        bytes[start...].prefix { $0 != UInt8(ascii: "\n") }.allSatisfy { " \t\r".utf8.contains($0) }
    }
}
