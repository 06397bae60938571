import ADRText

extension FrontMatterChange {
    /// The edits that append an item to the list at the place.
    func append(_ item: FrontMatterValue) throws(FrontMatterEditError) -> [TextEdit] {
        guard !isMissing else { return try set(.list([item]), after: nil) }
        switch place.node.content {
        case .null: return replace(with: .list([item]))
        case .scalar(let scalar):
            return place.node.value == item.asRead ? [] : makeList(of: scalar, and: item)
        case .sequence(let sequence):
            if sequence.items.contains(where: { $0.value == item.asRead }) { return [] }
            guard let last = sequence.items.last else { return replace(with: .list([item])) }
            return try sequence.style == .flow
                ? appendToFlow(item, behind: last) : appendToBlock(item, sequence)
        case .mapping: throw FrontMatterEditError("this is no list", range: place.node.range)
        }
    }

    /// A single value becomes the first item of a list, with its bytes if they may stand in one.
    private func makeList(of scalar: FrontMatterScalar, and item: FrontMatterValue) -> [TextEdit] {
        let range = place.node.range
        let old = source[range]
        let isOneLine = !old.utf8.contains(UInt8(ascii: "\n"))
        let first =
            switch scalar.style {
            case .singleQuoted where isOneLine, .doubleQuoted where isOneLine: old
            case .plain where isOneLine && scalar.impliedType != nil && !old.utf8.contains(UInt8(ascii: ":")):
                old
            default: writer.inline(.string(scalar.text), inFlow: true)
            }
        return [TextEdit(replacing: range, with: "[\(first), \(writer.inline(item, inFlow: true))]")]
    }

    private func appendToFlow(_ item: FrontMatterValue, behind last: FrontMatterNode) -> [TextEdit] {
        let text = writer.inline(item, inFlow: true)
        let end = last.range.upperBound
        let lineEnd = source.lineEnd(of: end)
        var rest = source.bytes[end..<lineEnd].drop(while: \.isYAMLBlank)
        let hasComma = rest.first == UInt8(ascii: ",")
        if hasComma { rest = rest.dropFirst().drop(while: \.isYAMLBlank) }
        let isAlone =
            source.startsLine(last.range.lowerBound) && (rest.isEmpty || rest.first == UInt8(ascii: "#"))
        guard isAlone else { return [TextEdit(inserting: ", \(text)", at: end)] }
        let indentation = source[source.lineStart(of: last.range.lowerBound)..<last.range.lowerBound]
        let line = source.lineEnding + indentation + text + (hasComma ? "," : "")
        return (hasComma ? [] : [TextEdit(inserting: ",", at: end)]) + [
            TextEdit(inserting: line, at: lineEnd)
        ]
    }

    private func appendToBlock(
        _ item: FrontMatterValue, _ sequence: FrontMatterSequence
    ) throws(FrontMatterEditError) -> [TextEdit] {
        let end = source.nextLine(after: sequence.itemRanges[sequence.items.count - 1].upperBound)
        if writer.format == .toml { return try appendTable(item, like: sequence.itemRanges[0], at: end) }
        let column = source.column(of: sequence.itemRanges[0].lowerBound)
        let lines: [String]
        if item.isMap, let index = sequence.items.lastIndex(where: { $0.mapping?.entries.isEmpty == false }) {
            let start = sequence.items[index].range.lowerBound
            let dash = sequence.itemRanges[index].lowerBound
            let isOnOneLine = source.lineStart(of: dash) == source.lineStart(of: start)
            let isBlock =
                sequence.items[index].isBlock || writer.prefersBlock(item, column: column + 2)
            lines = writer.itemLines(
                item, column: column, isBlock: isBlock, offset: isOnOneLine ? start - dash : 2)
        } else {
            let isBlock = writer.prefersBlock(item, column: column + 2)
            lines = writer.itemLines(item, column: column, isBlock: isBlock)
        }
        return [TextEdit(inserting: joined(lines), at: end)]
    }

    /// A table of TOML with the header of another one.
    private func appendTable(
        _ item: FrontMatterValue, like other: Range<Int>, at end: Int
    ) throws(FrontMatterEditError) -> [TextEdit] {
        let line = source.bytes[other.lowerBound..<source.lineEnd(of: other.lowerBound)]
        guard item.isMap, let bracket = line.firstIndex(of: UInt8(ascii: "]")) else {
            throw FrontMatterEditError("this list consists of tables", range: other)
        }
        let column = source.column(of: other.lowerBound)
        let header = source[other.lowerBound..<min(bracket + 2, line.endIndex)]
        let lines = ["", String(repeating: " ", count: column) + header]
        return [TextEdit(inserting: joined(lines + writer.blockLines(item, column: column)), at: end)]
    }
}
