import ADRText

extension FrontMatterNode {
    /// The comments that begin among some bytes: UTF-8 offsets from the sign to the end of the line.
    func comments(in ranges: [Range<Int>], of source: SourceText) -> [Range<Int>] {
        guard ranges.contains(where: { source.bytes[$0].contains(UInt8(ascii: "#")) }) else { return [] }
        let words = scalarRanges.sorted { $0.lowerBound < $1.lowerBound }
        return ranges.flatMap { range -> [Range<Int>] in
            var comments: [Range<Int>] = []
            var start = range.lowerBound
            while let sign = source.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "#")) {
                let next = words.partitioningIndex { $0.upperBound > sign }
                if next < words.count, words[next].contains(sign) {
                    start = min(words[next].upperBound, range.upperBound)
                } else {
                    comments.append(sign..<source.lineEnd(of: sign))
                    start = min(max(sign + 1, source.lineEnd(of: sign)), range.upperBound)
                }
            }
            return comments
        }
    }

    /// UTF-8 offsets of the texts and keys in the value.
    private var scalarRanges: [Range<Int>] {
        switch content {
        case .null: []
        case .scalar: [range]
        case .sequence(let sequence): sequence.items.flatMap(\.scalarRanges)
        case .mapping(let mapping): mapping.entries.flatMap { [$0.keyRange] + $0.value.scalarRanges }
        }
    }
}
