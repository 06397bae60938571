import ADRModel
import ADRText
import Testing

/// Random edits of random front matter change one value and no other byte.
@Suite struct EditorPropertyTests {
    /// One random change, and what it does to the value at its path.
    struct Change {
        let path: FrontMatterPath
        let value: FrontMatterValue
        let kind: Int

        func edits(of source: SourceText) throws -> [TextEdit] {
            let editor = FrontMatterEditor(source, keepsComments: false)
            return switch kind {
            case 0: try editor.set(path, to: value)
            case 1: try editor.append(value, to: path)
            case 2: try editor.remove(path)
            default: try editor.rename(path, to: "renamed")
            }
        }
    }

    static let values: [FrontMatterValue] = [
        .null, .string("accepted"), .string("0017"), .string("@ana: \"x\""), .string("a\nb"),
        .verbatim("2026-11-22"),
        .list([]), .list([.string("a"), .string("b, c")]), .map([.init("id", .string("R1"))]),
        .string("*.md"),
        .list([.map([.init("id", .string("R2")), .init("level", .verbatim("2x5"))])]),
        .map([.init("a", .list([.map([.init("b", .string(""))])])), .init("no", .null)]),
    ]

    @Test func editsChangeOneValueAndNoOtherByte() throws {
        var refused = 0
        var done = 0
        for seed in 0..<4_000 {
            let source = file(seed)
            let before = try #require(FrontMatter(reading: source))
            guard before.problems.isEmpty else { continue }
            let change = change(of: before, seed)
            guard let edits = try? change.edits(of: source) else {
                refused += 1
                continue
            }
            done += 1
            let after = try source.applying(edits)
            let info = Comment(rawValue: "seed \(seed) \(change)\n\(source.text)\n=>\n\(after.text)")
            let result = try #require(FrontMatter(reading: after), info)
            #expect(result.problems.isEmpty, info)
            #expect(others(in: result, than: change.path) == others(in: before, than: change.path), info)
            let node = node(at: change.path, in: result)
            switch change.kind {
            case 0: #expect(node?.value == change.value.asRead, info)
            case 1:
                #expect(
                    node?.sequence?.items.contains { $0.value == change.value.asRead } ?? (edits == []), info)
            case 2: if case .key = change.path.steps.last { #expect(node == nil, info) }
            default: #expect(node == nil, info)
            }
            for edit in edits { #expect(isInside(edit, change.path, before, source), info) }
            if case 2 = change.kind, case .item = change.path.steps.last { continue }
            #expect(try change.edits(of: after).isEmpty, info)
            guard Comparison(source[before.contentRange]).isAcceptedByBoth else { continue }
            let comparison = Comparison(after[result.contentRange])
            #expect(comparison.isAcceptedByBoth && comparison.agrees, info)
        }
        #expect(done > 3_000 && refused < 100, "\(done) done, \(refused) refused")
    }

    private func file(_ seed: Int) -> SourceText {
        var generator = FrontMatterGenerator(seed: seed)
        let lineEnding = seed % 3 == 0 ? "\r\n" : "\n"
        let content = generator.document(lineEnding: lineEnding)
        let body = seed % 5 == 0 ? "---" : "---\(lineEnding)# T\(lineEnding)---\(lineEnding)a: b"
        return SourceText(
            path: "a.md", (seed % 7 == 0 ? "\u{FEFF}" : "") + "---\(lineEnding)\(content)\(body)")
    }

    private func change(of frontMatter: FrontMatter, _ seed: Int) -> Change {
        var random = SeededGenerator(seed: seed &* 31)
        var steps: [FrontMatterPath.Step] = []
        var node = FrontMatterNode(.mapping(frontMatter.root), range: 0..<0)
        while steps.isEmpty || Int.random(in: 0..<3, using: &random) > 0 {
            if let entries = node.mapping?.entries, let entry = entries.randomElement(using: &random) {
                steps.append(.key(entry.key))
                node = entry.value
            } else if let items = node.sequence?.items,
                let index = items.indices.randomElement(using: &random)
            {
                steps.append(.item(index))
                node = items[index]
            } else {
                break
            }
        }
        var kind = Int.random(in: 0..<5, using: &random)
        if kind == 4 || kind == 1 && node.mapping != nil { kind = 0 }
        if kind == 3, case .item = steps.last { kind = 2 }
        if kind < 2, node.mapping != nil || node.isNull, Int.random(in: 0..<3, using: &random) == 0 {
            steps.append("new key")
        }
        let value = Self.values.randomElement(using: &random)!
        return Change(path: FrontMatterPath(steps), value: value, kind: kind)
    }

    private func node(at path: FrontMatterPath, in frontMatter: FrontMatter) -> FrontMatterNode? {
        var node: FrontMatterNode? = FrontMatterNode(.mapping(frontMatter.root), range: 0..<0)
        for step in path.steps {
            switch step {
            case .key(let key): node = node?.mapping?[key]?.value
            case .item(let index):
                node = node?.sequence.flatMap { $0.items.indices.contains(index) ? $0.items[index] : nil }
            }
        }
        return node
    }

    /// The entries of the root that a change of a path leaves alone.
    private func others(in frontMatter: FrontMatter, than path: FrontMatterPath) -> [FrontMatterValue.Pair] {
        guard case .map(let pairs) = frontMatter.root.value, let first = path.steps.first else { return [] }
        return pairs.filter { first != .key($0.key) && $0.key != "renamed" }
    }

    /// Whether an edit stays within the lines of the key at the root, and what stands behind them.
    private func isInside(
        _ edit: TextEdit, _ path: FrontMatterPath, _ frontMatter: FrontMatter, _ source: SourceText
    ) -> Bool {
        let entries = frontMatter.root.entries
        guard let index = entries.firstIndex(where: { .key($0.key) == path.steps[0] }) else {
            return edit.range == frontMatter.contentRange.upperBound..<frontMatter.contentRange.upperBound
        }
        let end =
            index + 1 < entries.count
            ? entries[index + 1].keyRange.lowerBound : frontMatter.contentRange.upperBound
        return edit.range.lowerBound >= entries[index].keyRange.lowerBound && edit.range.upperBound <= end
    }
}
