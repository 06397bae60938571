package import ADRText

/// What a text says around the places that name records.
package struct MentionSetting {
    package let source: SourceText
    /// What tells of releases that are past.
    package let released: ReleasedEntries
    /// The texts of links to other files than those of records.
    package var otherTexts = ClaimedRanges()
    private let names: RecordNames

    package init(_ source: SourceText, released: ReleasedEntries, names: RecordNames) {
        (self.source, self.released, self.names) = (source, released, names)
    }

    /// What the place of a mention says of it, whatever record of some it may name.
    package func circumstances(
        of mention: Mention, naming owners: [DecisionRecord]
    ) -> [MentionCircumstance] {
        var found: [MentionCircumstance] = []
        let isRoute =
            source.bytes[..<mention.digits.lowerBound].last == UInt8(ascii: "/")
            && owners.allSatisfy { $0.siteRoute != nil }
        switch mention.certainty {
        case .certain: break
        case .foreign: found.append(.foreign)
        case .doubtful where mention.form == .span: found.append(.span)
        case .doubtful: if !isRoute { found.append(.doubtfulForm) }
        }
        if mention.certainty != .certain, names.hasName(around: mention, in: source) {
            found.append(.partOfName)
        }
        if source.isInURL(mention.range) { found.append(.address) }
        if otherTexts.overlaps(mention.range) { found.append(.otherFile) }
        if released.contains(mention.range.lowerBound) { found.append(.past) }
        return found
    }

    /// Whether a link leads to a document of its own, and to no index page, whose entries its text may name.
    ///
    /// - Parameter target: the path that it leads to.
    package static func isDocument(_ target: String, of link: MarkdownLink) -> Bool {
        let file = RelativePath.lastComponent(of: target).lowercased()
        guard [".md", ".markdown", ".html"].contains(where: file.ends), !file.begins(with: "readme."),
            !file.begins(with: "index.")
        else { return false }
        return !link.destination.holds("#") || RecordFileName(path: target).number != nil
    }
}

extension DecisionRecord {
    /// UTF-8 offsets of the `slug` in front matter by which a site shows the record at `/adr/12`; `nil` if it is
    /// not the record's number.
    package var siteRoute: Range<Int>? {
        guard let value = frontMatter?.root["slug"]?.value, let number,
            value.scalar.flatMap({ Int($0.text) }) == number
        else { return nil }
        return value.range
    }
}
