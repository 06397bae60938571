import ADRText

extension SectionDialect {
    func statements(_ values: [LabelledValue], in body: BodyStatements) -> [BodyStatement] {
        values.flatMap { $0.place == .heading ? [heading($0, in: body)] : section($0, in: body) }
    }

    private func section(_ value: LabelledValue, in body: BodyStatements) -> [BodyStatement] {
        let outline = body.outline
        guard let heading = outline.heading(at: value.name.lowerBound), heading.textRange == value.name else {
            return []
        }
        guard value.label == .status else {
            let isLine = outline.firstLine(in: value.value) == value.value
            return [
                BodyStatement(
                    values: [value], lines: section(of: heading, without: [value.value], in: body),
                    obstacle: isLine ? nil : "its section has more than one line")
            ]
        }
        guard let status = status(of: value, in: body) else { return [] }
        let links = links(in: value.value, besides: status, body)
        var statements = links.map {
            BodyStatement(
                values: [$0], lines: body.lineStart($0.name.lowerBound)..<body.nextLine($0.value.upperBound),
                obstacle: nil)
        }
        let trimmed = body.record.source.trimming(status)
        let own = LabelledValue(
            label: .status, name: value.name, value: trimmed, place: .section,
            isInPreamble: value.isInPreamble)
        statements.append(
            BodyStatement(
                values: [own], lines: section(of: heading, without: [trimmed], in: body),
                obstacle: obstacle(toStatus: trimmed, besides: links, in: body),
                dependsOnThoseBefore: !links.isEmpty))
        return statements
    }

    /// Where a section tells the status, or repeats what the front matter says of it.
    private func status(of section: LabelledValue, in body: BodyStatements) -> Range<Int>? {
        let repetitions = body.repetitions
        if let own = body.record.status.range, body.holds(own, section) { return own }
        let next = repetitions.partitioningIndex { $0.lowerBound >= section.value.lowerBound }
        return next < repetitions.count && body.holds(repetitions[next], section) ? repetitions[next] : nil
    }

    private func obstacle(
        toStatus status: Range<Int>, besides links: [LabelledValue], in body: BodyStatements
    ) -> String? {
        guard let block = body.block(at: status.lowerBound), block.kind == .paragraph else {
            return "it is in a table or in code"
        }
        if StatusBoxes(of: body.record) != nil { return "it is one of several checkboxes" }
        if StatusHistory(of: body.record) != nil { return "it is the last entry of a history" }
        let lines = body.outline.lines(of: block)
        guard let position = lines.firstIndex(of: status) else { return "it is one of several checkboxes" }
        let bytes = body.record.source.bytes
        let linked = Set(links.map(\.name.lowerBound))
        let isFree = lines.indices.allSatisfy { index in
            index == position || linked.contains(lines[index].lowerBound)
                || index == position - 1 && endsHard(lines[index], bytes)
                || index == position + 1 && endsHard(status, bytes)
        }
        return isFree ? nil : "its sentence continues on another line"
    }

    /// Whether a hard line break follows a line.
    private func endsHard(_ line: Range<Int>, _ bytes: [UInt8]) -> Bool {
        bytes[line.upperBound...].starts(with: "  ".utf8) || bytes[line].last == UInt8(ascii: "\\")
    }

    /// Lines of a status section that say nothing but how the record stands to others.
    private func links(
        in section: Range<Int>, besides status: Range<Int>, _ body: BodyStatements
    ) -> [LabelledValue] {
        let outline = body.outline
        let sentence = RelationSentence(outline: outline)
        return outline.blocks[outline.blockIndexes(in: section)].filter { $0.kind == .paragraph }
            .flatMap { outline.lines(of: $0) }
            .filter { !$0.overlaps(status) }
            .compactMap { line -> LabelledValue? in
                let links = sentence.links(in: line, isStatus: true, place: .section)
                guard let first = links.first, links.allSatisfy({ $0.kind == first.kind && !$0.isPartial }),
                    body.lineStart(line.lowerBound) == line.lowerBound
                else { return nil }
                let name = line.lowerBound..<first.target.range.lowerBound
                guard FactLabel(body.record.source[name]) == .link(first.kind) else { return nil }
                return LabelledValue(
                    label: .link(first.kind), name: name,
                    value: first.target.range.lowerBound..<line.upperBound,
                    place: .section, isInPreamble: true)
            }
    }

    /// The whole section if it has no more than some lines, else these.
    private func section(
        of heading: MarkdownHeading, without lines: [Range<Int>], in body: BodyStatements
    ) -> Range<Int> {
        let outline = body.outline
        let text = outline.ownText(of: heading)
        let rest = outline.blocks[outline.blockIndexes(in: text)].contains { block in
            guard block.range.lowerBound >= text.lowerBound else { return false }
            return block.kind != .paragraph || outline.lines(of: block).contains { !lines.contains($0) }
        }
        if !rest { return body.lineStart(heading.range.lowerBound)..<text.upperBound }
        return body.lineStart(lines[0].lowerBound)..<body.nextLine(lines[lines.count - 1].upperBound)
    }

    private func heading(_ value: LabelledValue, in body: BodyStatements) -> BodyStatement {
        let outline = body.outline
        let heading = outline.heading(at: value.name.lowerBound)
        let text = heading.map { outline.ownText(of: $0) } ?? value.value
        let isEmpty = outline.blockIndexes(in: text).allSatisfy {
            outline.blocks[$0].range.lowerBound < text.lowerBound
        }
        return BodyStatement(
            values: [value], lines: body.lineStart(value.name.lowerBound)..<text.upperBound,
            obstacle: isEmpty ? nil : "its heading has text below it")
    }
}
