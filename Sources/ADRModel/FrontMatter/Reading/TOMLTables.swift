/// Tables of TOML: `[[risks]]` and `[votes]` with the lines below them.
///
/// A list of tables is a sequence in block style, a table a mapping in block style, and each reaches from its header
/// to the end of its last line.
struct TOMLTable {
    /// The names of the header; none if it could not be read, so that its lines belong to nothing.
    var path: [(text: String, range: Range<Int>)] = []
    /// Whether it is an item of a list: `[[risks]]`.
    var isItem = false
    /// The header with its brackets.
    let header: Range<Int>
    /// What stands below the header, without other tables.
    var entries: [FrontMatterEntry] = []
}

extension FrontMatterReader {
    /// Reads a header, up to the end of its line.
    mutating func readTOMLHeader() -> TOMLTable {
        let start = position
        let isItem = byte(at: start + 1) == UInt8(ascii: "[")
        var path: [(text: String, range: Range<Int>)] = []
        position += isItem ? 2 : 1
        repeat {
            if !path.isEmpty { position += 1 }
            skipBlanks()
            guard path.count < Self.depthLimit, let name = readTOMLName(), admitKey(name.range) else { break }
            path.append(name)
            skipBlanks()
        } while current == UInt8(ascii: ".")
        let isClosed =
            current == UInt8(ascii: "]") && (!isItem || byte(at: position + 1) == UInt8(ascii: "]"))
        position += isClosed ? (isItem ? 2 : 1) : 0
        let header = start..<position
        skipBlanks()
        guard isClosed, !path.isEmpty, isLineEnd(position) || current == UInt8(ascii: "#") else {
            let line = trimmingEnd(start..<lineEnd(from: start))
            report("a table starts with `[name]`, an item of a list of tables with `[[name]]`", line)
            position = line.upperBound
            return TOMLTable(header: line)
        }
        position = lineEnd(from: position)
        return TOMLTable(path: path, isItem: isItem, header: header)
    }

    /// The entries of a table with those that the tables below it make.
    ///
    /// - Parameters:
    ///   - tables: whose paths begin with that of the table.
    ///   - depth: the number of names in its own path.
    mutating func entries(
        _ own: [FrontMatterEntry], _ tables: ArraySlice<TOMLTable>, depth: Int
    ) -> [FrontMatterEntry] {
        var entries = own
        var keys = Set(own.map(\.key))
        var rest = tables
        while let first = rest.first {
            let name = first.path[depth]
            let group = rest.prefix { $0.path[depth].text == name.text }
            rest = rest.dropFirst(group.count)
            guard keys.insert(name.text).inserted else {
                report("the key `\(name.text)` is repeated here", name.range, kind: .duplicateKey)
                continue
            }
            let isList = first.isItem && first.path.count == depth + 1
            let value = isList ? list(group, depth: depth + 1) : table(group, depth: depth + 1)
            entries.append(
                FrontMatterEntry(
                    key: name.text, keyRange: name.range, separator: name.range.upperBound, value: value))
        }
        return entries
    }

    private mutating func list(_ tables: ArraySlice<TOMLTable>, depth: Int) -> FrontMatterNode {
        var items: [FrontMatterNode] = []
        var rest = tables
        while let first = rest.first {
            let below = rest.dropFirst().prefix { !($0.isItem && $0.path.count == depth) }
            items.append(node(first.header, first.entries, below, depth: depth))
            rest = rest.dropFirst(below.count + 1)
        }
        let sequence = FrontMatterSequence(items: items, itemRanges: items.map(\.range), style: .block)
        let (start, end) = (tables[tables.startIndex].header.lowerBound, items.last?.range.upperBound)
        return FrontMatterNode(.sequence(sequence), range: start..<(end ?? start))
    }

    private mutating func table(_ tables: ArraySlice<TOMLTable>, depth: Int) -> FrontMatterNode {
        let first = tables[tables.startIndex]
        let isOwn = first.path.count == depth
        return node(
            first.header, isOwn ? first.entries : [], isOwn ? tables.dropFirst() : tables, depth: depth)
    }

    private mutating func node(
        _ header: Range<Int>, _ own: [FrontMatterEntry], _ below: ArraySlice<TOMLTable>, depth: Int
    ) -> FrontMatterNode {
        let again = below.filter { $0.path.count == depth }
        for table in again {
            report("the table is repeated here", table.header, kind: .duplicateKey)
        }
        let all = entries(
            own, again.isEmpty ? below : below.filter { $0.path.count > depth }[...], depth: depth)
        let end = all.map(\.range.upperBound).max() ?? header.upperBound
        return FrontMatterNode(
            .mapping(FrontMatterMapping(entries: all, style: .block)),
            range: header.lowerBound..<max(header.upperBound, end))
    }
}
