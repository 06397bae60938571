/// A line as a shell reads it: variables that are set for it, and the words of the command.
struct CommandLineWords: Hashable {
    var environment: [String: String] = [:]
    /// Without the program's name.
    var arguments: [String] = []

    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    init(_ line: String) throws {
        var words = try Self.split(line)[...]
        while let word = words.first, word != "adr", let equals = word.firstIndex(of: "=") {
            environment[String(word[..<equals])] = String(word[word.index(after: equals)...])
            words = words.dropFirst()
        }
        guard words.first == "adr" else {
            throw Malformed(description: "a line of `command` begins with adr: \(line)")
        }
        arguments = Array(words.dropFirst())
    }

    private static func split(_ line: String) throws -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var characters = line.makeIterator()
        while let character = characters.next() {
            switch (character, quote) {
            case ("\\", nil), ("\\", "\""):
                guard let next = characters.next() else {
                    throw Malformed(description: "ends in \\: \(line)")
                }
                word = (word ?? "") + String(next)
            case (_, let open?) where character == open: quote = nil
            case ("'", nil), ("\"", nil): (quote, word) = (character, word ?? "")
            case (" ", nil):
                if let word { words.append(word) }
                word = nil
            default: word = (word ?? "") + String(character)
            }
        }
        guard quote == nil else { throw Malformed(description: "a quote is not closed: \(line)") }
        return words + (word.map { [$0] } ?? [])
    }
}
