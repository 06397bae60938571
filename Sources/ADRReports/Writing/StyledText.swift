/// Text for people with colours and weights as values, which become what terminals obey only where it is sent.
///
/// So no text of a record can style itself: ``shown(coloured:)`` shows all that it holds by its code.
public struct StyledText: Hashable, Sendable {
    private struct Run: Hashable, Sendable {
        var text: String
        let style: TextStyle?
    }

    private var runs: [Run]

    /// Text without a style.
    public init(_ text: String) { self.init(text, nil) }

    init(_ text: String, _ style: TextStyle?) {
        runs = text.isEmpty ? [] : [Run(text: text, style: style)]
    }

    /// The text without its styles.
    public var plain: String { runs.map(\.text).joined() }

    /// How many lines end.
    var lineCount: Int { runs.reduce(0) { $0 + $1.text.utf8.count { $0 == UInt8(ascii: "\n") } } }

    /// The text with its styles and otherwise as it is, for a file or a program.
    ///
    /// - Parameter coloured: whether it has its styles.
    public func raw(coloured: Bool) -> String {
        runs.map { coloured ? $0.style?.applied(to: $0.text) ?? $0.text : $0.text }.joined()
    }

    /// The text as it may be sent to a terminal: line feeds and tabs are obeyed, and what this type itself says.
    ///
    /// - Parameter coloured: whether it has its styles.
    public func shown(coloured: Bool) -> String {
        mapped(TerminalText.escapedLines).raw(coloured: coloured)
    }

    /// The text with each part of one style changed.
    func mapped(_ change: (String) -> String) -> StyledText {
        var result = self
        for index in runs.indices { result.runs[index].text = change(runs[index].text) }
        return result
    }

    /// The texts of the parts of one style.
    var texts: [String] { runs.map(\.text) }

    func replacingTexts(with texts: [String]) -> StyledText {
        var result = self
        for (index, text) in zip(runs.indices, texts) { result.runs[index].text = text }
        return result
    }

    public static func += (text: inout StyledText, more: StyledText) { text.runs += more.runs }

    public static func + (text: StyledText, more: StyledText) -> StyledText {
        var result = text
        result += more
        return result
    }

    static func + (text: StyledText, more: String) -> StyledText { text + StyledText(more) }
    static func + (text: String, more: StyledText) -> StyledText { StyledText(text) + more }
}

extension Sequence<StyledText> {
    func joined(separator: String = "") -> StyledText {
        var result = StyledText("")
        for (index, text) in enumerated() { result += index == 0 ? text : separator + text }
        return result
    }
}
