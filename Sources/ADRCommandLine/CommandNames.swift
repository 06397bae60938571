import ADRModel
import ADRText
import ArgumentParser

/// The names of the commands and of their options, for answers to what is misspelled.
enum CommandNames {
    /// Checks that the words which arguments begin with name commands.
    ///
    /// - Throws: ``Failure`` with the command that is probably meant.
    static func check(_ arguments: ArraySlice<String>) throws(Failure) {
        var words = arguments
        if words.first == "help" { words = words.dropFirst() }
        let (command, path) = command(named: words)
        let subcommands = below(command).compactMap { $0.configuration.commandName }
        let rest = words.dropFirst(path.count)
        guard !subcommands.isEmpty, let word = rest.first, !word.hasPrefix("-") else { return }
        let name = (["adr"] + path).joined(separator: " ")
        guard word != "help" else {
            guard !path.isEmpty else { return }
            let meant = (["adr help"] + path + rest.dropFirst()).joined(separator: " ")
            throw Failure("help goes before the command", hint: "did you mean \"\(meant)\"?")
        }
        var failure = Failure(
            "there is no command \"\((path + [word]).joined(separator: " "))\"",
            hint: hint(for: word, among: subcommands, behind: name))
        if name == "adr", let rewritten = OtherWords.rewritten(Array(words)) {
            throw Failure(failure.message, hint: "did you mean `\(TypedCommand(rewritten).text)`?")
        }
        if name != "adr" || OtherWords.advice(for: word.lowercased()) == nil,
            let meant = meant(by: word, among: subcommands, behind: name)
        {
            let isFollowed = rest.count > 1
            let words = meant.split(separator: " ").map(String.init)
            failure.correction = (word, isFollowed && words.last == "FILE" ? words.dropLast() : words)
        }
        throw failure
    }

    /// What is wrong with arguments that no command could read.
    ///
    /// - Parameter message: what was said of them.
    static func failure(
        _ message: String, for arguments: ArraySlice<String>, typedAs typed: TypedCommand? = nil
    ) -> Failure {
        let typed = typed ?? TypedCommand(arguments)
        let (command, path) = command(named: arguments)
        let name = (["adr"] + path).joined(separator: " ")
        if let failure = failureOfOptions(arguments.dropFirst(path.count), of: command, named: name, typed) {
            return failure
        }
        if let failure = failureOfValue(message) { return failure }
        let message = withoutPreface(message)
        // What the parser says names an argument, and not what to do.
        let isOfParser = message.hasPrefix("Missing") || message.contains("nexpected argument")
        let isWord = message.first?.isUppercase ?? false && !(message.dropFirst().first?.isUppercase ?? false)
        let text = isWord ? message.prefix(1).lowercased() + message.dropFirst() : message
        return Failure(
            text.last == "." ? String(text.dropLast()) : text,
            hint: isOfParser
                ? example(of: command, showing: !message.hasPrefix("Missing"), named: name)
                : "see `\(name) --help`")
    }

    /// What a value's own reader says of it, and for which option: the parser repeats the value before that.
    private static func withoutPreface(_ message: String) -> String {
        let parts = message.split(separator: "'", maxSplits: 4, omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0] == "The value ", parts[2] == " is invalid for ",
            parts[4].hasPrefix(": ")
        else { return message }
        let option = parts[3].prefix { $0 != " " }
        return (option.hasPrefix("-") ? "\(option): " : "") + parts[4].dropFirst(2)
    }

    /// What is wrong with a value that has to be one of a list; `nil` if a message says something else.
    private static func failureOfValue(_ message: String) -> Failure? {
        let parts = message.split(separator: "'", maxSplits: 4, omittingEmptySubsequences: false)
        let start = ". Please provide one of "
        guard parts.count == 5, parts[2] == " is invalid for ", parts[4].hasPrefix(start) else { return nil }
        let words = parts[4].dropFirst(start.count).split { !$0.isLetter && !$0.isNumber && $0 != "-" }
        let known = words.map(String.init).filter { !["-", "or", "the", "following"].contains($0) }
        return Failure(unknown: "value of \(parts[3].prefix { $0 != " " })", String(parts[1]), among: known)
    }

    /// What is wrong with the options of a command, and which is probably meant; `nil` if all are known.
    private static func failureOfOptions(
        _ arguments: ArraySlice<String>, of command: any ParsableCommand.Type, named name: String,
        _ typed: TypedCommand
    ) -> Failure? {
        let known = CommandOptions(of: command).names
        for argument in arguments.prefix(while: { $0 != "--" }) {
            guard argument.hasPrefix("-"), argument.count > 1 else { continue }
            if let number = Int(argument) {
                return Failure(
                    "\"\(argument)\" looks like an option",
                    hint: "did you mean `\(typed.replacing(argument, with: ["\(-number)"]).text)`?")
            }
            if argument.contains(where: \.isWhitespace), !argument.contains("=") {
                return Failure(
                    "\"\(argument)\" looks like an option",
                    hint: "put -- before text that starts with a dash: \(name) -- …")
            }
            let option = String(argument.prefix { $0 != "=" })
            guard !known.contains(option) else { continue }
            let meant = meant(byOption: option, among: known)
            let hint = advice(forOption: option, of: name)
            var failure = Failure(
                "there is no option \(option)",
                hint: hint ?? meant.map { "did you mean \($0.joined(separator: " "))?" }
                    ?? "`\(name) --help` lists the options")
            if hint == nil, var meant {
                meant[0] += argument.dropFirst(option.count)
                failure.correction = (argument, meant)
            }
            return failure
        }
        return nil
    }

    private static func advice(forOption option: String, of name: String) -> String? {
        switch (name, option) {
        case (_, "-C"): "-C goes before the command: adr -C DIR …"
        case ("adr set", "--status"): "use `adr status`, or a command such as `adr accept`"
        case ("adr set", "--title"): "use `adr retitle`, which also updates the file name and links"
        case ("adr new", "--title"): "the title needs no option: adr new \"Use PostgreSQL\""
        case ("adr risk set", "--owner"), ("adr risk set", "--level"):
            "write the facts of a risk without dashes: \(option.dropFirst(2))=VALUE"
        default: nil
        }
    }

    /// The option that is meant, with its value where the name says it.
    private static func meant(byOption option: String, among known: Set<String>) -> [String]? {
        let long = known.filter { $0.hasPrefix("--") }
        if let other = OtherWords.options(for: option).first(where: long.contains) {
            let word = String(option.drop { $0 == "-" })
            let isFormat = other == "--format" && ["json", "csv", "html", "markdown"].contains(word)
            return [other] + (isFormat ? [word] : [])
        }
        let typed = option.hasPrefix("--") ? option : "-" + option
        let longer = long.filter { $0.hasPrefix(typed) }
        if typed.count > 3, longer.count == 1, let only = longer.first { return [only] }
        return EditDistance.nearest(to: typed, among: long).map { [$0] }
    }

    /// How a command is used, by an example, and where there is more to read.
    ///
    /// - Parameter hasMore: whether the example shows options or texts rather than the least that is needed.
    private static func example(
        of command: any ParsableCommand.Type, showing hasMore: Bool, named name: String
    ) -> String {
        let lines = command.configuration.discussion.split(separator: "\n").filter { $0.hasPrefix("  adr ") }
        let rich = hasMore ? lines.first { $0.contains(" --output") || $0.contains("\"") } : nil
        let example = (rich ?? lines.first)?.dropFirst(2)
        let typed = example?.firstRange(of: "   ").map { example?[..<$0.lowerBound] ?? "" } ?? example
        return typed.map { "for example: \($0); see `\(name) --help`" } ?? "see `\(name) --help`"
    }

    /// The command that the longest beginning of some words names, and those words.
    static func command(
        named words: ArraySlice<String>
    ) -> (command: any ParsableCommand.Type, path: [String]) {
        var command: any ParsableCommand.Type = ADRCommand.self
        var path: [String] = []
        for word in words {
            guard let next = below(command).first(where: { $0.configuration.commandName == word }) else {
                break
            }
            command = next
            path.append(word)
        }
        return (command, path)
    }

    /// The commands below one, in the order of help.
    static func below(_ command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
        command.configuration.ungroupedSubcommands
            + command.configuration.groupedSubcommands.flatMap { $0.subcommands }
    }

    private static func hint(for word: String, among names: [String], behind command: String) -> String {
        if command == "adr", let advice = OtherWords.advice(for: word.lowercased()) { return advice }
        if let meant = meant(by: word, among: names, behind: command) {
            return "did you mean \"\(command) \(meant)\"?"
        }
        return names.count > 12
            ? "`\(command) --help` lists the commands"
            : "choose from: \(names.joined(separator: ", "))"
    }

    /// What is meant by a word that names no command, behind the words for a group of commands.
    private static func meant(by word: String, among names: [String], behind command: String) -> String? {
        let typed = word.lowercased()
        if command == "adr risk", typed.first?.isNumber ?? false { return "list \(word)" }
        let others = OtherWords.commands(for: typed).filter { other in
            names.contains { other == $0 || other.hasPrefix($0 + " ") }
                || command == "adr" && other.hasPrefix("--")
        }
        // `adr import decisions.csv`
        let format = names.first { typed.hasSuffix("." + $0) }.map { "\($0) \(word)" }
        return others.first ?? format ?? EditDistance.nearest(to: word, among: names)
    }
}
