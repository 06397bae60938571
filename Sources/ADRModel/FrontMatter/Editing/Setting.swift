import ADRText

extension FrontMatterChange {
    /// The edits that give the place a value.
    func set(_ value: FrontMatterValue, after sibling: String?) throws(FrontMatterEditError) -> [TextEdit] {
        if writer.format == .toml, case .null = value {
            throw FrontMatterEditError("TOML has no null", range: place.node.range)
        }
        guard let first = missingSteps.first else {
            return place.node.holds(value) ? [] : replace(with: value)
        }
        guard case .key(let key) = first else {
            throw FrontMatterEditError("there is no item `\(path)`", range: place.node.range)
        }
        var inner = value
        for step in missingSteps.dropFirst().reversed() {
            guard case .key(let key) = step else {
                throw FrontMatterEditError("there is no item `\(path)`", range: place.node.range)
            }
            inner = .map([.init(key, inner)])
        }
        let pair = FrontMatterValue.Pair(key, inner)
        switch place.node.content {
        case .null: return replace(with: .map([pair]))
        case .mapping(let mapping): return insert(pair, into: mapping, after: sibling)
        case .scalar, .sequence:
            throw FrontMatterEditError(
                "this is not a mapping, so it cannot have a key `\(key)`", range: place.node.range)
        }
    }

    // MARK: New keys

    private func insert(
        _ pair: FrontMatterValue.Pair, into mapping: FrontMatterMapping, after sibling: String?
    ) -> [TextEdit] {
        guard let frontMatter else { return [insertFrontMatter(with: pair)] }
        // Behind a table of TOML, a line would belong to the table.
        let entries = writer.format == .toml ? mapping.entries.filter { !$0.value.isBlock } : mapping.entries
        let neighbour = entries.last { $0.key == sibling } ?? entries.last
        if mapping.style == .flow {
            let text = writer.inlineEntry(pair, inFlow: true)
            guard let neighbour else {
                return [TextEdit(inserting: text, at: place.node.range.lowerBound + 1)]
            }
            let start = neighbour.keyRange.lowerBound
            // JSON has no comments, so nothing but the comma can follow a value on its line.
            let hasOwnLine = writer.format == .json && source.startsLine(start)
            let gap = hasOwnLine ? source.lineEnding + source[source.lineStart(of: start)..<start] : " "
            return [TextEdit(inserting: ",\(gap)\(text)", at: neighbour.range.upperBound)]
        }
        guard let neighbour else {
            let content = frontMatter.contentRange
            return [
                TextEdit(
                    inserting: joined(writer.entryLines(pair, column: 0)),
                    at: writer.format == .yaml ? content.upperBound : content.lowerBound)
            ]
        }
        let column = source.column(of: entries[0].keyRange.lowerBound)
        let isAppendedToRoot =
            places.count == 1 && neighbour == mapping.entries.last && frontMatter.format == .yaml
        let end =
            isAppendedToRoot
            ? frontMatter.contentRange.upperBound : source.nextLine(after: neighbour.range.upperBound)
        return [TextEdit(inserting: joined(writer.entryLines(pair, column: column)), at: end)]
    }

    private func insertFrontMatter(with pair: FrontMatterValue.Pair) -> TextEdit {
        let lines = ["---"] + writer.entryLines(pair, column: 0) + ["---"]
        return TextEdit(inserting: joined(lines), at: source.contentStart)
    }

    /// The lines, each with the file's line ending.
    func joined(_ lines: [String]) -> String { lines.map { $0 + source.lineEnding }.joined() }

    // MARK: Other values

    /// The edits that put a value where another one stands.
    func replace(with value: FrontMatterValue) -> [TextEdit] {
        guard !place.inFlow, value.isCollection, !value.isEmptyCollection else {
            return replaceInline(with: value)
        }
        let column = source.column(of: place.node.range.lowerBound)
        switch place.node.content {
        case .sequence(let old) where old.style == .block && !old.items.isEmpty: break
        case .mapping(let old) where old.style == .block && !old.entries.isEmpty: break
        case .sequence(let old) where !old.items.isEmpty: return replaceInline(with: value)
        case .mapping(let old) where !old.entries.isEmpty && !place.node.isPlaceholder:
            return replaceInline(with: value)
        default:
            let prefersBlock = writer.prefersBlock(value, column: column)
            return prefersBlock ? replaceByBlock(value) : replaceInline(with: value)
        }
        return replaceBlock(with: value, column: column)
    }

    /// Replaces a block list or mapping by another one in the same column.
    private func replaceBlock(with value: FrontMatterValue, column: Int) -> [TextEdit] {
        let old = place.node.range
        let keyColumn = place.entry.map { source.column(of: $0.keyRange.lowerBound) }
        if source.startsLine(old.lowerBound) {
            let column = keyColumn == column && value.isMap ? column + 2 : column
            let text = writer.blockLines(value, column: column).joined(separator: source.lineEnding)
            return [TextEdit(replacing: source.lineStart(of: old.lowerBound)..<old.upperBound, with: text)]
        }
        let lines = writer.blockLines(value, column: column).joined(separator: source.lineEnding)
        return [TextEdit(replacing: old, with: String(lines.dropFirst(column)))]
    }

    /// Puts a block list or mapping where something else stands.
    private func replaceByBlock(_ value: FrontMatterValue) -> [TextEdit] {
        let old = place.node.range
        guard let entry = place.entry, let separator = entry.separator else {
            let isEmpty = old.isEmpty
            let column = source.column(of: old.lowerBound) + (isEmpty ? 1 : 0)
            let lines = writer.blockLines(value, column: column).joined(separator: source.lineEnding)
            return [TextEdit(replacing: old, with: (isEmpty ? " " : "") + lines.dropFirst(column))]
        }
        let column = source.column(of: entry.keyRange.lowerBound) + 2
        let text = writer.blockLines(value, column: column).joined(separator: source.lineEnding)
        if source.startsLine(old.lowerBound) {
            return [TextEdit(replacing: source.lineStart(of: old.lowerBound)..<old.upperBound, with: text)]
        }
        return [
            TextEdit(removing: separator + 1..<old.upperBound),
            TextEdit(inserting: source.lineEnding + text, at: source.lineEnd(of: old.upperBound)),
        ]
    }

    /// Puts one line of text where a block scalar stands, whose mark and indentation stay; `nil` for anything else.
    private func replaceBlockScalar(with value: FrontMatterValue) -> TextEdit? {
        guard case .string(let text) = value, let old = place.node.scalar,
            [.literal, .folded].contains(old.style),
            old.text.ends(with: "\n") == text.ends(with: "\n")
        else { return nil }
        let line = text.ends(with: "\n") ? String(text.utf8.dropLast()) ?? text : text
        let content = source.lineEnd(of: place.node.range.lowerBound)..<place.node.range.upperBound
        guard let first = line.utf8.first, !first.isBlank, !line.utf8.contains(UInt8(ascii: "\n")),
            let start = source.bytes[content].firstIndex(where: { !$0.isBlankOrLineEnding }),
            let end = source.bytes[content].lastIndex(where: { !$0.isBlankOrLineEnding })
        else { return nil }
        return TextEdit(replacing: start..<end + 1, with: line)
    }

    /// Puts a value on one line where another one stands.
    private func replaceInline(with value: FrontMatterValue) -> [TextEdit] {
        if let edit = replaceBlockScalar(with: value) { return [edit] }
        let old = place.node
        let text = writer.inline(
            value, keeping: old.scalar?.style, inFlow: place.inFlow && writer.format == .yaml)
        if old.range.isEmpty {
            let isBare = place.entry != nil && place.entry?.separator == nil
            return [TextEdit(inserting: (isBare ? ": " : " ") + text, at: old.range.lowerBound)]
        }
        guard let separator = place.entry?.separator, old.isBlock, source.startsLine(old.range.lowerBound)
        else {
            return [TextEdit(replacing: old.range, with: text)]
        }
        let lines = source.lineStart(of: old.range.lowerBound)..<source.nextLine(after: old.range.upperBound)
        return [TextEdit(inserting: " " + text, at: separator + 1), TextEdit(removing: lines)]
    }
}

extension FrontMatterNode {
    /// Whether the node is a list or mapping in block style.
    var isBlock: Bool { sequence?.style == .block || mapping?.style == .block }

    /// Whether the node says a value already, in a way that every reader understands.
    func holds(_ value: FrontMatterValue) -> Bool {
        switch (content, value) {
        case (.null, .null): true
        case (.scalar(let scalar), .string(let text)): scalar.text == text && scalar.impliedType == nil
        case (.scalar(let scalar), .verbatim(let text)): scalar.text == text
        case (.sequence(let sequence), .list(let items)):
            sequence.items.count == items.count && zip(sequence.items, items).allSatisfy { $0.holds($1) }
        case (.mapping(let mapping), .map(let pairs)):
            mapping.entries.count == pairs.count
                && zip(mapping.entries, pairs).allSatisfy { $0.key == $1.key && $0.value.holds($1.value) }
        default: false
        }
    }
}
