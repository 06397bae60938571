import ADRText

/// What front matter states instead of a value of the body.
struct FrontMatterForm {
    private let record: DecisionRecord

    private let reader: ReferenceReader

    init(_ record: DecisionRecord) {
        self.record = record
        reader = ReferenceReader(outline: record.outline)
    }

    /// - Returns: `nil` if front matter cannot hold the value with all that it says.
    func values(
        of value: LabelledValue, style: LogStyle, target: (RecordReference) -> LinkTarget?
    ) -> FrontMatterValue? {
        let range = value.value
        let written = record.source[range]
        if Self.isPlaceholder(written) { return nil }
        switch value.label {
        case .status, .confidence, .reversibility: return .string(undecorated(range) ?? written)
        case .date, .reviewBy:
            guard let plain = undecorated(range) else { return .string(written) }
            guard case .date(let date, let found)? = DateReading.first(in: record.source, range),
                record.source[found] == plain
            else { return .string(plain) }
            return .verbatim(date.iso)
        case .appliesTo:
            let globs = GovernedPaths.globs(in: written)
            return globs.isEmpty ? nil : .list(globs.map { .string($0) })
        case .link(let kind): return links(kind, in: range, style: style, target: target)
        default: return undecorated(range).map { .list(NameList.names(in: $0).map { .string($0) }) }
        }
    }

    /// Whether a template's place for a value stands there: `{accepted}`.
    static func isPlaceholder(_ text: String) -> Bool { text.begins(with: "{") && text.ends(with: "}") }

    /// The plain text, if nothing but bold, italics, backslashes and blanks is lost with the marks.
    private func undecorated(_ range: Range<Int>) -> String? {
        func bare(_ text: String) -> [Unicode.Scalar] {
            text.replacing("&#x20;", with: "").unicodeScalars.filter {
                !"*_\\` \t".unicodeScalars.contains($0)
            }
        }
        let plain = record.outline.plainText(of: range)
        return bare(plain) == bare(record.source[range]) ? plain : nil
    }

    /// Whether a value is records and no other words.
    func namesRecords(_ value: LabelledValue) -> Bool {
        let references = references(in: value.value)
        return !references.isEmpty && isList(value.value, of: references)
    }

    private func references(in range: Range<Int>) -> [RecordReference] {
        reader.references(in: range, expectsReferences: true)
    }

    /// The records that are named, each as the log names records, without those that front matter names already;
    /// else the words as they stand there.
    private func links(
        _ kind: LinkKind, in range: Range<Int>, style: LogStyle, target: (RecordReference) -> LinkTarget?
    ) -> FrontMatterValue? {
        let references = references(in: range)
        // A link whose text goes on in the next line.
        guard references.allSatisfy({ $0.range.upperBound <= range.upperBound }) else { return nil }
        guard !references.isEmpty else { return .string(record.source[range]) }
        guard isList(range, of: references) else { return .list([.string(record.source[range])]) }
        return .list(
            references.compactMap { reference in
                guard let target = target(reference) else { return .string(record.source[reference.range]) }
                let isStated = record.links(kind).contains {
                    $0.place == .frontMatter && target.isMeant(by: $0.target, from: record.source)
                }
                return isStated ? nil : target.values(style.reference, from: record.source)[0]
            })
    }

    /// Whether nothing but references and what joins them stands there.
    private func isList(_ range: Range<Int>, of references: [RecordReference]) -> Bool {
        var rest = ""
        var position = range.lowerBound
        for reference in references {
            rest += record.source[position..<max(position, reference.range.lowerBound)] + " "
            position = max(position, reference.range.upperBound)
        }
        rest += record.source[position..<max(position, range.upperBound)]
        return rest.lowercased().unicodeScalars.split { " ,;.&\\\t".unicodeScalars.contains($0) }
            .allSatisfy { ["and", "und", "et", "y", "e", "en"].contains(String($0)) }
    }
}
