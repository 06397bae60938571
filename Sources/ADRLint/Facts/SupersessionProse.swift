import ADRModel
import ADRText

/// The records that a record's sentences name where they speak of superseding, in whatever words.
struct SupersessionProse: Sendable {
    private var numbers: Set<Int> = []
    /// Those of the numbers that are written as people name records: `ADR 7`, `adr-7`, `0007`.
    private var references: Set<Int> = []
    private var names: Set<String> = []

    init(of record: DecisionRecord) {
        let blocks = record.outline.blocks.filter { $0.kind == .paragraph || $0.kind == .table }
        for range in (record.frontMatter?.root.entries ?? []).map(\.range) + blocks.map(\.range) {
            guard Self.tellsOfSuperseding(record.source.bytes, in: range) else { continue }
            let text = record.source[range].lowercased()
            var isBehindRecordWord = false
            for word in text.utf8.split(whereSeparator: { !Self.isNameByte($0) }) {
                names.insert(RecordFileName(path: String(Substring(word))).stem)
                let isName = isBehindRecordWord || Self.recordWords.contains { word.starts(with: $0.utf8) }
                for digits in word.split(whereSeparator: { !Self.isDigit($0) }) {
                    guard let number = Int(String(Substring(digits))) else { continue }
                    numbers.insert(number)
                    if isName || digits.count >= 3 { references.insert(number) }
                }
                isBehindRecordWord = Self.recordWords.contains(String(Substring(word)))
            }
        }
    }

    /// Whether a sentence with a word for superseding names a record by its number or file.
    func names(_ record: DecisionRecord) -> Bool {
        names.contains(record.fileName.stem.lowercased()) || record.number.map(numbers.contains) ?? false
    }

    /// Whether a sentence with a word for superseding names any other record of the log.
    func namesAny(besides record: DecisionRecord, of log: DecisionLog) -> Bool {
        references.contains { $0 != record.number && !log.records(numbered: $0).isEmpty }
            || names.contains { $0 != record.fileName.stem.lowercased() && !log.records(named: $0).isEmpty }
    }

    private static let recordWords: Set<String> = [
        "adr", "adrs", "dr", "rfc", "decision", "record", "pdr", "madr",
    ]

    private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isDigit(byte) || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || byte >= 0x80
            || "-_.".utf8.contains(byte)
    }

    /// Whether a word for superseding stands in a text, whatever the case of its letters.
    private static func tellsOfSuperseding(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
        if plainStems.contains(where: { $0.firstRange(in: bytes, within: range) != nil }) { return true }
        guard bytes[range].contains(where: { $0 >= 0x80 }) else { return false }
        let text = Array(String(decoding: bytes[range], as: UTF8.self).lowercased().utf8)
        return otherStems.contains { $0.stands(in: text) }
    }

    private static let plainStems = [
        "supersed", "superced", "replac", "obsolet", "remplac", "ersetz", "reemplaz", "substitu", "sostitu",
        "vervang",
    ]
    .map { BytePattern(Array($0.utf8), ignoringCase: true) }

    /// In either way of writing ö.
    private static let otherStems = [
        "abgelöst", "abgelo\u{308}st", "замен", "置き換", "置換", "取代", "替代", "대체",
    ]
    .map { BytePattern($0) }
}
