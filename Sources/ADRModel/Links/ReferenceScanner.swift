import ADRText

/// Finds references to records in plain text, by number (``MentionScanner``), by file name, `0012-use-x.md` and
/// `[[0012-use-x]]`, and bare numbers.
struct ReferenceScanner {
    let bytes: [UInt8]
    let range: Range<Int>
    private let scanner: MentionScanner

    init(bytes: [UInt8], range: Range<Int>) {
        self.bytes = bytes
        self.range = range
        scanner = MentionScanner(bytes, prefixes: Self.words)
    }

    /// All references, in order. A bare number counts where only references are expected, as in a list of them.
    func mentions(allowsBareNumbers: Bool) -> [RecordReference] {
        var found: [RecordReference] = []
        var position = range.lowerBound
        var continues = false
        // Where a word ended that another one follows without a blank.
        var next = -1
        while position < range.upperBound {
            guard position == next || isWordStart(position) else {
                position += 1
                continue
            }
            let mentions = mention(at: position, allowsBareNumber: allowsBareNumbers || continues)
            if let last = mentions.last {
                found += found.count < Self.most ? mentions : [last]
                position = last.range.upperBound
                continues = true
            } else {
                let end = endOfWord(from: position)
                continues = continues && Self.conjunctions.contains(lowercased(position..<end))
                (position, next) = (end, end < range.upperBound && bytes[end].isASCIILetter ? end : -1)
            }
        }
        return found
    }

    /// The references of the mention that begins at an offset: several for a span of numbers, none if there is none.
    func mention(at start: Int, allowsBareNumber: Bool) -> [RecordReference] {
        if let mention = scanner.mention(at: start, to: range.upperBound), mention.form != .value,
            !mention.isPartOfMore
        {
            return references(mention.numbers, mention.range, prefixKey: mention.prefixKey)
        }
        let end = endOfName(from: start)
        guard end > start else { return [] }
        let word = String(decoding: bytes[start..<end], as: UTF8.self)
        let isFile = word.lowercased().ends(with: ".md")
        let name = RecordFileName(path: isFile ? word : word + ".md")
        if name.date != nil || name.isProvisional, !name.slug.isEmpty {
            return [RecordReference(text: word, number: name.number, stem: name.stem, range: start..<end)]
        }
        guard let number = name.number, let digits = name.digits, name.prefix.utf8.allSatisfy({ $0 < 0x80 })
        else { return [] }
        let hasSlug = name.slug.contains { $0.isLetter }
        if !isFile, !hasSlug, name.part.isEmpty, name.prefix.isEmpty {
            return allowsBareNumber ? bareNumbers(from: start) : []
        }
        guard isFile || hasRecordPrefix(name) || digits.count >= 3 else { return [] }
        return [
            RecordReference(
                text: word, prefixKey: name.prefixKey, number: number,
                stem: name.slug.isEmpty ? nil : name.stem, range: start..<end)
        ]
    }

    /// `12`, `0001~0004`; a number with more digits than numbers of records have is none.
    private func bareNumbers(from start: Int) -> [RecordReference] {
        let digits = start..<endOfDigits(from: start)
        guard digits.count <= 5, let first = Int(text(digits)) else { return [] }
        if let last = scanner.spanEnd(behind: digits, to: range.upperBound), let end = Int(text(last)) {
            return references(first...end, start..<last.upperBound, prefixKey: "")
        }
        let next = digits.upperBound
        guard next == range.upperBound || !isNameByte(bytes[next]) && !continuesNumber(next) else {
            return []
        }
        return references(first...first, digits, prefixKey: "")
    }

    /// Whether a sign joins digits to further ones: `1.5`, `2020-01`.
    private func continuesNumber(_ offset: Int) -> Bool {
        "-_.".utf8.contains(bytes[offset]) && offset + 1 < range.upperBound && isNameByte(bytes[offset + 1])
    }

    private func references(
        _ numbers: ClosedRange<Int>, _ range: Range<Int>, prefixKey: String
    ) -> [RecordReference] {
        numbers.map { number in
            RecordReference(
                text: text(range), prefixKey: prefixKey, number: number, stem: nil, range: range,
                isOfSpan: numbers.count > 1,
                isWithinSpan: number > numbers.lowerBound && number < numbers.upperBound)
        }
    }

    /// So many records are named in one place at most; of further spans the last one counts.
    static let most = 1000

    /// The words before a number of its own besides `ADR`.
    private static let words: Set<String> = ["ad", "dr", "rfc", "decision", "record"]
    private static let conjunctions: Set<String> = ["and", "und", "et", "y", "e", "en", "or", "&"]

    private func hasRecordPrefix(_ name: RecordFileName) -> Bool {
        name.prefix.parts(at: "-").contains { RecordFileName.isRecordWord(String($0)) }
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

    /// The end of a word; letters of ASCII behind others begin a new one, as in scripts without blanks.
    private func endOfWord(from start: Int) -> Int {
        var end = start + 1
        while end < range.upperBound, isNameByte(bytes[end]) || bytes[end] == UInt8(ascii: "-") {
            if bytes[end - 1] >= 0x80, bytes[end].isASCIILetter,
                scanner.mention(at: end, to: range.upperBound) != nil
            {
                break
            }
            end += 1
        }
        return end
    }

    private func endOfDigits(from start: Int) -> Int {
        bytes[start..<range.upperBound].firstIndex { !$0.isASCIIDigit } ?? range.upperBound
    }

    private func isNameByte(_ byte: UInt8) -> Bool { byte.isASCIILetterOrDigit || byte >= 0x80 }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func lowercased(_ range: Range<Int>) -> String { text(range).lowercased() }
}
