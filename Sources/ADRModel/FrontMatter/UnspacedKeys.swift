package import ADRText

/// Lines between fences that would be keys if a blank followed their colons: `status:accepted`.
package struct UnspacedKeys {
    /// UTF-8 offsets behind the colons.
    package let gaps: [Int]
    /// UTF-8 offsets of the first key that names a fact.
    package let key: Range<Int>

    /// `nil` unless all lines between the fences are keys, and one of them names a fact.
    package init?(in source: SourceText) {
        let lines = LineIndex(source)
        let bytes = source.bytes
        guard bytes[source.contentStart...].starts(with: "---".utf8) else { return nil }
        var gaps: [Int] = []
        var key: Range<Int>?
        for number in 2..<min(lines.line(at: bytes.count) + 1, 66) {
            let line = lines.range(ofLine: number)
            let text = bytes[line]
            if text.starts(with: "---".utf8) { break }
            if text.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) || text.first == UInt8(ascii: "#")
            {
                continue
            }
            guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > line.lowerBound,
                text[..<colon].allSatisfy({ $0 != 0x20 && $0 != UInt8(ascii: "/") })
            else { return nil }
            let next = colon + 1 < line.upperBound ? bytes[colon + 1] : 0x20
            guard next != 0x20, next != 0x0D, next != UInt8(ascii: "/") else { continue }
            gaps.append(colon + 1)
            if key == nil, FactLabel(source[line.lowerBound..<colon]) != nil { key = line.lowerBound..<colon }
        }
        guard let key else { return nil }
        self.gaps = gaps
        self.key = key
    }
}
