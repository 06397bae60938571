import ADRText

extension DecisionRecord {
    /// Where all values stand that the record gives under a name for a day, front matter first.
    public var dateRanges: [Range<Int>] {
        let entries = (frontMatter?.root.entries ?? []).filter {
            $0.label == .date && !$0.value.isNull
        }
        let body = bodyFacts.filter { $0.label == .date && !$0.value.isEmpty }
        return entries.map(\.value.range) + body.map(\.value) + history.entries.map(\.dayRange)
    }

    /// Whether the record's day is that of the last change of the text, as `Last modified` says.
    public var dateIsOfLastChange: Bool {
        guard let range = date.range, date.place != .fileName else { return false }
        let key = frontMatter?.root.entries.first {
            $0.label == .date && $0.value.range.lowerBound <= range.lowerBound
                && $0.value.range.upperBound >= range.upperBound
        }?.key
        let name = bodyFacts.first {
            $0.label == .date && $0.value.lowerBound <= range.lowerBound
                && $0.value.upperBound >= range.upperBound
        }?.name
        let label = key ?? name.map { outline.plainText(of: $0) }
        return label.map(FactLabel.isOfLastChange) ?? false
    }
}
