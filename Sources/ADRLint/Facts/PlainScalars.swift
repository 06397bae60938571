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

/// Quotes around a plain scalar, if they make every reader of YAML take it for the text it looks like.
struct QuotingFix {
    let fix: Fix

    init?(_ node: FrontMatterNode, in source: SourceText) {
        guard let text = node.scalar?.text, !source[node.range].utf8.contains(UInt8(ascii: "\n")) else {
            return nil
        }
        let edit = TextEdit(replacing: node.range, with: FrontMatterValue.string(text).yaml)
        guard let before = FrontMatter(reading: source), let changed = try? source.applying([edit]),
            let after = FrontMatter(reading: changed), after.root.value == before.root.value,
            after.problems.count <= before.problems.count
        else { return nil }
        fix = Fix(title: "Put quotes around the text", safety: .safe, edits: [source.filePath: [edit]])
    }
}
