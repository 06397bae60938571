import ADRText

/// A fact of a record, with the place that states it and why it counts.
public struct StatedFact: Hashable, Sendable {
    /// `status`, `date`, `supersedes` ...
    public let name: String
    /// As it was understood.
    public let value: String
    /// UTF-8 offsets of the words; `nil` for what the file name says.
    public let range: Range<Int>?
    public let place: FactPlace?
    /// Whether another place counts before this one.
    public let isOverruled: Bool
}

extension DecisionRecord {
    /// What the record states about itself, in the order in which people ask; risks and actions are left out.
    public var statedFacts: [StatedFact] {
        var facts: [StatedFact] = []
        func add(
            _ name: String, _ value: String?, _ range: Range<Int>?, _ place: FactPlace?,
            isOverruled: Bool = false
        ) {
            guard let value else { return }
            let range = range.flatMap { $0.isEmpty ? nil : $0 }
            facts.append(
                StatedFact(name: name, value: value, range: range, place: place, isOverruled: isOverruled))
        }
        let isHeading = title.range.map { $0.lowerBound >= frontMatter?.range.upperBound ?? 0 } ?? false
        if let number {
            let isInName = fileName.number == number
            let range = isInName ? nil : isHeading ? title.range : numberInFrontMatter.range
            add("number", String(number), range, isInName ? .fileName : isHeading ? .heading : .frontMatter)
        }
        let titlePlace: FactPlace = title.range == nil ? .fileName : isHeading ? .heading : .frontMatter
        add("title", displayTitle, title.range, titlePlace)
        add("status", statusText, status.range, status.place)
        for other in otherStatuses {
            add("status", other.value?.status.rawValue, other.range, other.place, isOverruled: true)
        }
        add("date", date.value?.iso, date.range, date.place)
        for (name, label, values) in [
            ("deciders", FactLabel.deciders, deciders), ("consulted", .consulted, consulted),
            ("informed", .informed, informed), ("tags", .tags, tags),
        ] where !values.isEmpty {
            let place = place(of: label)
            add(name, values.joined(separator: ", "), place?.range, place?.place)
        }
        for link in links { add(link.kind.name, link.target.text, link.target.range, link.place) }
        return facts
    }

    private func place(of label: FactLabel) -> (range: Range<Int>, place: FactPlace)? {
        if let node = frontMatterEntry(label)?.value, !node.isNull { return (node.range, .frontMatter) }
        return bodyFacts.first { $0.label == label && !$0.value.isEmpty }.map { ($0.value, $0.place) }
    }
}
