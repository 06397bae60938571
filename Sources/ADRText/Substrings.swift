/// Texts within texts, found by their bytes: no letter that combines with a delimiter hides it.
///
/// The names are those of `_StringProcessing`, which these shadow: that module compares by `Character`, and brings
/// its parser of regular expressions into every binary. `.ci/static-build` compiles without it.
extension StringProtocol {
    /// Whether the text stands in this one.
    @_disfavoredOverload
    package func contains(_ other: String) -> Bool { Substring(self).firstRange(ofBytes: other) != nil }

    /// Whether the text stands in this one.
    @_disfavoredOverload
    package func contains(_ other: Substring) -> Bool {
        Substring(self).firstRange(ofBytes: String(other)) != nil
    }

    /// Where the text first stands in this one; an empty one stands at the start.
    package func firstRange(of other: some StringProtocol) -> Range<String.Index>? {
        Substring(self).firstRange(ofBytes: String(other))
    }

    /// Where the text stands in this one, one place behind the other; an empty one stands nowhere.
    package func ranges(of other: some StringProtocol) -> [Range<String.Index>] {
        Substring(self).ranges(ofBytes: String(other))
    }

    /// With another text in each place of one.
    package func replacing(_ other: some StringProtocol, with replacement: some StringProtocol) -> String {
        parts(between: String(other)).joined(separator: String(replacement))
    }

    /// What stands before, between and behind the places of a text, also where that is nothing.
    package func parts(between separator: String) -> [SubSequence] {
        var parts: [SubSequence] = []
        var start = startIndex
        for range in ranges(of: separator) {
            parts.append(self[start..<range.lowerBound])
            start = range.upperBound
        }
        return parts + [self[start...]]
    }
}

extension Substring {
    fileprivate func firstRange(ofBytes other: String) -> Range<Index>? {
        other.isEmpty ? startIndex..<startIndex : ranges(ofBytes: other, atMost: 1).first
    }

    fileprivate func ranges(ofBytes other: String, atMost limit: Int = .max) -> [Range<Index>] {
        let pattern = Array(other.utf8)
        guard let first = pattern.first, utf8.count >= pattern.count else { return [] }
        var text = self
        let offsets = text.withUTF8 { bytes in
            var found: [Int] = []
            var start = 0
            while found.count < limit, start + pattern.count <= bytes.count {
                if bytes[start] == first, bytes[start..<start + pattern.count].elementsEqual(pattern) {
                    found.append(start)
                    start += pattern.count
                } else {
                    start += 1
                }
            }
            return found
        }
        return offsets.map { offset in
            let start = utf8.index(startIndex, offsetBy: offset)
            return start..<utf8.index(start, offsetBy: pattern.count)
        }
    }
}
