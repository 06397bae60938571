import ADRText

/// A task as an item of a list.
struct ActionItem {
    let id: String?
    let action: RiskAction
    /// UTF-8 offsets of the sign in the box.
    let box: Range<Int>

    /// - Parameters:
    ///   - line: UTF-8 offsets of the item's first line without its marker.
    ///   - hasID: whether the text may begin with an id.
    init?(_ line: Range<Int>, in source: SourceText, hasID: Bool = true) {
        let bytes = source.bytes
        guard line.count > 4, bytes[line.lowerBound] == UInt8(ascii: "["),
            bytes[line.lowerBound + 2] == UInt8(ascii: "]"), bytes[line.lowerBound + 3] == 0x20,
            " xX".utf8.contains(bytes[line.lowerBound + 1])
        else { return nil }
        box = line.lowerBound + 1..<line.lowerBound + 2
        var range = source.trimming(line.lowerBound + 4..<line.upperBound)
        let word = bytes[range].prefix { $0 != 0x20 && $0 != UInt8(ascii: ":") }
        let digits = word.dropFirst()
        if hasID, word.first == UInt8(ascii: "A"), !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit) {
            id = String(decoding: word, as: UTF8.self)
            let behind = bytes[word.endIndex..<range.upperBound].prefix { $0 == UInt8(ascii: ":") }
            range = source.trimming(behind.endIndex..<range.upperBound)
        } else {
            id = nil
        }
        var (owner, by, ref): (Field<String>, Field<CalendarDate>, Field<String>) = (
            .missing, .missing, .missing
        )
        var effort: Field<ActionEffort> = .missing
        if bytes[range].last == UInt8(ascii: ")"),
            let open = bytes[range].lastIndex(of: UInt8(ascii: "(")), open > range.lowerBound,
            bytes[range.upperBound - 2] != UInt8(ascii: "\\")
        {
            for part in Self.parts(of: open + 1..<range.upperBound - 1, in: bytes) {
                let place = source.trimming(part)
                let text = source[place]
                if let day = CalendarDate(iso: text) {
                    by = .present(day, range: place)
                } else if text.begins(with: Self.effort),
                    let known = ActionEffort(spelled: String(text.behind(Self.effort)))
                {
                    effort = .present(known, range: place)
                } else if Self.isTicket(text) {
                    ref = .present(text, range: place)
                } else if owner.value == nil, !text.isEmpty {
                    owner = .present(text, range: place)
                }
            }
            if owner.value != nil || by.value != nil || ref.value != nil || effort.value != nil {
                range = source.trimming(range.lowerBound..<open)
            }
        }
        action = RiskAction(
            range: line, task: .present(source[range], range: range), owner: owner, by: by, ref: ref,
            done: .present(bytes[box.lowerBound] != 0x20, range: box), effort: effort)
    }

    private static let effort = "effort "

    /// Whether a text is a link, or a ticket as `#311` or `OPS-311`.
    static func isTicket(_ text: String) -> Bool {
        if text.begins(with: "http") || text.begins(with: "#") { return true }
        guard let (series, number) = text.partedAtLast("-") else { return false }
        return !series.isEmpty && !number.isEmpty && number.utf8.allSatisfy(\.isASCIIDigit)
            && series.utf8.allSatisfy { $0.isASCIIDigit || $0.isASCIILetter && $0 & 0x20 == 0 }
    }

    /// The action with its text as Markdown shows it.
    func told(in outline: MarkdownOutline) -> RiskAction {
        let task = action.task.range.map { Field.present(outline.plainText(of: $0), range: $0) }
        return RiskAction(
            range: action.range, task: task ?? action.task, owner: action.owner, by: action.by,
            ref: action.ref,
            done: action.done, effort: action.effort)
    }

    private static func parts(of range: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
        bytes[range].split(separator: UInt8(ascii: ",")).map { $0.startIndex..<$0.endIndex }
    }

    /// An item without its marker.
    static func text(
        _ task: String, id: String? = nil, owner: String?, by: String?, ref: String?, effort: String? = nil,
        isDone: Bool = false
    ) -> String {
        let facts = [owner.map(MarkdownWriter.escaped), by, ref, effort.map { Self.effort + $0 }].compactMap(
            \.self)
        return (isDone ? "[x] " : "[ ] ") + (id.map { $0 + " " } ?? "")
            + (facts.isEmpty
                ? escaped(task) : "\(MarkdownWriter.escaped(task)) (\(facts.joined(separator: ", ")))")
    }

    /// What is to be done as Markdown, in which brackets at the end are no facts.
    static func escaped(_ task: String) -> String {
        let text = MarkdownWriter.escaped(task)
        return text.ends(with: ")") ? text.dropLast() + "\\)" : text
    }
}
