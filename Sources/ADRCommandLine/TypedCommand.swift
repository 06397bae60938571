import ADRReports

/// The command as a person typed it, which hints show again, whole, with the mistake mended.
struct TypedCommand: Sendable {
    /// The words behind `adr`.
    let words: [String]

    init(_ words: some Sequence<String>) { self.words = Array(words) }

    /// As a shell reads it.
    var text: String { ShellText.commandLine(["adr"] + words) }

    /// With each of two words in the other's place.
    func swapping(_ one: String, _ other: String) -> TypedCommand {
        TypedCommand(words.map { $0 == one ? other : $0 == other ? one : $0 })
    }

    /// With other words in the place of the first one that is the same.
    func replacing(_ word: String, with others: [String]) -> TypedCommand {
        guard let index = words.firstIndex(of: word) else { return self }
        return TypedCommand(words[..<index] + others + words[(index + 1)...])
    }

    /// With other words in the place of a wrong one, or of the value of an option; `nil` if it was not typed so.
    func correcting(_ word: String, with others: [String]) -> TypedCommand? {
        if words.contains(word) { return replacing(word, with: others) }
        guard let option = words.first(where: { $0.hasPrefix("--") && $0.hasSuffix("=" + word) }) else {
            return nil
        }
        return replacing(option, with: [String(option.dropLast(word.count)) + others.joined(separator: " ")])
    }

    /// With further words at the end, or before `--`.
    func adding(_ others: [String]) -> TypedCommand {
        let end = words.firstIndex(of: "--") ?? words.endIndex
        return TypedCommand(words[..<end] + others + words[end...])
    }
}
