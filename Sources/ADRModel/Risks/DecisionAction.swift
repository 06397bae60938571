import ADRText

/// Something to do that a decision asks for.
public struct DecisionAction: Equatable, Sendable {
    /// How it is named within its record: `A1`.
    public let id: String
    public let action: RiskAction
    /// Whether it stands in front matter; else it is an item of a list in the section `Actions`.
    let isInFrontMatter: Bool

    /// The actions of a record, those of its front matter first.
    public static func all(of record: DecisionRecord) -> [DecisionAction] {
        var actions = record.assessment.actions.enumerated().map {
            DecisionAction(id: "A\($0.offset + 1)", action: $0.element, isInFrontMatter: true)
        }
        for item in items(of: record) {
            let used = Set(actions.map(\.id))
            let id = item.id.flatMap { used.contains($0) ? nil : $0 } ?? nextID(behind: used)
            actions.append(DecisionAction(id: id, action: item.action, isInFrontMatter: false))
        }
        return actions
    }

    /// The first id that no action has.
    static func nextID(behind used: Set<String>) -> String {
        let numbers = used.compactMap { Int($0.dropFirst()) }
        return "A\((numbers.max() ?? 0) + 1)"
    }

    /// The key of the front matter.
    static let key = "actions"

    // MARK: - The section

    /// The headings of sections whose tasks are actions, in lower case.
    private static let headings = Set(
        ["actions", "action items"] + LogLanguage.actionHeadings.values.map { $0.lowercased() })

    /// The section with the tasks of a record.
    static func section(of record: DecisionRecord) -> MarkdownHeading? {
        record.outline.headings.first { heading in
            heading.level > 1
                && headings.contains(record.outline.plainText(of: heading.textRange).lowercased().trimming)
        }
    }

    /// The items with a box to tick off, as `- [ ] A1 Write the runbook (lee, 2026-12-04)`.
    private static func items(of record: DecisionRecord) -> [(id: String?, action: RiskAction)] {
        guard let heading = section(of: record) else { return [] }
        let (outline, source) = (record.outline, record.source)
        return outline.blocks[outline.blockIndexes(in: outline.ownText(of: heading))].compactMap { block in
            guard block.kind == .paragraph, block.nesting.marker != nil, block.nesting.listDepth == 1,
                let line = outline.lines(of: block).first
            else { return nil }
            return ActionItem(line, in: source).map { item in
                let action = item.action
                let task = action.task.range.map { Field.present(outline.plainText(of: $0), range: $0) }
                return (
                    item.id,
                    RiskAction(
                        range: action.range, task: task ?? action.task, owner: action.owner, by: action.by,
                        ref: action.ref, done: action.done)
                )
            }
        }
    }
}

/// A task as an item of a list.
struct ActionItem {
    let id: String?
    let action: RiskAction
    /// UTF-8 offsets of the sign in the box.
    let box: Range<Int>

    /// - Parameter line: UTF-8 offsets of the item's first line without its marker.
    init?(_ line: Range<Int>, in source: SourceText) {
        let bytes = source.bytes
        guard line.count > 4, bytes[line.lowerBound] == UInt8(ascii: "["),
            bytes[line.lowerBound + 2] == UInt8(ascii: "]"), bytes[line.lowerBound + 3] == 0x20,
            " xX".utf8.contains(bytes[line.lowerBound + 1])
        else { return nil }
        box = line.lowerBound + 1..<line.lowerBound + 2
        var range = source.trimming(line.lowerBound + 4..<line.upperBound)
        let word = bytes[range].prefix { $0 != 0x20 && $0 != UInt8(ascii: ":") }
        let digits = word.dropFirst()
        if word.first == UInt8(ascii: "A"), !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit) {
            id = String(decoding: word, as: UTF8.self)
            let behind = bytes[word.endIndex..<range.upperBound].prefix { $0 == UInt8(ascii: ":") }
            range = source.trimming(behind.endIndex..<range.upperBound)
        } else {
            id = nil
        }
        var (owner, by, ref): (Field<String>, Field<CalendarDate>, Field<String>) = (
            .missing, .missing, .missing
        )
        if bytes[range].last == UInt8(ascii: ")"),
            let open = bytes[range].lastIndex(of: UInt8(ascii: "(")), open > range.lowerBound
        {
            for part in Self.parts(of: open + 1..<range.upperBound - 1, in: bytes) {
                let place = source.trimming(part)
                let text = source[place]
                if let day = CalendarDate(iso: text) {
                    by = .present(day, range: place)
                } else if text.begins(with: "http") || text.begins(with: "#") {
                    ref = .present(text, range: place)
                } else if owner.value == nil, !text.isEmpty {
                    owner = .present(text, range: place)
                }
            }
            if owner.value != nil || by.value != nil || ref.value != nil {
                range = source.trimming(range.lowerBound..<open)
            }
        }
        action = RiskAction(
            range: line, task: .present(source[range], range: range), owner: owner, by: by, ref: ref,
            done: .present(bytes[box.lowerBound] != 0x20, range: box))
    }

    private static func parts(of range: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
        bytes[range].split(separator: UInt8(ascii: ",")).map { $0.startIndex..<$0.endIndex }
    }

    /// An item without its marker.
    static func text(_ id: String, _ task: String, owner: String?, by: CalendarDate?, ref: String?) -> String
    {
        let facts = [owner.map(MarkdownWriter.escaped), by?.iso, ref].compactMap(\.self)
        return "[ ] \(id) \(MarkdownWriter.escaped(task))"
            + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
    }
}
