package import ADRText

extension SourceText {
    /// Whether a name ends at both ends of a range, so that it is no part of a longer one.
    package func isWholeName(_ range: Range<Int>) -> Bool {
        guard bytes.isFree(before: range.lowerBound), bytes.isFree(behind: range.upperBound),
            bytes[..<range.lowerBound].last != UInt8(ascii: "-")
        else { return false }
        guard range.upperBound < bytes.count, bytes[range.upperBound] == UInt8(ascii: "-") else {
            return true
        }
        return range.upperBound + 1 == bytes.count || !bytes[range.upperBound + 1].isWordOfCode
    }

    private static let scheme = BytePattern("://")

    /// Whether a range is a part of an address with a scheme, as `https://example.org/adr/0012-x`.
    package func isInURL(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start > 0, range.lowerBound - start < 2000, !bytes[start - 1].endsAddress { start -= 1 }
        return Self.scheme.firstRange(in: bytes, within: start..<range.lowerBound) != nil
    }

    /// Whether a file before which an offset stands is meant as a commit has it: behind a revision of git and a
    /// colon, or in a command that takes files from commits.
    package func namesRevision(before offset: Int) -> Bool {
        let before = bytes[..<offset].suffix(500)
        let line = before.lastIndex(of: UInt8(ascii: "\n")).map { before[($0 + 1)...] } ?? before
        for command in ["git show ", "git checkout ", "git cat-file ", "git restore "]
        where BytePattern(command).firstRange(in: bytes, within: line.startIndex..<line.endIndex) != nil {
            return true
        }
        guard line.last == UInt8(ascii: ":") else { return false }
        let token = line.dropLast().suffix(
            line.dropLast().reversed().prefix { $0.isWordOfCode || "./@{}^~-".utf8.contains($0) }.count)
        guard let first = token.first else { return false }
        let isHash = (7...40).contains(token.count) && token.allSatisfy(\.isHexDigit)
        let isVersion = first | 0x20 == UInt8(ascii: "v") && token.dropFirst().first?.isASCIIDigit ?? false
        return isHash || isVersion || token.starts(with: "HEAD".utf8) || token.starts(with: "origin/".utf8)
            || BytePattern("git ").firstRange(in: bytes, within: line.startIndex..<token.startIndex) != nil
    }

    /// The digits with which the line of an offset begins, behind marks such as `- '`.
    package func numberAtStart(ofLineAt offset: Int) -> Range<Int>? {
        let before = bytes[..<offset].suffix(500)
        let line = before.lastIndex(of: UInt8(ascii: "\n")).map { before[($0 + 1)...] } ?? before
        let digits = line.drop { !$0.isWordOfCode && $0 < 0x80 }.prefix(while: \.isASCIIDigit)
        guard (1...6).contains(digits.count), !(bytes[digits.endIndex...].first?.isWordOfCode ?? false) else {
            return nil
        }
        return digits.startIndex..<digits.endIndex
    }

    /// The first run of digits in a range that stands for a number.
    package func firstNumber(_ number: Int, in range: Range<Int>) -> Range<Int>? {
        var position = range.lowerBound
        while let digits = nextDigits(in: position..<range.upperBound) {
            if digits.count <= 6, Int(self[digits]) == number { return digits }
            position = digits.upperBound
        }
        return nil
    }

    /// The first run of digits in a range.
    package func nextDigits(in range: Range<Int>) -> Range<Int>? {
        guard let start = bytes[range].firstIndex(where: \.isASCIIDigit) else { return nil }
        return start..<(bytes[start..<range.upperBound].firstIndex { !$0.isASCIIDigit } ?? range.upperBound)
    }
}

extension UInt8 {
    /// What an address does not go beyond.
    package var endsAddress: Bool { self <= 0x20 || "\"'<>()[]{}`|".utf8.contains(self) }
}
