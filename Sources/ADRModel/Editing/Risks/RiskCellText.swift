import ADRText

extension FrontMatterValue {
    /// A single value.
    var text: String? {
        switch self {
        case .string(let text), .verbatim(let text): text
        case .null, .list, .map: nil
        }
    }
}

extension RiskLevel {
    /// The level with another likelihood or impact, as it is written.
    func replacing(_ key: RiskKey, by text: String?) -> String? {
        text.map { key == .likelihood ? "\($0)x\(impact)" : "\(likelihood)x\($0)" }
    }
}

extension RiskKey {
    /// A value as the cell of a table has it, as Markdown; `nil` for what no cell holds.
    func cell(of value: FrontMatterValue) -> String? {
        switch value {
        case .null: return ""
        case .string(let text), .verbatim(let text): return MarkdownWriter.escaped(text.collapsingBlanks)
        case .list(let items):
            let texts = items.compactMap(cell)
            return texts.count < items.count ? nil : texts.joined(separator: self == .actions ? "<br>" : ", ")
        case .map(let pairs):
            if self == .actions { return RiskActionCell.text(of: value) }
            let votes = pairs.compactMap { vote in
                vote.value.text.map { "\(MarkdownWriter.escaped(vote.key)): \($0)" }
            }
            return self == .votes && votes.count == pairs.count ? votes.joined(separator: ", ") : nil
        }
    }
}

extension String {
    fileprivate var collapsingBlanks: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
