/// The opening brackets that may still become links.
struct BracketStack {
    struct Bracket {
        /// The offset behind `[` or `![`.
        let textStart: Int
        let isImage: Bool
        /// The index of its mark.
        let mark: Int
        /// The number of emphasis delimiters before it.
        let delimiters: Int
        /// True once another bracket opens behind it, so that its text is not a label.
        var hasBracketInside = false
    }

    private var brackets: [Bracket] = []
    /// The number of outermost brackets that already have a link inside: links do not nest.
    private var inactiveCount = 0

    mutating func push(_ bracket: Bracket) {
        if !brackets.isEmpty { brackets[brackets.count - 1].hasBracketInside = true }
        brackets.append(bracket)
    }

    /// Removes the innermost bracket.
    ///
    /// - Returns: the bracket, `nil` if there is none or it may not become a link.
    mutating func pop() -> Bracket? {
        guard let bracket = brackets.popLast() else { return nil }
        let isActive = bracket.isImage || brackets.count >= inactiveCount
        inactiveCount = min(inactiveCount, brackets.count)
        return isActive ? bracket : nil
    }

    /// Makes sure that no bracket on the stack becomes a link; it may still become an image.
    mutating func deactivateLinks() { inactiveCount = brackets.count }
}

/// Links and images in brackets.
extension InlineScanner {
    mutating func openBracket(length: Int) {
        brackets.push(
            BracketStack.Bracket(
                textStart: offset + length, isImage: length == 2, mark: marks.count,
                delimiters: delimiters.count))
        mark(.text, to: offset + length)
    }

    mutating func closeBracket() {
        guard let opening = brackets.pop(), let link = link(from: opening) else {
            offset += 1
            return
        }
        links.append(link)
        marks[opening.mark].kind = .removed
        matchEmphasis(above: opening.delimiters)
        if !link.isImage { brackets.deactivateLinks() }
        mark(.removed, to: link.range.upperBound)
    }

    /// The link whose text ends here.
    private mutating func link(from opening: BracketStack.Bracket) -> InlineLink? {
        let text = opening.textStart..<offset
        let start = marks[opening.mark].range.lowerBound
        let syntax = LinkSyntax(bytes: bytes)
        if let tail = syntax.inlineTail(at: offset + 1) {
            return InlineLink(
                kind: .inline, isImage: opening.isImage, range: start..<tail.end, text: text,
                target: .written(tail.content))
        }
        var style = MarkdownLink.ReferenceStyle.shortcut
        var label = text
        var end = offset + 1
        if let written = syntax.label(at: offset + 1) {
            if written.content.isEmpty {
                (style, end) = (.collapsed, written.end)
            } else if !isBlank(written.content) {
                (style, label, end) = (.full, written.content, written.end)
            }
        }
        if style != .full {
            guard !opening.hasBracketInside, label.count <= LinkSyntax.maximumLabelLength, !isBlank(label)
            else { return nil }
        }
        if let definition = definitionIndex(of: label) {
            return InlineLink(
                kind: .reference(style), isImage: opening.isImage, range: start..<end, text: text,
                target: .definition(definition), label: label)
        }
        if style != .shortcut {
            undefinedReferences.append(
                InlineUndefinedReference(range: start..<end, text: text, label: label))
        }
        return nil
    }

    private func definitionIndex(of label: Range<Int>) -> Int? {
        guard !definitionIndexes.isEmpty else { return nil }
        return definitionIndexes[LinkLabel.normalized(String(decoding: bytes[label], as: UTF8.self))]
    }

    private func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy(\.isBlankOrLineEnding) }
}
