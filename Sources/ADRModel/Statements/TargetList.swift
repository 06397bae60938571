import ADRText

/// The records that a statement names one after the other: `[2. B](0002-b.md), ADR-3 and ADR-4`.
struct TargetList {
    let targets: [RecordReference]
    /// Whether brackets with words of their own stand behind a target and before another one.
    let holdsRemarks: Bool
    /// UTF-8 offsets from the first target to the last, with the marks around them.
    let range: Range<Int>

    /// The list that begins at an offset or behind blanks there; `nil` if no record is named there.
    ///
    /// - Parameter allowsBareNumbers: whether `12` names one.
    init?(
        at start: Int, before end: Int, in outline: MarkdownOutline, _ finder: LinkFinder,
        allowsBareNumbers: Bool = true
    ) {
        let reader = TargetReader(
            outline: outline, finder: finder, end: end, allowsBareNumbers: allowsBareNumbers)
        let start = reader.skippingBlanks(from: start)
        guard let first = reader.target(at: start) else { return nil }
        var targets = first.references
        var parts = RecordParts()
        _ = parts.isPart(targets[0])
        var listEnd = first.end
        var holdsRemarks = false
        while let next = reader.joint(behind: reader.skippingRemark(from: listEnd)),
            let target = reader.target(at: next.start), !parts.isPart(target.references[0]),
            !next.mayEndSentence || reader.endsList(at: target.end)
        {
            holdsRemarks = holdsRemarks || reader.skippingRemark(from: listEnd) > listEnd
            targets += targets.count < ReferenceScanner.most ? target.references : target.references.suffix(1)
            listEnd = target.end
        }
        self.targets = targets
        self.holdsRemarks = holdsRemarks
        range = start..<listEnd
    }
}

extension TargetList {
    /// Whether a line ends where another record has to follow: behind a comma or a word that joins.
    static func breaksOff(_ line: Range<Int>, in source: SourceText) -> Bool {
        let text = source.bytes[line].reversed().drop { $0.isBlankOrLineEnding || $0 == UInt8(ascii: "\\") }
        guard let last = text.first else { return false }
        let word = String(decoding: text.prefix { !$0.isBlank }.reversed(), as: UTF8.self).lowercased()
        return last == UInt8(ascii: ",") && source.bytes[line].contains(UInt8(ascii: "]"))
            || TargetReader.conjunctions.contains(word) || StatusClause.agents.contains([word])
    }
}

/// Reads one target after the other.
private struct TargetReader {
    /// A target and where it ends; a span of numbers is several references.
    typealias Target = (references: [RecordReference], end: Int)

    let outline: MarkdownOutline
    let finder: LinkFinder
    let end: Int
    let allowsBareNumbers: Bool

    private var bytes: [UInt8] { outline.source.bytes }

    /// A target at an offset, by link or by name, and where it ends.
    func target(at start: Int) -> Target? {
        if let link = link(at: start) { return link }
        let marked = skippingMarks(from: start)
        if let link = link(at: marked) { return (link.references, skippingMarks(from: link.end)) }
        let name = skippingFolders(from: marked)
        guard name < end, bytes[name].isASCIILetterOrDigit || bytes[name] >= 0x80 else { return nil }
        let references = ReferenceScanner(bytes: bytes, range: name..<end)
            .mention(at: name, allowsBareNumber: allowsBareNumbers)
        guard let last = references.last else { return nil }
        return (references, skippingMarks(from: last.range.upperBound))
    }

    private func link(at start: Int) -> Target? {
        guard start < end, bytes[start] == UInt8(ascii: "[") else { return nil }
        if let link = ShortcodeLink(at: start, before: end, in: bytes) {
            return link.reference(in: outline).map { ([$0], link.range.upperBound) }
        }
        guard let link = finder.links(in: start..<start + 1).first, !link.isImage,
            link.range.lowerBound == start, link.range.upperBound <= end
        else { return nil }
        let text = outline.plainText(of: link.textRange)
        return RecordReference(destination: link.destination, text: text, range: link.range)
            .map { ([$0], link.range.upperBound) }
    }

    /// Where the next target begins, behind a comma, a semicolon or a word that joins.
    func joint(behind offset: Int) -> (start: Int, mayEndSentence: Bool)? {
        var position = skippingBlanks(from: offset)
        var (isJoined, isSemicolon) = (false, false)
        if position < end, ",;&".utf8.contains(bytes[position]) {
            isSemicolon = bytes[position] == UInt8(ascii: ";")
            position = skippingBlanks(from: position + 1)
            isJoined = true
        }
        for word in Self.conjunctions
        where bytes[position..<end].starts(with: word.utf8)
            && bytes[(position + word.utf8.count)..<end].first?.isBlankOrLineEnding ?? false
        {
            return (skippingBlanks(from: position + word.utf8.count), isSemicolon)
        }
        return isJoined ? (position, isSemicolon) : nil
    }

    /// Behind the brackets that tell something of the target before them.
    func skippingRemark(from offset: Int) -> Int {
        outline.source.parentheses(behind: offset, before: end)?.upperBound ?? offset
    }

    /// Whether the line ends at an offset, or goes on with another target or a remark.
    func endsList(at offset: Int) -> Bool {
        let position = skippingBlanks(from: offset)
        return position == end || ",;&.(".utf8.contains(bytes[position]) || joint(behind: offset) != nil
    }

    static let conjunctions = ["and", "und", "et", "och", "og", "en", "e", "y", "i", "и"]

    func skippingBlanks(from start: Int) -> Int {
        bytes[start..<end].firstIndex { !$0.isBlankOrLineEnding } ?? end
    }

    private func skippingMarks(from start: Int) -> Int {
        bytes[start..<end].firstIndex { !"*_`\"'[]".utf8.contains($0) } ?? end
    }

    /// The name of the file that a way leads to, `docs/adr/0007-x.md`.
    private func skippingFolders(from start: Int) -> Int {
        let way = bytes[start..<end].prefix { !$0.isBlankOrLineEnding && !"`\"'*()[],;".utf8.contains($0) }
        guard let slash = way.lastIndex(of: UInt8(ascii: "/")),
            BytePattern(".md").firstRange(in: bytes, within: slash..<way.endIndex) != nil
        else { return start }
        return slash + 1
    }
}
