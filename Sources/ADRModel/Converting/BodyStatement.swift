import ADRText

/// A place of the body that states facts under names and holds nothing else, so that it can be taken away.
struct BodyStatement {
    let values: [LabelledValue]
    /// UTF-8 offsets of the lines, with the last line ending.
    let lines: Range<Int>
    /// Why the lines cannot be taken away; `nil` if they can.
    let obstacle: String?
    /// Whether the lines are others when the statements before are gone.
    var dependsOnThoseBefore = false
}

/// Finds the places of a body that state facts which every dialect can state.
struct BodyStatements {
    let record: DecisionRecord
    let outline: MarkdownOutline
    /// Where sections repeat what the front matter says of the status, in the order of the text.
    let repetitions: [Range<Int>]

    init(_ record: DecisionRecord) {
        self.record = record
        outline = record.outline
        let text = record.status.place == .frontMatter ? record.status.value?.text.lowercased() : nil
        repetitions = record.otherStatuses.filter {
            $0.place == .section && text != nil && $0.value?.text.lowercased() == text
        }.compactMap(\.range)
    }

    /// In the order of the text; the status of a section follows the links that stand in it.
    func all() -> [BodyStatement] {
        var rest = record.bodyFacts.filter { counts($0) }[...]
        var statements: [BodyStatement] = []
        while let first = rest.first, let end = block(at: first.name.lowerBound)?.range.upperBound {
            let together = rest.prefix { $0.place.dialect == first.place.dialect && $0.name.lowerBound < end }
            if let dialect = first.place.dialect {
                statements += dialect.behaviour.statements(Array(together), in: self)
            }
            rest = rest.dropFirst(together.count)
        }
        return statements
    }

    /// Whether a value is one that the record's facts may come from.
    private func counts(_ value: LabelledValue) -> Bool {
        guard value.label.isMovable, !value.value.isEmpty else { return false }
        let isOwn = holds(record.status.range, value) || holds(record.date.range, value)
        if value.place.dialect == .sections, value.label.isLink || value.label == .date { return isOwn }
        return value.isInPreamble || isOwn
    }

    func holds(_ range: Range<Int>?, _ value: LabelledValue) -> Bool {
        range.map { value.value.lowerBound <= $0.lowerBound && $0.upperBound <= value.value.upperBound }
            ?? false
    }

    // MARK: - Lines

    func block(at offset: Int) -> MarkdownBlock? {
        outline.blockIndexes(in: offset..<offset + 1).first.map { outline.blocks[$0] }
    }

    func lineStart(_ offset: Int) -> Int { record.source.lineStart(of: offset) }

    func nextLine(_ offset: Int) -> Int { record.source.nextLine(after: offset) }
}

extension Dialect {
    /// Each name goes with its lines, and the last one with all that stands around them.
    func statements(_ values: [LabelledValue], in body: BodyStatements) -> [BodyStatement] {
        let block = body.block(at: values[0].name.lowerBound)
        return values.map { value in
            let own =
                value.lines ?? body.record.source.wholeLines(value.name.lowerBound..<value.value.upperBound)
            let whole = block.flatMap { body.isFrame(frame.opening + frame.closing, around: own, in: $0) }
            return BodyStatement(
                values: [value], lines: whole ?? own,
                obstacle: value.lines == nil ? "there is other text on its line" : nil,
                dependsOnThoseBefore: whole == nil && value == values.last && values.count > 1)
        }
    }
}

extension BodyStatements {
    /// The lines of a block in which some lines stand, if nothing but a frame is around them.
    fileprivate func isFrame(
        _ frame: String, around lines: Range<Int>, in block: MarkdownBlock
    ) -> Range<Int>? {
        let source = record.source
        let all = source.wholeLines(block.range)
        guard !frame.isEmpty, all.lowerBound <= lines.lowerBound, lines.upperBound <= all.upperBound else {
            return nil
        }
        func words(_ text: some StringProtocol) -> [UInt8] { text.utf8.filter(\.isASCIILetterOrDigit) }
        let rest = source[all.lowerBound..<lines.lowerBound] + source[lines.upperBound..<all.upperBound]
        return words(rest) == words(frame) ? all : nil
    }
}
