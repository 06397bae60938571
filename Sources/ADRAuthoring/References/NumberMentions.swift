import ADRModel

/// Finds where a text names records by number: `ADR-0012`, `ADR 12`, `adr/0012`, `ADRs 3, 7 and 12`, `ADR0012`;
/// `0012/R1`; and where it may do so: `adr: 0012`, `@Adr("12")`.
struct NumberMentions {
    struct Mention: Hashable {
        let number: Int
        /// UTF-8 offsets of the digits.
        let digits: Range<Int>
        /// UTF-8 offsets of the whole mention, or of the digits in a list.
        let range: Range<Int>
        /// The letters that make the number one of a series of its own, see ``RecordFileName/prefixKey``.
        let prefixKey: String
        /// Whether the digits are beyond doubt the number of a record.
        let isCertain: Bool
        /// Whether a risk of the record is named, as `0012/R1`.
        var isRisk = false
    }

    /// The words that stand before a record's number, in lower case.
    private let words: Set<String>
    private let bytes: [UInt8]

    /// - Parameter prefixes: the prefixes that the logs' records have in their names besides `ADR`.
    init(_ bytes: [UInt8], prefixes: Set<String> = []) {
        self.bytes = bytes
        words = prefixes.union(["adr", "adrs"])
    }

    /// All mentions, in order.
    func all(in range: Range<Int>? = nil) -> [Mention] {
        let range = range ?? 0..<bytes.count
        var found: [Mention] = []
        var position = range.lowerBound
        while position < range.upperBound {
            if let risk = risk(at: position, to: range.upperBound) {
                found.append(risk)
                position = risk.digits.upperBound
                continue
            }
            guard bytes[position].isLetter, position == range.lowerBound || bytes.isFree(before: position)
            else {
                position += 1
                continue
            }
            let start = position
            let name = self.name(from: start, to: range.upperBound)
            position = max(name.end, start + 1)
            guard let first = mention(name, start: start, to: range.upperBound) else { continue }
            found.append(first)
            position = first.digits.upperBound
            let isPlural = name.words.last == "adrs"
            while let next = continuation(of: first, at: position, to: range.upperBound, isPlural: isPlural) {
                found.append(next)
                position = next.digits.upperBound
            }
        }
        return found
    }

    /// The number in `0012/R1` without a word before it, which names a risk.
    private func risk(at start: Int, to limit: Int) -> Mention? {
        guard bytes[start].isDigit, start == 0 || !Self.joinsWords(bytes[start - 1]),
            let digits = digits(from: start, to: limit)
        else { return nil }
        let id = bytes[digits.upperBound..<limit].prefix(2)
        let number = bytes[id.endIndex..<limit].prefix(while: \.isDigit)
        guard id.elementsEqual("/R".utf8), !number.isEmpty, bytes.isFree(behind: number.endIndex) else {
            return nil
        }
        return Mention(
            number: self.number(digits), digits: digits, range: start..<digits.upperBound, prefixKey: "",
            isCertain: true, isRisk: true)
    }

    private static func joinsWords(_ byte: UInt8) -> Bool {
        byte.isWord || byte >= 0x80 || "-./#:".utf8.contains(byte)
    }

    /// Letters joined by `-` or `_`, as `SEC-ADR`, in lower case; those that are no capitals are told.
    private func name(from start: Int, to limit: Int) -> (words: [String], isCapitals: [Bool], end: Int) {
        var words: [String] = []
        var isCapitals: [Bool] = []
        var position = start
        while true {
            let wordStart = position
            while position < limit, bytes[position].isLetter { position += 1 }
            let word = bytes[wordStart..<position]
            words.append(String(decoding: word, as: UTF8.self).lowercased())
            isCapitals.append(word.count <= 8 && word.allSatisfy { $0 & 0x20 == 0 })
            guard position + 1 < limit, bytes[position] == dash || bytes[position] == underscore,
                bytes[position + 1].isLetter
            else { return (words, isCapitals, position) }
            position += 1
        }
    }

    private func mention(
        _ name: (words: [String], isCapitals: [Bool], end: Int), start: Int, to limit: Int
    ) -> Mention? {
        guard let word = name.words.indices.last(where: { words.contains(name.words[$0]) }),
            name.words[(word + 1)...].isEmpty || name.isCapitals[(word + 1)...].allSatisfy(\.self)
        else { return nil }
        let domains = name.words.indices.filter { index in
            index >= word || name.isCapitals[index..<word].allSatisfy(\.self)
        }.map { name.words[$0] }.filter { !RecordFileName.isRecordWord($0) }
        guard let (digitsStart, joint) = self.joint(from: name.end, to: limit) else { return nil }
        guard let digits = self.digits(from: digitsStart, to: limit) else { return nil }
        let isShort = digits.count < 3
        let isGlued = joint == .none || joint == .slash
        let end = self.end(of: digits)
        return Mention(
            number: number(digits), digits: digits, range: start..<digits.upperBound,
            prefixKey: domains.joined(separator: "-"),
            isCertain: joint != .loose && !(isGlued && isShort) && end == .clear)
    }

    private enum Joint { case none, slash, other, loose }

    /// What may stand between word and digits: nothing, `-`, `_`, `#`, `/`, a blank of any kind, ` #`; and what
    /// gives a name its value, as `: ` or `("`.
    private func joint(from start: Int, to limit: Int) -> (digits: Int, joint: Joint)? {
        let rest = bytes[start..<limit]
        if rest.first?.isDigit ?? false { return (start, .none) }
        for (text, joint) in Self.joints where rest.starts(with: text) {
            let digits = start + text.count
            if digits < limit, bytes[digits].isDigit { return (digits, joint) }
        }
        let digits = rest.prefix(5).prefix { " \"'=:([".utf8.contains($0) }.endIndex
        return digits < limit && bytes[digits].isDigit ? (digits, .loose) : nil
    }

    private static let joints: [([UInt8], Joint)] =
        [
            (" #", .other), ("-#", .other), ("\u{A0}#", .other), ("-", .other), ("_", .other), ("#", .other),
            ("\u{A0}", .other), ("\u{2011}", .other), ("\u{2013}", .other), (" ", .other), ("/", .slash),
        ].map { (Array($0.utf8), $1) }

    private func digits(from start: Int, to limit: Int) -> Range<Int>? {
        var end = start
        while end < limit, bytes[end].isDigit { end += 1 }
        guard (1...6).contains(end - start), end == bytes.count || !bytes[end].isLetter else { return nil }
        return start..<end
    }

    private func number(_ digits: Range<Int>) -> Int {
        bytes[digits].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private enum End { case clear, more }

    /// Whether nothing behind the digits makes something else of them: `ADR-12.5`, `0012-use-x`.
    private func end(of digits: Range<Int>) -> End {
        let next = digits.upperBound
        guard next + 1 < bytes.count else { return .clear }
        if bytes[next] == UInt8(ascii: "."), bytes[next + 1].isDigit { return .more }
        guard bytes[next] == dash || bytes[next] == underscore, bytes[next + 1].isWord else { return .clear }
        if bytes[next] == underscore { return bytes.isFree(behind: next) ? .clear : .more }
        if bytes[next + 1].isDigit { return .more }
        // `ADR-0012-based` is prose, `adr-0012-use-kafka` and `ADR-0012-kafka.md` are names of files.
        var end = next + 1
        while end < bytes.count, bytes[end].isWord { end += 1 }
        let isProse =
            end == bytes.count
            || !(bytes[end] == dash || bytes[end] == underscore
                || bytes[end] == UInt8(ascii: ".") && end + 1 < bytes.count && bytes[end + 1].isWord)
        return isProse ? .clear : .more
    }

    /// A further number of a list: behind `, `, ` and `, `/` and the like.
    private func continuation(
        of first: Mention, at position: Int, to limit: Int, isPlural: Bool
    ) -> Mention? {
        let rest = bytes[position..<limit]
        for (joint, isRange) in Self.conjunctions where rest.starts(with: joint) {
            var start = position + joint.count
            if start < limit, bytes[start] == UInt8(ascii: "#") { start += 1 }
            guard let digits = self.digits(from: start, to: limit) else { continue }
            let isPadded = bytes[digits.lowerBound] == UInt8(ascii: "0") && digits.count > 1
            return Mention(
                number: number(digits), digits: digits, range: digits, prefixKey: first.prefixKey,
                isCertain: !isRange && end(of: digits) == .clear && (isPlural || isPadded))
        }
        return nil
    }

    private static let conjunctions: [([UInt8], isRange: Bool)] =
        [
            (", and ", false), (", or ", false), (" and ", false), (" or ", false), (" & ", false),
            (", ", false), (",", false), (" + ", false), ("/", false), (" to ", true), (" through ", true),
            (" - ", true), (" – ", true), ("–", true), ("-", true), ("...", true), ("..", true), ("…", true),
        ].map { (Array($0.utf8), $1) }

    private let dash = UInt8(ascii: "-")
    private let underscore = UInt8(ascii: "_")
}

extension [UInt8] {
    /// Whether no word reaches up to an offset; the `_` of emphasis is none.
    func isFree(before offset: Int) -> Bool {
        !(self[..<offset].last { $0 != UInt8(ascii: "_") } ?? 0).isWord
    }

    /// Whether no word goes on at an offset; the `_` of emphasis is none.
    func isFree(behind offset: Int) -> Bool {
        !(self[offset...].first { $0 != UInt8(ascii: "_") } ?? 0).isWord
    }
}

extension UInt8 {
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
    var isLetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }
    /// What goes on a word of code: an ASCII letter, a digit or an underscore.
    var isWord: Bool { isDigit || isLetter || self == UInt8(ascii: "_") }
}
