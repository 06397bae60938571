import ADRText

/// Finds where a text names records by number, see ``Mention``; the one grammar for reading, renaming and lint.
package struct MentionScanner {
    /// The words that stand before a record's number, in lower case.
    private let words: Set<String>
    private let bytes: [UInt8]
    private let context: MentionContext

    /// - Parameters:
    ///   - prefixes: the words that stand before a record's number besides `ADR`, in lower case.
    ///   - isFolder: whether a folder of a path is known; `docs/adr ADR-1` names no repository then.
    package init(
        _ bytes: [UInt8], prefixes: Set<String> = [], isFolder: @escaping (String) -> Bool = { _ in false }
    ) {
        self.bytes = bytes
        words = prefixes.union(["adr", "adrs"])
        context = MentionContext(bytes: bytes, isFolder: isFolder)
    }

    /// All mentions, in order.
    package func all(in range: Range<Int>? = nil) -> [Mention] {
        let range = range ?? 0..<bytes.count
        var found: [Mention] = []
        var position = range.lowerBound
        while position < range.upperBound {
            if let risk = risk(at: position, to: range.upperBound) {
                found.append(risk)
                position = risk.digits.upperBound
                continue
            }
            guard bytes[position].isASCIILetter,
                position == range.lowerBound || bytes.isFree(before: position)
            else {
                position += 1
                continue
            }
            let name = self.name(from: position, to: range.upperBound)
            let mentions = list(name, to: range.upperBound)
            found += mentions
            position = mentions.last?.range.upperBound ?? max(name.range.upperBound, position + 1)
        }
        return found
    }

    /// The mention that begins at an offset, without the further numbers of a list.
    package func mention(at start: Int, to limit: Int) -> Mention? {
        guard start < limit, bytes[start].isASCIILetter else { return nil }
        return mention(name(from: start, to: limit), to: limit)
    }

    /// The last number of a span whose first one has some digits.
    ///
    /// - Parameter isPlural: whether a word such as `ADRs` says that there are several.
    package func spanEnd(behind first: Range<Int>, to limit: Int, isPlural: Bool = false) -> Range<Int>? {
        guard let (last, isSure) = possibleSpanEnd(behind: first, to: limit, isPlural: isPlural) else {
            return nil
        }
        return isSure ? last : nil
    }

    /// The last number of what may be a span: `ADR 5 - 7` is one, or a record and seven of something.
    private func possibleSpanEnd(
        behind first: Range<Int>, to limit: Int, isPlural: Bool
    ) -> (last: Range<Int>, isSure: Bool)? {
        let rest = bytes[first.upperBound..<limit]
        guard let sign = SpanSign.all.first(where: { rest.starts(with: $0.bytes) }) else { return nil }
        var start = first.upperBound + sign.bytes.count
        var hasName = false
        if start < limit, bytes[start].isASCIILetter {
            let name = self.name(from: start, to: limit)
            guard place(of: name.words, name.isCapitals) != nil,
                let (digits, joint) = joint(from: name.range.upperBound, to: limit), joint != .loose
            else { return nil }
            (start, hasName) = (digits, true)
        } else if start < limit, bytes[start] == UInt8(ascii: "#") {
            start += 1
        }
        guard let last = digits(from: start, to: limit), !isPartOfMore(last) else { return nil }
        let (lower, upper) = (number(first), number(last))
        let isPadded = bytes[first.lowerBound] == UInt8(ascii: "0")
        guard lower < upper, upper - lower < Self.longestSpan, !isPadded || last.count == first.count
        else { return nil }
        return (last, hasName || isPadded || isPlural || !sign.isWeak)
    }

    /// Whether nothing but the sign of a span stands in a range, as between two links.
    package func isSpanSign(_ range: Range<Int>) -> Bool {
        SpanSign.all.contains { $0.bytes.elementsEqual(bytes[range]) && ($0.bytes != [UInt8(ascii: "-")]) }
    }

    /// The most numbers of a span.
    package static let longestSpan = 100

    // MARK: - Parts of a mention

    /// A mention and the further numbers of its list.
    private func list(_ name: Name, to limit: Int) -> [Mention] {
        guard let first = mention(name, to: limit) else { return [] }
        var found = [first]
        let isPlural = name.words.last == "adrs"
        while let next = continuation(of: found[found.count - 1], to: limit, isPlural: isPlural) {
            found.append(next)
        }
        return found
    }

    /// The number in `0012/R1` without a word before it, which names a risk.
    private func risk(at start: Int, to limit: Int) -> Mention? {
        guard bytes[start].isASCIIDigit, start == 0 || !Self.joinsWords(bytes[start - 1]),
            let digits = digits(from: start, to: limit)
        else { return nil }
        let id = bytes[digits.upperBound..<limit].prefix(2)
        let number = bytes[id.endIndex..<limit].prefix(while: \.isASCIIDigit)
        guard id.elementsEqual("/R".utf8), !number.isEmpty, bytes.isFree(behind: number.endIndex) else {
            return nil
        }
        return Mention(
            self.number(digits)...self.number(digits), digits: digits, range: start..<digits.upperBound,
            prefixKey: "", form: .risk, certainty: .certain)
    }

    private static func joinsWords(_ byte: UInt8) -> Bool {
        byte.isWordOfCode || byte >= 0x80 || "-./#:".utf8.contains(byte)
    }

    /// Letters joined by `-` or `_`, as `SEC-ADR`, in lower case.
    private struct Name {
        var words: [String] = []
        var isCapitals: [Bool] = []
        var range: Range<Int>
    }

    private func name(from start: Int, to limit: Int) -> Name {
        var name = Name(range: start..<start)
        var position = start
        while true {
            let wordStart = position
            while position < limit, bytes[position].isASCIILetter { position += 1 }
            let word = bytes[wordStart..<position]
            name.words.append(String(decoding: word, as: UTF8.self).lowercased())
            name.isCapitals.append(word.count <= 8 && word.allSatisfy { $0 & 0x20 == 0 })
            name.range = start..<position
            guard position + 1 < limit, bytes[position] == dash || bytes[position] == underscore,
                bytes[position + 1].isASCIILetter
            else { return name }
            position += 1
        }
    }

    /// The position of the word that stands before a record's number; only capitals may follow.
    private func place(of names: [String], _ isCapitals: [Bool]) -> Int? {
        guard let word = names.lastIndex(where: words.contains),
            isCapitals[(word + 1)...].allSatisfy(\.self)
        else { return nil }
        return word
    }

    private func mention(_ name: Name, to limit: Int) -> Mention? {
        guard let word = place(of: name.words, name.isCapitals),
            let (digitsStart, joint) = self.joint(from: name.range.upperBound, to: limit),
            let digits = self.digits(from: digitsStart, to: limit)
        else { return nil }
        let domains = name.words.indices.filter { index in
            index >= word || name.isCapitals[index..<word].allSatisfy(\.self)
        }.map { name.words[$0] }.filter { !RecordFileName.isRecordWord($0) }
        let prefixKey = domains.joined(separator: "-")
        let seriesKey = prefixKey.isEmpty ? name.words.joined(separator: "-") : prefixKey
        let number = number(digits)
        let start = name.range.lowerBound
        let isForeign = context.isForeign(start..<digits.upperBound)
        let span =
            joint == .loose
            ? nil : possibleSpanEnd(behind: digits, to: limit, isPlural: name.words.last == "adrs")
        if let last = span?.last, span?.isSure ?? false {
            return Mention(
                number...self.number(last), digits: digits, lastDigits: last, range: start..<last.upperBound,
                prefixKey: prefixKey, seriesKey: seriesKey, form: .span,
                certainty: isForeign ? .foreign : .doubtful)
        }
        let isGlued = joint == .none || joint == .slash
        let isMore = isPartOfMore(digits)
        let isDoubtful = joint == .loose || isGlued && digits.count < 3 || isMore || span != nil
        return Mention(
            number...number, digits: digits, range: start..<digits.upperBound, prefixKey: prefixKey,
            seriesKey: seriesKey, form: joint == .loose ? .value : .name,
            certainty: isForeign ? .foreign : isDoubtful ? .doubtful : .certain, isPartOfMore: isMore)
    }

    /// A further number of a list: behind `, `, ` and `, `/` and the like.
    private func continuation(of former: Mention, to limit: Int, isPlural: Bool) -> Mention? {
        let position = former.range.upperBound
        let rest = bytes[position..<limit]
        for joint in MentionSigns.conjunctions where rest.starts(with: joint) {
            var start = position + joint.count
            if start < limit, bytes[start] == UInt8(ascii: "#") { start += 1 }
            guard let digits = self.digits(from: start, to: limit) else { continue }
            let number = number(digits)
            if let last = spanEnd(behind: digits, to: limit, isPlural: isPlural) {
                return Mention(
                    number...self.number(last), digits: digits, lastDigits: last,
                    range: digits.lowerBound..<last.upperBound, prefixKey: former.prefixKey,
                    seriesKey: former.seriesKey, form: .span, certainty: .doubtful)
            }
            let isPadded = bytes[digits.lowerBound] == UInt8(ascii: "0") && digits.count > 1
            let isMore = isPartOfMore(digits)
            let isCertain = former.certainty != .foreign && !isMore && (isPlural || isPadded)
            return Mention(
                number...number, digits: digits, range: digits, prefixKey: former.prefixKey,
                seriesKey: former.seriesKey, form: .listed,
                certainty: isCertain ? .certain : former.certainty == .foreign ? .foreign : .doubtful,
                isPartOfMore: isMore)
        }
        return nil
    }

    // MARK: - Digits and what joins them

    /// What may stand between word and digits: nothing, a dash of any kind, `_`, `#`, `/`, a blank of any kind, ` #`;
    /// and what gives a name its value, as `: ` or `("`.
    private func joint(from start: Int, to limit: Int) -> (digits: Int, joint: MentionSigns.Joint)? {
        let rest = bytes[start..<limit]
        if rest.first?.isASCIIDigit ?? false { return (start, .none) }
        for (text, joint) in MentionSigns.joints where rest.starts(with: text) {
            let digits = start + text.count
            if digits < limit, bytes[digits].isASCIIDigit { return (digits, joint) }
        }
        let digits = rest.prefix(5).prefix { " \"'=:([".utf8.contains($0) }.endIndex
        return digits < limit && bytes[digits].isASCIIDigit ? (digits, .loose) : nil
    }

    private func digits(from start: Int, to limit: Int) -> Range<Int>? {
        var end = start
        while end < limit, bytes[end].isASCIIDigit { end += 1 }
        guard (1...6).contains(end - start), end == bytes.count || !bytes[end].isASCIILetter else {
            return nil
        }
        return start..<end
    }

    private func number(_ digits: Range<Int>) -> Int {
        bytes[digits].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    /// Whether something behind the digits makes something else of them: `ADR-12.5`, `0012-use-x`.
    private func isPartOfMore(_ digits: Range<Int>) -> Bool {
        let next = digits.upperBound
        guard next + 1 < bytes.count else { return false }
        if bytes[next] == UInt8(ascii: "."), bytes[next + 1].isASCIIDigit { return true }
        guard bytes[next] == dash || bytes[next] == underscore, bytes[next + 1].isWordOfCode else {
            return false
        }
        if bytes[next] == underscore { return !bytes.isFree(behind: next) }
        if bytes[next + 1].isASCIIDigit { return true }
        // `ADR-0012-based` is prose, `adr-0012-use-kafka` and `ADR-0012-kafka.md` are names of files.
        var end = next + 1
        while end < bytes.count, bytes[end].isWordOfCode { end += 1 }
        return end < bytes.count
            && (bytes[end] == dash || bytes[end] == underscore
                || bytes[end] == UInt8(ascii: ".") && end + 1 < bytes.count && bytes[end + 1].isWordOfCode)
    }

    private let dash = UInt8(ascii: "-")
    private let underscore = UInt8(ascii: "_")
}
