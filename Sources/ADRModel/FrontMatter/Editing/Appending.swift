import ADRText

extension FrontMatterChange {
    /// The edits that append to the list at the place those items that it lacks.
    func append(_ items: [FrontMatterValue]) throws(FrontMatterEditError) -> [TextEdit] {
        guard !isMissing else { return try set(.list(items.without([])), after: nil) }
        switch place.node.content {
        case .null: return replace(with: .list(items.without([])))
        case .scalar(let scalar):
            let new = items.without([place.node.value])
            return new.isEmpty ? [] : makeList(of: scalar, and: new)
        case .sequence(let sequence):
            let new = items.without(sequence.items.map(\.value))
            guard !new.isEmpty else { return [] }
            guard let last = sequence.items.last else { return replace(with: .list(new)) }
            if sequence.style == .flow { return appendToFlow(new, behind: last) }
            var edits: [TextEdit] = []
            for item in new { edits += try appendToBlock(item, sequence) }
            return edits
        case .mapping: throw FrontMatterEditError("this is not a list", range: place.node.range)
        }
    }

    /// A single value becomes the first item of a list, with its bytes if they may stand in one.
    private func makeList(of scalar: FrontMatterScalar, and items: [FrontMatterValue]) -> [TextEdit] {
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
        let all = [first] + items.map { writer.inline($0, inFlow: true) }
        return [TextEdit(replacing: range, with: "[\(all.joined(separator: ", "))]")]
    }

    private func appendToFlow(_ items: [FrontMatterValue], behind last: FrontMatterNode) -> [TextEdit] {
        let texts = items.map { writer.inline($0, inFlow: true) }
        let end = last.range.upperBound
        let lineEnd = source.lineEnd(of: end)
        var rest = source.bytes[end..<lineEnd].drop(while: \.isYAMLBlank)
        let hasComma = rest.first == UInt8(ascii: ",")
        if hasComma { rest = rest.dropFirst().drop(while: \.isYAMLBlank) }
        let isAlone =
            source.startsLine(last.range.lowerBound) && (rest.isEmpty || rest.first == UInt8(ascii: "#"))
        guard isAlone else {
            return [TextEdit(inserting: texts.map { ", \($0)" }.joined(), at: end)]
        }
        let indentation = source[source.lineStart(of: last.range.lowerBound)..<last.range.lowerBound]
        let lines = texts.map { source.lineEnding + indentation + $0 }.joined(separator: ",")
        return (hasComma ? [] : [TextEdit(inserting: ",", at: end)]) + [
            TextEdit(inserting: lines + (hasComma ? "," : ""), at: lineEnd)
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
