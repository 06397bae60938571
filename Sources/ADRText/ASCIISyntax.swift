/// Questions about the signs of a syntax in a text: `#`, `/`, `](`.
///
/// They look at bytes. To `Character`, a sign and a combining character behind it are one, so that `hasPrefix("#")` does
/// not find the `#` of a link to `#️-setup`. What texts from files, paths and addresses are taken apart by is asked here.
extension StringProtocol {
    /// Whether the text begins with another one, whatever stands behind it.
    @inlinable
    package func begins(with prefix: some StringProtocol) -> Bool { utf8.starts(with: prefix.utf8) }

    /// Whether the text ends with another one, whatever stands before it.
    @inlinable
    package func ends(with suffix: some StringProtocol) -> Bool {
        utf8.count >= suffix.utf8.count && utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    }

    /// What stands behind a text that it begins with.
    @inlinable
    package func behind(_ prefix: some StringProtocol) -> SubSequence {
        self[utf8.index(startIndex, offsetBy: prefix.utf8.count)...]
    }

    /// Whether signs stand somewhere in the text.
    package func holds(_ signs: StaticString) -> Bool {
        signs.withUTF8Buffer { signs in
            guard let first = signs.first else { return true }
            var rest = utf8[...]
            while let start = rest.firstIndex(of: first) {
                rest = rest[start...]
                if rest.starts(with: signs) { return true }
                rest = rest.dropFirst()
            }
            return false
        }
    }

    /// The parts between signs.
    package func parts(
        at sign: Unicode.Scalar, limit: Int = .max, omittingEmpty: Bool = true
    ) -> [SubSequence] {
        unicodeScalars.split(
            separator: sign, maxSplits: limit, omittingEmptySubsequences: omittingEmpty
        ).map { self[$0.startIndex..<$0.endIndex] }
    }

    /// The parts between any of several signs.
    package func parts(atAnyOf signs: Unicode.Scalar...) -> [SubSequence] {
        unicodeScalars.split { signs.contains($0) }.map { self[$0.startIndex..<$0.endIndex] }
    }

    /// What stands before the first of some signs; the whole text if there is none.
    package func upTo(_ signs: Unicode.Scalar...) -> SubSequence {
        self[..<(unicodeScalars.firstIndex { signs.contains($0) } ?? endIndex)]
    }

    /// What stands behind the first place of a sign; `nil` if there is none.
    package func behindFirst(_ sign: Unicode.Scalar) -> SubSequence? {
        unicodeScalars.firstIndex(of: sign).map { self[unicodeScalars.index(after: $0)...] }
    }

    /// What stands before and behind the last place of a sign; `nil` if there is none.
    package func partedAtLast(_ sign: Unicode.Scalar) -> (before: SubSequence, behind: SubSequence)? {
        unicodeScalars.lastIndex(of: sign).map { (self[..<$0], self[unicodeScalars.index(after: $0)...]) }
    }

    /// The text without some signs at its beginning.
    package func dropping(_ signs: Unicode.Scalar...) -> SubSequence {
        self[(unicodeScalars.firstIndex { !signs.contains($0) } ?? endIndex)...]
    }

    /// The text with another sign for each one of a kind.
    package func exchanging(_ sign: Unicode.Scalar, for other: Unicode.Scalar) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: unicodeScalars.lazy.map { $0 == sign ? other : $0 })
        return String(scalars)
    }
}
