import ADRText

/// The destinations of links and the comments of a record: words there are not the record's text.
struct HiddenPlaces {
    private let places: [Range<Int>]

    init(_ inlines: MarkdownInlines) {
        places = (inlines.links.map(\.destinationRange) + inlines.comments.map(\.range))
            .sorted { $0.lowerBound < $1.lowerBound }
    }

    func contains(_ offset: Int) -> Bool {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 && places[low - 1].contains(offset)
    }
}
