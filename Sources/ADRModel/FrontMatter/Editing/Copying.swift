import ADRText

extension FrontMatterEditor {
    /// Appends a copy of a list's item that stands in other front matter: its own bytes, comments and quotes
    /// included, moved to the column of the list; written anew only where they could not stand.
    ///
    /// - Parameters:
    ///   - item: a value of YAML.
    ///   - other: the text that holds it.
    /// - Throws: ``FrontMatterEditError`` if the place cannot be changed with certainty.
    func append(
        copyOf item: FrontMatterNode, in other: SourceText, to path: FrontMatterPath
    ) throws(FrontMatterEditError) -> [TextEdit] {
        let value = item.value
        let plain = try append(value, to: path)
        guard let written = try? source.applying(plain),
            let place = FrontMatter(reading: written)?.rootNode.node(at: path.steps[...])?.sequence?.items
                .last
        else { return plain }
        let column = written.column(of: place.range.lowerBound)
        let text = other.lines(of: item, movedTo: column, ending: written.lineEnding)
        let copied = SourceText(
            path: source.path,
            bytes: written.bytes[..<place.range.lowerBound] + Array(text.utf8)
                + written.bytes[place.range.upperBound...])
        let expected = FrontMatter(reading: written)
        guard let result = FrontMatter(reading: copied), result.format == expected?.format,
            result.root.value == expected?.root.value,
            result.problems.count <= expected?.problems.count ?? 0
        else { return plain }
        return [TextEdit(replacing: 0..<source.bytes.count, with: copied.text)]
    }
}

extension SourceText {
    /// The text of a node, with a comment that ends its last line; further lines are moved with it.
    fileprivate func lines(of node: FrontMatterNode, movedTo column: Int, ending: String) -> String {
        let own = self.column(of: node.range.lowerBound)
        let rest = bytes[node.range.upperBound..<lineEnd(of: node.range.upperBound)]
        let comment = rest.drop(while: \.isYAMLBlank).first == UInt8(ascii: "#") ? rest : []
        let text = bytes[node.range] + comment
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
        let moved = lines.enumerated().map { index, line in
            guard index > 0, !line.isEmpty else { return String(decoding: line, as: UTF8.self) }
            let indentation = line.prefix { $0 == UInt8(ascii: " ") }.count
            return String(repeating: " ", count: max(0, indentation + column - own))
                + String(decoding: line.dropFirst(indentation), as: UTF8.self)
        }
        return moved.joined(separator: ending)
    }
}
