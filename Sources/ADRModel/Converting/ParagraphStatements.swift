import ADRText

/// Names with their values in lines of a paragraph.
extension BodyStatements {
    /// What is taken away with some values of one paragraph: those of one line go together.
    func linesOfParagraph(_ values: [LabelledValue]) -> [BodyStatement] {
        var statements: [BodyStatement] = []
        var rest = values[...]
        while let first = rest.first {
            let end = nextLine(first.name.lowerBound)
            let group = rest.prefix { $0.name.lowerBound < end }
            statements.append(line(Array(group)))
            rest = rest.dropFirst(group.count)
        }
        return statements
    }

    private func line(_ values: [LabelledValue]) -> BodyStatement {
        let start = lineStart(values[0].name.lowerBound)
        let end = nextLine(values[values.count - 1].value.upperBound)
        return BodyStatement(
            values: values, lines: start..<end, obstacle: obstacle(to: values, in: start..<end))
    }

    private func obstacle(to values: [LabelledValue], in lines: Range<Int>) -> String? {
        guard let block = block(at: values[0].name.lowerBound) else { return "it is not in a paragraph" }
        guard values.allSatisfy({ lines.contains($0.name.lowerBound) }), isAlone(values, in: lines) else {
            return "there is other text on its line"
        }
        if block.nesting.quoteDepth > 0 { return "it is in a quote" }
        if values.contains(where: { $0.label == .status && $0.value.overlaps(record.status.range ?? 0..<0) }),
            StatusBoxes(of: record) != nil || StatusHistory(of: record)?.isOfSeveralLines ?? false
        {
            return "it is one of several lines that state the status"
        }
        return record.obstacle(below: lines, of: block)
    }

    /// Whether nothing but names, values and marks stands in some lines.
    private func isAlone(_ values: [LabelledValue], in lines: Range<Int>) -> Bool {
        var rest: [UInt8] = []
        var position = lines.lowerBound
        for part in values.flatMap({ [$0.name, $0.value] }).sorted(by: { $0.lowerBound < $1.lowerBound })
        where part.lowerBound >= position {
            rest += record.source.bytes[position..<part.lowerBound]
            position = part.upperBound
        }
        rest += record.source.bytes[position..<lines.upperBound]
        var text = String(decoding: rest, as: UTF8.self).lowercased()
        for remark in ["<br>", "<br/>", "<br />", "<!-- optional -->"] {
            if let range = text.firstRange(of: remark) { text.removeSubrange(range) }
        }
        return text.unicodeScalars.allSatisfy { " \t\r\n*_-+:|,;·•：–—\\".unicodeScalars.contains($0) }
    }
}
