import ADRText

@testable import ADRModel

/// Every edit of front matter: what is none of its business stays, twice is once, a refusal is fine.
enum FrontMatterEditTarget {
    private enum Operation: CaseIterable {
        case set, append, appendToText, remove, rename
    }

    static func run(_ input: FuzzInput) {
        var input = input
        let operation = input.pick(Operation.allCases)
        let value = input.pick(values)
        let sibling: String? = input.pick([nil, "status", "date"])
        let source = input.source("docs/adr/0001-use-x.md")
        let path = path(in: FrontMatter(reading: source), &input)
        func edits(_ editor: FrontMatterEditor) throws(FrontMatterEditError) -> [TextEdit] {
            switch operation {
            case .set: try editor.set(path, to: value, after: sibling)
            case .append: try editor.append(value, to: path)
            case .appendToText: try editor.appendToCommaString("kim", to: path)
            case .remove: try editor.remove(path)
            case .rename: try editor.rename(path, to: "new-name")
            }
        }
        let editor = FrontMatterEditor(source)
        do throws(FrontMatterEditError) {
            let changes = try edits(editor)
            guard let after = try? source.applying(changes) else {
                fatalError("\(operation) makes edits that conflict")
            }
            check(operation, path, from: editor, to: after)
            // A removed item makes way for the next one.
            if operation == .remove, case .item = path.steps.last { return }
            let again = try? edits(FrontMatterEditor(after))
            require(
                again?.isEmpty ?? true,
                "\(operation) of \(path) twice is not once: \(again ?? [])\n\(after.text)")
        } catch {
            source.requireInside(error.range, "the refusal “\(error.message)”")
        }
    }

    private static func check(
        _ operation: Operation, _ path: FrontMatterPath, from editor: FrontMatterEditor, to after: SourceText
    ) {
        let source = editor.source
        source.requireKept(in: after, "\(operation) of \(path)")
        let bodyStart = editor.frontMatter?.range.upperBound ?? source.contentStart
        let body = source.bytes[bodyStart...]
        require(
            after.bytes.suffix(body.count).elementsEqual(body), "\(operation) of \(path) changed the text")
        let lost = Words(source, without: owned(operation, path, editor)).lost(in: after)
        require(
            lost == nil, "\(operation) of \(path) lost “\(lost ?? "")”:\n\(source.text)\n→\n\(after.text)")
    }

    /// What an edit may replace.
    private static func owned(
        _ operation: Operation, _ path: FrontMatterPath, _ editor: FrontMatterEditor
    ) -> [Range<Int>] {
        guard let root = editor.frontMatter?.rootNode, let node = root.node(at: path.steps[...]) else {
            return []
        }
        switch operation {
        case .append:
            // The only value so far becomes the first of a list, where it may need quotes and escapes.
            if case .scalar = node.content { return [node.range] }
            return node.isNull ? [node.range] : []
        case .set, .appendToText: return [node.range]
        case .remove:
            // A comment on the line belongs to what is removed, and an anchor above a nested list.
            let items = root.node(at: path.steps.dropLast())?.sequence?.itemRanges ?? []
            let item = items.first { $0.contains(node.range.lowerBound) }
            let start = editor.source.lineStart(
                of: entry(path, root)?.keyRange.lowerBound ?? item?.lowerBound ?? node.range.lowerBound)
            return [start..<editor.source.lineEnd(of: node.range.upperBound)]
        case .rename: return entry(path, root).map { [$0.keyRange] } ?? []
        }
    }

    private static func entry(_ path: FrontMatterPath, _ root: FrontMatterNode) -> FrontMatterEntry? {
        guard case .key(let key) = path.steps.last else { return nil }
        return root.node(at: path.steps.dropLast())?.mapping?[key]
    }

    /// The way to some value that is there, or to one that is not.
    private static func path(in frontMatter: FrontMatter?, _ input: inout FuzzInput) -> FrontMatterPath {
        var steps: [FrontMatterPath.Step] = []
        var node = frontMatter?.rootNode
        for _ in 0..<4 {
            switch node?.content {
            case .mapping(let mapping):
                let keys = mapping.entries.map(\.key) + ["new"]
                steps.append(.key(input.pick(keys)))
            case .sequence(let sequence): steps.append(.item(input.next(below: sequence.items.count + 1)))
            default: steps.append(.key(input.pick(["new", "status", "a b", "x:y", ""])))
            }
            node = frontMatter?.rootNode.node(at: steps[...])
            if input.next(below: 2) == 0 { break }
        }
        return FrontMatterPath(steps)
    }

    private static let values: [FrontMatterValue] = [
        .string("accepted"), .string(""), .string("a: b # c"), .string("two\nlines\n"),
        .string("'q' \"r\" \\"),
        .string("no"), .string(" blanks "), .string("- [x]: {y}"), .string("é 🎉 \u{85}\u{2028}"), .null,
        .verbatim("2026-01-02"), .verbatim("7"), .list([]), .list([.string("ana"), .string("lee, kim")]),
        .list([.verbatim("3"), .list([.string("x")])]), .map([.init("id", .string("R1"))]),
        .map([.init("a", .list([.string("b")])), .init("c d", .map([.init("e", .null)]))]),
        .string(String(repeating: "long ", count: 60)),
    ]
}
