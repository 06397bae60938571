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

    /// Whether the text ends with another one of ASCII in lower case, letter case aside.
    @inlinable
    package func endsIgnoringCase(with suffix: StaticString) -> Bool {
        let count = suffix.utf8CodeUnitCount
        guard utf8.count >= count else { return false }
        return suffix.withUTF8Buffer { wanted in
            zip(utf8.dropFirst(utf8.count - count), wanted).allSatisfy { byte, wanted in
                byte == wanted || byte | 0x20 == wanted && byte.isASCIILetter
            }
        }
    }

    /// What stands behind a text that it begins with.
    @inlinable
    package func behind(_ prefix: some StringProtocol) -> SubSequence {
        self[utf8.index(startIndex, offsetBy: prefix.utf8.count)...]
    }

    /// Whether signs stand somewhere in the text.
    @_specialize(where Self == String)
    @_specialize(where Self == Substring)
    package func holds(_ signs: StaticString) -> Bool {
        signs.withUTF8Buffer { signs in
            withBytes { bytes in
                guard let first = signs.first else { return true }
                guard bytes.count >= signs.count else { return false }
                return (0...bytes.count - signs.count).contains { start in
                    bytes[start] == first && bytes[start...].starts(with: signs)
                }
            }
        }
    }

    /// The parts between signs of ASCII.
    @inlinable
    package func parts(
        at sign: Unicode.Scalar, limit: Int = .max, omittingEmpty: Bool = true
    ) -> [SubSequence] {
        utf8.split(
            separator: UInt8(ascii: sign), maxSplits: limit, omittingEmptySubsequences: omittingEmpty
        ).map { self[$0.startIndex..<$0.endIndex] }
    }

    /// The parts between any of several signs.
    package func parts(atAnyOf signs: Unicode.Scalar...) -> [SubSequence] {
        unicodeScalars.split { signs.contains($0) }.map { self[$0.startIndex..<$0.endIndex] }
    }

    /// What stands before the first of some signs of ASCII; the whole text if there is none.
    @_specialize(where Self == String)
    @_specialize(where Self == Substring)
    package func upTo(_ signs: Unicode.Scalar...) -> SubSequence {
        let end = withBytes { bytes in
            bytes.firstIndex { byte in signs.contains { UInt8(ascii: $0) == byte } }
        }
        return self[..<(end.map { utf8.index(startIndex, offsetBy: $0) } ?? endIndex)]
    }

    /// What stands behind the first place of a sign; `nil` if there is none.
    @inlinable
    package func behindFirst(_ sign: Unicode.Scalar) -> SubSequence? {
        utf8.firstIndex(of: UInt8(ascii: sign)).map { self[utf8.index(after: $0)...] }
    }

    /// What stands before and behind the last place of a sign; `nil` if there is none.
    @inlinable
    package func partedAtLast(_ sign: Unicode.Scalar) -> (before: SubSequence, behind: SubSequence)? {
        let sign = UInt8(ascii: sign)
        guard let offset = withBytes({ $0.lastIndex(of: sign) }) else { return nil }
        let place = utf8.index(startIndex, offsetBy: offset)
        return (self[..<place], self[utf8.index(after: place)...])
    }

    /// The text without some signs of ASCII at its beginning.
    @_specialize(where Self == String)
    @_specialize(where Self == Substring)
    package func dropping(_ signs: Unicode.Scalar...) -> SubSequence {
        let start = withBytes { bytes in
            bytes.firstIndex { byte in !signs.contains { UInt8(ascii: $0) == byte } }
        }
        return self[(start.map { utf8.index(startIndex, offsetBy: $0) } ?? endIndex)...]
    }

    /// The text with another sign for each one of a kind.
    package func exchanging(_ sign: Unicode.Scalar, for other: Unicode.Scalar) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: unicodeScalars.lazy.map { $0 == sign ? other : $0 })
        return String(scalars)
    }
}
