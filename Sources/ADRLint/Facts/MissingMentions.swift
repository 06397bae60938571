import ADRModel
import ADRText

/// Finds where the text of a record names one by a number that no record has: `as ADR-0009 says`.
struct MissingMentions: Sendable {
    private let log: DecisionLog
    private let prefixes: Set<String>
    private let words: [BytePattern]
    private let highest: Int

    init(_ log: DecisionLog) {
        self.log = log
        prefixes = Set(
            log.records.flatMap { $0.fileName.prefix.lowercased().split { !$0.isLetter } }.map(String.init))
        words = prefixes.union(["adr"]).sorted().map { BytePattern(Array($0.utf8), ignoringCase: true) }
        highest = log.highestNumber ?? 0
    }

    /// The mentions of numbers that no record of any log has, in order.
    func all(in record: DecisionRecord) -> [Mention] {
        let bytes = record.source.bytes
        let lines = Set(
            words.flatMap { $0.ranges(in: bytes) }.filter { mayMiss($0, in: bytes) }.map {
                bytes.lineStart(of: $0.lowerBound)
            })
        guard highest > 0, !lines.isEmpty else { return [] }
        let scanner = MentionScanner(bytes, prefixes: prefixes)
        return lines.sorted().flatMap { start in
            scanner.all(in: start..<record.source.lineEnd(of: start)).filter { isMissing($0, in: record) }
        }
    }

    /// Whether a number that no record has may follow a word: a quick look.
    private func mayMiss(_ word: Range<Int>, in bytes: [UInt8]) -> Bool {
        let digits = bytes[word.upperBound...].prefix(8).drop { !$0.isASCIIDigit }.prefix(
            while: \.isASCIIDigit)
        return Int(String(decoding: digits, as: UTF8.self)).map { !log.isTaken($0) } ?? false
    }

    private func isMissing(_ mention: Mention, in record: DecisionRecord) -> Bool {
        let number = mention.numbers.lowerBound
        guard mention.certainty == .certain, mention.form == .name || mention.form == .listed, number > 0,
            mention.prefixKey == record.fileName.prefixKey, !log.isTaken(number)
        else { return false }
        // `RFC 2119` in a log of RFCs is that of others, and `ADR 2024` the year.
        let isOurs = record.source[mention.range].lowercased().begins(with: "adr")
        return mention.digits.count <= 5 && (number <= highest || isOurs && number < 1000 + highest)
    }
}
