import ADRText

/// The actions that a cell of a table tells: one, or several with `<br>` between them.
///
/// An action with a box is read as one of the section `Actions`, with owner, day and ticket in brackets; without a box all
/// of the text is what is to be done.
enum RiskActionCell {
    /// UTF-8 offsets of the actions.
    static func ranges(in cell: Range<Int>, of outline: MarkdownOutline) -> [Range<Int>] {
        outline.partedAtTags(cell).map(outline.source.trimming).filter { !$0.isEmpty }
    }

    static func actions(in cell: Range<Int>, of outline: MarkdownOutline) -> [RiskAction] {
        ranges(in: cell, of: outline).map { range in
            guard let item = ActionItem(range, in: outline.source, hasID: false) else {
                return RiskAction(
                    range: range, task: .present(outline.plainText(of: range), range: range), owner: .missing,
                    by: .missing, ref: .missing, done: .missing)
            }
            return item.told(in: outline)
        }
    }

    /// An action as a cell has it, with a box only if there is more to say than what is to be done.
    ///
    /// - Parameter value: a mapping with the keys of an action; `nil` is returned for anything else.
    static func text(of value: FrontMatterValue) -> String? {
        guard case .map(let pairs) = value else { return nil }
        var facts: [String: String] = [:]
        for pair in pairs {
            switch pair.value {
            case .string(let text), .verbatim(let text): facts[pair.key] = text
            case .null: continue
            case .list, .map: return nil
            }
        }
        guard let task = facts["do"] else { return nil }
        guard facts.count > 1 else { return MarkdownWriter.escaped(task) }
        return ActionItem.text(
            task, owner: facts["owner"], by: facts["by"], ref: facts["ref"], effort: facts["effort"],
            isDone: facts["done"] == "true")
    }
}
