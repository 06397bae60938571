import ADRModel
import ADRText

/// The plain scalars of front matter, at any depth, in the order of the file.
struct PlainScalars {
    private(set) var nodes: [FrontMatterNode] = []

    init(_ frontMatter: FrontMatter) {
        for entry in frontMatter.root.entries { add(entry.value) }
    }

    /// Nodes are nested as deep as the reader of front matter allows, no deeper.
    private mutating func add(_ node: FrontMatterNode) {
        switch node.content {
        case .scalar(let scalar) where scalar.style == .plain: nodes.append(node)
        case .sequence(let sequence): for item in sequence.items { add(item) }
        case .mapping(let mapping): for entry in mapping.entries { add(entry.value) }
        case .null, .scalar: break
        }
    }
}

/// Quotes around plain scalars, if they make every reader of YAML take each for the text it looks like.
struct QuotingFixes {
    private var fixes: [Range<Int>: Fix] = [:]

    /// So many scalars are looked at one by one, if all of them together cannot be quoted.
    private static let limit = 32

    init(_ nodes: [FrontMatterNode], in source: SourceText) {
        var ranges: Set<Range<Int>> = []
        let edits = nodes.filter { ranges.insert($0.range).inserted }.compactMap { Self.edit($0, source) }
        guard !edits.isEmpty, let before = FrontMatter(reading: source) else { return }
        func isProved(_ edits: [TextEdit]) -> Bool {
            guard let after = (try? source.applying(edits)).flatMap({ FrontMatter(reading: $0) }) else {
                return false
            }
            return after.root.value == before.root.value && after.problems.count <= before.problems.count
        }
        for edit in isProved(edits) ? edits : edits.prefix(Self.limit).filter({ isProved([$0]) }) {
            fixes[edit.range] = Fix(
                title: "Put quotes around the text", safety: .safe, edits: [source.filePath: [edit]])
        }
    }

    subscript(node: FrontMatterNode) -> Fix? { fixes[node.range] }

    private static func edit(_ node: FrontMatterNode, _ source: SourceText) -> TextEdit? {
        guard let text = node.scalar?.text, !source[node.range].utf8.contains(UInt8(ascii: "\n")) else {
            return nil
        }
        return TextEdit(replacing: node.range, with: FrontMatterValue.string(text).yaml)
    }
}
