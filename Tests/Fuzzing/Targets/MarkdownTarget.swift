import ADRText

/// The outline of Markdown and what stands in its lines: blocks follow each other, every place lies inside.
enum MarkdownTarget {
    static func run(_ bytes: [UInt8]) {
        let source = SourceText(path: "x.md", bytes: bytes)
        let outline = MarkdownOutline(source)
        var end = 0
        for block in outline.blocks {
            source.requireInside(block.range, "a block")
            source.requireInside(block.contentRange, "the text of a block")
            require(block.range.lowerBound >= end, "the block at \(block.range) overlaps the one before")
            end = block.range.upperBound
            require(
                block.nesting.quoteDepth + block.nesting.listDepth <= MarkdownOutline.maximumDepth,
                "a block lies too deep")
            for line in outline.lines(of: block) { source.requireInside(line, "a line") }
            let table = outline.table(block)
            for cell in table.header + table.rows.flatMap(\.self) { source.requireInside(cell, "a cell") }
            _ = outline.plainText(of: block.contentRange)
        }
        for item in outline.items {
            source.requireInside(item.marker.range, "a marker")
            require(item.blocks.upperBound <= outline.blocks.count, "an item has blocks that are not there")
        }
        for heading in outline.headings + outline.looseHeadings {
            source.requireInside(heading.textRange, of: heading.range, "the text of a heading")
            source.requireInside(outline.section(of: heading), "a section")
            source.requireInside(outline.ownText(of: heading), "the text below a heading")
        }
        for definition in outline.definitions {
            source.requireInside(definition.range, "a definition")
            source.requireInside(definition.destinationRange, of: definition.range, "its destination")
        }
        checkInlines(outline.inlines(), of: source)
        let anchors = HeadingAnchors(outline)
        require(anchors.names.count == anchors.ranges.count, "a heading without an anchor")
        checkEscaping(outline.plainText(of: 0..<bytes.count))
    }

    private static func checkInlines(_ inlines: MarkdownInlines, of source: SourceText) {
        for link in inlines.links {
            source.requireInside(link.range, "a link")
            source.requireInside(link.textRange, of: link.range, "the text of a link")
            source.requireInside(link.destinationRange, "a destination")
        }
        for reference in inlines.undefinedReferences { source.requireInside(reference.range, "a reference") }
        for comment in inlines.comments {
            source.requireInside(comment.innerRange, of: comment.range, "the text of a comment")
        }
        for tag in inlines.tags { source.requireInside(tag.range, "a tag") }
        for code in inlines.code {
            source.requireInside(code, "code")
            require(inlines.isCode(code.lowerBound), "code that is none")
        }
    }

    /// Text that is escaped is read as what it was.
    private static func checkEscaping(_ text: String) {
        // Blanks at the end of a heading are none of its text.
        let text = String(text.prefix(200)).trimming
        let heading = SourceText(path: "x.md", "# \(MarkdownWriter.heading(text))\n")
        let outline = MarkdownOutline(heading)
        require(outline.headings.count == 1 && outline.blocks.count == 1, "\(heading.text) is not a heading")
        let read = outline.plainText(of: outline.headings[0].textRange)
        require(read == text, "“\(text)” is read as “\(read)” from \(heading.text)")
    }
}
