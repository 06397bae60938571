import ADRAuthoring
import ADRReports

/// Takes a line from somebody's keys, and shows it as it grows.
struct LineEditor {
    /// What becomes of the typing.
    enum Outcome: Hashable {
        case line(String)
        /// Nothing more will come.
        case ended
    }

    private var line = EditedLine()
    private var keys = TerminalKeyDecoder()
    private var display: LineDisplay
    private var isPasting = false
    /// Whether the key before was a Tab that left several candidates.
    private var hasHesitated = false

    private let completions: (String) -> Completions
    private let write: (String) -> Void
    private let width: () -> Int
    /// What is shown of the line.
    private var shown: EditedLine { isHidden ? EditedLine() : line }
    private let isHidden: Bool

    /// - Parameters:
    ///   - isHidden: whether nothing is shown of what is typed.
    ///   - completions: how a text before the cursor may go on.
    ///   - write: shows text and obeys what terminals obey.
    ///   - width: the columns of the terminal.
    init(
        prompt: String, isHidden: Bool = false, completions: @escaping (String) -> Completions,
        write: @escaping (String) -> Void,
        width: @escaping () -> Int
    ) {
        display = LineDisplay(prompt: prompt)
        self.isHidden = isHidden
        self.completions = completions
        self.write = write
        self.width = width
    }

    /// Shows the line as it is.
    mutating func draw() { write(display.drawing(shown, width: width())) }

    /// Shows what has been typed, with the cursor below it.
    mutating func leave() { write(display.leaving(shown, width: width())) }

    /// Takes a byte from the terminal; ``draw()`` shows what it changed.
    ///
    /// - Returns: what becomes of the typing, if the byte ends it.
    mutating func take(_ byte: UInt8) -> Outcome? {
        guard let key = keys.take(byte) else { return nil }
        let hasHesitated = self.hasHesitated
        self.hasHesitated = false
        switch key {
        case .character(let scalar): insert(scalar)
        case .enter where isPasting, .tab where isPasting: insert(" ")
        case .enter:
            leave()
            return .line(line.text)
        case .endOfInput where line.isEmpty: return .ended
        case .tab: complete(lists: hasHesitated)
        case .endOfInput, .delete: line.deleteForward()
        case .backspace: line.deleteBackward()
        case .deleteWord: line.deleteWord()
        case .deleteToStart: line.deleteToStart()
        case .deleteToEnd: line.deleteToEnd()
        case .left: line.moveLeft()
        case .right: line.moveRight()
        case .home: line.moveToStart()
        case .end: line.moveToEnd()
        case .redraw: break
        case .pasteBegins: isPasting = true
        case .pasteEnds: isPasting = false
        }
        return nil
    }

    private mutating func insert(_ scalar: Unicode.Scalar) {
        guard !TerminalText.isActive(scalar), line.insert(scalar) else { return ring() }
    }

    private func ring() { write("\u{07}") }

    /// Goes on as far as all candidates do, or else rings; lists them when asked again.
    private mutating func complete(lists: Bool) {
        let completions = completions(line.before)
        if let common = completions.extension,
            !common.unicodeScalars.contains(where: TerminalText.isActive)
        {
            line.replaceLast(completions.typed.count, with: common)
            hasHesitated = completions.candidates.count > 1
        } else if lists, !completions.candidates.isEmpty {
            list(completions.candidates.map(\.label))
        } else {
            ring()
            hasHesitated = true
        }
    }

    private mutating func list(_ labels: [String]) {
        leave()
        for label in labels.prefix(Self.longestList) { write("  \(TerminalText.escaped(label))\n") }
        if labels.count > Self.longestList { write("  and \(labels.count - Self.longestList) more\n") }
    }

    private static let longestList = 20
}
