import ADRText

extension FrontMatterChange {
    /// The edits that remove the place.
    func remove() -> [TextEdit] {
        guard !isMissing, places.count > 1 else { return [] }
        let holder = FrontMatterChange(self, endingAt: places.count - 2)
        switch place.holder {
        case .root: return []
        case .entry(let index, let mapping):
            if mapping.entries.count == 1, holder.places.count > 1 || mapping.style == .flow {
                return holder.replace(with: .map([]))
            }
            return mapping.style == .flow
                ? removeFromFlow(mapping.entries.map(\.range), at: index)
                : removeLines(mapping.entries.map(\.range), at: index)
        case .item(let index, let sequence):
            if sequence.items.count == 1 { return holder.replace(with: .list([])) }
            return sequence.style == .flow
                ? removeFromFlow(sequence.itemRanges, at: index) : removeLines(sequence.itemRanges, at: index)
        }
    }

    private func removeLines(_ ranges: [Range<Int>], at index: Int) -> [TextEdit] {
        let range = ranges[index]
        let next = source.nextLine(after: range.upperBound)
        guard !source.startsLine(range.lowerBound) else {
            return [TextEdit(removing: source.lineStart(of: range.lowerBound)..<next)]
        }
        // The first element stands behind a `-`: the next one, or a comment before it, moves up to there.
        let text = source.bytes[next...].firstIndex { !$0.isYAMLBlank && $0 != 0x0A && $0 != 0x0D }
        return [TextEdit(removing: range.lowerBound..<(text ?? next))]
    }

    /// Removes an element together with one comma.
    private func removeFromFlow(_ ranges: [Range<Int>], at index: Int) -> [TextEdit] {
        let range = ranges[index]
        if index + 1 < ranges.count {
            return [TextEdit(removing: range.lowerBound..<ranges[index + 1].lowerBound)]
        }
        let previous = ranges[index - 1].upperBound
        guard writer.format != .json,
            source.lineStart(of: previous) != source.lineStart(of: range.lowerBound)
        else {
            return [TextEdit(removing: previous..<range.upperBound)]
        }
        // The comma of the line before may stay, with a comment behind it.
        var end = range.upperBound
        while source.bytes[end].isYAMLBlank { end += 1 }
        if source.bytes[end] != UInt8(ascii: ",") { end = range.upperBound - 1 }
        let lineBefore = source.lineEnd(ofLineBefore: range.lowerBound)
        let start = source.startsLine(range.lowerBound) ? lineBefore : range.lowerBound
        return [TextEdit(removing: start..<end + 1)]
    }

    /// The change of a place on the way.
    private init(_ change: FrontMatterChange, endingAt index: Int) {
        source = change.source
        frontMatter = change.frontMatter
        writer = change.writer
        path = change.path
        places = Array(change.places[...index])
        missingSteps = []
    }
}

extension SourceText {
    /// The offset of the line ending before the line that holds an offset.
    fileprivate func lineEnd(ofLineBefore offset: Int) -> Int {
        let end = lineStart(of: offset) - 1
        return end > 0 && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
    }
}
