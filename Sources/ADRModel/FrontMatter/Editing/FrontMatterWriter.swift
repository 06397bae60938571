import ADRText

/// Writes values as YAML, TOML or JSON text.
struct FrontMatterWriter {
    let format: FrontMatter.Format
    /// A line that would be longer is broken into a block.
    private static let lineWidth = 100

    /// A value on one line.
    ///
    /// - Parameters:
    ///   - style: how the scalar was written that this one replaces.
    ///   - inFlow: whether brackets stand around it.
    func inline(
        _ value: FrontMatterValue, keeping style: FrontMatterScalar.Style? = nil, inFlow: Bool = false
    ) -> String {
        switch value {
        case .null: return "null"
        case .string(let text): return scalar(text, keeping: style, inFlow: inFlow)
        case .verbatim(let text):
            let isQuoted = style == .singleQuoted || style == .doubleQuoted
            let mayStandBare = format != .json || Self.isLiteralOfJSON(text)
            return isQuoted || !mayStandBare ? scalar(text, keeping: style, inFlow: inFlow) : text
        case .list(let items):
            return "[" + items.map { inline($0, inFlow: true) }.joined(separator: ", ") + "]"
        case .map(let pairs):
            return "{" + pairs.map { inlineEntry($0, inFlow: true) }.joined(separator: ", ") + "}"
        }
    }

    private func scalar(_ text: String, keeping style: FrontMatterScalar.Style?, inFlow: Bool) -> String {
        switch format {
        case .yaml: return YAMLScalarWriter.text(text, keeping: style, inFlow: inFlow)
        case .json: return YAMLScalarWriter.doubleQuoted(text)
        case .toml:
            let isLiteral =
                style == .singleQuoted && !text.utf8.contains(UInt8(ascii: "'"))
                && !YAMLScalarWriter.needsEscapes(text)
            return isLiteral ? "'\(text)'" : YAMLScalarWriter.doubleQuoted(text)
        }
    }

    /// A key and its value on one line.
    func inlineEntry(_ pair: FrontMatterValue.Pair, inFlow: Bool) -> String {
        key(pair.key) + (format == .toml ? " = " : ": ") + inline(pair.value, inFlow: inFlow)
    }

    /// Whether a text is a number, `true`, `false` or `null`.
    private static func isLiteralOfJSON(_ text: String) -> Bool {
        guard let node = try? JSONNode(reading: SourceText(path: "", text)) else { return false }
        switch node.content {
        case .null, .bool, .number: return true
        case .string, .array, .object: return false
        }
    }

    /// A key, quoted if need be.
    func key(_ key: String) -> String {
        switch format {
        case .yaml: return YAMLScalarWriter.text(key, keeping: nil, inFlow: true)
        case .json: return YAMLScalarWriter.doubleQuoted(key)
        case .toml:
            let isBare = !key.isEmpty && key.utf8.allSatisfy(\.isTOMLBareKey)
            return isBare ? key : YAMLScalarWriter.doubleQuoted(key)
        }
    }

    /// Whether a value is better written on several lines.
    func prefersBlock(_ value: FrontMatterValue, column: Int) -> Bool {
        guard format == .yaml else { return false }
        switch value {
        case .list(let items) where !items.isEmpty:
            if items.contains(where: \.isMap) { return true }
        case .map(let pairs) where !pairs.isEmpty:
            if pairs.contains(where: { prefersBlock($0.value, column: 0) }) { return true }
        default: return false
        }
        return column + inline(value).utf8.count > Self.lineWidth
    }

    /// The lines of a key and its value, with their indentation.
    func entryLines(_ pair: FrontMatterValue.Pair, column: Int) -> [String] {
        let indentation = String(repeating: " ", count: column)
        let key = key(pair.key)
        guard prefersBlock(pair.value, column: column + key.utf8.count + 2) else {
            return [indentation + inlineEntry(pair, inFlow: false)]
        }
        return ["\(indentation)\(key):"] + blockLines(pair.value, column: column + 2)
    }

    /// The lines of a list or mapping in block style, with their indentation.
    func blockLines(_ value: FrontMatterValue, column: Int) -> [String] {
        switch value {
        case .list(let items):
            items.flatMap { itemLines($0, column: column, isBlock: prefersBlock($0, column: column + 2)) }
        case .map(let pairs): pairs.flatMap { entryLines($0, column: column) }
        case .null, .string, .verbatim: [String(repeating: " ", count: column) + inline(value)]
        }
    }

    /// The lines of a list item with its `-` in a column and its own lines some columns behind.
    func itemLines(_ item: FrontMatterValue, column: Int, isBlock: Bool, offset: Int = 2) -> [String] {
        let start = String(repeating: " ", count: column) + "-" + String(repeating: " ", count: offset - 1)
        guard isBlock else { return [start + inline(item)] }
        var lines = blockLines(item, column: column + offset)
        lines[0] = start + lines[0].dropFirst(column + offset)
        return lines
    }
}

extension FrontMatterValue {
    var isMap: Bool { if case .map = self { true } else { false } }
    var isEmptyCollection: Bool { self == .list([]) || self == .map([]) }
    var isCollection: Bool {
        switch self {
        case .list, .map: true
        case .null, .string, .verbatim: false
        }
    }
}
