import ADRText

/// The lines between `$$` and `$$`, which are formulas and no Markdown.
struct MathBlocks {
    private var ranges: [Range<Int>] = []

    init(of outline: MarkdownOutline) {
        guard Self.dollar.stands(in: outline.source.bytes, outline.source.bytes.indices) else { return }
        var start: Int?
        for block in outline.blocks where block.kind == .paragraph {
            for line in outline.lines(of: block) {
                let text = outline.source.bytes[line]
                let marks = text.indices.dropLast().filter { text[$0...].starts(with: "$$".utf8) }
                // `$$x$$` on one line begins and ends.
                guard marks.count == 1 || text.count == 2 else { continue }
                if let open = start {
                    ranges.append(open..<line.upperBound)
                    start = nil
                } else if marks.first == line.lowerBound {
                    start = line.lowerBound
                }
            }
        }
    }

    private static let dollar = SignSearch("$")

    func contains(_ offset: Int) -> Bool { ranges.contains { $0.contains(offset) } }
}
