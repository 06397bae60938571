import ADRText

/// Finds mentions of records in plain text: `ADR-0012`, `ADR 12`, `0012-use-x.md`, `[[0012-use-x]]`, bare numbers.
struct ReferenceScanner {
    let bytes: [UInt8]
    let range: Range<Int>

    /// All mentions, in order. A bare number counts where only references are expected, as in a list of them.
    func mentions(allowsBareNumbers: Bool) -> [RecordReference] {
        var found: [RecordReference] = []
        var position = range.lowerBound
        var continues = false
        while position < range.upperBound {
            guard isWordStart(position) else {
                position += 1
                continue
            }
            if let mention = mention(at: position, allowsBareNumber: allowsBareNumbers || continues) {
                found.append(mention)
                position = mention.range.upperBound
                continues = true
            } else {
                let end = endOfWord(from: position)
                continues = continues && Self.conjunctions.contains(lowercased(position..<end))
                position = end
            }
        }
        return found
    }

    /// The mention that begins at an offset.
    func mention(at start: Int, allowsBareNumber: Bool) -> RecordReference? {
        let end = endOfName(from: start)
        guard end > start else { return nil }
        let word = String(decoding: bytes[start..<end], as: UTF8.self)
        if let spaced = spacedMention(word, start: start, end: end) { return spaced }
        let isFile = word.lowercased().ends(with: ".md")
        let name = RecordFileName(path: isFile ? word : word + ".md")
        if name.date != nil || name.isProvisional, !name.slug.isEmpty {
            return RecordReference(text: word, number: name.number, stem: name.stem, range: start..<end)
        }
        guard let number = name.number, let digits = name.digits else { return nil }
        let isNamed =
            isFile || hasRecordPrefix(name) || (digits.count >= 3 && name.slug.contains { $0.isLetter })
        guard isNamed || (allowsBareNumber && name.slug.isEmpty && digits.count <= 5 && name.prefix.isEmpty)
        else {
            return nil
        }
        return RecordReference(
            text: word, prefixKey: name.prefixKey, number: number, stem: name.slug.isEmpty ? nil : name.stem,
            range: start..<end)
    }

    /// `ADR 12`, `ADRs #12`: the number is a word of its own.
    private func spacedMention(_ word: String, start: Int, end: Int) -> RecordReference? {
        guard Self.spacedPrefixes.contains(word.lowercased()) else { return nil }
        var position = end
        while position < range.upperBound,
            [UInt8(ascii: " "), UInt8(ascii: "#"), 0xC2, 0xA0].contains(bytes[position])
        {
            position += 1
        }
        let digitsEnd = endOfDigits(from: position)
        guard digitsEnd > position, digitsEnd - position <= 5, position > end,
            let number = Int(String(decoding: bytes[position..<digitsEnd], as: UTF8.self))
        else { return nil }
        let range = start..<digitsEnd
        return RecordReference(
            text: String(decoding: bytes[range], as: UTF8.self), number: number, stem: nil, range: range)
    }

    private static let spacedPrefixes: Set<String> = ["adr", "adrs", "ad", "dr", "rfc", "decision", "record"]
    private static let conjunctions: Set<String> = ["and", "und", "et", "y", "e", "en", "or", "&"]

    private func hasRecordPrefix(_ name: RecordFileName) -> Bool {
        guard !name.prefix.isEmpty else { return false }
        return name.prefix.parts(at: "-").contains {
            RecordFileName.recordWords.contains($0.lowercased())
        }
            || (name.digits?.count ?? 0) >= 3
    }

    private func isWordStart(_ offset: Int) -> Bool {
        isNameByte(bytes[offset]) && (offset == range.lowerBound || !isNameByte(bytes[offset - 1]))
    }

    /// Letters, digits, and what joins them in a file name; a final period or dash does not belong to it.
    private func endOfName(from start: Int) -> Int {
        var end = start
        while end < range.upperBound, isNameByte(bytes[end]) || "-_.+".utf8.contains(bytes[end]) {
            end += 1
            if end - start > Self.longestName { return start }
        }
        while end > start, "-_.+".utf8.contains(bytes[end - 1]) { end -= 1 }
        return end
    }

    /// The bytes of a file's name, at most.
    private static let longestName = 255

    private func endOfWord(from start: Int) -> Int {
        var end = start
        while end < range.upperBound, isNameByte(bytes[end]) || bytes[end] == UInt8(ascii: "-") { end += 1 }
        return max(end, start + 1)
    }

    private func endOfDigits(from start: Int) -> Int {
        var end = start
        while end < range.upperBound, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[end] { end += 1 }
        return end
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: byte >= 0x80
        }
    }

    private func lowercased(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self).lowercased()
    }
}
