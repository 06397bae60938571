import ADRModel
import ADRText

/// The records that a record's sentences name where they speak of superseding, in whatever words.
struct SupersessionProse: Sendable {
    private var numbers: Set<Int> = []
    /// Those of the numbers that are written as people name records: `ADR 7`, `adr-7`, `0007`.
    private var references: Set<Int> = []
    private var names: Set<String> = []

    init(of record: DecisionRecord) {
        for entry in record.frontMatter?.root.entries ?? []
        where Self.tellsOfSuperseding(record.source.bytes, in: entry.range) {
            addNames(in: record.source[entry.range])
        }
        // In whatever words the head of a dropped decision leads to another: `Void with ADR-24`.
        let isDropped = record.currentStatus == .deprecated || record.currentStatus == .rejected
        var isListTold = false
        for block in record.outline.blocks {
            guard Self.isText(block.kind) else {
                isListTold = false
                continue
            }
            let tells =
                isListTold && block.nesting.listDepth > 0
                || Self.tellsOfSuperseding(record.source.bytes, in: block.range)
            guard tells else {
                isListTold = false
                if isDropped, record.statesFacts(at: block.contentRange.lowerBound) {
                    addNames(in: record.source[block.range], withBareNumbers: false)
                }
                continue
            }
            addNames(in: record.source[block.range])
            let last = record.source.bytes[block.contentRange].last { !"*_ ".utf8.contains($0) }
            isListTold = isListTold && block.nesting.listDepth > 0 || last == UInt8(ascii: ":")
        }
    }

    private static func isText(_ kind: MarkdownBlock.Kind) -> Bool {
        switch kind {
        case .paragraph, .table, .heading: true
        default: false
        }
    }

    /// - Parameter withBareNumbers: whether `7` names a record too.
    private mutating func addNames(in text: String, withBareNumbers: Bool = true) {
        var isBehindRecordWord = false
        for word in text.lowercased().utf8.split(whereSeparator: { !Self.isNameByte($0) }) {
            names.insert(RecordFileName(path: String(Substring(word))).stem)
            let isName = isBehindRecordWord || Self.recordWords.contains { word.starts(with: $0.utf8) }
            for digits in word.split(whereSeparator: { !Self.isDigit($0) }) {
                guard let number = Int(String(Substring(digits))) else { continue }
                let isReference = isName || digits.count >= 3
                if isReference || withBareNumbers { numbers.insert(number) }
                if isReference { references.insert(number) }
            }
            isBehindRecordWord = Self.recordWords.contains(String(Substring(word)))
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
        "supersed", "superced", "superseed", "replac", "obsolet", "overrid", "overrul", "remplac", "ersetz",
        "reemplaz", "substitu", "sustitu", "sostitu", "vervang", "nahraz",
    ]
    .map { BytePattern(Array($0.utf8), ignoringCase: true) }

    /// In either way of writing ö; German parts the verb: `löst ADR-1 ab`.
    private static let otherStems = [
        "löst", "lo\u{308}st", "ersätt", "zastęp", "zastąp", "замен", "замін", "置き換", "置換", "取代", "替代", "替换",
        "替換", "대체",
    ]
    .map { BytePattern($0) }
}
