/// A line as a shell reads it: variables that are set for it, and the words of the command.
struct CommandLineWords: Hashable {
    var environment: [String: String] = [:]
    var program: Program
    /// Without the program's name.
    var arguments: [String] = []

    /// A program that scenarios can run.
    enum Program: String {
        case adr
        /// Prepares a repository; it must succeed, and what it prints is not looked at.
        case git
    }

    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    init(_ line: String) throws {
        var words = try Self.split(line)[...]
        while let word = words.first, Program(rawValue: word) == nil, let equals = word.firstIndex(of: "=") {
            environment[String(word[..<equals])] = String(word[word.index(after: equals)...])
            words = words.dropFirst()
        }
        guard let program = words.first.flatMap(Program.init) else {
            throw Malformed(description: "a line of `command` begins with adr or git: \(line)")
        }
        self.program = program
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
