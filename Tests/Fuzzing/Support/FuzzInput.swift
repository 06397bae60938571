import ADRText

/// An input in parts: choices on its first line, a byte each, and the text below it.
///
/// So a seed is a text that people can read, and a byte more or less in the text changes no choice.
struct FuzzInput {
    private var choices: ArraySlice<UInt8>
    /// What stands below the first line.
    let text: [UInt8]

    init(_ bytes: [UInt8]) {
        let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
        choices = bytes[..<end]
        text = Array(bytes[min(end + 1, bytes.count)...])
    }

    /// A number below a limit: the next choice, or 0 if there are no more.
    mutating func next(below limit: Int) -> Int { Int(choices.popFirst() ?? 0) % max(limit, 1) }

    /// One of some values, of which there is one at least.
    mutating func pick<Value>(_ values: [Value]) -> Value { values[next(below: values.count)] }

    /// The text as a file.
    func source(_ path: String) -> SourceText { SourceText(path: path, bytes: text) }
}
