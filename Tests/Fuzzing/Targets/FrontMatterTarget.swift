import ADRText

@testable import ADRModel

/// Front matter and whole YAML files: every place lies where it belongs, and values survive being written.
enum FrontMatterTarget {
    static func run(_ bytes: [UInt8]) {
        let source = SourceText(path: "docs/adr/0001-use-x.md", bytes: bytes)
        let lines = LineIndex(source)
        if let frontMatter = FrontMatter(reading: source) {
            source.requireInside(frontMatter.range, "front matter")
            source.requireInside(frontMatter.contentRange, of: frontMatter.range, "the content")
            source.requireInside(frontMatter.openingFenceRange, of: frontMatter.range, "the opening fence")
            if let closing = frontMatter.closingFenceRange {
                source.requireInside(closing, of: frontMatter.range, "the closing fence")
            }
            for entry in frontMatter.root.entries { check(entry, in: frontMatter.contentRange, of: source) }
            check(frontMatter.problems, lines, of: source)
            if frontMatter.problems.isEmpty { checkWriting(frontMatter.root.value) }
        }
        let document = YAMLDocument(reading: source)
        check(document.root, in: 0..<bytes.count, of: source)
        check(document.problems, lines, of: source)
        if document.problems.isEmpty { checkWriting(document.root.value) }
    }

    private static func check(_ problems: [FrontMatterProblem], _ lines: LineIndex, of source: SourceText) {
        for problem in problems {
            source.requireInside(problem.range, "the problem “\(problem.message)”")
            _ = lines.position(at: problem.range.lowerBound)
        }
    }

    private static func check(_ entry: FrontMatterEntry, in outer: Range<Int>, of source: SourceText) {
        source.requireInside(entry.keyRange, of: outer, "the key \(entry.key)")
        check(entry.value, in: outer, of: source)
    }

    private static func check(_ node: FrontMatterNode, in outer: Range<Int>, of source: SourceText) {
        source.requireInside(node.range, of: outer, "a value")
        switch node.content {
        case .null: break
        case .scalar(let scalar): _ = scalar.impliedType
        case .sequence(let sequence):
            require(sequence.items.count == sequence.itemRanges.count, "items without ranges")
            for (item, range) in zip(sequence.items, sequence.itemRanges) {
                source.requireInside(range, of: outer, "an item")
                check(item, in: outer, of: source)
            }
        case .mapping(let mapping):
            for entry in mapping.entries { check(entry, in: outer, of: source) }
        }
    }

    /// Values are read back as they were from what is written of them.
    private static func checkWriting(_ value: FrontMatterValue) {
        guard case .map = value else { return }
        let text = SourceText(path: "x.yml", value.yaml + "\n")
        let document = YAMLDocument(reading: text)
        // One level more than what may nest is refused.
        guard document.problems.isEmpty else { return }
        require(
            document.root.value == value, "\(value) is read back from \(text.text) as \(document.root.value)")
    }
}
