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
        return outline.itemLines(under: heading).compactMap { line in
            ActionItem(line, in: source).map { ($0.id, $0.told(in: outline)) }
        }
    }
}

extension MarkdownOutline {
    /// UTF-8 offsets of the first line of each item of the lists under a heading, without its marker; nested ones are left
    /// out.
    func itemLines(under heading: MarkdownHeading) -> [Range<Int>] {
        blocks[blockIndexes(in: ownText(of: heading))].compactMap { block in
            guard block.kind == .paragraph, block.nesting.marker != nil, block.nesting.listDepth == 1 else {
                return nil
            }
            return lines(of: block).first
        }
    }
}
