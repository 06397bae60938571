import ADRLint
import ADRText

/// A change of an example's texts after which a rule must find the same.
enum ExampleMutation: CaseIterable {
    case none
    case carriageReturns
    case byteOrderMark
    case emojiBeforeTheEnd
    case noFinalNewline

    /// Whether a rule must find the same after the change; some are about what it changes.
    func isIndifferent(to rule: any Rule.Type) -> Bool {
        switch self {
        case .byteOrderMark: rule.description.id != UnseenFrontMatterRule.description.id
        case .carriageReturns: rule.description.id != MixedLineEndingsRule.description.id
        case .none, .emojiBeforeTheEnd, .noFinalNewline: true
        }
    }

    func applied(to example: RuleExample) -> RuleExample {
        example.mapFiles { SourceText(path: $0.path, text(of: $0.text)) }
    }

    private func text(of text: String) -> String {
        switch self {
        case .none: text
        case .carriageReturns:
            text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        case .byteOrderMark: "\u{FEFF}" + text
        case .emojiBeforeTheEnd: withEmoji(text)
        case .noFinalNewline: text.hasSuffix("\n") ? String(text.dropLast()) : text
        }
    }

    /// A line of multi-scalar emoji behind the title, where a record has one.
    private func withEmoji(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let title = lines.firstIndex(where: { $0.hasPrefix("# ") }) else { return text }
        lines.insert(contentsOf: ["", "👩‍👩‍👧‍👦 e\u{301} 🏳️‍🌈", ""], at: title + 1)
        return lines.joined(separator: "\n")
    }
}
